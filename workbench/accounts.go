package workbench

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/crypto/bcrypt"
)

// Accounts are the people who may use a workbench that others on the network can
// reach, with the hashes of their passwords.
type Accounts struct {
	hashes   map[string][]byte
	checking sync.Mutex // one password at a time: checking is slow on purpose
	known    sync.Map   // salted digests of names with passwords that were right
	salt     string
}

// ReadAccounts reads accounts, a line name:hash each, with hashes of bcrypt as
// htpasswd -B writes them. Empty lines and those that begin with # are passed
// over. It fails where there is no account.
func ReadAccounts(r io.Reader) (*Accounts, error) {
	a := &Accounts{hashes: map[string][]byte{}, salt: rand.Text()}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, hash, _ := strings.Cut(line, ":")
		if name == "" || utf8.RuneCountInString(name) > longestCoder || inert(name) != name {
			return nil, fmt.Errorf("line %d: want a name of at most %d characters before the colon", n, longestCoder)
		}
		if _, err := bcrypt.Cost([]byte(hash)); err != nil {
			return nil, fmt.Errorf("line %d: what follows %s: is no hash of bcrypt", n, name)
		}
		if _, twice := a.hashes[name]; twice {
			return nil, fmt.Errorf("line %d: %s has an account already", n, name)
		}
		a.hashes[name] = []byte(hash)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(a.hashes) == 0 {
		return nil, fmt.Errorf("there is no account in it")
	}
	return a, nil
}

// nobody is a hash that no password has, so that an unknown name takes as long to
// refuse as a wrong password.
var nobody = sync.OnceValue(func() []byte {
	hash, err := bcrypt.GenerateFromPassword([]byte(rand.Text()), bcrypt.DefaultCost)
	if err != nil {
		panic(err) // the password is short enough
	}
	return hash
})

// admit reports whether the password is that of the account.
func (a *Accounts) admit(name, password string) bool {
	digest := sha256.Sum256([]byte(a.salt + name + "\x00" + password))
	if _, before := a.known.Load(digest); before {
		return true
	}
	a.checking.Lock()
	defer a.checking.Unlock()
	hash, exists := a.hashes[name]
	if !exists {
		hash = nobody()
	}
	if bcrypt.CompareHashAndPassword(hash, []byte(password)) != nil || !exists {
		return false
	}
	a.known.Store(digest, true)
	return true
}

// accountKey is where a request's context has the name of its account.
type accountKey struct{}

// asAccount lets a request through that shows an account, with its name.
func (a *Accounts) asAccount(next http.Handler, w http.ResponseWriter, r *http.Request) {
	name, password, given := r.BasicAuth()
	if !given || !a.admit(name, password) {
		w.Header().Set("WWW-Authenticate", `Basic realm="dateline", charset="UTF-8"`)
		http.Error(w, "This workbench asks for an account.", http.StatusUnauthorized)
		return
	}
	next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), accountKey{}, name)))
}

// accountOf is the name of the account that a request came with; empty where the
// workbench has none.
func accountOf(r *http.Request) string {
	name, _ := r.Context().Value(accountKey{}).(string)
	return name
}
