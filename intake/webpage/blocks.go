package webpage

import (
	"strings"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"

	"github.com/dateline-project/dateline/intake/charset"
)

// blocks are the elements that begin and end a paragraph.
var blocks = words("address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption br")

// silent are the elements whose content is never read.
var silent = words("script style noscript template iframe svg math select button textarea object head")

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// paragraphs returns the text of a node, a string for each of its blocks. A
// single <br> breaks a line and with it the paragraph.
func paragraphs(n *html.Node) []string {
	if n == nil {
		return nil
	}
	var out []string
	var line strings.Builder
	flush := func() {
		if p := strings.Join(strings.Fields(charset.Clean(line.String())), " "); p != "" {
			out = append(out, p)
		}
		line.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
		case n.Type == html.ElementNode && silent[n.Data]:
		default:
			if blocks[n.Data] {
				flush()
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
			if blocks[n.Data] {
				flush()
			}
		}
	}
	walk(n)
	flush()
	return out
}

func textOf(n *html.Node) string { return strings.Join(paragraphs(n), "\n") }

// length is the number of bytes of readable text below a node.
func length(n *html.Node) int {
	total := 0
	for _, p := range paragraphs(n) {
		total += len(p)
	}
	return total
}

// attribute returns the first of the named attributes that is not empty; "" for no node.
func attribute(n *html.Node, names ...string) string {
	if n == nil {
		return ""
	}
	for _, name := range names {
		if v := strings.TrimSpace(dom.GetAttribute(n, name)); v != "" {
			return v
		}
	}
	return ""
}
