package workbench_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/workbench"
)

// voids are the elements that have no end tag.
var voids = []string{"meta", "link", "input", "br", "hr", "img"}

// scan is what a page holds.
type scan struct {
	ids, links []string
	text       string
}

// read tokenizes a page and fails where its tags do not nest, an id stands
// twice, or something is inline that the policy forbids.
func read(t *testing.T, where, page string) scan {
	t.Helper()
	var s scan
	var open []string
	var text strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) || len(open) > 0 {
				t.Errorf("%s: ends with %v, open: %q", where, z.Err(), open)
			}
			s.text = text.String()
			return s
		case html.TextToken:
			text.Write(z.Text())
		case html.StartTagToken:
			tag := z.Token()
			s.attributes(t, where, tag)
			if !slices.Contains(voids, tag.Data) {
				open = append(open, tag.Data)
			}
		case html.EndTagToken:
			name := z.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("%s: </%s> closes %q", where, name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func (s *scan) attributes(t *testing.T, where string, tag html.Token) {
	for _, a := range tag.Attr {
		switch {
		case a.Key == "id" && slices.Contains(s.ids, a.Val):
			t.Errorf("%s: id %q stands twice", where, a.Val)
		case a.Key == "id":
			s.ids = append(s.ids, a.Val)
		case a.Key == "href" || a.Key == "src" || a.Key == "action":
			s.links = append(s.links, a.Val)
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			t.Errorf("%s: inline %s on <%s>", where, a.Key, tag.Data)
		}
	}
}

// crawl follows every link from / and returns the pages, without fragment.
func crawl(t *testing.T, book *dateline.Casebook) map[string]scan {
	desk := newDesk(book)
	cookie := admitted(t, desk)
	pages, fragments := map[string]scan{}, map[string][]string{}
	for waiting := []string{"/"}; len(waiting) > 0; waiting = waiting[1:] {
		at := waiting[0]
		if _, done := pages[at]; done {
			continue
		}
		answer := visit(desk, "http://"+host+at, cookie)
		if answer.Code != http.StatusOK {
			t.Errorf("%s is answered with %d", at, answer.Code)
		}
		pages[at] = scan{}
		if !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html") {
			continue
		}
		pages[at] = read(t, at, answer.Body.String())
		if strings.Contains(pages[at].text, "it could not be read") {
			t.Errorf("a link leads to %s, which is not understood", at)
		}
		for _, link := range pages[at].links {
			next := resolve(t, at, link)
			if next.Host != host {
				t.Errorf("%s links to %s, off the host", at, link)
				continue
			}
			path := next.RequestURI()
			if at != "/" && len(next.Query()) > 0 && next.Path == "/" {
				continue // selections of selections, and windows of windows, never end
			}
			waiting = append(waiting, path)
			if next.Fragment != "" {
				fragments[path] = append(fragments[path], next.Fragment)
			}
		}
	}
	for path, wanted := range fragments {
		for _, id := range wanted {
			if !slices.Contains(pages[path].ids, id) {
				t.Errorf("a link leads to %s#%s, which is not there", path, id)
			}
		}
	}
	return pages
}

func resolve(t *testing.T, at, link string) *url.URL {
	t.Helper()
	base, err := url.Parse("http://" + host + at)
	if err != nil {
		t.Fatal(err)
	}
	next, err := base.Parse(link)
	if err != nil {
		t.Fatalf("%s: link %q: %v", at, link, err)
	}
	return next
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	book := newBook()
	pages := crawl(t, book)
	want := []string{"/", "/actors", "/brief", "/claims", "/warnings", "/reports", "/search", "/assets/workbench.css", "/assets/workbench.js", "/assets/dateline.svg"}
	for _, i := range book.Incidents {
		want = append(want, "/incident/"+i.ID)
	}
	for _, r := range book.Reports {
		want = append(want, "/report/"+r.ID)
	}
	for _, a := range book.Actors {
		want = append(want, "/actor/"+a.ID)
	}
	for _, path := range want {
		if _, reached := pages[path]; !reached {
			t.Errorf("no link leads to %s; there are %q", path, slices.Sorted(maps.Keys(pages)))
		}
	}
}

