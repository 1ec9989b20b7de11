package reading

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// topic is the armed group that the report is about: the one that the title names
// first, else, where it names none, the one that the text keeps to. Nil where
// nothing shows one.
func (p *page) topic() *naming {
	title := []rune(string(p.report.Title))
	words := gazetteer.Words(title)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.Folded
	}
	for i := range words {
		known, isKnown := p.knownInTitle(title, words[i:], folded[i:])
		if isKnown {
			return known
		}
		if a := p.namedInTitle(title, words[i:], folded[i:]); a != nil {
			return a
		}
	}
	return p.keptTo()
}

// knownInTitle returns the group that the codebook knows by the words that begin a stretch
// of the title, as the text names it, nil where it does not; and whether the codebook
// knows one.
func (p *page) knownInTitle(title []rune, words []gazetteer.Word, folded []string) (*naming, bool) {
	n, rows := p.book.Actors.LongestMatch(folded)
	if n == 0 || len(rows) != 1 || rows[0].Kind != dateline.ArmedGroup || !unicode.IsUpper(title[words[0].Start]) {
		return nil, false
	}
	text := string(title[words[0].Start:words[0].End])
	if n == 1 && p.book.Actors.Acronym(folded[0]) && strings.ToUpper(text) != text { // "Who Is Who" names no IS
		return nil, false
	}
	for _, a := range p.namings {
		if a.known == rows[0] && a.kind == dateline.ArmedGroup {
			return a, true
		}
	}
	return nil, true
}

// namedInTitle returns the group that no table knows and that the text calls by the words
// that begin a stretch of the title.
func (p *page) namedInTitle(title []rune, words []gazetteer.Word, folded []string) *naming {
	if !unicode.IsUpper(title[words[0].Start]) {
		return nil
	}
	var best *naming
	longest := 0
	for _, a := range p.namings {
		if a.known != nil || a.kind != dateline.ArmedGroup || a.described {
			continue
		}
		for i, name := range a.folded() {
			n := len(strings.Fields(name))
			if n <= longest || n > len(folded) || strings.Join(folded[:n], " ") != name {
				continue
			}
			if n > 1 || !prose.Common(name) && a.names[i] == string(title[words[0].Start:words[0].End]) {
				best, longest = a, n
			}
		}
	}
	return best
}

// leastKept is how many paragraphs must open with a group's name for a text to keep to it.
const leastKept = 2

// keptTo returns the group that no table knows and whose name opens more paragraphs than
// that of any other group, and at least two.
func (p *page) keptTo() *naming {
	opens := map[*naming]int{}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if i > 0 && p.text.Sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if a := p.opening(s); a != nil {
			opens[a]++
		}
	}
	var best *naming
	most, tied := 0, false
	for _, a := range p.namings {
		switch n := opens[a]; {
		case n > most:
			best, most, tied = a, n, false
		case n == most:
			tied = true
		}
	}
	if most < leastKept || tied || best.known != nil {
		return nil
	}
	return best
}
