package intake_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

const more = "Nobody has claimed the attack, and an officer said that the bomb had been left in a basket below the stall of a seller of fish; it was the third such blast since the spring, and the mayor has asked for more police on market days."

// onPage is a news page with the given head and the given lines around its text.
func onPage(head, above, below string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>Two die in market blast</title>` + head + `</head><body><h1>Two die in market blast</h1>` +
		above + `<article><p>` + sentence + ` ` + more + `</p><p>` + more + `</p></article>` + below +
		`<footer>&copy; 2018 Lake Gazette. All rights reserved.</footer></body></html>`
}

func linked(json string) string { return `<script type="application/ld+json">` + json + `</script>` }

// canonical is the page's address below a host.
func canonical(address string) string { return `<link rel="canonical" href="https://` + address + `">` }

// The shapes in which pages of real outlets and their systems say when they came out.
func TestPublicationOfPages(t *testing.T) {
	for _, c := range []struct {
		name, page string
		day        dateline.Day
		basis      dateline.PublishedBasis
	}{
		{"WordPress with its plugin's graph", onPage(linked(`{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Two die in market blast","datePublished":"2019-12-13T06:05:00+03:00","dateModified":"2019-12-15T06:05:00+03:00"},{"@type":"WebPage","datePublished":"2019-12-13T06:05:00+03:00"},{"@type":"WebSite","name":"Lake Gazette"}]}`), "", ""), "2019-12-13", "metadata"},
		{"a graph in which only the page is dated", onPage(linked(`{"@graph":[{"@type":"WebPage","datePublished":"2019-12-13T06:05:00+03:00"}]}`), "", ""), "2019-12-13", "metadata"},
		{"WordPress theme, post never changed", onPage("", `<span class="posted-on">Posted on <time class="entry-date published updated" datetime="2019-12-13T06:05:00+03:00">December 13, 2019</time></span>`, ""), "2019-12-13", "metadata"},
		{"WordPress theme, post changed", onPage("", `<time class="updated" datetime="2019-12-15T06:05:00+03:00">December 15, 2019</time> <time class="entry-date published" datetime="2019-12-13T06:05:00+03:00">December 13, 2019</time>`, ""), "2019-12-13", "metadata"},
		{"list of types, article of another page first", onPage(canonical("lake.example/b")+linked(`[{"@type":"NewsArticle","headline":"Rain floods market","url":"https://lake.example/a","datePublished":"2019-11-02T06:05:00+03:00"},{"@type":["NewsArticle","ReportageNewsArticle"],"headline":"Two die in market blast","url":"https://lake.example/b","datePublished":"2019-12-13T06:05:00+03:00"}]`), "", ""), "2019-12-13", "metadata"},
		{"several scripts, the page's own told by its title", onPage(linked(`{"@type":"NewsArticle","headline":"Rain floods market","datePublished":"2019-11-02T06:05:00+03:00"}`)+linked(`{"@type":"NewsArticle","headline":"Two die in market blast","datePublished":"2019-12-13T06:05:00+03:00"}`), "", ""), "2019-12-13", "metadata"},
		{"typed value", onPage(linked(`{"@type":"NewsArticle","datePublished":{"@type":"Date","@value":"2019-12-13"}}`), "", ""), "2019-12-13", "metadata"},
		{"milliseconds since 1970", onPage(linked(`{"@type":"NewsArticle","datePublished":1576238700000}`), "", ""), "2019-12-13", "metadata"},
		{"a script's own form of a date, with the address of the day before", onPage(canonical("lake.example/2019/12/12/blast")+linked(`{"@type":"NewsArticle","datePublished":"Fri Dec 13 2019 03:05:46 GMT+0000 (Coordinated Universal Time)"}`), "", ""), "2019-12-12", "url"},
		{"week of the year", onPage(`<meta name="pubdate" content="2019-W50-5">`, "", ""), "2019-12-13", "metadata"},
		{"no date in the linked data, one printed", onPage(linked(`{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}`), `<div class="publish-date">Published 11:11 PM EST Dec 13, 2019</div>`, ""), "2019-12-13", "text"},
		{"AMP", onPage("", `<amp-timeago datetime="2019-12-13T00:37:33+05:30" cutoff="86400">3 hours ago</amp-timeago>`, ""), "2019-12-13", "metadata"},
		{"hAtom blog", onPage("", `<abbr class="published" title="2019-12-13T05:06:00-08:00">5:06 AM</abbr>`, ""), "2019-12-13", "metadata"},
		{"blog with a heading for the day", onPage("", `<h2 class="date-header"><span>Friday, December 13, 2019</span></h2>`, ""), "2019-12-13", "text"},
		{"RDFa", onPage("", `<span property="dc:date dc:created" content="2019-12-13T00:00:00+03:00" class="date-display-single">Fri, 12/13/2019</span>`, ""), "2019-12-13", "metadata"},
		{"microdata of a <time>", onPage("", `<time itemprop="dateModified" datetime="2019-12-20">x</time><time itemprop="datePublished" datetime="2019-12-13">x</time>`, ""), "2019-12-13", "metadata"},
		{"portal: stamp in UTC beside the local clock", onPage("", `<time datetime="2019-12-14T04:36:00.000Z">December 13, 2019, 11:36 PM EST</time>`, ""), "2019-12-13", "text"},
		{"late at night at +05:30", onPage(`<meta property="article:published_time" content="2019-12-13T23:50:00+05:30">`, "", ""), "2019-12-13", "metadata"},
		{"stamp in UTC, outlet in Pakistan by its address", onPage(canonical("lake.example.pk/b")+`<meta property="article:published_time" content="2019-12-13T20:10:00Z">`, "", ""), "2019-12-14", "metadata"},
		{"stamp in UTC, outlet in Kenya by its language", strings.Replace(onPage(`<meta property="article:published_time" content="2019-12-13T22:10:00Z">`, "", ""), `lang="en"`, `lang="en-KE"`, 1), "2019-12-14", "metadata"},
		{"stamp in UTC, in a country where it may be either day", onPage(canonical("lake.example.br/b")+`<meta property="article:published_time" content="2019-12-13T03:30:00Z">`, "", ""), "2019-12-13", "metadata"},
		{"stamp in UTC, a language that templates give everywhere", strings.Replace(onPage(`<meta property="article:published_time" content="2019-12-13T03:30:00Z">`, "", ""), `lang="en"`, `lang="en-US"`, 1), "2019-12-13", "metadata"},
		{"first published and modified", onPage("", `<p>First published on Fri 13 Dec 2019 06.05 GMT</p><p>Last modified on Sat 14 Dec 2019 08.00 GMT</p>`, ""), "2019-12-13", "text"},
		{"the change named first", onPage("", `<p>Updated 5:00 PM, Dec 14, 2019 | Published 3:00 PM, Dec 13, 2019</p>`, ""), "2019-12-13", "text"},
		{"changed only", onPage("", `<p>Last updated: Dec 14, 2019 08:00 IST</p>`, ""), "", "none"},
		{"some hours ago", onPage("", `<p>Published 3 hours ago</p>`, ""), "", "none"},
		{"posted by", onPage("", `<p>Posted on 13 Dec 2019 by admin</p>`, ""), "2019-12-13", "text"},
		{"posted with the weekday", onPage("", `<p>Posted: Friday, 13 December 2019 | 14:30 WIB</p>`, ""), "2019-12-13", "text"},
		{"German date line", onPage("", `<p>Freitag, 13. Dezember 2019</p>`, ""), "2019-12-13", "text"},
		{"French date line", onPage("", `<p>Publié le vendredi 13 décembre 2019 à 14h30</p>`, ""), "2019-12-13", "text"},
		{"year of two digits", onPage("", `<p>Published 13/12/19 at 10:30</p>`, ""), "2019-12-13", "text"},
		{"the day of saving above the title, that of the report below", strings.Replace(onPage(`<meta property="article:published_time" content="2019-12-13T13:03:00Z">`, `<p>Dec. 13, 2019 8:03 am ET</p>`, ""), "<h1>", "<div>December 14, 2019</div><h1>", 1), "2019-12-13", "metadata"},
		{"a date named by its element behind the text", onPage("", "", `<div><span class="article-publish-date">December 13, 2019, 9:02 AM</span></div>`), "2019-12-13", "text"},
		{"comment", onPage("", "", `<div class="comments"><div class="comment"><time datetime="2019-12-16T10:00:00Z">16 December 2019</time> I was there.</div></div>`), "", "none"},
		{"comment in an unnamed box", onPage("", "", `<div><time datetime="2019-12-16T10:00:00Z">16 December 2019</time> I was there.</div>`), "", "none"},
		{"event", onPage(linked(`{"@type":"Event","name":"Vigil","startDate":"2019-12-20T18:00:00+03:00"}`), `<time class="event-start" datetime="2019-12-20T18:00:00+03:00">20 December</time>`, ""), "", "none"},
		{"copyright", onPage("", `<p>Copyright 2019 Lake Gazette</p>`, ""), "", "none"},
		{"metadata of a later move, printed date and address agree", onPage(canonical("lake.example/2011/05/02/blast")+`<meta property="article:published_time" content="2019-12-13T10:00:00+03:00">`, `<p>2 May 2011</p>`, ""), "2011-05-02", "text"},
		{"address with the month alone", onPage(canonical("lake.example/2019/12/blast"), "", ""), "2019-12", "url"},
		{"order open", onPage("", `<p>Published: 03/04/2019</p>`, ""), "", "none"},
		{"order settled by the address", onPage(canonical("lake.example/2019/04/blast"), `<p>Published: 03/04/2019</p>`, ""), "2019-04-03", "text"},
		{"order settled by the change on the day after", onPage(`<meta property="article:modified_time" content="2019-04-04T10:00:00+03:00">`, `<p>Published: 03/04/2019</p>`, ""), "2019-04-03", "text"},
		{"order settled by another date of the page", onPage("", `<p>Published: 03/04/2019</p><p>Next issue: 26/04/2019</p>`, ""), "2019-04-03", "text"},
	} {
		documents, _ := readOne(t, "page.html", c.page)
		if len(documents) != 1 {
			t.Errorf("%s: %d reports", c.name, len(documents))
			continue
		}
		if p := documents[0].Report.Published; p.Date != c.day || p.Basis != c.basis {
			t.Errorf("%s: got %+v, want %q by %s", c.name, p, c.day, c.basis)
		}
	}
}

