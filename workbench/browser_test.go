package workbench_test

import (
	"net"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/launcher/flags"
	"github.com/go-rod/rod/lib/proto"

	"github.com/dateline-project/dateline/workbench"
)

// browser opens the workbench in a browser that is installed here. Without one
// the test is skipped, unless DATELINE_REQUIRE_BROWSER is set.
func browser(t *testing.T) (*rod.Page, *watch) {
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
	server.Config.Handler = workbench.New(workbench.Desk{Name: "test.db", Book: newBook()}, access)
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
	page := b.MustPage().Timeout(time.Minute)
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
func until(t *testing.T, page *rod.Page, what, expression string) {
	t.Helper()
	if err := page.Timeout(15 * time.Second).Wait(rod.Eval("() => " + expression)); err != nil {
		t.Fatalf("waiting until %s: %v", what, err)
	}
}

func TestInABrowser(t *testing.T) {
	page, seen := browser(t)
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

	// Escape, j, Enter: the incident opens.
	keys(input.Escape, 'j')
	until(t, page, "the row is marked and its link has the focus", `document.activeElement.closest('.here')?.id === 'i:market'`)
	wait := page.MustWaitNavigation()
	keys(input.Enter)
	wait()
	until(t, page, "the incident is there", `location.pathname === '/incident/i:market' && document.querySelector('h1').innerText.includes('Marsa market')`)

	// Its 31 leads to the report, where exactly that is lit and in view.
	page.MustElement(`#killed a.words[href^="/report/r:second#"]`).MustClick()
	until(t, page, "the words are lit", `location.pathname === '/report/r:second' && [...(CSS.highlights.get('at') ?? [])].map(String).join() === '31'`)

	// Another span of the same report, not one that was marked.
	page.MustEval(`() => { location.hash = 's4-12' }`)
	until(t, page, "any span can be lit", `[...(CSS.highlights.get('at') ?? [])].map(String).join() === 'toll of '`)

	// ? shows the keys, Escape closes them, u goes up.
	keys('?')
	until(t, page, "the keys are shown", `document.getElementById('keys').open`)
	keys(input.Escape)
	until(t, page, "the keys are closed", `!document.getElementById('keys').open`)
	keys('u')
	until(t, page, "the list of reports is there", `location.pathname === '/reports'`)
	seen.mustBeClean(t)
}
