package webpage

import (
	"slices"
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
	ad ads advert advertisement advertising sponsor promo promos promotion privacy
	nav navbar navigation menu breadcrumb breadcrumbs toolbar ticker
	share sharing shares social sharedaddy addthis sharethis
	signup subscribe subscription paywall sidebar skip`)

// strangerWords name furniture that may be as long as an article: the readers'
// words and other stories.
var strangerWords = words(`
	comment comments disqus respond
	related recommended recommendations recirc teaser teasers trending outbrain taboola popular sponsored
	newsletter newsletters cookie cookies consent gdpr onetrust`)

// prune takes furniture out of the page. What holds half of the page's text or
// more stays, whatever its name, since the article itself may be so marked; and
// so do paragraphs of prose, unless they are plainly somebody else's.
func prune(doc *html.Node) {
	limit := length(doc) / 2
	drop := func(n *html.Node, prose bool) {
		if n.Parent != nil && !trunks[n.Data] && (prose || !hasProse(n)) && length(n) < limit {
			n.Parent.RemoveChild(n)
		}
	}
	for _, n := range dom.QuerySelectorAll(doc, furnitureTags) {
		drop(n, false)
	}
	for _, n := range dom.QuerySelectorAll(doc, "[class], [id]") {
		names := append(nameWords(dom.ClassName(n)), nameWords(dom.ID(n))...)
		switch {
		case slices.ContainsFunc(names, func(w string) bool { return strangerWords[w] }):
			drop(n, true)
		case slices.ContainsFunc(names, func(w string) bool { return furnitureWords[w] }):
			drop(n, false)
		}
	}
	for _, cell := range dom.QuerySelectorAll(doc, "td") {
		if besideProse(cell) && mostlyLinks(cell) {
			cell.Parent.RemoveChild(cell)
		}
	}
	for _, n := range dom.QuerySelectorAll(doc, "h2, h3, h4, h5, h6, b, strong, p, span, div") {
		if n.Parent != nil && furniture.IsRelatedLabel(dom.TextContent(n)) {
			dropRelated(n)
		}
	}
}

// besideProse reports whether a cell lies in a row that lays out a page: another cell of the
// row holds the article.
func besideProse(cell *html.Node) bool {
	return cell.Parent != nil && !hasProse(cell) && slices.ContainsFunc(dom.Children(cell.Parent), func(other *html.Node) bool {
		return other != cell && hasProse(other)
	})
}

// mostlyLinks reports whether most of a node's words lead elsewhere.
func mostlyLinks(n *html.Node) bool {
	linked := 0
	for _, a := range dom.QuerySelectorAll(n, "a") {
		linked += length(a)
	}
	return 2*linked > length(n)
}

// trunks are the elements that hold the page or the article itself.
var trunks = words("html body main article")

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
func dropRelated(label *html.Node) {
	box := label.Parent
	if box.Parent != nil && (box.Data == "div" || box.Data == "section" || box.Data == "p") && !hasProse(box) {
		box.Parent.RemoveChild(box)
		return
	}
	for next := dom.NextElementSibling(label); next != nil && isStoryList(next); next = dom.NextElementSibling(label) {
		box.RemoveChild(next)
	}
	box.RemoveChild(label)
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