// The shapes of texts saved by hand, from wires and from press databases.
func TestPublicationOfTexts(t *testing.T) {
	body := sentence + "\n\n" + more
	for _, c := range []struct {
		name, file, text string
		day              dateline.Day
		basis            dateline.PublishedBasis
	}{
		{"header", "a.txt", " date 2019-12-13 Two die in market blast\n\n" + body, "2019-12-13", "header"},
		{"field", "a.txt", "Publication date: Dec 13, 2019\nTitle: Two die in market blast\n\n" + body, "2019-12-13", "header"},
		{"field alone", "a.txt", "Published on: 13 December 2019\n\n" + body, "2019-12-13", "header"},
		{"agency", "a.txt", "PORT SELMA, Dec. 13, 2019 (Xinhua) -- " + body, "2019-12-13", "text"},
		{"agency without year", "a.txt", "PORT SELMA, Dec 13 (Reuters) - " + body, "", "none"},
		{"agency without year, another date near", "a.txt", "PORT SELMA, Dec 13 (Reuters) - " + body + " A first bomb went off on 2 December 2019.", "2019-12-13", "text"},
		{"agency without year, another date far off", "a.txt", "PORT SELMA, Dec 13 (Reuters) - " + body + " A first bomb went off on 2 March 2014.", "", "none"},
		{"telegram", "a.txt", "PORT SELMA, 13 DEC 19 (EFE) -- [TEXT] " + body, "2019-12-13", "text"},
		{"date in the brackets", "a.txt", "PORT SELMA (13 December 2019) – " + body, "2019-12-13", "text"},
		{"date before the place", "a.txt", "December 13, 2019 (PORT SELMA) – " + body, "2019-12-13", "text"},
		{"day before the place", "a.txt", "13 December 2019 (PORT SELMA) - " + body, "2019-12-13", "text"},
		{"notice of the printed paper", "a.txt", "Two die in market blast\n\n" + body + "\n\nPublished in The Lake Gazette, December 13th, 2019.", "2019-12-13", "text"},
		{"first printed elsewhere", "a.txt", "Two die in market blast\n\n" + body + "\n\nThis article first appeared in the Hill Times on 13 December 2019.", "", "none"},
		{"press database", "a.txt", "Lake Gazette\n\nDecember 13, 2019 Friday\n\nTwo die in market blast\n\n" + body, "2019-12-13", "text"},
		{"byline with place and date", "a.txt", "Lake Gazette\n\nTwo die in market blast\n\nBy Ana Ruiz | Port Selma | Dec 13, 2019, 10:30 PM IST\n\n" + body, "2019-12-13", "text"},
		{"first published beside updated", "a.txt", "Lake Gazette\n\nTwo die in market blast\n\nLast Updated: 14 Dec 2019 | First Published: Dec 13, 2019\n\n" + body, "2019-12-13", "text"},
		{"press reader without a date", "a.txt", "iLake\n\nTwo die in market blast\n\n- Ana Ruiz Ana Ruiz writes on security\n\n" + body + "\n\nNewspapers in English", "", "none"},
		{"a date that the text tells", "a.txt", "Two die in market blast\n\nA bomb killed two people on 13 December 2019, the harbour police said.\n\n" + more, "", "none"},
		{"order open", "a.txt", "Lake Gazette, 03/04/2019\n\nTwo die in market blast\n\n" + body, "", "none"},
		{"order settled by the file's name", "2019-04-03-blast.txt", "Lake Gazette, 03/04/2019\n\nTwo die in market blast\n\n" + body, "2019-04-03", "text"},
		{"order settled by the weekday", "a.txt", "Lake Gazette, Wednesday 03/04/2019\n\nTwo die in market blast\n\n" + body, "2019-04-03", "text"},
		{"order settled by the text", "a.txt", "Lake Gazette, 03/04/2019\n\nTwo die in market blast\n\n" + body + " The first was on 26/03/2019.", "2019-04-03", "text"},
	} {
		documents, _ := readOne(t, c.file, c.text)
		if len(documents) != 1 {
			t.Errorf("%s: %d reports", c.name, len(documents))
			continue
		}
		if p := documents[0].Report.Published; p.Date != c.day || p.Basis != c.basis {
			t.Errorf("%s: got %+v, want %q by %s", c.name, p, c.day, c.basis)
		}
	}
}

