package webpage

import (
	"strings"
	"unicode"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"

	"github.com/dateline-project/dateline/intake/furniture"
)

// furnitureTags are elements that hold no article text.
const furnitureTags = "nav, footer, aside, form, dialog, [role=navigation], [role=dialog], [role=complementary], [role=contentinfo], [role=search], [aria-hidden=true], [hidden]"

// furnitureWords are words of class and id attributes that name furniture. A
// word counts only as a whole part of a name: "ad-slot", not "shadow".
var furnitureWords = words(`
		ad ads advert advertisement advertising sponsored sponsor promo promos promotion
		cookie cookies consent gdpr onetrust privacy
		nav navbar navigation menu breadcrumb breadcrumbs toolbar ticker
		share sharing shares social sharedaddy addthis sharethis
		comment comments disqus respond
		related recommended recommendations recirc teaser teasers trending outbrain taboola popular
		newsletter newsletters signup subscribe subscription paywall
		sidebar skip`)

// prune takes furniture out of the page. Whatever holds half of the page's text
// or more stays, whatever its name: the article itself may be so marked.
func prune(doc *html.Node) {
	limit := length(doc) / 2
	drop := func(n *html.Node) {
		if n.Parent != nil && n.Data != "body" && n.Data != "html" && n.Data != "main" && n.Data != "article" && length(n) < limit {
			n.Parent.RemoveChild(n)
		}
	}
	for _, n := range dom.QuerySelectorAll(doc, furnitureTags) {
		drop(n)
	}
	for _, n := range dom.QuerySelectorAll(doc, "[class], [id]") {
		if isFurniture(n) {
			drop(n)
		}
	}
	for _, n := range dom.QuerySelectorAll(doc, "h2, h3, h4, h5, h6, b, strong, p, span, div") {
		if n.Parent != nil && furniture.IsRelatedLabel(dom.TextContent(n)) {
			dropRelated(n, drop)
		}
	}
}

func isFurniture(n *html.Node) bool {
	for _, name := range []string{dom.ClassName(n), dom.ID(n)} {
		for _, word := range nameWords(name) {
			if furnitureWords[word] {
				return true
			}
		}
	}
	return false
}

// nameWords splits "relatedStories fb-comments" into its words, in small letters.
func nameWords(name string) []string {
	var b strings.Builder
	var last rune
	for _, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
		last = r
	}
	return strings.FieldsFunc(b.String(), func(r rune) bool { return !unicode.IsLetter(r) })
}

// dropRelated drops a list of other stories together with its heading: the box
// around both, where it holds no more than them, and else the lists behind it.
func dropRelated(label *html.Node, drop func(*html.Node)) {
	box := label.Parent
	if (box.Data == "div" || box.Data == "section" || box.Data == "p") && !hasProse(box) {
		drop(box)
		return
	}
	for next := nextElement(label); next != nil && isStoryList(next); next = nextElement(label) {
		next.Parent.RemoveChild(next)
	}
	label.Parent.RemoveChild(label)
}

func nextElement(n *html.Node) *html.Node {
	return dom.NextElementSibling(n)
}

func isStoryList(n *html.Node) bool {
	return (n.Data == "ul" || n.Data == "ol" || n.Data == "div") && !hasProse(n)
}

// hasProse reports whether a node holds a paragraph of at least two lines' length.
func hasProse(n *html.Node) bool {
	for _, p := range paragraphs(n) {
		if len(p) > 160 {
			return true
		}
	}
	return false
}
