package workbench_test

import (
	"context"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/input"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// One reviews a casebook by keys alone: splits what is two, sees why a toll is in
// doubt, corrects it, undoes, accepts, and looks at the journal.
func TestReviewByKeys(t *testing.T) {
	file, desk := decidable(t)
	page, seen := browser(t, desk)
	b := &table{t: t, file: file}
	keys := func(k ...input.Key) { page.Keyboard.MustType(k...) }
	goes := func(k ...input.Key) {
		wait := page.MustWaitNavigation()
		keys(k...)
		wait()
	}
	heading := func(what, words string) {
		t.Helper()
		until(t, page, what, `document.querySelector('h1')?.innerText.includes(`+"`"+words+"`"+`) && document.readyState === 'complete'`)
	}

	page.MustNavigate(page.MustInfo().URL + "review").MustWaitLoad()
	heading("the queue is there", "Review")
	keys('j')
	goes(input.Enter)
	heading("the incident most in doubt is open", "Kismayo")

	// s, 2, Enter: the second account tells of another incident.
	goes('s')
	heading("one can split", "Kismayo")
	keys('2')
	until(t, page, "the second account is ticked", `[...document.querySelectorAll('[name=account]')].map(e => e.checked).join() === 'false,true'`)
	goes(input.Enter)
	until(t, page, "the page says what was done", `document.querySelector('.did')?.innerText.includes('Kept apart the account')`)
	if got := len(b.book().Incidents); got != 3 {
		t.Fatalf("%d incidents after the split, want 3", got)
	}

	// u takes the split back, all of it at once; u again has nothing left to undo.
	goes('u')
	until(t, page, "the page says what was undone", `document.querySelector('.did')?.innerText.includes('Undid: kept apart')`)
	if got := len(b.book().Incidents); got != 2 {
		t.Fatalf("%d incidents after undoing the split, want 2", got)
	}

	// j leads on to the bombing; e opens its values, the one in doubt in focus.
	goes('j')
	heading("the next incident is there", "Qandala")
	goes('e')
	until(t, page, "the best figure has the focus", `document.activeElement.name === 'killed'`)
	page.MustEval(`() => document.activeElement.select()`)
	page.MustInsertText("30")
	page.MustEval(`() => document.querySelector('[name=why]').focus()`)
	page.MustInsertText("counted in the hospital")
	for _, bound := range []string{"killed-low", "killed-high"} {
		page.MustEval(`name => { document.querySelector('[name=' + name + ']').value = '30' }`, bound)
	}
	goes(input.Enter)
	until(t, page, "the page says what was set", `document.querySelector('.did')?.innerText.includes('Set killed of Bombing')`)
	if got := b.at("Qandala").Killed; got == nil || *got != (dateline.Toll{Low: 30, Best: 30, High: 30}) {
		t.Errorf("killed is %+v", got)
	}

	// a accepts it and leads on, u takes that back and leads to it again.
	goes('a')
	until(t, page, "the page says what was accepted", `document.querySelector('.did')?.innerText.includes('Accepted Bombing')`)
	heading("the next incident is there", "Kismayo")
	if b.at("Qandala").Review == nil {
		t.Error("it is not accepted")
	}
	goes('u')
	heading("it is the one again", "Qandala")
	if b.at("Qandala").Review != nil {
		t.Error("it is accepted still")
	}

	// m and r open what they say, Escape leaves it; ? shows these keys.
	goes('m')
	until(t, page, "one can merge", `document.activeElement.name === 'q'`)
	keys(input.Escape)
	goes(input.Escape)
	goes('r')
	until(t, page, "one can reject", `document.activeElement.name === 'why'`)
	keys(input.Escape)
	goes(input.Escape)
	keys('?')
	until(t, page, "the keys are shown", `document.getElementById('keys').open && document.getElementById('keys').innerText.includes('accept it as it stands')`)
	keys(input.Escape)
	goes('q')
	heading("the queue is there", "Review")
	seen.mustBeClean(t)
}

// Claims are gone through and names are made one by keys alone, and taken back.
func TestReviewOfRecordsByKeys(t *testing.T) {
	was := clippings
	clippings = files
	defer func() { clippings = was }()
	file, desk := decidable(t)
	page, seen := browser(t, desk)
	b := &table{t: t, file: file}
	goes := func(k ...input.Key) {
		wait := page.MustWaitNavigation()
		page.Keyboard.MustType(k...)
		wait()
	}
	claims := len(desk.Book.Claims)
	root := page.MustInfo().URL
	page.MustNavigate(root + "claims").MustWaitLoad()
	wait := page.MustWaitNavigation()
	page.MustElementR("a", "Review them one by one").MustClick()
	wait()
	goes('j')
	goes('k')
	goes('r')
	until(t, page, "one can say why", `document.activeElement.name === 'why'`)
	goes(input.Enter)
	until(t, page, "the page says what was done", `document.querySelector('.did')?.innerText.includes('Rejected a claim')`)
	if got := len(b.book().Claims); got != claims-1 {
		t.Errorf("%d claims, want %d", got, claims-1)
	}
	goes('u')
	until(t, page, "the page says what was undone", `document.querySelector('.did')?.innerText.includes('Undid: rejected the claim')`)
	if got := len(b.book().Claims); got != claims {
		t.Errorf("%d claims, want %d", got, claims)
	}

	column, reeds := b.actor("River Column"), b.actor("Black Reeds")
	page.MustNavigate(root + "review/" + column.ID).MustWaitLoad()
	page.Keyboard.MustType('/')
	page.MustInsertText("reeds")
	goes(input.Enter)
	page.Keyboard.MustType('j')
	goes(input.Enter)
	until(t, page, "both stand side by side", `document.querySelectorAll('.sides blockquote').length > 2 && document.activeElement.name === 'why'`)
	goes(input.Enter)
	until(t, page, "the page says what was done", `document.querySelector('.did')?.innerText.includes('Made one')`)
	if b.actor("River Column").ID != b.actor("Black Reeds").ID {
		t.Error("they are not one")
	}
	goes('u')
	until(t, page, "the page says what was undone", `document.querySelector('.did')?.innerText.includes('Undid: made one')`)
	if b.actor("River Column").ID != column.ID || b.actor("Black Reeds").ID != reeds.ID {
		t.Error("they are not two again")
	}
	seen.mustBeClean(t)
}

// Axe finds nothing serious where claims, warnings and names are reviewed.
func TestReviewOfRecordsIsAccessible(t *testing.T) {
	was := clippings
	clippings = files
	defer func() { clippings = was }()
	file, desk := decidable(t)
	b := &table{t: t, file: file}
	page, seen := browser(t, desk)
	check := inspector(t, page)
	claim, warning := "/review/"+desk.Book.Claims[0].ID, "/review/"+desk.Book.Warnings[0].ID
	beside := "/review/" + b.actor("River Column").ID + "?with=" + b.actor("Black Reeds").ID
	for _, path := range []string{claim, claim + "?do=reject", warning, "/review/names", "/review/" + b.actor("River Column").ID, beside} {
		check(path, "light", everything, 1280, 720, 1)
	}
	for _, path := range []string{claim + "?do=reject", beside} {
		check(path, "dark", colours, 1280, 720, 1)
		check(path, "light", everything, 640, 360, 2) // 1280 × 720 at 200 %
	}
	seen.mustBeClean(t)
}

// While a decision takes its time the page says so, and sends it once. Nothing can
// be asked of a page that is about to be left, so it tells by a request of its own.
func TestSlowDecisionIsTold(t *testing.T) {
	file, desk := decidable(t)
	var decided atomic.Int32
	told, release := make(chan struct{}), make(chan struct{})
	tell, done := sync.OnceFunc(func() { close(told) }), sync.OnceFunc(func() { close(release) })
	desk.Decide = func(ctx context.Context, drafts ...dateline.Decision) ([]dateline.Decision, error) {
		decided.Add(1)
		<-release
		return file.Decide(ctx, drafts...)
	}
	desk.Version = func(ctx context.Context) (int64, error) {
		if decided.Load() > 0 {
			tell()
		}
		return file.Version(ctx)
	}
	page, seen := browser(t, desk)
	t.Cleanup(done) // before the server closes, which waits for its answers
	b := &table{t: t, file: file}
	page.MustNavigate(page.MustInfo().URL + "review/" + b.at("Qandala").ID).MustWaitLoad()
	page.MustEval(`() => new MutationObserver(() => {
		const words = document.querySelector('.working[role=status]')?.innerText
		if (!words?.includes('s so far')) return
		document.querySelector('[data-key=a]').click()
		sessionStorage.told = words
		fetch('/edition')
	}).observe(document.getElementById('main'), { childList: true, subtree: true })`)
	page.Keyboard.MustType('a')
	select {
	case <-told:
	case <-time.After(time.Minute):
		t.Error("the page does not say what takes so long")
	}
	done()
	until(t, page, "it is accepted", `document.querySelector('.did')?.innerText.includes('Accepted Bombing') && !document.querySelector('.working')`)
	if words := page.MustEval(`() => sessionStorage.told ?? ''`).Str(); !strings.HasPrefix(words, "Working the decision into the casebook, for ") {
		t.Errorf("the page says %q", words)
	}
	if n := decided.Load(); n != 1 {
		t.Errorf("it was decided %d times", n)
	}
	seen.mustBeClean(t)
}

// Whoever comes back to a page is told that somebody has decided elsewhere.
func TestOpenPageIsToldOfChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.db")
	_, desk := decidableAt(t, path)
	other, err := casebook.Open(t.Context(), path, casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	page, seen := browser(t, desk)
	page.MustEval(`() => dispatchEvent(new Event('focus'))`)
	until(t, page, "nothing is told while nothing has changed", `document.querySelector('[data-edition]').hidden`)
	if _, err := other.Decide(t.Context(), dateline.Decision{Verb: dateline.Accept, On: []string{desk.Book.Incidents[0].ID}, By: "Tom", At: "2026-02-03T10:00:00Z"}); err != nil {
		t.Fatal(err)
	}
	page.MustEval(`() => dispatchEvent(new Event('focus'))`)
	until(t, page, "the change is told", `!document.querySelector('[data-edition]').hidden`)
	wait := page.MustWaitNavigation()
	page.MustElementR("[data-edition] button", "Load it again").MustClick()
	wait()
	until(t, page, "the page shows it", `document.querySelector('[data-edition]').hidden && document.querySelector('main').innerText.includes('accepted')`)
	seen.mustBeClean(t)
}

// The same can be done by pointing, with figures taken over from the reports, and
// nothing is wider than a small window.
func TestReviewByPointing(t *testing.T) {
	file, desk := decidable(t)
	page, seen := browser(t, desk)
	b := &table{t: t, file: file}
	in := b.at("Qandala")
	page.MustSetViewport(640, 360, 2, false) // 1280 × 720 at 200 %
	root := page.MustInfo().URL
	for _, path := range []string{"review", "review/journal", "review/" + in.ID, "review/" + in.ID + "?do=edit", "review/" + in.ID + "?do=merge", "review/" + in.ID + "?do=merge&with=" + b.at("Kismayo").ID, "review/" + in.ID + "?do=split", "review/" + in.ID + "?do=reject"} {
		page.MustNavigate(root + path).MustWaitLoad()
		if wide := page.MustEval(`() => document.documentElement.scrollWidth - document.documentElement.clientWidth`).Int(); wide > 0 {
			t.Errorf("%s is %d pixels wider than the window at 200 %%", path, wide)
		}
		if unnamed := page.MustEval(`() => [...document.querySelectorAll('main button, main input:not([type=hidden]), main select')].filter(e => !(e.textContent.trim() || e.labels?.[0]?.innerText.trim())).length`).Int(); unnamed > 0 {
			t.Errorf("%s has %d fields or buttons without a name", path, unnamed)
		}
		if twice := page.MustEval(`() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, n) => ids.indexOf(id) < n).join() }`).Str(); twice != "" {
			t.Errorf("%s has these ids twice: %s", path, twice)
		}
	}
	// A range grows to hold a best figure that is typed; what falls from low to high
	// is not sent; what is refused comes back as it was filled in.
	page.MustNavigate(root + "review/" + in.ID + "?do=edit").MustWaitLoad()
	for _, typed := range []struct {
		field, value, then string
		refused            bool
	}{{"killed", "40", "31,40,40", false}, {"killed", "9", "9,9,40", false}, {"killed-high", "8", "9,9,8", true}, {"killed-high", "40", "9,9,40", false}} {
		got := page.MustEval(`(name, value) => {
			const field = document.querySelector('[name=' + name + ']')
			field.value = value
			for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
			const form = field.closest('form')
			form.elements.why.value = 'the police list'
			return [...form.querySelectorAll('.toll-field')[0].querySelectorAll('input')].map(e => e.value).join() + !form.checkValidity()
		}`, typed.field, typed.value).Str()
		if want := fmt.Sprintf("%s%t", typed.then, typed.refused); got != want {
			t.Errorf("%s typed into %s: %s, want %s", typed.value, typed.field, got, want)
		}
	}
	page.MustElement("[name=date]").MustSelectAllText().MustInput("some day")
	refused := page.MustWaitNavigation()
	page.MustElementR("form.edit button", "^Save$").MustClick()
	refused()
	until(t, page, "it is refused", `document.querySelector('h1')?.innerText === 'Not kept'`)
	page.MustElementR("a", "Back to where you were").MustClick()
	until(t, page, "the form is as it was filled in", `document.querySelector('[name=date]')?.value === 'some day' && document.querySelector('[name=why]').value === 'the police list'`)

	page.MustNavigate(root + "review").MustWaitLoad() // so that the form is not restored again
	page.MustNavigate(root + "review/" + in.ID + "?do=edit").MustWaitLoad()
	page.MustElement(".toll-field summary").MustClick()
	page.MustElementR("[data-fill]", "take 18").MustClick()
	if got := page.MustEval(`() => ['killed-low', 'killed', 'killed-high'].map(n => document.querySelector('[name=' + n + ']').value).join()`).Str(); got != "18,18,31" {
		t.Errorf("taken over, the figures are %s", got)
	}
	page.MustElement("[name=why]").MustInput("the police list")
	wait := page.MustWaitNavigation()
	page.MustElementR("button", "Save and accept").MustClick()
	wait()
	until(t, page, "it is accepted", `document.querySelector('.did')?.innerText.includes('Accepted Bombing')`)
	if got := b.at("Qandala"); got.Killed.Best != 18 || got.Review == nil {
		t.Errorf("killed %+v, review %+v", got.Killed, got.Review)
	}
	seen.faults = slices.DeleteFunc(seen.faults, func(fault string) bool { return strings.Contains(fault, "status of 422") }) // of what was refused
	seen.mustBeClean(t)
}

// Axe finds nothing serious where one decides, light or dark, wide or at 200 % zoom.
func TestReviewIsAccessible(t *testing.T) {
	file, desk := decidable(t)
	b := seat(t, file, desk)
	in, other := b.at("Qandala"), b.at("Kismayo")
	b.mustDecide("/review/"+in.ID, url.Values{"verb": {"accept"}})
	desk.Book = b.book()
	page, seen := browser(t, desk)
	check := inspector(t, page)
	did := "?did=" + desk.Book.Decisions[0].ID
	for _, path := range []string{"/review" + did, "/review?pile=done", "/review/journal", "/review/agreement", "/review/" + in.ID + did, "/review/" + other.ID + "?do=edit",
		"/review/" + other.ID + "?do=merge", "/review/" + other.ID + "?do=merge&with=" + in.ID, "/review/" + other.ID + "?do=split", "/review/" + other.ID + "?do=reject"} {
		check(path, "light", everything, 1280, 720, 1)
	}
	check("/review"+did, "dark", colours, 1280, 720, 1)
	check("/review/"+other.ID+"?do=merge&with="+in.ID, "dark", colours, 1280, 720, 1)
	check("/review/"+other.ID+"?do=edit", "light", everything, 640, 360, 2) // 1280 × 720 at 200 %
	seen.mustBeClean(t)
}