// Dates of numbers alone are kept as printed: other reports may show their order.
func TestPrintedDatesAreKept(t *testing.T) {
	body := sentence + "\n\n" + more
	for _, c := range []struct{ name, file, text, printed string }{
		{"date line", "a.txt", "Lake Gazette, 03/04/2019\n\nTwo die in market blast\n\n" + body, "03/04/2019"},
		{"date line in one order only", "a.txt", "Lake Gazette, 26/03/2019\n\nTwo die in market blast\n\n" + body, "26/03/2019"},
		{"dateline", "a.txt", "PORT SELMA, 03/04/2019 (Reuters) - " + body, "03/04/2019"},
		{"field", "a.txt", "Date: 03/04/2019\nTitle: Two die in market blast\n\n" + body, "03/04/2019"},
		{"page", "a.html", onPage("", "<p>Published: 03/04/2019 10:30</p>", ""), "03/04/2019"},
		{"line of JSON", "a.jsonl", `{"date":"03/04/2019","title":"Two die","text":"` + sentence + `"}`, "03/04/2019"},
		{"month by name", "a.txt", "Lake Gazette, 3 April 2019\n\nTwo die in market blast\n\n" + body, ""},
	} {
		documents, _ := readOne(t, c.file, c.text)
		if len(documents) != 1 || documents[0].Report.Published.Printed != c.printed {
			t.Errorf("%s: got %+v, want %q", c.name, documents, c.printed)
		}
	}
}
