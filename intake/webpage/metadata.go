package webpage

import (
	"encoding/json"
	"regexp"
	"strings"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"

	"github.com/dateline-project/dateline/intake/furniture"
)

// metadata is what a page declares about itself.
type metadata struct {
	url, language     string
	outlet            string
	headline, heading string // declared, and the page's only <h1>
	windowTitle       string // <title>
	authors           []string
	stamps            []string // of publication, most trusted first
}

// publishedNames are the names under which meta elements carry the day of
// publication; those of modification are left out on purpose.
var publishedNames = strings.Fields(`article:published_time og:article:published_time article:published og:published_time
	datepublished rnews:datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date
	published_date published-date published article_date_original originalpublicationdate citation_publication_date
	dc.date.issued dcterms.issued dcterms.date dc.date dcterms.created cxenseparse:recs:publishtime date`)

func readMetadata(doc *html.Node) metadata {
	m := metadata{language: attribute(dom.QuerySelector(doc, "html"), "lang", "xml:lang")}
	named := map[string][]string{}
	for _, n := range dom.QuerySelectorAll(doc, "meta[content]") {
		key := strings.ToLower(attribute(n, "property", "name", "itemprop"))
		if v := attribute(n, "content"); key != "" && v != "" {
			named[key] = append(named[key], v)
		}
	}
	first := func(keys ...string) string {
		for _, k := range keys {
			if len(named[k]) > 0 {
				return named[k][0]
			}
		}
		return ""
	}
	m.outlet = first("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name")
	m.headline = first("og:title", "twitter:title", "dc.title")
	m.authors = append(named["author"], append(named["parsely-author"], named["dc.creator"]...)...)
	m.url = firstOf(attribute(dom.QuerySelector(doc, "link[rel=canonical]"), "href"), first("og:url"))
	if t := dom.QuerySelector(doc, "title"); t != nil {
		m.windowTitle = strings.Join(strings.Fields(dom.TextContent(t)), " ")
	}
	if h := dom.GetElementsByTagName(doc, "h1"); len(h) == 1 {
		m.heading = strings.Join(paragraphs(h[0]), " ")
	}
	m.readLinkedData(doc)
	for _, key := range publishedNames {
		m.stamps = append(m.stamps, named[key]...)
	}
	for _, n := range dom.QuerySelectorAll(doc, "[itemprop=datePublished], time[pubdate]") {
		m.stamps = append(m.stamps, attribute(n, "datetime", "content"))
	}
	return m
}

// names returns outlet and title: the title as declared or as the page's
// heading, without the outlet's name behind it.
func (m metadata) names() (outlet, title string) {
	outlet = furniture.CleanOutlet(host.ReplaceAllString(html.UnescapeString(m.outlet), "$1"))
	window, suffix := splitTitle(m.windowTitle, outlet)
	if outlet == "" && suffix != "" && furniture.IsOutletName(suffix) {
		outlet = furniture.CleanOutlet(suffix)
	}
	headline, _ := splitTitle(html.UnescapeString(m.headline), outlet) // pages often escape it twice
	if m.heading != "" && (headline == "" || strings.HasPrefix(m.windowTitle, m.heading)) {
		return outlet, m.heading
	}
	return outlet, firstOf(headline, window, m.heading)
}

// host takes the name of the site out of an address that stands for an outlet.
var host = regexp.MustCompile(`^https?://(?:www\.)?([^/]+).*$`)

var titleDivider = regexp.MustCompile(`\s+(?:[|–—·•»«]|-{1,2}|::)\s+`)

// splitTitle takes the outlet's name off a title: "Two die in blast | Lake
// Recorder". Without a known outlet only a name behind the last divider counts.
func splitTitle(title, outlet string) (rest, suffix string) {
	cuts := titleDivider.FindAllStringIndex(title, -1)
	if len(cuts) == 0 {
		return title, ""
	}
	last := cuts[len(cuts)-1]
	before, after := title[:last[0]], strings.TrimSpace(title[last[1]:])
	if strings.EqualFold(furniture.CleanOutlet(after), outlet) || furniture.IsMasthead(after) || furniture.IsOutletName(after) && len(before) > len(after) {
		return strings.TrimSpace(before), after
	}
	if strings.EqualFold(strings.TrimSpace(title[:cuts[0][0]]), outlet) {
		return strings.TrimSpace(title[cuts[0][1]:]), ""
	}
	return title, ""
}

// articleTypes end the names of the schema.org types of articles.
var articleTypes = []string{"Article", "Posting", "Report", "NewsArticle"}

// readLinkedData reads the first article of the page's JSON-LD. Broken JSON is
// searched for the date and the headline alone.
func (m *metadata) readLinkedData(doc *html.Node) {
	for _, n := range dom.QuerySelectorAll(doc, `script[type="application/ld+json"]`) {
		source := dom.TextContent(n)
		var value any
		if err := json.Unmarshal([]byte(source), &value); err != nil {
			m.searchLinkedData(source)
			continue
		}
		if article := findArticle(value, 0); article != nil {
			m.takeArticle(article)
			return
		}
	}
}

// findArticle returns the first object below v that is an article; depth guards
// against data nested without end.
func findArticle(v any, depth int) map[string]any {
	if depth > 8 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if a := findArticle(item, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		for _, kind := range texts(v["@type"]) {
			for _, suffix := range articleTypes {
				if strings.HasSuffix(kind, suffix) {
					return v
				}
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a := findArticle(v[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func (m *metadata) takeArticle(article map[string]any) {
	m.headline = firstOf(first(texts(article["headline"])), m.headline)
	m.outlet = firstOf(m.outlet, first(texts(article["publisher"])))
	m.language = firstOf(first(texts(article["inLanguage"])), m.language)
	m.url = firstOf(m.url, first(texts(article["url"])))
	m.authors = append(people(article["author"]), m.authors...)
	m.stamps = append(texts(article["datePublished"]), m.stamps...)
}

// texts returns the strings that a JSON-LD value holds: itself, its items, or
// their names.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, texts(item)...)
		}
		return out
	case map[string]any:
		return texts(v["name"])
	}
	return nil
}

// people returns the authors that are no organisations.
func people(v any) []string {
	switch v := v.(type) {
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, people(item)...)
		}
		return out
	case map[string]any:
		if strings.HasSuffix(first(texts(v["@type"])), "Organization") {
			return nil
		}
	}
	return texts(v)
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

var (
	brokenDate     = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]+)"`)
	brokenHeadline = regexp.MustCompile(`"headline"\s*:\s*"((?:[^"\\]|\\.)+)"`)
)

func (m *metadata) searchLinkedData(source string) {
	if match := brokenDate.FindStringSubmatch(source); match != nil {
		m.stamps = append(m.stamps, match[1])
	}
	if match := brokenHeadline.FindStringSubmatch(source); match != nil && m.headline == "" {
		m.headline = match[1]
	}
}
