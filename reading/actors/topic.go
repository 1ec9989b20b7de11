package actors

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/names"
)

// topic makes out the armed group that the report is about: the one that the title names
// first, else, where it names none, the one that the text keeps to. Nil where
// nothing shows one.
func (p *Page) topic() *names.Naming {
	title := []rune(string(p.Report.Title))
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
func (p *Page) knownInTitle(title []rune, words []gazetteer.Word, folded []string) (*names.Naming, bool) {
	n, rows := p.Book.Actors.LongestMatch(folded)
	if n == 0 || len(rows) != 1 || rows[0].Kind != dateline.ArmedGroup || !unicode.IsUpper(title[words[0].Start]) {
		return nil, false
	}
	text := string(title[words[0].Start:words[0].End])
	if n == 1 && p.Book.Actors.Acronym(folded[0]) && strings.ToUpper(text) != text { // "Who Is Who" names no IS
		return nil, false
	}
	for _, a := range p.Namings {
		if a.Known == rows[0] && a.Kind == dateline.ArmedGroup {
			return a, true
		}
	}
	return nil, true
}

// namedInTitle returns the group that no table knows and that the text calls by the words
// that begin a stretch of the title.
func (p *Page) namedInTitle(title []rune, words []gazetteer.Word, folded []string) *names.Naming {
	if !unicode.IsUpper(title[words[0].Start]) {
		return nil
	}
	var best *names.Naming
	longest := 0
	for _, a := range p.Namings {
		if a.Known != nil || a.Kind != dateline.ArmedGroup || a.Described {
			continue
		}
		for i, name := range a.Folded() {
			n := len(strings.Fields(name))
			if n <= longest || n > len(folded) || strings.Join(folded[:n], " ") != name {
				continue
			}
			if n > 1 || !prose.Common(name) && a.Names[i] == string(title[words[0].Start:words[0].End]) {
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
func (p *Page) keptTo() *names.Naming {
	opens := map[*names.Naming]int{}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if i > 0 && p.Text.Sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if a := p.Opening(s); a != nil {
			opens[a]++
		}
	}
	var best *names.Naming
	most, tied := 0, false
	for _, a := range p.Namings {
		switch n := opens[a]; {
		case n > most:
			best, most, tied = a, n, false
		case n == most:
			tied = true
		}
	}
	if most < leastKept || tied || best.Known != nil {
		return nil
	}
	return best
}

// Opening returns the armed group whose name opens a sentence, whatever the tagger takes
// the words behind it for.
func (p *Page) Opening(s *prose.Sentence) *names.Naming {
	n := p.NameWithin(s.Start, s.End)
	if n == nil || n.Naming == nil || n.Naming.Kind != dateline.ArmedGroup || s.TokenAt(n.Start) > 1 {
		return nil
	}
	return n.Naming
}
