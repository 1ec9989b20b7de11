package outside

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/dateline-project/dateline/reading"
)

// longestWait is how long an endpoint's Retry-After may ask for.
const longestWait = time.Minute

// unreachable says that nobody answered. Every report would meet it.
type unreachable struct{ cause error }

func (u *unreachable) Error() string        { return u.cause.Error() }
func (u *unreachable) Is(target error) bool { return target == reading.ErrUnavailable }

// refusal is an answer with another status than 200.
type refusal struct {
	status int
	words  string        // what the endpoint says about it
	wait   time.Duration // before it wants to be asked again; 0: it does not say
}

func (r *refusal) Error() string {
	status := strings.TrimSpace(fmt.Sprintf("%d %s", r.status, http.StatusText(r.status)))
	if r.words == "" {
		return "it answers " + status
	}
	return fmt.Sprintf("it answers %s: %s", status, r.words)
}

// Is tells that every report would meet it where the address, the key or the
// model's name is wrong.
func (r *refusal) Is(target error) bool {
	lasting := r.status/100 == 3 || r.status == http.StatusUnauthorized || r.status == http.StatusForbidden || r.status == http.StatusNotFound
	return lasting && target == reading.ErrUnavailable
}

// passing reports whether asking again may help. What took too long once would
// take too long again.
func passing(err error) bool {
	if r := (*refusal)(nil); errors.As(err, &r) {
		return r.status == http.StatusTooManyRequests || r.status/100 == 5
	}
	u := (*unreachable)(nil)
	return errors.As(err, &u)
}

// trouble says what kept an answer from coming.
func (m *Model) trouble(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if slow := net.Error(nil); errors.As(err, &slow) && slow.Timeout() {
		return fmt.Errorf("no answer within %v", m.client.Timeout)
	}
	if fault := (*url.Error)(nil); errors.As(err, &fault) {
		err = fault.Err
	}
	return &unreachable{err}
}

// refused makes an error of an answer with another status. What is said about a
// key is left out: it may quote the key.
func (m *Model) refused(response *http.Response, data []byte) error {
	r := &refusal{status: response.StatusCode}
	if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil && seconds > 0 {
		r.wait = time.Duration(min(seconds, int(longestWait/time.Second))) * time.Second
	}
	if r.status == http.StatusUnauthorized || r.status == http.StatusForbidden {
		return r
	}
	var said struct {
		Error json.RawMessage `json:"error"`
	}
	var detail struct {
		Message string `json:"message"`
	}
	if json.Unmarshal(data, &said) == nil && json.Unmarshal(said.Error, &detail) != nil {
		json.Unmarshal(said.Error, &detail.Message) // some give a string; others stay unquoted
	}
	if m.key == "" || !strings.Contains(detail.Message, m.key) {
		r.words = printable(detail.Message)
	}
	return r
}

// printable is a short line of what an endpoint says, safe for a terminal.
func printable(s string) string {
	line := []rune(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }), " "))
	if len(line) > 200 {
		return string(line[:200]) + "…"
	}
	return string(line)
}
