package webpage

import (
	"github.com/go-shiori/dom"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// body returns the paragraphs of the article. Where the extractor finds none,
// the page's own paragraphs stand in.
func body(doc *html.Node) []string {
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		ExcludeComments:  true,
		EnableFallback:   true,
		HtmlDateOverride: &htmldate.Result{},
	})
	if err == nil && result.ContentNode != nil {
		if found := paragraphs(result.ContentNode); len(found) > 0 {
			return found
		}
	}
	var out []string
	for _, p := range dom.QuerySelectorAll(doc, "p") {
		out = append(out, paragraphs(p)...)
	}
	return out
}
