package workbench

import (
	"bytes"
	"context"
	"embed"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"strings"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
)

//go:embed templates assets
var files embed.FS

// Desk is the casebook that is laid out, and the questions that it answers.
type Desk struct {
	Name    string // what the casebook is called, such as its file's name
	Notice  string // what whoever looks at it should know first; empty for nothing
	Book    *dateline.Casebook
	Search  func(ctx context.Context, query string) ([]casebook.Hit, error)
	Ranking *codebook.Ranking // how actors and countries are ranked; nil: they are not
	Why     func(book *dateline.Casebook, record, field string) (Reasoning, error)
	// History returns how the toll of an incident moved from day to day; nil where
	// that is not told.
	History func(book *dateline.Casebook, incident string) ([]Known, error)
	// Printed returns a report as it came, line by line and furniture included; nil
	// where that cannot be shown.
	Printed func(ctx context.Context, report string) ([]string, error)
	// Ask answers a question of the casebook; nil where none can be asked.
	Ask func(ctx context.Context, book *dateline.Casebook, question string) (ask.Answer, error)
	// Add takes in the files of a folder, and Load reads the casebook again once it
	// has changed; both nil where nothing may be changed.
	Add  func(ctx context.Context, folder string, opts casebook.AddOptions) (casebook.Summary, error)
	Load func(ctx context.Context) (*dateline.Casebook, error)
	// Version tells one state of the casebook's file from another, so that what other
	// programs write is noticed and loaded; nil where it stays as it is.
	Version func(ctx context.Context) (int64, error)
	// Decide keeps decisions, all or none, so that Load gives what came of them; nil
	// where nothing may be decided. By is who decides; where it is empty, the pages
	// ask, and suggest User.
	Decide   func(ctx context.Context, drafts ...dateline.Decision) ([]dateline.Decision, error)
	By, User string
	// Other reads another coder's casebook, to compare it with this one.
	Other func(ctx context.Context, path string) (*dateline.Casebook, error)
}

// bench is a desk made ready to be shown. Book and index change together, while
// laying is held; who answers a GET holds it for reading.
type bench struct {
	Desk
	index  *index
	pages  map[string]*template.Template
	laying sync.RWMutex
	adding adding
	fresh  freshness

	seal     string // what a form that decides must carry
	deciding sync.Mutex
}

// New returns the workbench of the desk's casebook. It answers only requests
// that access lets in.
func New(desk Desk, access Access) http.Handler {
	b := &bench{Desk: desk, index: newIndex(desk.Book), seal: access.seal()}
	b.index.telling([]string{""}) // so that the first who seeks words need not wait
	b.pages = b.parse()
	if b.Version != nil {
		b.fresh.version, _ = b.Version(context.Background()) // where that fails, the first page says so
	}
	assets, err := fs.Sub(files, "assets")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	mux := http.NewServeMux()
	mux.Handle("GET /assets/", http.StripPrefix("/assets/", http.FileServerFS(assets)))
	mux.HandleFunc("GET /{$}", b.incidents)
	mux.HandleFunc("GET /incident/{id}", b.incident)
	mux.HandleFunc("GET /reports", b.reports)
	mux.HandleFunc("GET /report/{id}", b.report)
	mux.HandleFunc("GET /actors", b.actors)
	mux.HandleFunc("GET /actor/{id}", b.actor)
	mux.HandleFunc("GET /brief", b.brief)
	mux.HandleFunc("GET /brief/{form}", b.briefAs)
	mux.HandleFunc("GET /claims", b.claims)
	mux.HandleFunc("GET /warnings", b.warnings)
	if b.Ranking != nil {
		mux.HandleFunc("GET /rank", b.rank)
	}
	if b.Ask != nil {
		mux.HandleFunc("GET /ask", b.ask)
	}
	mux.HandleFunc("GET /download/{table}/{form}", b.download)
	mux.HandleFunc("GET /search", b.search)
	mux.HandleFunc("GET /add", b.add)
	mux.HandleFunc("POST /add", b.upload)
	mux.HandleFunc("POST /add/cancel", b.cancelAdding)
	mux.HandleFunc("GET /review", b.review)
	mux.HandleFunc("GET /review/{id}", b.examine)
	mux.HandleFunc("GET /review/names", b.pairs)
	mux.HandleFunc("GET /review/journal", b.journal)
	mux.HandleFunc("GET /review/approved/{form}", b.approved)
	mux.HandleFunc("GET /review/agreement", b.agreement)
	mux.HandleFunc("POST /review/agreement", b.compareCoders)
	mux.HandleFunc("POST /review/name", b.nameCoder)
	mux.HandleFunc("POST /review/decide", b.decide)
	mux.HandleFunc("GET /edition", b.edition)
	mux.HandleFunc("GET /", b.missing)
	return access.guard(http.NewCrossOriginProtection().Handler(b.steady(mux)))
}

