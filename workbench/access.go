package workbench

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strconv"
)

// Access says who may use the workbench: those who know Token or, where there are
// Accounts, who has one, under one of the Hosts. An empty token or no host lets
// nobody in.
type Access struct {
	Token    string    // random, at least 128 bits; the printed URL carries it as ?token=
	Hosts    []string  // host:port as browsers send it; see [Hosts]
	Accounts *Accounts // nil: the token lets in
}

// Hosts returns the names under which a server that listens at addr is reached:
// the address itself and, for a loopback address, localhost. Other names are
// refused, so that a page elsewhere cannot reach the server by pointing a name
// of its own at it (DNS rebinding).
func Hosts(addr *net.TCPAddr) []string {
	port := strconv.Itoa(addr.Port)
	hosts := []string{net.JoinHostPort(addr.IP.String(), port)}
	if addr.IP.IsLoopback() {
		hosts = append(hosts, "localhost:"+port)
	}
	return hosts
}

// policy allows the workbench's own files and nothing else: no inline script
// or style, no frame, no request elsewhere.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard lets through those who show the token, by URL once and by cookie from
// then on, and puts the safety headers on every answer.
func (a Access) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		setSafetyHeaders(w.Header())
		switch {
		case a.Token == "" || !slices.Contains(a.Hosts, r.Host):
			http.Error(w, "This workbench does not answer under that name. Open the URL that dateline serve printed.", http.StatusForbidden)
		case a.Accounts != nil:
			a.Accounts.asAccount(next, w, r)
		case r.Method == http.MethodGet && a.matches(r.URL.Query().Get("token")):
			a.admit(w, r)
		case a.admitted(r):
			next.ServeHTTP(w, r)
		default:
			http.Error(w, "The workbench needs its token. Open the URL that dateline serve printed, token included.", http.StatusForbidden)
		}
	})
}

// admit sets the cookie and goes on to the same address without the token, so
// that it stays out of the history and of copied links.
func (a Access) admit(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: a.cookie(), Value: a.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	query := r.URL.Query()
	query.Del("token")
	clean := url.URL{Scheme: "http", Host: r.Host, Path: r.URL.Path, RawQuery: query.Encode()}
	http.Redirect(w, r, clean.String(), http.StatusSeeOther)
}

func (a Access) admitted(r *http.Request) bool {
	cookie, err := r.Cookie(a.cookie())
	return err == nil && a.matches(cookie.Value)
}

func (a Access) matches(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(a.Token)) == 1
}

// cookie names the cookie after the token: browsers send cookies to every port
// of a host, and two workbenches may be open at once.
func (a Access) cookie() string {
	sum := sha256.Sum256([]byte("cookie of " + a.Token))
	return "dateline-" + hex.EncodeToString(sum[:4])
}

func setSafetyHeaders(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
}
