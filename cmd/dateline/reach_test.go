package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/crypto/bcrypt"
)

// Nobody listens beyond this machine without accounts and without encryption.
func TestReach(t *testing.T) {
	hash, err := bcrypt.GenerateFromPassword([]byte("a long word"), bcrypt.MinCost)
	if err != nil {
		t.Fatal(err)
	}
	people := filepath.Join(t.TempDir(), "people")
	if err := os.WriteFile(people, []byte("ada:"+string(hash)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, addr string
		reach
		fault  string
		people bool
	}{
		{"this machine", "127.0.0.1:0", reach{}, "", false},
		{"this machine, by name", "localhost:0", reach{}, "", false},
		{"this machine, with accounts", "[::1]:0", reach{Accounts: people}, "", true},
		{"everybody", "0.0.0.0:0", reach{}, "nothing says who may", false},
		{"everybody, without a host", ":0", reach{}, "nothing says who may", false},
		{"the network, with a certificate alone", "192.0.2.7:443", reach{TLSCert: "c", TLSKey: "k"}, "nothing says who may", false},
		{"the network, with accounts alone", "192.0.2.7:443", reach{Accounts: people}, "read along", false},
		{"the network, with both", "192.0.2.7:443", reach{Accounts: people, TLSCert: "c", TLSKey: "k"}, "", true},
		{"the network, behind a proxy", "192.0.2.7:80", reach{Accounts: people, Proxy: "https://dateline.example.org"}, "", true},
		{"a proxy to this machine, without accounts", "127.0.0.1:0", reach{Proxy: "https://dateline.example.org"}, "nothing says who may", false},
		{"a proxy in the clear", "127.0.0.1:0", reach{Accounts: people, Proxy: "http://dateline.example.org"}, "want the https address", false},
		{"half a certificate", "127.0.0.1:0", reach{TLSCert: "c"}, "go together", false},
		{"no such accounts", "127.0.0.1:0", reach{Accounts: people + "-not"}, "opening the accounts", false},
	} {
		accounts, err := c.accounts(c.addr)
		if (err == nil) != (c.fault == "") || err != nil && !strings.Contains(err.Error(), c.fault) || (accounts != nil) != c.people {
			t.Errorf("%s: %v, %v; want %q", c.name, accounts, err, c.fault)
		}
	}
}
