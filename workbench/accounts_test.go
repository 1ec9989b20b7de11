package workbench_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/crypto/bcrypt"

	"github.com/dateline-project/dateline/workbench"
)

func hashOf(t *testing.T, password string) string {
	t.Helper()
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.MinCost)
	if err != nil {
		t.Fatal(err)
	}
	return string(hash)
}

func TestReadAccounts(t *testing.T) {
	hash := hashOf(t, "a word")
	for _, c := range []struct{ name, file, fault string }{
		{"one", "ada:" + hash + "\n", ""},
		{"two, a comment and an empty line", "# people\n\nada:" + hash + "\nBo Li:" + hash, ""},
		{"none", "# nobody\n", "no account"},
		{"no name", ":" + hash, "line 1"},
		{"a password as it is", "ada:secret", "line 1"},
		{"a weak hash", "ada:{SHA}2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "line 1"},
		{"twice", "ada:" + hash + "\nada:" + hash, "line 2"},
		{"a name that turns the line round", "a\u202eda:" + hash, "line 1"},
	} {
		_, err := workbench.ReadAccounts(strings.NewReader(c.file))
		if (err == nil) != (c.fault == "") || err != nil && !strings.Contains(err.Error(), c.fault) {
			t.Errorf("%s: %v, want %q", c.name, err, c.fault)
		}
	}
}

// With accounts, only who has one gets in, under the right name of the host; the
// token lets nobody in.
func TestAccountsLetIn(t *testing.T) {
	accounts, err := workbench.ReadAccounts(strings.NewReader("ada:" + hashOf(t, "a long word") + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: newBook()}, workbench.Access{Token: token, Hosts: []string{host}, Accounts: accounts})
	for _, c := range []struct {
		what, url, name, password string
		want                      int
	}{
		{"right", "http://" + host + "/", "ada", "a long word", http.StatusOK},
		{"right again", "http://" + host + "/", "ada", "a long word", http.StatusOK},
		{"wrong password", "http://" + host + "/", "ada", "a long words", http.StatusUnauthorized},
		{"unknown name", "http://" + host + "/", "eve", "a long word", http.StatusUnauthorized},
		{"no password", "http://" + host + "/", "ada", "", http.StatusUnauthorized},
		{"nothing", "http://" + host + "/", "", "", http.StatusUnauthorized},
		{"the token", "http://" + host + "/?token=" + token, "", "", http.StatusUnauthorized},
		{"a rebound name", "http://attacker.example/", "ada", "a long word", http.StatusForbidden},
	} {
		request := httptest.NewRequest("GET", c.url, nil)
		if c.name != "" {
			request.SetBasicAuth(c.name, c.password)
		}
		answer := httptest.NewRecorder()
		desk.ServeHTTP(answer, request)
		if answer.Code != c.want || strings.Contains(answer.Body.String(), "Marsa") != (c.want == http.StatusOK) {
			t.Errorf("%s: answered with %d", c.what, answer.Code)
		}
	}
}