func TestAnEmptyCasebookSaysWhatToDo(t *testing.T) {
	pages := crawl(t, &dateline.Casebook{})
	for path, want := range map[string]string{"/": "dateline build FOLDER", "/reports": "dateline build FOLDER", "/actors": "No actors", "/claims": "No claims", "/warnings": "No warnings"} {
		if !strings.Contains(pages[path].text, want) {
			t.Errorf("%s does not say %q", path, want)
		}
	}
}

func TestPagesSayWhatTheCasebookHolds(t *testing.T) {
	pages := crawl(t, newBook())
	for path, wants := range map[string][]string{
		"/":                  {"Marsa market, Hadra, Yemen", "18–31", "foiled", "1 incident without a date not drawn.", "20 years"},
		"/incident/i:market": {"The reports disagree", "low 18, best 24, high 31", "on the word of the ministry", "children", "1 copy repeats it", "The embassy had warned on 1 March"},
		"/incident/i:nowhen": {"No report gives a number", "No report names anybody", "No account of this incident"},
		"/report/r:first":    {"Ada Quill", "Lt. Gen. O. Basra", "copied by", "from the file"},
		"/report/r:bare":     {"no date", "Nothing: no incident, claim, warning or actor."},
		"/actor/a:sons":      {"about 300 fighters", "hedged", "Mira Holt, analyst", "Warnings about it"},
		"/claims":            {"strength", "SOS", "the report itself"},
		"/warnings":          {"1 Mar 2020", "The embassy"},
		"/reports":           {"Evening Anchor", "Toll rises to 31"},
	} {
		for _, want := range wants {
			if text := strings.Join(strings.Fields(pages[path].text), " "); !strings.Contains(text, want) {
				t.Errorf("%s does not say %q", path, want)
			}
		}
	}
}

// The report page shows the clean text, every code point of it, whatever is lit.
func TestReportPageShowsTheWholeText(t *testing.T) {
	book := newBook()
	pages := crawl(t, book)
	for _, r := range book.Reports {
		if !strings.Contains(pages["/report/"+r.ID].text, r.Text) {
			t.Errorf("the page of %s does not hold its text", r.ID)
		}
	}
}

const hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u202egnp.exe\u2066 &lt;b&gt; javascript:alert(3) {{.Title}} 𝕏́"

// hostileBook is a casebook in which everything that comes from reports is meant
// to do harm: markup, scripts, addresses, endless words, turned writing.
func hostileBook() *dateline.Casebook {
	book := newBook()
	evil := tell(book, dateline.Report{ID: "r:evil", URL: "javascript:alert(4)", File: hostile, Outlet: hostile, Title: hostile, Authors: []string{hostile},
		Published: dateline.UnknownPublished, Wire: hostile, Language: hostile, Text: hostile + "\n" + strings.Repeat("A", 5000) + hostile + "\n" + more})
	evil.account("i:nowhen", dateline.Account{Trigger: evil.span("<script>", 1), Triggers: []dateline.Span{evil.span("alert(1)</script><img", 1)},
		Place:   dateline.AccountPlace{Place: dateline.Place{Name: hostile}, Evidence: evil.evidence("\u202egnp")},
		Figures: []dateline.Figure{{Measure: dateline.Killed, Who: hostile, AttributedTo: hostile, Evidence: evil.span("(2)", 1)}}})
	book.Actors = append(book.Actors, dateline.Actor{ID: "a:evil", Name: hostile, Kind: dateline.ArmedGroup, Aliases: []dateline.Alias{{Name: hostile, Mentions: 1}}, Mentions: []dateline.ReportSpan{{Report: "r:evil", Span: evil.span("𝕏́", 2)}}})
	near, within := 15.0, 90.0
	i := &book.Incidents[3]
	i.Place, i.Weapons = dateline.Place{Name: hostile, Country: "YE", Lat: &near, Lon: &near, WithinKM: &within, Precision: 4}, []string{hostile}
	i.Perpetrators = []dateline.IncidentParty{{Actor: "a:evil", Standing: dateline.Blamed}, {Actor: "a:sons", Standing: dateline.Blamed}}
	i.Targets = []dateline.IncidentTarget{{Text: strings.Repeat("W", 3000)}}
	i.Disagreements = []dateline.Disagreement{{Field: hostile, Values: []dateline.ReportedValue{{Value: hostile, Reports: []string{"r:evil"}}}}}
	book.Claims = append(book.Claims, dateline.Claim{ID: "k:evil", Report: "r:evil", Subject: "a:evil", Relation: dateline.AlliedWith, Object: dateline.Object{Actor: "a:sons", Text: hostile},
		AttributedTo: &dateline.Voice{Text: hostile, Role: dateline.Optional(strings.Repeat("M", 2000))}, Stance: dateline.Asserted, Evidence: evil.span("javascript", 1)})
	book.Warnings = append(book.Warnings, dateline.Warning{ID: "w:evil", Report: "r:evil", Issuer: hostile, About: "a:evil", Date: dateline.WarningDate{Start: "2020-03-01", End: "2020-03-01"}, Evidence: evil.span("alert", 1)})
	return book
}

