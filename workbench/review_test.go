package workbench_test

import (
	"bytes"
	"context"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/workbench"
)

// clippings tell of a bombing in two reports that give other tolls, of a raid,
// and of a shooting on whose date nobody is clear.
var clippings = map[string]string{
	"harbour.txt":  "The Harbour Post\nBomb tears through market\n5 March 2020\n\nA car bomb killed 18 people and wounded 60 at the market of Qandala in Somalia on Wednesday, police said. Officials blamed al-Shabaab for the bombing.\n",
	"anchor.txt":   "Evening Anchor\nToll of market bomb rises\n10 March 2020\n\nA hospital doctor in Qandala said 31 people were killed when a car bomb exploded at the market of Qandala on 4 March. Nobody has said that it was behind the attack.\n",
	"barracks.txt": "The Harbour Post\nSoldiers die in raid on barracks\n2 April 2020\n\nGunmen of al-Shabaab stormed a barracks in Kismayo on Thursday and killed nine soldiers, the army said. Al-Shabaab said in a statement that it had carried out the attack.\n",
	"port.txt":     "Evening Anchor\nGuards shot at port\n9 April 2020\n\nTwo guards were shot dead by gunmen at the port of Kismayo, a witness said.\n",
}

// decidable is a casebook of the clippings on which can be decided.
func decidable(t *testing.T) (*casebook.Book, workbench.Desk) {
	t.Helper()
	return decidableAt(t, filepath.Join(t.TempDir(), "case.db"))
}

