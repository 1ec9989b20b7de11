package webpage

import (
	"github.com/go-shiori/dom"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// shortArticle is the length in bytes below which the extractor gives the words
// of the page in one run instead of its paragraphs.
const shortArticle = 400

// body returns the paragraphs of the article. Where the extractor finds little
// or nothing, the page's own paragraphs stand in.
func body(doc *html.Node) []string {
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		ExcludeComments:  true,
		EnableFallback:   true,
		HtmlDateOverride: &htmldate.Result{},
	})
	var found []string
	if err == nil && result.ContentNode != nil {
		found = paragraphs(result.ContentNode)
	}
	if len(found) > 1 || len(found) == 1 && len(found[0]) >= shortArticle {
		return found
	}
	var own []string
	for _, p := range dom.QuerySelectorAll(doc, "p") {
		own = append(own, paragraphs(p)...)
	}
	if len(own) == 0 {
		return found
	}
	return own
}