// steady has a page made of the casebook as its file now is, and keeps it from being
// laid out anew meanwhile.
func (b *bench) steady(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet && !strings.HasPrefix(r.URL.Path, "/assets/") {
			b.refresh(context.WithoutCancel(r.Context()))
			b.laying.RLock()
			defer b.laying.RUnlock()
		}
		next.ServeHTTP(w, r)
	})
}

// page is what every template is given.
type page struct {
	Title    string // of the browser's tab
	Section  string // the entry of the menu that is marked
	Casebook string
	Reader   string // what read the reports; empty where it is not known
	Notice   string
	MayAdd   bool // whether reports can be added
	MayRank  bool // whether there are ranks
	MayAsk   bool // whether questions are answered
	Edition  int  // see [bench.edition]
	Counts   counts
	Query    string // what stands in the search box
	Body     any
}

type counts struct{ Incidents, Actors, Claims, Warnings, Reports, Unreviewed int }

func (b *bench) counts() counts {
	book := b.Book
	unreviewed := 0
	for n := range book.Incidents {
		if in := &book.Incidents[n]; in.Review == nil || in.Review.State == dateline.Changed {
			unreviewed++
		}
	}
	return counts{len(book.Incidents), len(book.Actors), len(book.Claims), len(book.Warnings), len(book.Reports), unreviewed}
}

// show renders a page whole before it writes a byte, so that a fault shows as
// a fault and never as half a page.
func (b *bench) show(w http.ResponseWriter, status int, name string, p page) {
	p.Casebook, p.Reader, p.Notice, p.Counts = b.Name, string(b.Book.Reader), b.Notice, b.counts()
	p.Edition = b.fresh.edition
	p.MayAdd, p.MayRank, p.MayAsk = b.Add != nil, b.Ranking != nil, b.Ask != nil
	var out bytes.Buffer
	if err := b.pages[name].ExecuteTemplate(&out, "layout.html", p); err != nil {
		slog.Error("showing a page of the workbench", "page", name, "error", err)
		http.Error(w, "This page could not be made; the terminal says why.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	w.Write(out.Bytes())
}

// missing answers for addresses and ids that the casebook does not have.
func (b *bench) missing(w http.ResponseWriter, r *http.Request) {
	b.show(w, http.StatusNotFound, "missing", page{Title: "Not found", Body: r.URL.Path})
}

func (b *bench) parse() map[string]*template.Template {
	layout := template.Must(template.New("").Funcs(b.funcs()).ParseFS(files, "templates/layout.html", "templates/parts.html", "templates/reviewparts.html",
		"templates/map.html", "templates/timeline.html", "templates/network.html"))
	pages := map[string]*template.Template{}
	for _, name := range []string{"incidents", "incident", "reports", "report", "actors", "actor", "brief", "claims", "warnings", "rank", "ask", "search", "add", "review", "examine", "judge", "namesakes", "pairs", "journal", "agreement", "refused", "missing"} {
		pages[name] = template.Must(template.Must(layout.Clone()).ParseFS(files, "templates/"+name+".html"))
	}
	return pages
}