func decidableAt(t *testing.T, path string) (*casebook.Book, workbench.Desk) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range clippings {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file, err := casebook.Create(t.Context(), path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	if _, err := file.Add(t.Context(), []string{dir}, casebook.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	load := func(ctx context.Context) (*dateline.Casebook, error) { return file.Export(ctx, "") }
	book, err := load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return file, workbench.Desk{Name: "case.db", Book: book, Load: load, Version: file.Version, Decide: file.Decide, By: "Ada"}
}

// table is a workbench at which somebody reviews.
type table struct {
	t    *testing.T
	file *casebook.Book
	desk http.Handler
	with []*http.Cookie
}

func review(t *testing.T) *table {
	file, desk := decidable(t)
	return seat(t, file, desk)
}

func seat(t *testing.T, file *casebook.Book, desk workbench.Desk) *table {
	handler := workbench.New(desk, workbench.Access{Token: token, Hosts: []string{host}})
	return &table{t, file, handler, []*http.Cookie{admitted(t, handler)}}
}

func (b *table) send(request *http.Request) *httptest.ResponseRecorder {
	for _, c := range b.with {
		request.AddCookie(c)
	}
	answer := httptest.NewRecorder()
	b.desk.ServeHTTP(answer, request)
	return answer
}

func (b *table) page(path string) string {
	b.t.Helper()
	answer := b.send(httptest.NewRequest("GET", "http://"+host+path, nil))
	if answer.Code != http.StatusOK {
		b.t.Fatalf("%s is answered with %d to %s", path, answer.Code, answer.Header().Get("Location"))
	}
	return answer.Body.String()
}

var hidden = regexp.MustCompile(`name="(seal|of|seen)" value="([^"]*)"`)

// post sends what a person adds to the form of a page.
func (b *table) post(path string, add url.Values) *httptest.ResponseRecorder {
	b.t.Helper()
	form := url.Values{}
	for _, found := range hidden.FindAllStringSubmatch(b.page(path), -1) {
		form.Set(found[1], found[2])
	}
	for key, values := range add {
		form[key] = values
	}
	return b.send(posted("/review/decide", form))
}

func posted(path string, form url.Values) *http.Request {
	request := httptest.NewRequest("POST", "http://"+host+path, strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Sec-Fetch-Site", "same-origin")
	return request
}

// mustDecide posts and follows to the page that says what was decided.
func (b *table) mustDecide(path string, add url.Values) string {
	b.t.Helper()
	answer := b.post(path, add)
	if answer.Code != http.StatusSeeOther {
		b.t.Fatalf("%v is answered with %d %s", add, answer.Code, said(answer.Body.String()))
	}
	return b.page(answer.Header().Get("Location"))
}

var tags = regexp.MustCompile(`(?s)<script.*?</script>|<[^>]*>|\s+`)

// said is a page's words.
func said(page string) string {
	return strings.Join(strings.Fields(tags.ReplaceAllString(page, " ")), " ")
}

func (b *table) book() *dateline.Casebook {
	b.t.Helper()
	book, err := b.file.Export(b.t.Context(), "")
	if err != nil {
		b.t.Fatal(err)
	}
	return book
}

// at is the incident at a place whose kind is one of those.
func (b *table) at(place string, kinds ...dateline.Kind) dateline.Incident {
	b.t.Helper()
	for _, in := range b.book().Incidents {
		if strings.Contains(string(in.Place.Name), place) && (len(kinds) == 0 || slices.Contains(kinds, in.Kind)) {
			return in
		}
	}
	b.t.Fatalf("no incident at %s among %+v", place, b.book().Incidents)
	return dateline.Incident{}
}

func TestQueue(t *testing.T) {
	b := review(t)
	page := said(b.page("/review"))
	for _, want := range []string{"killed is anything from 2 to 9", "reports disagree on killed: 18 or 31", "the two accounts may tell of two incidents", "machine output"} {
		if !strings.Contains(page, want) {
			t.Errorf("the queue does not say %q: %s", want, page)
		}
	}
	if loose, disputed := strings.Index(page, "· Kismayo"), strings.Index(page, "· Qandala"); disputed < 0 || loose > disputed {
		t.Errorf("what may be two incidents does not stand first: %s", page)
	}
}

func TestAcceptingLeadsOnAndCanBeUndone(t *testing.T) {
	b := review(t)
	in := b.at("Qandala")
	page := b.mustDecide("/review/"+in.ID, url.Values{"verb": {"accept"}})
	if got := b.at("Qandala").Review; got == nil || got.State != dateline.Accepted || got.By != "Ada" {
		t.Fatalf("the review is %+v", got)
	}
	if !strings.Contains(said(page), "Accepted Bombing") {
		t.Errorf("the page does not say what was done: %s", said(page))
	}
	if strings.Contains(said(b.page("/review")), "Bombing · ") {
		t.Error("what is accepted is still to be looked at")
	}
	on := regexp.MustCompile(`name="on" value="(d:[^"]*)"`).FindStringSubmatch(page)
	if on == nil {
		t.Fatal("nothing can be taken back")
	}
	b.mustDecide("/review", url.Values{"seal": {sealOf(page)}, "verb": {"undo"}, "on": {on[1]}})
	if got := b.at("Qandala").Review; got != nil {
		t.Errorf("after undoing the review is %+v", got)
	}
	if journal := said(b.page("/review/journal")); !strings.Contains(journal, "Undid: accepted Bombing") || !strings.Contains(journal, "undone") {
		t.Errorf("the journal does not tell: %s", journal)
	}
}

func TestEditing(t *testing.T) {
	b := review(t)
	in := b.at("Qandala")
	edit := "/review/" + in.ID + "?do=edit"
	if answer := b.post(edit, url.Values{"verb": {"set"}, "killed": {"30"}, "killed-low": {"18"}, "killed-high": {"31"}}); answer.Code != http.StatusUnprocessableEntity || !strings.Contains(answer.Body.String(), "without a reason") {
		t.Errorf("a value without a reason is answered with %d %s", answer.Code, said(answer.Body.String()))
	}
	if answer := b.post(edit, url.Values{"verb": {"set"}, "killed": {"50"}, "killed-low": {"18"}, "killed-high": {"31"}, "why": {"x"}}); answer.Code != http.StatusUnprocessableEntity {
		t.Errorf("a best figure above the high one is answered with %d", answer.Code)
	}
	refused := b.post(edit, url.Values{"verb": {"set"}, "killed": {"50"}, "killed-low": {"18"}, "killed-high": {"31"}, "why": {"x"}}).Body.String()
	if !strings.Contains(said(refused), "Killed cannot be low 18, best 50, high 31 .") || !strings.Contains(refused, "data-back") {
		t.Errorf("what is refused is worded %s", said(refused))
	}
	page := said(b.mustDecide(edit, url.Values{"verb": {"set"}, "killed": {"30"}, "killed-low": {""}, "killed-high": {"31"},
		"who": {"Al-Shabaab", ""}, "standing": {"suspected", "claimed"}, "kind": {string(in.Kind)}, "why": {"the hospital's list"}}))
	now := b.at("Qandala")
	if now.Killed == nil || *now.Killed != (dateline.Toll{Low: 30, Best: 30, High: 31}) {
		t.Errorf("killed is %+v", now.Killed)
	}
	if len(now.Perpetrators) != 1 || now.Perpetrators[0].Standing != dateline.Suspected {
		t.Errorf("perpetrators are %+v", now.Perpetrators)
	}
	if now.Review != nil {
		t.Error("a value that was set counts as accepted")
	}
	if got := len(b.book().Decisions); got != 2 {
		t.Errorf("%d decisions, want one each for the toll and the perpetrators", got)
	}
	for _, want := range []string{"Set killed of Bombing", "the hospital's list", "Decided so far", "worked on by Ada , not accepted"} {
		if !strings.Contains(strings.ReplaceAll(page, "&#39;", "'"), want) {
			t.Errorf("the page does not say %q: %s", want, page)
		}
	}
	b.mustDecide(edit, url.Values{"verb": {"set"}, "killed": {"29"}, "killed-low": {"29"}, "killed-high": {"30"}, "why": {"another list"}, "then": {"accept"}})
	if got := b.at("Qandala").Review; got == nil || got.State != dateline.Accepted {
		t.Errorf("saved and accepted, the review is %+v", got)
	}
}

// The shooting at the port was taken for the raid on the barracks: it is split
// off, and made one with it again.
func TestSplittingAndMerging(t *testing.T) {
	b := review(t)
	one := b.at("Kismayo")
	if len(one.Accounts) != 2 {
		t.Fatalf("the incident at Kismayo has accounts %v", one.Accounts)
	}
	parting := "/review/" + one.ID + "?do=split"
	if answer := b.post(parting, url.Values{"verb": {"not same"}, "account": {"c:none"}}); answer.Code != http.StatusUnprocessableEntity {
		t.Errorf("a split that leaves all where it is: answered with %d", answer.Code)
	}
	b.mustDecide(parting, url.Values{"verb": {"not same"}, "account": {one.Accounts[1]}})
	var two []dateline.Incident
	for _, in := range b.book().Incidents {
		if in.Place.Name == "Kismayo" {
			two = append(two, in)
		}
	}
	if len(two) != 2 {
		t.Fatalf("after the split there are %d incidents at Kismayo", len(two))
	}
	if page := said(b.page("/review/" + two[0].ID + "?do=merge&q=kismayo")); strings.Count(page, "Kismayo, Lower Juba") < 3 {
		t.Errorf("the other is not found by its words: %s", page)
	}
	both := "/review/" + two[0].ID + "?do=merge&with=" + two[1].ID
	if page := said(b.page(both)); !strings.Contains(page, "shot dead") || !strings.Contains(page, "stormed") || !strings.Contains(page, "Killed differs") {
		t.Errorf("the two are not beside each other: %s", page)
	}
	b.mustDecide(both, url.Values{"verb": {"same"}, "with": {two[1].ID}})
	if again := b.at("Kismayo"); len(again.Accounts) != 2 {
		t.Errorf("merged, it has accounts %v", again.Accounts)
	}
}

func TestRejecting(t *testing.T) {
	b := review(t)
	in := b.at("Qandala")
	page := said(b.mustDecide("/review/"+in.ID+"?do=reject", url.Values{"verb": {"reject"}, "why": {"a film"}}))
	if len(b.book().Incidents) != 1 || !strings.Contains(page, "Rejected Bombing") {
		t.Errorf("%d incidents are left; the page says %s", len(b.book().Incidents), page)
	}
	if answer := b.send(httptest.NewRequest("GET", "http://"+host+"/review/"+in.ID, nil)); answer.Code != http.StatusNotFound {
		t.Errorf("its page is answered with %d", answer.Code)
	}
}

// Nobody settles what they have not seen, or what another page has sent.
func TestWhatIsNotDecided(t *testing.T) {
	b := review(t)
	in := b.at("Qandala")
	accept := url.Values{"verb": {"accept"}, "of": {in.ID}}
	for _, found := range hidden.FindAllStringSubmatch(b.page("/review/"+in.ID), -1) {
		accept.Set(found[1], found[2])
	}
	with := func(key, value string) url.Values {
		form := url.Values{}
		for k, v := range accept {
			form[k] = v
		}
		form.Set(key, value)
		return form
	}
	foreign := posted("/review/decide", accept)
	foreign.Header.Set("Sec-Fetch-Site", "same-site")
	other := posted("/review/decide", accept)
	other.Header.Del("Sec-Fetch-Site")
	other.Header.Set("Origin", "http://127.0.0.1:9999")
	rebound := posted("/review/decide", accept)
	rebound.Host = "attacker.example:8080"
	for _, c := range []struct {
		name    string
		request *http.Request
		want    int
	}{
		{"from another port of this machine", foreign, http.StatusForbidden},
		{"of another origin", other, http.StatusForbidden},
		{"under a rebound name", rebound, http.StatusForbidden},
		{"without the seal", posted("/review/decide", with("seal", "")), http.StatusForbidden},
		{"with a wrong seal", posted("/review/decide", with("seal", strings.Repeat("0", 32))), http.StatusForbidden},
		{"on another state of it", posted("/review/decide", with("seen", "0")), http.StatusUnprocessableEntity},
		{"with another verb", posted("/review/decide", with("verb", "erase")), http.StatusUnprocessableEntity},
		{"by a form without end", posted("/review/decide", with("why", strings.Repeat("x", 1<<20))), http.StatusBadRequest},
	} {
		if answer := b.send(c.request); answer.Code != c.want {
			t.Errorf("%s: answered with %d, want %d", c.name, answer.Code, c.want)
		}
	}
	stranger := *b
	stranger.with = nil
	if answer := stranger.send(posted("/review/decide", accept)); answer.Code != http.StatusForbidden {
		t.Errorf("without the cookie: answered with %d", answer.Code)
	}
	if n := len(b.book().Decisions); n != 0 {
		t.Errorf("%d decisions were kept all the same", n)
	}
	if answer := b.send(posted("/review/decide", accept)); answer.Code != http.StatusSeeOther {
		t.Errorf("as a person would: answered with %d", answer.Code)
	}
}

// Where nobody said who decides, the pages ask once.
func TestWhoDecides(t *testing.T) {
	file, desk := decidable(t)
	desk.By, desk.User = "", "mw"
	b := seat(t, file, desk)
	in := b.at("Qandala")
	page := b.page("/review/" + in.ID)
	if !strings.Contains(page, "Who are you?") || strings.Contains(page, `value="accept"`) {
		t.Error("one can decide without a name")
	}
	if answer := b.post("/review/"+in.ID, url.Values{"verb": {"accept"}, "of": {in.ID}}); answer.Code != http.StatusUnprocessableEntity {
		t.Errorf("a decision of nobody is answered with %d", answer.Code)
	}
	named := b.send(posted("/review/name", url.Values{"seal": {sealOf(page)}, "by": {"Bo \u202eÅs"}, "back": {"https://elsewhere.example/review"}}))
	if named.Code != http.StatusSeeOther || named.Header().Get("Location") != "/review" || len(named.Result().Cookies()) != 1 {
		t.Fatalf("a name is answered with %d to %s", named.Code, named.Header().Get("Location"))
	}
	b.with = append(b.with, named.Result().Cookies()[0])
	b.mustDecide("/review/"+in.ID, url.Values{"verb": {"accept"}})
	if got := b.book().Decisions[0].By; got != "Bo Ås" {
		t.Errorf("decided by %q", got)
	}
}

func sealOf(page string) string {
	for _, found := range hidden.FindAllStringSubmatch(page, -1) {
		if found[1] == "seal" {
			return found[2]
		}
	}
	return ""
}

// A second person's acceptance makes an incident reviewed; only what is accepted
// is exported.
func TestSecondPersonAndExport(t *testing.T) {
	file, desk := decidable(t)
	ada := seat(t, file, desk)
	in := ada.at("Qandala")
	approved := func(query string) *dateline.Casebook {
		book, err := export.ReadJSON(strings.NewReader(ada.page("/review/approved/json" + query)))
		if err != nil {
			t.Fatal(err)
		}
		return book
	}
	if n := len(approved("").Incidents); n != 0 {
		t.Fatalf("%d incidents are exported as accepted before anybody accepted one", n)
	}
	ada.mustDecide("/review/"+in.ID, url.Values{"verb": {"accept"}})
	if page := said(ada.page("/review?pile=second")); strings.Contains(page, "Bombing") {
		t.Error("whoever accepted it is asked for the second time")
	}
	book := approved("")
	if len(book.Incidents) != 1 || book.Incidents[0].ID != in.ID || len(book.Reports) != 2 || len(book.Accounts) != 2 || len(book.Claims) != 0 || len(book.Decisions) != 1 {
		t.Errorf("exported: %d incidents, %d reports, %d accounts, %d claims, %d decisions", len(book.Incidents), len(book.Reports), len(book.Accounts), len(book.Claims), len(book.Decisions))
	}
	if n := len(approved("?people=2").Incidents); n != 0 {
		t.Errorf("%d incidents are exported as accepted by two", n)
	}
	desk.By, desk.Book = "Bo", ada.book()
	bo := seat(t, file, desk)
	if page := said(bo.page("/review?pile=second")); !strings.Contains(page, "Bombing") || !strings.Contains(page, "coded by Ada") {
		t.Errorf("the second person is not shown it: %s", page)
	}
	bo.mustDecide("/review/"+in.ID+"?pile=second", url.Values{"verb": {"accept"}})
	if page := said(bo.page("/review?pile=done")); !strings.Contains(page, "reviewed by Ada and Bo") {
		t.Errorf("it is not reviewed by both: %s", page)
	}
}

// Two coders who did not see each other's work are compared in the browser.
func TestAgreementInTheWorkbench(t *testing.T) {
	file, desk := decidable(t)
	blind := filepath.Join(t.TempDir(), "second.db")
	if err := file.Blind(t.Context(), blind); err != nil {
		t.Fatal(err)
	}
	desk.Other = func(ctx context.Context, path string) (*dateline.Casebook, error) {
		other, err := casebook.Open(ctx, path, casebook.Embedded)
		if err != nil {
			return nil, err
		}
		defer other.Close()
		return other.Export(ctx, "")
	}
	second, err := casebook.Open(t.Context(), blind, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	b := seat(t, file, desk)
	in := b.at("Qandala")
	b.mustDecide("/review/"+in.ID, url.Values{"verb": {"accept"}})
	for _, d := range []dateline.Decision{{Verb: dateline.Set, Field: "killed", Value: dateline.Toll{Low: 18, Best: 18, High: 31}}, {Verb: dateline.Accept}} {
		d.On, d.By, d.At, d.Why = []string{in.ID}, "Bo", "2026-01-05T10:00:00Z", "the police list"
		if _, err := second.Decide(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	send := func(name string, content []byte) *httptest.ResponseRecorder {
		var body bytes.Buffer
		form := multipart.NewWriter(&body)
		part, err := form.CreateFormFile("casebook", name)
		if err != nil {
			t.Fatal(err)
		}
		part.Write(content)
		form.Close()
		request := httptest.NewRequest("POST", "http://"+host+"/review/agreement", &body)
		request.Header.Set("Content-Type", form.FormDataContentType())
		return b.send(request)
	}
	content, err := os.ReadFile(blind)
	if err != nil {
		t.Fatal(err)
	}
	page := said(send("second.db", content).Body.String())
	for _, want := range []string{"This casebook and second.db", "Killed 1 0 0.000", "Kind 1 1 –", "killed 31 (31–31) 18 (18–31)"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q: %s", want, page)
		}
	}
	if answer := send("notes.txt", []byte("no casebook")); answer.Code != http.StatusBadRequest || !strings.Contains(answer.Body.String(), "notes.txt is no casebook") || strings.Contains(answer.Body.String(), os.TempDir()) {
		t.Errorf("what is no casebook is answered with %d %s", answer.Code, said(answer.Body.String()))
	}
}
