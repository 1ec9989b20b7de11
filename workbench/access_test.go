package workbench_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/workbench"
)

const (
	token = "0123456789abcdef"
	host  = "127.0.0.1:8080"
)

func newDesk(book *dateline.Casebook) http.Handler {
	table, err := codebook.LoadRanking("")
	if err != nil {
		panic(err) // it is embedded
	}
	return workbench.New(workbench.Desk{Name: "test.db", Book: book, Ranking: table, Ask: answers}, workbench.Access{Token: token, Hosts: []string{host, "localhost:8080"}})
}

// admitted is a visitor that has shown the token.
func admitted(t *testing.T, desk http.Handler) *http.Cookie {
	t.Helper()
	answer := visit(desk, "http://"+host+"/claims?relation=strength&token="+token, nil)
	if answer.Code != http.StatusSeeOther || len(answer.Result().Cookies()) != 1 {
		t.Fatalf("the token is answered with %d and cookies %v", answer.Code, answer.Result().Cookies())
	}
	return answer.Result().Cookies()[0]
}

func visit(desk http.Handler, url string, cookie *http.Cookie) *httptest.ResponseRecorder {
	request := httptest.NewRequest("GET", url, nil)
	if cookie != nil {
		request.AddCookie(cookie)
	}
	answer := httptest.NewRecorder()
	desk.ServeHTTP(answer, request)
	return answer
}

func TestTokenBecomesACookieAndLeavesTheAddress(t *testing.T) {
	desk := newDesk(newBook())
	answer := visit(desk, "http://"+host+"/claims?relation=strength&token="+token, nil)
	if got := answer.Header().Get("Location"); got != "http://"+host+"/claims?relation=strength" {
		t.Errorf("goes on to %q", got)
	}
	cookie := admitted(t, desk)
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteStrictMode || cookie.Path != "/" {
		t.Errorf("cookie %v is not HttpOnly, SameSite=Strict and for the whole site", cookie)
	}
	if got := visit(desk, "http://"+host+"/", cookie).Code; got != http.StatusOK {
		t.Errorf("with the cookie: %d", got)
	}
}

func TestNobodyElseGetsIn(t *testing.T) {
	desk := newDesk(newBook())
	cookie := admitted(t, desk)
	wrong := &http.Cookie{Name: cookie.Name, Value: "fedcba9876543210"}
	for _, c := range []struct {
		name, url string
		cookie    *http.Cookie
	}{
		{"no token", "http://" + host + "/", nil},
		{"no token, a file", "http://" + host + "/assets/workbench.css", nil},
		{"empty token", "http://" + host + "/?token=", nil},
		{"wrong token", "http://" + host + "/?token=" + token[1:], nil},
		{"wrong cookie", "http://" + host + "/", wrong},
		{"name rebound to this address", "http://attacker.example:8080/", cookie},
		{"right name, other port", "http://127.0.0.1:8081/", cookie},
		{"token under a rebound name", "http://attacker.example:8080/?token=" + token, nil},
	} {
		answer := visit(desk, c.url, c.cookie)
		if answer.Code != http.StatusForbidden || strings.Contains(answer.Body.String(), "Marsa") || len(answer.Result().Cookies()) > 0 {
			t.Errorf("%s: answered with %d and %v", c.name, answer.Code, answer.Result().Cookies())
		}
	}
	closed := workbench.New(workbench.Desk{Book: newBook()}, workbench.Access{Hosts: []string{host}})
	if got := visit(closed, "http://"+host+"/?token=", nil).Code; got != http.StatusForbidden {
		t.Errorf("a workbench without token lets one in: %d", got)
	}
}

func TestEveryAnswerCarriesTheSafetyHeaders(t *testing.T) {
	desk := newDesk(newBook())
	cookie := admitted(t, desk)
	for _, path := range []string{"/", "/report/r:first", "/nowhere", "/assets/workbench.js", "/?token=wrong"} {
		headers := visit(desk, "http://"+host+path, cookie).Header()
		policy := headers.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: policy %q lacks %s", path, policy, want)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
			t.Errorf("%s: policy %q is too wide", path, policy)
		}
		if headers.Get("X-Content-Type-Options") != "nosniff" || headers.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: headers %v", path, headers)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	desk := newDesk(newBook())
	cookie := admitted(t, desk)
	request := httptest.NewRequest("POST", "http://"+host+"/", nil)
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	request.AddCookie(cookie)
	answer := httptest.NewRecorder()
	desk.ServeHTTP(answer, request)
	if answer.Code != http.StatusForbidden {
		t.Errorf("a post from another site is answered with %d", answer.Code)
	}
}

func TestHosts(t *testing.T) {
	for _, c := range []struct {
		ip   string
		want []string
	}{
		{"127.0.0.1", []string{"127.0.0.1:80", "localhost:80"}},
		{"::1", []string{"[::1]:80", "localhost:80"}},
		{"192.0.2.7", []string{"192.0.2.7:80"}},
	} {
		if got := workbench.Hosts(&net.TCPAddr{IP: net.ParseIP(c.ip), Port: 80}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.ip, got, c.want)
		}
	}
}
