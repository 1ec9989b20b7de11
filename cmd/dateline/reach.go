package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"

	"github.com/dateline-project/dateline/workbench"
)

// reach says who else than this machine can reach a workbench, and what is
// demanded for that.
type reach struct {
	Accounts string `placeholder:"FILE" help:"Who may use the workbench: a line name:hash for each, as htpasswd -B writes them. Demanded to listen beyond this machine."`
	TLSCert  string `name:"tls-cert" placeholder:"FILE" help:"The certificate to serve https with, and with --tls-key its key."`
	TLSKey   string `name:"tls-key" placeholder:"FILE" help:"The key of the certificate."`
	Proxy    string `placeholder:"URL" help:"The https address under which a reverse proxy on the way shows the workbench."`
}

// accounts reads who may use the workbench; nil where only this machine reaches
// it. To listen beyond this machine it demands accounts, and that passwords and
// pages are not sent in the clear.
func (r *reach) accounts(addr string) (*workbench.Accounts, error) {
	if (r.TLSCert == "") != (r.TLSKey == "") {
		return nil, wrongUsage(errors.New("a certificate and its key go together"), "give both --tls-cert and --tls-key")
	}
	if r.Proxy != "" {
		if u, err := url.Parse(r.Proxy); err != nil || u.Scheme != "https" || u.Host == "" || len(u.Path) > 1 {
			return nil, wrongUsage(fmt.Errorf("--proxy %s: want the https address that people open", r.Proxy), "write it as https://dateline.example.org")
		}
	}
	at, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, wrongUsage(fmt.Errorf("--addr %s: %w", addr, err), "write it as 127.0.0.1:0")
	}
	beyond := !at.IP.IsLoopback() || r.Proxy != ""
	switch {
	case beyond && r.Accounts == "":
		return nil, wrongUsage(fmt.Errorf("others could reach the workbench at %s, and nothing says who may", addr),
			"name their accounts with --accounts FILE, or listen at 127.0.0.1")
	case beyond && r.TLSCert == "" && r.Proxy == "":
		return nil, wrongUsage(fmt.Errorf("others could reach the workbench at %s, and read along on the way", addr),
			"give --tls-cert and --tls-key, or name the https address of a reverse proxy with --proxy")
	case r.Accounts == "":
		return nil, nil
	}
	file, err := os.Open(r.Accounts)
	if err != nil {
		return nil, failed(fmt.Errorf("opening the accounts: %w", err), "make them: htpasswd -cB FILE NAME")
	}
	defer file.Close()
	accounts, err := workbench.ReadAccounts(file)
	if err != nil {
		return nil, failed(fmt.Errorf("%s: %w", r.Accounts, err), "make the line anew: htpasswd -B FILE NAME")
	}
	return accounts, nil
}

// hosts are the names under which browsers may ask for the workbench.
func (r *reach) hosts(addr *net.TCPAddr) []string {
	if u, err := url.Parse(r.Proxy); err == nil && u.Host != "" {
		return []string{u.Host}
	}
	hosts := workbench.Hosts(addr)
	if name, err := os.Hostname(); err == nil && !addr.IP.IsLoopback() {
		hosts = append(hosts, fmt.Sprintf("%s:%d", name, addr.Port))
	}
	return hosts
}

// url is where people open a workbench with accounts.
func (r *reach) url(addr net.Addr) string {
	switch {
	case r.Proxy != "":
		return r.Proxy
	case r.TLSCert != "":
		return "https://" + addr.String() + "/"
	}
	return "http://" + addr.String() + "/"
}
