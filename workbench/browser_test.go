package workbench_test

import (
	"context"
	"net"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/launcher/flags"
	"github.com/go-rod/rod/lib/proto"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/workbench"
)

// browser opens the workbench of a casebook in a browser that is installed here.
// Without one the test is skipped, unless DATELINE_REQUIRE_BROWSER is set.
func browser(t testing.TB, desk workbench.Desk) (*rod.Page, *watch) {
	t.Helper()
	path, found := launcher.LookPath()
	if !found {
		if os.Getenv("DATELINE_REQUIRE_BROWSER") != "" {
			t.Fatal("no browser found; install chromium")
		}
		t.Skip("no browser found; install chromium to run this test")
	}
	server := httptest.NewUnstartedServer(nil)
	access := workbench.Access{Token: token, Hosts: workbench.Hosts(server.Listener.Addr().(*net.TCPAddr))}
	server.Config.Handler = workbench.New(desk, access)
	server.Start()
	t.Cleanup(server.Close)
	launch := launcher.New().Bin(path).Headless(true).NoSandbox(true).Leakless(false).UserDataDir(t.TempDir())
	for _, off := range []string{"disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update", "disable-sync"} {
		launch.Set(flags.Flag(off))
	}
	address, err := launch.Launch()
	if err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	b := rod.New().ControlURL(address).MustConnect()
	t.Cleanup(func() {
		b.MustClose()
		launch.Cleanup()
	})
	page := b.MustPage().Timeout(3 * time.Minute)
	page.MustSetViewport(1280, 720, 1, false)
	if err := (proto.EmulationSetFocusEmulationEnabled{Enabled: true}).Call(page); err != nil {
		t.Fatal(err)
	}
	seen := watchPage(page, server.Listener.Addr().String())
	page.MustNavigate(server.URL + "/?token=" + token).MustWaitLoad()
	return page, seen
}

// watch gathers what a page must not do.
type watch struct {
	sync.Mutex
	faults []string
}

func (w *watch) add(fault string) {
	w.Lock()
	defer w.Unlock()
	w.faults = append(w.faults, fault)
}

func watchPage(page *rod.Page, host string) *watch {
	seen := &watch{}
	page.EnableDomain(proto.NetworkEnable{})
	page.EnableDomain(proto.LogEnable{})
	page.EnableDomain(proto.RuntimeEnable{})
	go page.EachEvent(
		func(e *proto.NetworkRequestWillBeSent) {
			if !strings.HasPrefix(e.Request.URL, "http://"+host+"/") {
				seen.add("request to " + e.Request.URL)
			}
		},
		func(e *proto.LogEntryAdded) { seen.add("log: " + e.Entry.Text + " " + e.Entry.URL) },
		func(e *proto.RuntimeExceptionThrown) { seen.add("exception: " + e.ExceptionDetails.Text) },
		func(e *proto.RuntimeConsoleAPICalled) { seen.add("console: " + string(e.Type)) },
		func(e *proto.PageJavascriptDialogOpening) { seen.add("dialog: " + e.Message) },
	)()
	return seen
}

func (w *watch) mustBeClean(t *testing.T) {
	t.Helper()
	w.Lock()
	defer w.Unlock()
	for _, fault := range w.faults {
		t.Error(fault)
	}
}

// until waits for a JavaScript expression to become true.
func until(t testing.TB, page *rod.Page, what, expression string) {
	t.Helper()
	if err := page.Timeout(30 * time.Second).Wait(rod.Eval("() => " + expression)); err != nil {
		t.Fatalf("waiting until %s: %v", what, err)
	}
}

