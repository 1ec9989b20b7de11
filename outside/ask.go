package outside

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

const tries = 4

// ask returns the text that the endpoint answers with. It asks again after
// passing troubles, and without response_format where an endpoint does not
// know that.
func (m *Model) ask(ctx context.Context, text string) (string, error) {
	plain := m.plain.Load()
	content, err := m.insist(ctx, text, plain)
	var r *refusal
	if errors.As(err, &r) && (r.status == http.StatusBadRequest || r.status == http.StatusUnprocessableEntity) && !plain {
		content, err = m.insist(ctx, text, true)
		if err == nil {
			m.plain.Store(true)
		}
	}
	return content, err
}

// insist asks until there is an answer, the trouble is a lasting one, or the
// tries are used up.
func (m *Model) insist(ctx context.Context, text string, plain bool) (string, error) {
	pause := m.pause
	for try := 1; ; try++ {
		content, err := m.post(ctx, text, plain)
		if err == nil || !passing(err) {
			return content, err
		}
		if try == tries {
			return "", fmt.Errorf("asked %d times: %w", tries, err)
		}
		wait := pause
		if r := (*refusal)(nil); errors.As(err, &r) && r.wait > 0 {
			wait = r.wait
		}
		select {
		case <-ctx.Done():
			return "", context.Cause(ctx)
		case <-time.After(wait):
		}
		pause *= 2
	}
}
