package workbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/intake"
)

// Limits of one upload. A single file is further limited by intake.
const (
	mostUploaded  = 512 << 20 // bytes
	mostFiles     = 5000
	longestUpload = time.Hour
)

// adding is the one addition that is under way, or the last one.
type adding struct {
	mu       sync.Mutex
	cancel   context.CancelFunc // of the one under way; nil where there is none
	progress progress
}

// progress is how far an addition is.
type progress struct {
	UnderWay    bool
	Files       int
	Done, Total int    // files and reports; Total grows as feeds are opened
	Stage       string // what is done that cannot be counted; empty while reports are read
	Over        bool
	Cancelled   bool
	Failed      string
	Summary     casebook.Summary
}

type addPage struct {
	progress
	Formats string
	Largest int // megabytes of one file
	Most    int // megabytes of all
}

// add shows the place to drop files on, and what became of those that were.
func (b *bench) add(w http.ResponseWriter, r *http.Request) {
	if b.Add == nil {
		b.missing(w, r)
		return
	}
	b.show(w, http.StatusOK, "add", page{Title: "Add reports", Section: "add", Body: addPage{
		progress: b.adding.now(), Formats: strings.Join(intake.Formats(), " "), Largest: intake.DefaultMaxBytes >> 20, Most: mostUploaded >> 20,
	}})
}

// upload takes files in, to be read once all of them are here.
func (b *bench) upload(w http.ResponseWriter, r *http.Request) {
	if b.Add == nil {
		http.Error(w, "Nothing can be added to this casebook here.", http.StatusForbidden)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	if !b.adding.begin(cancel) {
		cancel()
		http.Error(w, "Reports are being added already; wait until that is done, or cancel it.", http.StatusConflict)
		return
	}
	folder, files, err := received(w, r)
	if err != nil {
		b.adding.end(cancel, progress{Failed: err.Error(), Over: true})
		os.RemoveAll(folder)
		http.Error(w, "The files could not be taken in: "+err.Error()+".", http.StatusBadRequest)
		return
	}
	b.adding.tell(func(p *progress) { p.Files = files })
	go func() {
		defer os.RemoveAll(folder)
		b.adding.end(cancel, b.take(ctx, folder, files))
	}()
	http.Redirect(w, r, "/add", http.StatusSeeOther)
}

// cancelAdding stops the addition that is under way.
func (b *bench) cancelAdding(w http.ResponseWriter, r *http.Request) {
	b.adding.mu.Lock()
	if b.adding.cancel != nil {
		b.adding.cancel()
	}
	b.adding.mu.Unlock()
	http.Redirect(w, r, "/add", http.StatusSeeOther)
}

// take adds the files of a folder and lays the casebook out anew.
func (b *bench) take(ctx context.Context, folder string, files int) progress {
	summary, err := b.Add(ctx, folder, casebook.AddOptions{
		Progress: func(done, total int) { b.adding.tell(func(p *progress) { p.Done, p.Total = done, total }) },
		Stage:    func(what string) { b.adding.tell(func(p *progress) { p.Stage = what }) },
	})
	p := progress{Over: true, Files: files, Summary: summary, Cancelled: ctx.Err() != nil}
	if err != nil && !p.Cancelled {
		slog.Error("adding reports", "error", err)
		p.Failed = err.Error()
	}
	for n := range p.Summary.Problems {
		p.Summary.Problems[n].File = strings.TrimPrefix(p.Summary.Problems[n].File, filepath.ToSlash(folder)+"/")
	}
	b.adding.tell(func(p *progress) { p.Stage = "laying out the casebook" })
	if err := b.reload(context.WithoutCancel(ctx)); err != nil {
		slog.Error("laying out the casebook anew", "error", err)
		p.Failed = err.Error()
	}
	return p
}

// received stores the files of an upload in a folder of their own.
func received(w http.ResponseWriter, r *http.Request) (folder string, files int, err error) {
	http.NewResponseController(w).SetReadDeadline(time.Now().Add(longestUpload))
	r.Body = http.MaxBytesReader(w, r.Body, mostUploaded)
	parts, err := r.MultipartReader()
	if err != nil {
		return "", 0, errors.New("no files came along")
	}
	if folder, err = os.MkdirTemp("", "dateline-upload-"); err != nil {
		return "", 0, fmt.Errorf("making a folder for them: %w", err)
	}
	for {
		part, err := parts.NextPart()
		switch {
		case errors.Is(err, io.EOF) && files == 0:
			return folder, 0, errors.New("no file was chosen")
		case errors.Is(err, io.EOF):
			return folder, files, nil
		case err != nil:
			return folder, files, broken(err)
		}
		name := fileName(part.FileName())
		if name == "" {
			continue
		}
		if files++; files > mostFiles {
			return folder, files, fmt.Errorf("there are more than %d files; build a casebook of so many with dateline build", mostFiles)
		}
		if err := store(part, folder, name); err != nil {
			return folder, files, broken(err)
		}
	}
}

// broken words why an upload did not come through.
func broken(err error) error {
	if large := (*http.MaxBytesError)(nil); errors.As(err, &large) {
		return fmt.Errorf("they are more than %d MB together; add fewer at once", large.Limit>>20)
	}
	return fmt.Errorf("the upload broke off (%w)", err)
}

// store writes one file, under another name where that is taken.
func store(content io.Reader, folder, name string) (err error) {
	extension := filepath.Ext(name)
	base := strings.TrimSuffix(name, extension)
	for n := 2; ; n++ {
		file, err := os.OpenFile(filepath.Join(folder, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if errors.Is(err, os.ErrExist) {
			name = fmt.Sprintf("%s (%d)%s", base, n, extension)
			continue
		}
		if err != nil {
			return err
		}
		_, err = io.Copy(file, content)
		return errors.Join(err, file.Close())
	}
}

// longestName is in bytes; file systems take 255.
const longestName = 200

// fileName makes a name of what a browser calls a file: no folder, no control
// character, not hidden, not too long; empty where nothing is left.
func fileName(given string) string {
	name := given[strings.LastIndexAny(given, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar || strings.ContainsRune(`<>:"|?*`, r) {
			return '_'
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimSpace(name), ".")
	if extension := filepath.Ext(name); len(name) > longestName {
		if len(extension) > 10 {
			extension = ""
		}
		name = strings.ToValidUTF8(name[:longestName-len(extension)], "") + extension
	}
	return name
}

// begin reports whether no addition is under way, and makes this the one.
func (a *adding) begin(cancel context.CancelFunc) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.cancel != nil {
		return false
	}
	a.cancel, a.progress = cancel, progress{UnderWay: true}
	return true
}

func (a *adding) end(cancel context.CancelFunc, p progress) {
	a.mu.Lock()
	defer a.mu.Unlock()
	cancel()
	a.cancel, a.progress = nil, p
}

func (a *adding) tell(change func(*progress)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change(&a.progress)
}

func (a *adding) now() progress {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.progress
}
