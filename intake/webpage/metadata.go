package webpage

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
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
	modified          []string // stamps of the last change
}

// publishedNames are the names under which meta elements carry the day of
// publication; those of modification are left out on purpose.
var publishedNames = strings.Fields(`article:published_time og:article:published_time article:published article.published og:published_time og:pubdate
	datepublished rnews:datepublished parsely-pub-date sailthru.date pubdate pub_date pub-date publishdate publish-date publish_date publish_time
	published_time published_date published-date published publication_date publication-date publicationdate mediator_published_time bt:pubdate
	article_date_original originalpublicationdate prism.publicationdate citation_publication_date citation_online_date citation_date
	dc.date.issued dc.date.created dcterms.issued dcterms.date dc.date dcterms.created cxenseparse:recs:publishtime datecreated date`)

// modifiedNames are those of the last change; they only tell which reading of a
// date of numbers alone is meant.
var modifiedNames = strings.Fields("article:modified_time og:updated_time datemodified last-modified revised")

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
	for _, key := range modifiedNames {
		m.modified = append(m.modified, named[key]...)
	}
	for _, n := range dom.QuerySelectorAll(doc, publishedElements) {
		m.stamps = append(m.stamps, attribute(n, "datetime", "content", "title"))
	}
	return m
}

// publishedElements are those that microdata, RDFa and hAtom mark as the date of
// publication.
const publishedElements = `[itemprop~=datePublished], time[pubdate], [property~="schema:datePublished"][content], [property~="dc:issued"][content],
	[property~="dc:date"][content], [property~="dc:created"][content], abbr.published[title]`

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

// readLinkedData reads the page's own article from its JSON-LD: of several the
// one that bears the page's address or title, else the first. Where there is
// none, the page itself may say when it was published. Broken JSON is searched
// for the date and the headline alone.
func (m *metadata) readLinkedData(doc *html.Node) {
	var articles, pages []map[string]any
	for _, n := range dom.QuerySelectorAll(doc, `script[type="application/ld+json"]`) {
		source := dom.TextContent(n)
		var value any
		if err := json.Unmarshal([]byte(source), &value); err != nil {
			m.searchLinkedData(source)
			continue
		}
		articles = append(articles, objects(value, articleTypes, 0)...)
		pages = append(pages, objects(value, []string{"WebPage"}, 0)...)
	}
	if len(articles) > 0 {
		at := max(0, slices.IndexFunc(articles, m.isOwn))
		m.takeArticle(articles[at])
	}
	for _, page := range pages {
		m.stamps = append(m.stamps, texts(page["datePublished"])...)
	}
}

// isOwn reports whether an article of the linked data is the page's own: it has
// the page's address or title.
func (m *metadata) isOwn(article map[string]any) bool {
	for _, key := range []string{"url", "@id", "mainEntityOfPage"} {
		address := first(texts(article[key]))
		if object, ok := article[key].(map[string]any); ok {
			address = first(texts(object["@id"]))
		}
		if address, _, _ = strings.Cut(address, "#"); address != "" && address == m.url {
			return true
		}
	}
	headline := firstOf(first(texts(article["headline"])))
	return headline != "" && (headline == m.heading || headline == firstOf(html.UnescapeString(m.headline)))
}

// objects returns the objects below v whose type ends in one of the suffixes,
// in order; depth guards against data nested without end.
func objects(v any, suffixes []string, depth int) []map[string]any {
	if depth > 8 {
		return nil
	}
	var out []map[string]any
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			out = append(out, objects(item, suffixes, depth+1)...)
		}
	case map[string]any:
		for _, kind := range texts(v["@type"]) {
			if slices.ContainsFunc(suffixes, func(suffix string) bool { return strings.HasSuffix(kind, suffix) }) {
				return []map[string]any{v}
			}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			out = append(out, objects(v[key], suffixes, depth+1)...)
		}
	}
	return out
}

func (m *metadata) takeArticle(article map[string]any) {
	m.headline = firstOf(first(texts(article["headline"])), m.headline)
	m.outlet = firstOf(m.outlet, first(texts(article["publisher"])))
	m.language = firstOf(first(texts(article["inLanguage"])), m.language)
	m.url = firstOf(m.url, first(texts(article["url"])))
	m.authors = append(people(article["author"]), m.authors...)
	m.stamps = append(texts(article["datePublished"]), m.stamps...)
	m.modified = append(m.modified, texts(article["dateModified"])...)
}

// texts returns the strings that a JSON-LD value holds: itself, its items, or
// their names.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case float64:
		return []string{strconv.FormatFloat(v, 'f', -1, 64)}
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, texts(item)...)
		}
		return out
	case map[string]any:
		if v["@value"] != nil {
			return texts(v["@value"])
		}
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
