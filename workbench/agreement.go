package workbench

import (
	"fmt"
	"io"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

type agreementPage struct {
	reviewing
	Other       string // what the other casebook is called; empty where none was given
	Failed      string
	Agreements  []casebook.Agreement
	Differences []casebook.Difference
}

// Words is an alpha as it is written; a dash where nothing can be compared.
func (agreementPage) Words(a casebook.Alpha) string {
	if math.IsNaN(float64(a)) {
		return "–"
	}
	return fmt.Sprintf("%.3f", float64(a))
}

// Judged reports whether both coders judged an incident.
func (p agreementPage) Judged() bool { return len(p.Agreements) > 0 && p.Agreements[0].Units > 0 }

func (b *bench) agreement(w http.ResponseWriter, r *http.Request) {
	b.showAgreement(w, http.StatusOK, agreementPage{reviewing: b.reviewing(r)})
}

func (b *bench) showAgreement(w http.ResponseWriter, status int, p agreementPage) {
	p.Pile = "agreement"
	b.show(w, status, "agreement", page{Title: "Agreement of coders", Section: "review", Body: p})
}

// compareCoders compares this casebook with another coder's, which comes with
// the form and is not kept.
func (b *bench) compareCoders(w http.ResponseWriter, r *http.Request) {
	book, name, err := b.another(w, r)
	b.laying.RLock()
	defer b.laying.RUnlock()
	p := agreementPage{reviewing: b.reviewing(r), Other: name}
	if err != nil {
		p.Failed = err.Error()
		b.showAgreement(w, http.StatusBadRequest, p)
		return
	}
	p.Agreements, p.Differences = casebook.Agree([]*dateline.Casebook{b.Book, book})
	b.showAgreement(w, http.StatusOK, p)
}

// another reads the casebook of an upload.
func (b *bench) another(w http.ResponseWriter, r *http.Request) (*dateline.Casebook, string, error) {
	if b.Other == nil {
		return nil, "", fmt.Errorf("no other casebook can be read here")
	}
	r.Body = http.MaxBytesReader(w, r.Body, mostUploaded)
	given, head, err := r.FormFile("casebook")
	if err != nil {
		return nil, "", fmt.Errorf("choose the other coder's casebook, of at most %d MB", mostUploaded>>20)
	}
	defer r.MultipartForm.RemoveAll()
	defer given.Close()
	name := fileName(head.Filename)
	folder, err := os.MkdirTemp("", "dateline-other-")
	if err != nil {
		return nil, name, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "other"+strings.ToLower(filepath.Ext(name)))
	stored, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, name, err
	}
	_, err = io.Copy(stored, given)
	if closing := stored.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return nil, name, err
	}
	book, err := b.Other(r.Context(), path)
	if err != nil {
		return nil, name, fmt.Errorf("%s is no casebook that can be compared: %s", name, strings.ReplaceAll(err.Error(), path, name))
	}
	return book, name, nil
}
