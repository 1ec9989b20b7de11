package webpage_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/webpage"
)

var prose = []string{
	"A bomb killed two people in the market of Port Selma on Thursday, the harbour police said, and five more were taken to the hospital on the hill with burns.",
	"Nobody has claimed the attack. An officer said that the bomb had been left in a basket below the stall of a seller of fish, and that it went off at noon.",
	"It was the third such blast since the spring, and the mayor has asked the government for more police on market days. The government has not answered him.",
}

// page sets the given head and lines above the prose, with furniture around it.
func page(head, above string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">` + head + `</head><body>
<div class="cookie-bar">We use cookies. <a>Accept</a></div><nav>Home | World | Sport</nav>
<h1>Two die in market blast</h1>` + above + `
<div class="share">Share this: <a>Facebook</a></div><p>` + prose[0] + `</p><p>` + prose[1] + `</p>
<div class="box"><b>Related</b><ul><li>Gunmen kill nine in Hill Town</li></ul></div>
<p class="promo">Sign up for the Lake newsletter, every day at seven.</p><p>` + prose[2] + `</p>
<h3>On the same subject</h3><ul><li>Seventeen hurt in lorry crash</li></ul>
<section class="comments"><h2>Comments (2)</h2><div class="comment"><b>Guest</b>: ` + strings.Repeat("I heard that two hundred were killed. ", 9) + `</div></section>
<footer>&copy; 2018 Lake Gazette. Most read: Mine collapse kills nine</footer></body></html>`
}

func parse(t *testing.T, text string) webpage.Article {
	t.Helper()
	a, err := webpage.Parse(text, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestBodyHasNoFurniture(t *testing.T) {
	a := parse(t, page(`<title>Two die in market blast | Lake Gazette</title>`, `<p>By Ana Ruiz in Port Selma</p><p>[Share] [Pin] [Send to a friend]</p>`))
	if !slices.Equal(a.Paragraphs, prose) {
		t.Errorf("got %q", a.Paragraphs)
	}
	if a.Title != "Two die in market blast" || a.Outlet != "Lake Gazette" || !slices.Equal(a.Authors, []string{"Ana Ruiz"}) {
		t.Errorf("title %q, outlet %q, authors %q", a.Title, a.Outlet, a.Authors)
	}
	if a.Published != dateline.UnknownPublished {
		t.Errorf("published %+v: the year of the copyright is no date", a.Published)
	}
}

func TestPageLaidOutInATable(t *testing.T) {
	a := parse(t, `<html><head><title>Lake Gazette - Two die in market blast</title></head><body><table><tr>
<td><a href=/>Front page</a><br><b>Latest</b><br><a href=1>Gunmen kill nine in Hill Town</a><br><a href=2>Mine collapse kills thirty</a></td>
<td><font size=+2>Two die in market blast</font><br><i>Ana Ruiz, 13 December 2019</i><br><br>`+strings.Join(prose, "<br><br>")+`<br><br>Last updated: 14 December 2019, 18:40</td>
</tr></table></body></html>`)
	if !slices.Equal(a.Paragraphs, prose) {
		t.Errorf("got %q", a.Paragraphs)
	}
	if a.Title != "Two die in market blast" || a.Outlet != "Lake Gazette" {
		t.Errorf("title %q, outlet %q", a.Title, a.Outlet)
	}
}

func TestTableInAnArticleStays(t *testing.T) {
	table := `<table><tr><td><a href=1>Hill Town</a></td><td>nine</td></tr><tr><td><a href=2>Port Selma</a></td><td>two</td></tr></table>`
	a := parse(t, page(`<title>Two die in market blast | Lake Gazette</title>`, table))
	if !slices.Contains(a.Paragraphs, "Hill Town") && !slices.ContainsFunc(a.Paragraphs, func(p string) bool { return strings.Contains(p, "Hill Town") && strings.Contains(p, "nine") }) {
		t.Errorf("the article's table is gone: %q", a.Paragraphs)
	}
}

func TestPublished(t *testing.T) {
	linked := func(stamp string) string {
		return fmt.Sprintf(`<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Two die in market blast","datePublished":%q,"dateModified":"2019-12-20T10:00:00Z","author":[{"@type":"Person","name":"Ana Ruiz"}],"publisher":{"name":"Lake Gazette"}}]}</script>`, stamp)
	}
	for _, c := range []struct {
		name, head, above string
		day               dateline.Day
		basis             dateline.PublishedBasis
	}{
		{"the stamp's own offset", linked("2019-12-12T00:20:00+01:00"), "", "2019-12-12", "metadata"},
		{"UTC and a printed date of the day before", linked("2019-01-18T03:15:00Z"), "<p>Thursday 17 January 2019, 10:15 p.m. Lima time</p>", "2019-01-17", "text"},
		{"UTC and the same printed date", linked("2019-01-18T12:15:00Z"), "<p>18 January 2019</p>", "2019-01-18", "metadata"},
		{"UTC and an offset in another place", linked("2019-01-18T03:15:00Z") + `<meta property="article:published_time" content="2019-01-17T22:15:00-05:00">`, "", "2019-01-17", "metadata"},
		{"UTC and the address", linked("2019-01-18T03:15:00Z") + `<link rel="canonical" href="https://lake.example/2019/01/17/blast">`, "", "2019-01-17", "url"},
		{"UTC alone", linked("2019-01-18T03:15:00Z"), "", "2019-01-18", "metadata"},
		{"UTC and a printed date far off", linked("2019-01-18T03:15:00Z"), "<p>3 March 2017</p>", "2019-01-18", "metadata"},
		{"meta element", `<meta name="date" content="2019-12-13">`, "", "2019-12-13", "metadata"},
		{"modified only", `<meta property="article:modified_time" content="2019-12-13T10:00:00Z">`, "<p>Updated: 13 December 2019</p>", "", "none"},
		{"time element", "", `<p><time datetime="2019-12-13T08:00:00+02:00">Friday</time></p>`, "2019-12-13", "metadata"},
		{"printed", "", `<p class="meta">Published: 13 December 2019 19:45 Updated: 14 December 2019 By our defence desk</p>`, "2019-12-13", "text"},
		{"printed, order open", "", `<p>Published: 10/01/2020 19:45</p>`, "", "none"},
		{"printed, order settled by a weekday in the text", "", `<p>Published: 10/01/2020 19:45</p><p>On Thursday 09/01/2020 ` + prose[0] + `</p>`, "2020-01-10", "text"},
		{"address", `<link rel="canonical" href="https://lake.example/2019/12/13/blast">`, "", "2019-12-13", "url"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two die","datePublished":"2019-12-13T08:00:00+02:00",}</script>`, "", "2019-12-13", "metadata"},
		{"nothing", "", "", "", "none"},
	} {
		a := parse(t, page(c.head, c.above))
		if a.Published.Date != c.day || a.Published.Basis != c.basis {
			t.Errorf("%s: got %+v, want %s by %s", c.name, a.Published, c.day, c.basis)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		head, title, outlet string
	}{
		{`<title>Two die in market blast - Lake Gazette</title>`, "Two die in market blast", "Lake Gazette"},
		{`<meta property="og:site_name" content="Lake Gazette"><meta property="og:title" content="Two die in market blast | Lake Gazette">`, "Two die in market blast", "Lake Gazette"},
		{`<meta property="og:site_name" content="https://www.lake.example/">`, "Two die in market blast", "lake.example"},
		{`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two die in market blast","publisher":{"@type":"Organization","name":"Lake Gazette"}}</script>`, "Two die in market blast", "Lake Gazette"},
		{`<title>Two die in market blast - what we know so far of the men</title>`, "Two die in market blast", ""},
	} {
		a := parse(t, page(c.head, ""))
		if a.Title != c.title || a.Outlet != c.outlet {
			t.Errorf("%s: title %q, outlet %q; want %q, %q", c.head, a.Title, a.Outlet, c.title, c.outlet)
		}
	}
}

func TestCutPage(t *testing.T) {
	whole := page("", "")
	a := parse(t, whole[:strings.Index(whole, `"box"`)])
	if !a.Cut || !slices.Equal(a.Paragraphs, prose[:2]) {
		t.Errorf("cut %v, %q", a.Cut, a.Paragraphs)
	}
	if parse(t, whole).Cut {
		t.Error("a whole page counts as cut")
	}
}

func TestFragment(t *testing.T) {
	got := webpage.Fragment(`<p>Two men<br>died &amp; five</p><ul><li>were hurt</li></ul><script>x()</script><p>Read more: Floods</p>`)
	if want := []string{"Two men", "died & five", "were hurt"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := webpage.Text("Two <b>die</b> &amp; five are hurt"); got != "Two die & five are hurt" {
		t.Errorf("got %q", got)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(page(`<title>x</title>`, "<p>By Ana Ruiz</p>"))
	f.Add("<p>a<p>b<table><tr><td>c")
	f.Add(`<script type="application/ld+json">{"@type":["NewsArticle"],"author":{"name":[1]}}</script>`)
	f.Add("<b>Related</b>")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := webpage.Parse(text, "")
		again, _ := webpage.Parse(text, "")
		if !reflect.DeepEqual(a, again) {
			t.Errorf("read twice, %q differs", text)
		}
		for _, p := range a.Paragraphs {
			if err != nil || p == "" || strings.ContainsAny(p, "\n\x00") || utf8.ValidString(text) && !utf8.ValidString(p) {
				t.Errorf("%q gave the paragraph %q", text, p)
			}
		}
	})
}