func TestInABrowser(t *testing.T) {
	page, seen := browser(t, workbench.Desk{Name: "test.db", Book: newBook(), Printed: asItCame})
	keys := func(k ...input.Key) { page.Keyboard.MustType(k...) }

	until(t, page, "the token is gone from the address", `location.search === '' && document.querySelectorAll('tr[data-row]').length === 10`)

	// One types a word: the rows and the address follow without a reload.
	page.MustEval(`() => { window.stayed = true }`)
	keys('/')
	page.MustInsertText("marsa")
	until(t, page, "one row is left", `document.querySelectorAll('tr[data-row]').length === 1 && location.search === '?q=marsa' && window.stayed`)
	if got := page.MustElement(".count").MustText(); got != "1 of 10 from 4 reports" {
		t.Errorf("count says %q", got)
	}

	if got := page.MustEval(`() => document.querySelector('[role=status][data-say]').textContent`).Str(); got != "1 of 10 from 4 reports" {
		t.Errorf("a screen reader is told %q", got)
	}

	// Escape, j, Enter: the incident opens.
	keys(input.Escape, 'j')
	until(t, page, "the row is marked and its link has the focus", `document.activeElement.closest('.here')?.id === 'i:market'`)
	wait := page.MustWaitNavigation()
	keys(input.Enter)
	wait()
	until(t, page, "the incident is there", `location.pathname === '/incident/i:market' && document.querySelector('h1').innerText.includes('Marsa market')`)

	// What the reports disagree on leads to the words of each.
	for value, words := range map[string]string{"18": "s18-20", "31": "s58-60"} {
		if got := page.MustEval(`value => [...document.querySelectorAll('.disagreements tr')].find(row => row.querySelector('.value')?.innerText === value).querySelector('a').getAttribute('href')`, value).Str(); !strings.HasSuffix(got, "#"+words) {
			t.Errorf("the side of %s leads to %s, want its words at %s", value, got, words)
		}
	}

	// Its 31 leads to the report, where exactly that is lit and in view.
	page.MustElement(`#killed a.words[href^="/report/r:second#"]`).MustClick()
	until(t, page, "the words are lit", `location.pathname === '/report/r:second' && [...(CSS.highlights.get('at') ?? [])].map(String).join() === '31'`)

	// Another span of the same report, not one that was marked.
	page.MustEval(`() => { location.hash = 's4-12' }`)
	until(t, page, "any span can be lit", `[...(CSS.highlights.get('at') ?? [])].map(String).join() === 'toll of '`)

	// p sets the page as it came beside the text, and takes it away again.
	page.MustNavigate(page.MustEval(`() => location.origin`).Str() + "/report/r:first").MustWaitLoad()
	for _, there := range []string{"true", "false"} {
		wait = page.MustWaitNavigation()
		keys('p')
		wait()
		until(t, page, "the page is there, or gone", `document.querySelector('h1') && !!document.querySelector('.printed') === `+there+` && document.querySelector('[data-text]').innerText.includes('A car bomb')`)
	}

	// ? shows the keys, Escape closes them, u goes up.
	keys('?')
	until(t, page, "the keys are shown", `document.getElementById('keys').open`)
	keys(input.Escape)
	until(t, page, "the keys are closed", `!document.getElementById('keys').open`)
	keys('u')
	until(t, page, "the list of reports is there", `location.pathname === '/reports'`)
	seen.mustBeClean(t)
}

// On a telephone and on a tablet no page is wider than the window; on a telephone the
// toll of an incident is in view without moving the list sideways.
func TestOnATelephone(t *testing.T) {
	page, seen := browser(t, workbench.Desk{Name: "test.db", Book: newBook(), Printed: asItCame})
	origin := page.MustEval(`() => location.origin`).Str()
	for _, width := range []int{768, 360} {
		page.MustSetViewport(width, 740, 1, true)
		for _, path := range []string{"/", "/?view=both", "/incident/i:market", "/report/r:first", "/actors", "/claims", "/warnings", "/reports", "/review", "/brief"} {
			page.MustNavigate(origin + path).MustWaitLoad()
			if over := page.MustEval(`() => document.documentElement.scrollWidth - innerWidth`).Int(); over > 0 {
				t.Errorf("%s is %d pixels wider than a window of %d", path, over, width)
			}
		}
	}
	page.MustNavigate(origin).MustWaitLoad()
	if !page.MustEval(`() => [...document.querySelectorAll('tr[data-row] td')].every(cell => cell.getBoundingClientRect().right <= innerWidth)`).Bool() {
		t.Error("cells of the list of incidents reach beyond the window")
	}
	if got := page.MustEval(`() => { const killed = document.querySelector('tr[id="i:market"] td.num'); return getComputedStyle(killed, '::before').content + killed.innerText }`).Str(); !strings.Contains(got, "Killed") || !strings.Contains(got, "31") {
		t.Errorf("the toll reads %q, want it with the name of its column", got)
	}
	seen.mustBeClean(t)
}

