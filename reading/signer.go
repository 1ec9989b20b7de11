package reading

import (
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// findSigner makes the group whose statement the report is by its title, "Communiqué of
// the Free Coast Front", the one that "we" and "our" mean where no quotation says them. The
// text need not name it: those words are where it stands.
func (p *page) findSigner() {
	a := p.signerInTitle()
	if a == nil {
		return
	}
	for i := range p.text.Sentences {
		for _, t := range p.text.Sentences[i].Tokens {
			if (t.Lower == "we" || t.Lower == "our") && !p.text.Quoted(t.Start) {
				a.spans = append(a.spans, p.span(t.Start, t.End))
			}
		}
	}
	if len(a.spans) == 0 {
		return
	}
	if len(a.named) == 0 {
		p.namings = append(p.namings, a)
	}
	p.signer = a
}

// signerInTitle returns the armed group behind the "of", "by" or "from" that follows a word
// for a statement in the title; nil for none. One that the text does not name has no words
// of the text yet.
func (p *page) signerInTitle() *naming {
	title := []rune(string(p.report.Title))
	ws := gazetteer.Words(title)
	for i := 0; i+2 < len(ws); i++ {
		if w := ws[i+1].Folded; !p.is("speaks for", ws[i].Folded) || w != "of" && w != "by" && w != "from" {
			continue
		}
		from := i + 2
		if ws[from].Folded == "the" {
			from++
		}
		return p.groupAtTitle(title, ws[min(from, len(ws)):])
	}
	return nil
}

// groupAtTitle returns the armed group that the words of a title begin with: one of the
// text's or the codebook's, else the capitalised words with a word of such groups' names.
func (p *page) groupAtTitle(title []rune, ws []gazetteer.Word) *naming {
	var folded []string
	for _, w := range ws {
		folded = append(folded, w.Folded)
	}
	if len(ws) == 0 {
		return nil
	}
	if a := p.namedInTitle(title, ws, folded); a != nil {
		return a
	}
	a, known := p.knownInTitle(title, ws, folded)
	n, rows := p.book.Actors.LongestMatch(folded)
	switch {
	case a != nil:
		return a
	case known:
		return &naming{kind: rows[0].Kind, known: rows[0], names: []string{string(title[ws[0].Start:ws[n-1].End])}}
	}
	last, armed := 0, false
	for i, w := range ws {
		inside := p.is("name link", w.Folded) || w.Folded == "of" || w.Folded == "the"
		if !inside && (!unicode.IsUpper(title[w.Start]) || placePreposition(w.Folded)) {
			break
		}
		if !inside {
			last = i
		}
		armed = armed || p.is("armed cue", w.Folded)
	}
	if !armed || last == 0 {
		return nil
	}
	return &naming{kind: dateline.ArmedGroup, names: []string{string(title[ws[0].Start:ws[last].End])}}
}
