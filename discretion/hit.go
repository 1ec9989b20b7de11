package discretion

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

// Hit returns what a search found as it reads behind the veil. A name may be
// parted there, by the words of it that were sought.
func (v Veil) Hit(h casebook.Hit) casebook.Hit {
	h.Title = dateline.Optional(v.Title(h.Report, string(h.Title)))
	var whole strings.Builder
	for _, f := range h.Excerpt {
		whole.WriteString(f.Text)
	}
	text := []rune(v.Words(h.Report, whole.String()))
	h.Excerpt = slices.Clone(h.Excerpt)
	at := 0
	for i := range h.Excerpt {
		end := at + utf8.RuneCountInString(h.Excerpt[i].Text)
		h.Excerpt[i].Text = string(text[at:end])
		at = end
	}
	return h
}
