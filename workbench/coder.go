package workbench

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"
)

// coderCookie keeps the name under which somebody decides, asked once.
const coderCookie = "dateline-by"

// longestName of somebody who decides, in characters.
const longestCoder = 80

// coder is the name under which whoever asks decides; empty where it is not known.
func (b *bench) coder(r *http.Request) string {
	if name := accountOf(r); name != "" {
		return name
	}
	if b.By != "" {
		return b.By
	}
	cookie, err := r.Cookie(coderCookie)
	if err != nil {
		return ""
	}
	name, err := url.QueryUnescape(cookie.Value)
	if err != nil {
		return ""
	}
	return coderName(name)
}

// coderName is a name without what would turn a line round; empty where it is
// none, or too long.
func coderName(given string) string {
	name := strings.TrimSpace(inert(given))
	if utf8.RuneCountInString(name) > longestCoder {
		return ""
	}
	return name
}

// nameCoder keeps the name that somebody gives for their own.
func (b *bench) nameCoder(w http.ResponseWriter, r *http.Request) {
	if !b.sealed(w, r) {
		return
	}
	name := coderName(r.PostFormValue("by"))
	if name == "" {
		http.Error(w, "Give a name of at most 80 characters.", http.StatusBadRequest)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: coderCookie, Value: url.QueryEscape(name), Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, b.local(r.PostFormValue("back")), http.StatusSeeOther)
}

// local is an address of this workbench, whatever is asked for.
func (b *bench) local(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/review") {
		return "/review"
	}
	return (&url.URL{Path: u.Path, RawQuery: u.RawQuery}).String()
}

// seal is what every form that decides carries beside the cookie. Only a page of
// this workbench knows it, so that no other page can have a form sent.
func (a Access) seal() string {
	sum := sha256.Sum256([]byte("form of " + a.Token))
	return hex.EncodeToString(sum[:16])
}

// largestForm is in bytes; a reason may be long, a page of text is not one.
const largestForm = 64 << 10

// sealed reads a form and refuses it unless it carries the seal.
func (b *bench) sealed(w http.ResponseWriter, r *http.Request) bool {
	r.Body = http.MaxBytesReader(w, r.Body, largestForm)
	if err := r.ParseForm(); err != nil {
		http.Error(w, "The form could not be read; go back and send it again.", http.StatusBadRequest)
		return false
	}
	if subtle.ConstantTimeCompare([]byte(r.PostForm.Get("seal")), []byte(b.seal)) != 1 {
		http.Error(w, "This form is not of a page that is open here. Load the page again and decide there.", http.StatusForbidden)
		return false
	}
	return true
}