// One asks, and goes from the answer to its words, by keys alone.
func TestAskingInABrowser(t *testing.T) {
	page, seen := browser(t, workbench.Desk{Name: "test.db", Book: newBook(), Ask: answers})
	goes := func() {
		wait := page.MustWaitNavigation()
		page.Keyboard.MustType(input.Enter)
		wait()
	}
	page.MustElementR("header nav a", "Ask").MustClick()
	until(t, page, "the box has the focus", `location.pathname === '/ask' && document.activeElement.name === 'q' && document.activeElement.closest('main') !== null`)
	page.MustInsertText("How many fighters does the Sons of the Shore have?")
	goes()
	until(t, page, "the answer is there", `location.search === '?q=How+many+fighters+does+the+Sons+of+the+Shore+have%3F' && document.querySelector('.answer blockquote')?.innerText.includes('about 300 fighters')`)
	page.Keyboard.MustType('j')
	until(t, page, "the first quotation is marked", `document.activeElement.closest('.here') !== null`)
	goes()
	until(t, page, "its sentence is lit", `location.pathname === '/report/r:first' && [...(CSS.highlights.get('at') ?? [])].map(String).join() === 'The Sons of the Shore has about 300 fighters, the analyst Mira Holt said.'`)
	page.MustNavigateBack()
	until(t, page, "the answer is back", `document.querySelector('.answer blockquote') !== null`)
	page.Keyboard.MustType('/')
	until(t, page, "the question can be asked otherwise", `document.activeElement.value === 'How many fighters does the Sons of the Shore have?'`)
	seen.mustBeClean(t)
}

// drag moves the pointer over an element, from one share of its width to another.
func drag(t *testing.T, page *rod.Page, selector string, from, to float64) {
	t.Helper()
	box := page.MustElement(selector).MustShape().Box()
	y := box.Y + box.Height*0.6
	page.Mouse.MustMoveTo(box.X+box.Width*from, y)
	page.Mouse.MustDown(proto.InputMouseButtonLeft)
	page.Mouse.MustMoveTo(box.X+box.Width*(from+to)/2, y)
	page.Mouse.MustMoveTo(box.X+box.Width*to, y)
	page.Mouse.MustUp(proto.InputMouseButtonLeft)
}

// What is chosen in one of list, timeline, map and network is chosen in all.
func TestPicturesInABrowser(t *testing.T) {
	page, seen := browser(t, workbench.Desk{Name: "test.db", Book: newBook()})
	rows := `document.querySelectorAll('tr[data-row]').length`
	until(t, page, "list, strip and map are there", rows+` === 10 && document.querySelectorAll('.strip .bar-of').length === 9 && document.querySelectorAll('.map .spot').length === 1`)
	page.MustEval(`() => { window.stayed = true }`)
	if page.MustEval(`() => document.querySelector('.sheet table').getBoundingClientRect().right > document.querySelector('.pictures').getBoundingClientRect().left`).Bool() {
		t.Error("the list lies over the map")
	}

	// A row lights its bar and its place.
	page.MustElement(`[id="i:market"] a`).MustFocus()
	until(t, page, "bar and spot of the row are lit", `document.querySelectorAll('.strip .lit').length === 2 && document.querySelectorAll('.map svg a.lit').length === 1`)
	page.MustElement(`[id="i:bridge"] a`).MustFocus()
	until(t, page, "another row lights another bar", `document.querySelector('.strip a.lit').getAttribute('href') === '/incident/i:bridge' && document.querySelectorAll('.map svg a.lit').length === 0`)

	// A place on the map narrows the list, the strip and the address; back undoes it.
	page.MustElement(`figure.map svg a`).MustClick()
	until(t, page, "only what happened there is left", rows+` === 1 && document.querySelectorAll('.strip .bar-of').length === 1 && location.search === '?place=Marsa+market' && window.stayed`)
	if got := page.MustElement(`[name=place]`).MustProperty("value").Str(); got != "Marsa market" {
		t.Errorf("the field of places says %q", got)
	}
	page.MustNavigateBack()
	until(t, page, "everything is back", rows+` === 10 && location.search === ''`)

	// Dragging over the end of the strip leaves the days below the pointer.
	drag(t, page, ".strip svg", 0.75, 0.999)
	until(t, page, "only those days are left", `location.search.includes('from=20') && `+rows+` < 10 && `+rows+` > 0 && [...document.querySelectorAll('tr[data-row] .when')].every(day => !day.innerText.includes('1998')) && window.stayed`)
	page.MustElement(`.set .clear`).MustClick()
	until(t, page, "everything is back", rows+` === 10`)

	// Zooming the map out and dragging it keep the list to what is in sight.
	page.MustElement(`.map .steps a[aria-label="zoom in"]`).MustClick()
	until(t, page, "the window is in the address", `location.search.startsWith('?box=') && document.activeElement.getAttribute('aria-label') === 'zoom in'`)
	before := page.MustEval(`() => location.search`).Str()
	drag(t, page, "figure.map svg", 0.9, 0.1)
	until(t, page, "the window has moved", `location.search.startsWith('?box=') && location.search !== '`+before+`'`)
	page.MustElement(`.map .steps a[aria-label="all places"]`).MustClick()
	until(t, page, "everything is back", rows+` === 10`)

	// The network: a group leads to its incidents.
	page.MustElementR(`.views a`, "Network").MustClick()
	until(t, page, "the network is there instead of the map", `document.querySelector('.network') && !document.querySelector('figure.map') && location.search === '?view=network'`)
	seen.mustBeClean(t)
}