// more of what must stay words: drawings with handlers, data and blob addresses,
// styles, frames, entities, templates, comments and the ends of elements.
const more = `<svg/onload=alert(5)><animate onbegin=alert(6) attributeName=x dur=1s><a xlink:href="data:text/html,<script>alert(7)</script>">x</a></svg> data:text/html;base64,PHNjcmlwdD5hbGVydCg4KTwvc2NyaXB0Pg== <iframe srcdoc="<script>alert(9)</script>"></iframe> <style>*{display:none}</style><base href="https://elsewhere.example/"><meta http-equiv=refresh content="0;url=https://elsewhere.example/"> <!--<math><mtext></mtext> &#60;script&#62;alert(10)&#60;/script&#62; "'><details open ontoggle=alert(11)> </textarea></title></style></svg> ${alert(12)} {{"{{"}} شلال الموت (بين) ` + "\u2028\u2029\ufeff\u200f\u0301\u0301\u0301"

// Whatever stands in a report, a page shows it as text.
func TestHostileReportIsShownInert(t *testing.T) {
	book := hostileBook()
	evil := book.Reports[len(book.Reports)-1]
	desk := newDesk(book)
	cookie := admitted(t, desk)
	for path := range crawl(t, book) {
		answer := visit(desk, "http://"+host+path, cookie)
		page := answer.Body.String()
		attached := strings.HasPrefix(answer.Header().Get("Content-Disposition"), "attachment")
		if attached || strings.HasPrefix(answer.Header().Get("Content-Type"), "text/plain") {
			if answer.Header().Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("%s is no page, and a browser may take it for one", path)
			}
			continue
		}
		if strings.Contains(page, "alert(1)</script>") || strings.Contains(page, "<img") || strings.Contains(page, `="javascript:`) {
			t.Errorf("%s lets markup of the report through", path)
		}
		if head, _, _ := strings.Cut(page, "</title>"); strings.ContainsRune(head, '\u202e') {
			t.Errorf("%s has a right-to-left override in its title", path)
		}
	}
	if page := read(t, "r:evil", visit(desk, "http://"+host+"/report/r:evil", cookie).Body.String()); !strings.Contains(page.text, html.EscapeString(evil.Text)) && !strings.Contains(page.text, evil.Text) {
		t.Error("the hostile text is not shown as it is")
	}
}

// Spans that lie outside the text, as a damaged import could bring, are shown
// without their words and never a failure.
func TestSpansOutsideTheText(t *testing.T) {
	book := newBook()
	for n := range book.Accounts {
		book.Accounts[n].Trigger = dateline.Span{Start: 5000, End: 6000, Text: "gone"}
	}
	book.Claims[0].Evidence = dateline.Span{Start: -3, End: 2, Text: "before"}
	book.Actors[0].Mentions[0].Report = "r:nowhere"
	desk := newDesk(book)
	cookie := admitted(t, desk)
	for _, path := range []string{"/incident/i:market", "/report/r:first", "/claims", "/actor/a:holt", "/actor/a:sons"} {
		if got := visit(desk, "http://"+host+path, cookie).Code; got != http.StatusOK {
			t.Errorf("%s: %d", path, got)
		}
	}
}

