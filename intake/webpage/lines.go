package webpage

import (
	"slices"
	"strings"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"
)

// bareBlocks are the elements in which old pages set an article's lines bare, with nothing
// but breaks between them. In a div the extractor knows breaks for what they are.
const bareBlocks = "td, center"

// setLines makes a paragraph of each line of an element that only breaks part, so that an
// extractor which joins what one break parts does not join a headline to its byline.
func setLines(doc *html.Node) {
	for _, n := range dom.QuerySelectorAll(doc, bareBlocks) {
		children := dom.ChildNodes(n)
		if !slices.ContainsFunc(children, func(c *html.Node) bool { return c.Data == "br" }) || slices.ContainsFunc(children, func(c *html.Node) bool { return c.Data == "p" }) {
			continue
		}
		var line *html.Node
		for _, c := range children {
			if c.Type == html.ElementNode && blocks[c.Data] {
				line = nil
				continue
			}
			if line == nil {
				line = dom.CreateElement("p")
				n.InsertBefore(line, c)
			}
			n.RemoveChild(c)
			line.AppendChild(c)
		}
	}
}

// ownTitle parts a tab's title at the divider behind which the page prints the rest as a
// line of its own: "Lake Recorder - Two die in blast". rest is the title where there is none.
func ownTitle(doc *html.Node, title string) (before, rest string) {
	for _, cut := range titleDivider.FindAllStringIndex(title, -1) {
		behind := title[cut[1]:]
		for _, line := range paragraphs(dom.QuerySelector(doc, "body")) {
			if strings.EqualFold(line, behind) {
				return title[:cut[0]], behind
			}
		}
	}
	return "", title
}