// Files that are dropped on a page are added, and what could not be read is told.
func TestAddingInABrowser(t *testing.T) {
	s := &shelf{book: newBook()}
	page, seen := browser(t, workbench.Desk{Name: "test.db", Book: s.book, Add: s.add, Load: func(context.Context) (*dateline.Casebook, error) { return s.book, nil }})
	page.MustEval(`() => {
		const files = new DataTransfer()
		files.items.add(new File(['A bomb killed two.'], 'dropped.txt', { type: 'text/plain' }))
		files.items.add(new File(['<img src=x onerror=alert(1)>'], '<b>two.html', { type: 'text/html' }))
		for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }))
	}`)
	until(t, page, "the reports are added", `location.pathname === '/add' && document.getElementById('adding')?.innerText.includes('2 reports added')`)
	until(t, page, "what could not be read is told", `document.querySelector('#adding table').innerText.includes('blank.txt')`)
	until(t, page, "the menu counts them", `document.querySelector('nav').innerText.includes('Reports 6')`)
	if s.files["dropped.txt"] != "A bomb killed two." || len(s.files) != 2 {
		t.Errorf("added %v", s.files)
	}
	seen.mustBeClean(t)
}

// Nothing in a report is ever executed or fetched, and nothing breaks the page
// that it is shown on, whatever its words are.
func TestHostileReportsInABrowser(t *testing.T) {
	page, seen := browser(t, workbench.Desk{Name: hostile, Notice: hostile, Book: hostileBook(), Ask: answers, Printed: func(context.Context, string) ([]string, error) { return []string{hostile, hostile + hostile}, nil }})
	page.MustEval(`() => { window.alert = window.prompt = window.confirm = words => { document.documentElement.dataset.struck = words } }`)
	paths := []string{"/", "/?view=both", "/?q=%3Cscript%3Ealert(1)%3C/script%3E&view=network", "/?sort=%22%3E%3Csvg%20onload=alert(1)%3E&place=javascript:alert(1)", "/search?q=%3Cimg%20src=x%20onerror=alert(1)%3E", "/ask?q=%3Csvg%20onload=alert(1)%3E%22", "/ask?q=How+many+people+were+killed+in+the+bombing+of+the+market%3F",
		"/actors", "/claims", "/warnings", "/reports", "/incident/i:nowhen", "/incident/i:market", "/report/r:evil", "/report/r:evil?page=1", "/report/r:evil#s1-9", "/report/r:evil?at=s1-9#s1-9", "/actor/a:evil", "/review/a:evil", "/review/a:evil?with=a:sons", "/review/k:evil", "/review/w:evil", "/review/names", "/review/journal", "/nowhere%3Csvg%20onload=alert(1)%3E"}
	origin := page.MustEval(`() => location.origin`).Str()
	for _, path := range paths {
		page.MustNavigate(origin + path).MustWaitLoad()
		for what, expression := range map[string]string{
			"a script ran":                       `document.documentElement.dataset.struck !== undefined || window.struck !== undefined`,
			"there is an element of the report":  `document.querySelector('main img, main iframe, main object, main embed, main script, main foreignObject, main style, main base, main meta, main video, svg image, svg use, svg animate') !== null`,
			"a link leads elsewhere":             `[...document.querySelectorAll('a[href]')].some(a => a.getAttribute('href') instanceof SVGAnimatedString || !/^[/#]/.test(a.getAttribute('href')) || /^\/\//.test(a.getAttribute('href')))`,
			"an element has a handler":           `[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => /^on|^style$|^srcdoc$/.test(a.name)))`,
			"the page is wider than the window":  `document.documentElement.scrollWidth > innerWidth + 1`,
			"the menu is gone":                   `document.querySelectorAll('header nav a').length < 5`,
			"the title turns the writing around": `/[\u202a-\u202e\u2066-\u2069]/.test(document.title)`,
		} {
			if page.MustEval(`() => ` + expression).Bool() {
				t.Errorf("%s: %s", path, what)
			}
		}
	}
	for n, fault := range seen.faults {
		if strings.Contains(fault, "404") { // the page of /nowhere
			seen.faults[n] = ""
		}
	}
	seen.faults = slices.DeleteFunc(seen.faults, func(fault string) bool { return fault == "" })
	seen.mustBeClean(t)
}