// An incident is found under every id that it ever had, and under those of its
// accounts.
func TestOldAddressesLeadToTheIncidentOfToday(t *testing.T) {
	book := newBook()
	desk := newDesk(book)
	cookie := admitted(t, desk)
	account := book.Accounts[0]
	for _, id := range []string{account.ID, dateline.NewID("i", account.ID)} {
		answer := visit(desk, "http://"+host+"/incident/"+id, cookie)
		if where := answer.Header().Get("Location"); answer.Code != http.StatusFound || where != "/incident/"+string(account.Incident) {
			t.Errorf("%s: %d, goes on to %q, want %s", id, answer.Code, where, account.Incident)
		}
	}
}

func TestUnknownAddressesAreNotFound(t *testing.T) {
	desk := newDesk(newBook())
	cookie := admitted(t, desk)
	for _, path := range []string{"/incident/i:none", "/report/r:none", "/actor/a:none", "/nowhere", "/assets/none"} {
		if got := visit(desk, "http://"+host+path, cookie).Code; got != http.StatusNotFound {
			t.Errorf("%s: %d", path, got)
		}
	}
}

func TestWhyStandsBesideItsValue(t *testing.T) {
	book := newBook()
	why := func(_ *dateline.Casebook, incident, field string) (workbench.Reasoning, error) {
		if field != "killed" {
			return workbench.Reasoning{}, errors.New("nothing to tell")
		}
		return workbench.Reasoning{Field: field, Value: "24", Rule: "the latest wins", Considered: []workbench.Consideration{
			{Value: "18", Report: "r:first", Span: dateline.Cut(book.Reports[0].Text, 17, 19), Verdict: "set aside", Because: "an earlier count"}},
			Given: []workbench.Given{{Value: 24, Words: "given by 2 outlets, 1 independent"}}}, nil
	}
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: book, Why: why}, workbench.Access{Token: token, Hosts: []string{host}})
	page := read(t, "why", visit(desk, "http://"+host+"/incident/i:market", admitted(t, desk)).Body.String())
	for _, want := range []string{"the latest wins", "set aside", "an earlier count", "given by 2 outlets, 1 independent"} {
		if strings.Count(page.text, want) != 1 {
			t.Errorf("%q stands %d times on the page", want, strings.Count(page.text, want))
		}
	}
	if !slices.Contains(page.links, "/report/r:first#s17-19") {
		t.Errorf("no link to the words; links: %q", page.links)
	}
}

func TestWhyStandsBesideTheNamesOfAnActor(t *testing.T) {
	book := newBook()
	a := &book.Actors[0]
	a.Links = []dateline.Link{{Name: "First Name", Other: "Second Name", Verdict: dateline.LinkSame, Reason: dateline.ByOneReport}}
	why := func(_ *dateline.Casebook, record, field string) (workbench.Reasoning, error) {
		if record != a.ID || field != "names" {
			return workbench.Reasoning{}, errors.New("nothing to tell")
		}
		beside := dateline.ReportSpan{Report: "r:first", Span: dateline.Cut(book.Reports[0].Text, 17, 19)}
		return workbench.Reasoning{Field: field, Value: "two names", Rule: "a strong reason joins", Considered: []workbench.Consideration{
			{Value: "First Name is Second Name", Report: "r:first", Span: dateline.Cut(book.Reports[0].Text, 0, 5), Verdict: "same", Because: "a report shows it", Beside: []dateline.ReportSpan{beside}},
			{Value: "Third Name", Verdict: "not same", Because: "no report has its words"}}}, nil
	}
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: book, Why: why}, workbench.Access{Token: token, Hosts: []string{host}})
	page := read(t, "why", visit(desk, "http://"+host+"/actor/"+a.ID, admitted(t, desk)).Body.String())
	for _, want := range []string{"a strong reason joins", "First Name is Second Name", "a report shows it", "no report has its words"} {
		if strings.Count(page.text, want) != 1 {
			t.Errorf("%q stands %d times on the page", want, strings.Count(page.text, want))
		}
	}
	for _, want := range []string{"/report/r:first#s0-5", "/report/r:first#s17-19"} {
		if !slices.Contains(page.links, want) {
			t.Errorf("no link to %s; links: %q", want, page.links)
		}
	}
	if slices.Contains(page.links, "/report/#") {
		t.Error("what has no words in a report is linked to none")
	}
}

// Every page tells what is to be known first; the reports' page, what read them.
func TestNoticeAndReader(t *testing.T) {
	book := newBook()
	book.Reader = "patterns-0+abc"
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: book, Notice: "read by <another> version"}, workbench.Access{Token: token, Hosts: []string{host}})
	cookie := admitted(t, desk)
	for _, path := range []string{"/", "/reports"} {
		page := read(t, path, visit(desk, "http://"+host+path, cookie).Body.String())
		if !strings.Contains(page.text, "read by <another> version") || strings.Contains(page.text, "patterns-0+abc") != (path == "/reports") {
			t.Errorf("%s:\n%s", path, page.text)
		}
	}
}

func TestLongListsComeInPages(t *testing.T) {
	book := newBook()
	for len(book.Incidents) < 450 {
		i := book.Incidents[5]
		i.ID = fmt.Sprintf("i:more%d", len(book.Incidents))
		book.Incidents = append(book.Incidents, i)
	}
	desk := newDesk(book)
	cookie := admitted(t, desk)
	for query, want := range map[string]struct {
		rows  int
		links []string
	}{
		"?kind=clash":         {100, []string{"/?kind=clash&page=2"}},
		"?kind=clash&page=2":  {100, []string{"/?kind=clash", "/?kind=clash&page=3"}},
		"?kind=clash&page=5":  {46, []string{"/?kind=clash&page=4"}},
		"?kind=clash&page=99": {46, []string{"/?kind=clash&page=4"}},
		"?kind=clash&page=-1": {100, []string{"/?kind=clash&page=2"}},
		"?kind=bombing":       {2, nil},
	} {
		answer := visit(desk, "http://"+host+"/"+query, cookie).Body.String()
		if got := strings.Count(answer, "<tr data-row"); got != want.rows {
			t.Errorf("%s: %d rows, want %d", query, got, want.rows)
		}
		page := read(t, query, answer)
		for _, link := range want.links {
			if !slices.Contains(page.links, link) {
				t.Errorf("%s: no link to %s", query, link)
			}
		}
	}
}

func BenchmarkIncidents(b *testing.B) {
	book := newBook()
	for len(book.Incidents) < 10_000 {
		i := book.Incidents[0]
		i.ID = dateline.NewID("i", string(rune(len(book.Incidents))))
		book.Incidents = append(book.Incidents, i)
	}
	desk := newDesk(book)
	answer := visit(desk, "http://"+host+"/?token="+token, nil)
	cookie := answer.Result().Cookies()[0]
	for b.Loop() {
		if visit(desk, "http://"+host+"/?q=market", cookie).Code != http.StatusOK {
			b.Fatal("no page")
		}
	}
}

func TestSearchLeadsToTheWords(t *testing.T) {
	book := newBook()
	search := func(_ context.Context, query string) ([]casebook.Hit, error) {
		if query == `"` {
			return nil, errors.New("a quotation mark too many")
		}
		return []casebook.Hit{
			{Report: "r:first", Title: "Bomb tears through market", Excerpt: []casebook.Fragment{{Text: "…wounded 60 in the "}, {Text: "crowded", Match: true}, {Text: " Marsa <market>…"}}},
			{Report: "r:second", Title: "Toll rises to 31", Excerpt: []casebook.Fragment{{Text: "crowded", Match: true}}},
		}, nil
	}
	desk := workbench.New(workbench.Desk{Name: "test.db", Book: book, Search: search}, workbench.Access{Token: token, Hosts: []string{host}})
	cookie := admitted(t, desk)
	page := read(t, "search", visit(desk, "http://"+host+"/search?q=crowded", cookie).Body.String())
	start := strings.Index(book.Reports[0].Text, "crowded")
	if want := fmt.Sprintf("/report/r:first#s%d-%d", start, start+len("crowded")); !slices.Contains(page.links, want) || !slices.Contains(page.links, "/report/r:second") {
		t.Errorf("no link to %s and to the report without the words; links: %q", want, page.links)
	}
	if failed := visit(desk, "http://"+host+"/search?q=%22", cookie); failed.Code != http.StatusOK || !strings.Contains(failed.Body.String(), "could not be made") {
		t.Errorf("a failing search is answered with %d", failed.Code)
	}
}
