package actors

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// findSigner makes the group whose statement the report is by its title or first lines,
// "Communiqué of the Free Coast Front", the one that "we", "our" and "the mujahideen" mean
// where no quotation says them. The text need not name it: those words are where it stands.
func (p *Page) findSigner() {
	a := p.signerInTitle()
	for i := 0; a == nil && i < min(signedWithin, len(p.Text.Sentences)); i++ {
		a = p.signerAt(&p.Text.Sentences[i])
	}
	if a == nil {
		return
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for j, t := range s.Tokens {
			own := t.Lower == "we" || t.Lower == "our" || p.Is("holy warriors", t.Lower) && grammar.Neighbour(s, j-1) == "the"
			if own && !p.Text.Quoted(t.Start) {
				a.Spans = append(a.Spans, p.Span(t.Start, t.End))
			}
		}
	}
	if len(a.Spans) == 0 {
		return
	}
	if len(a.Named) == 0 {
		p.Namings = append(p.Namings, a)
	}
	p.Signer = a
}

// signedWithin is in how many sentences from the first a statement says whose it is.
const signedWithin = 3

// signerAt returns the armed group whose statement a sentence without a verb says that the
// text is, itself or an organ of it, nil for none: "Statement of the Front's General Command",
// "of the General Command of the Front" below a title that says "Communiqué".
func (p *Page) signerAt(s *prose.Sentence) *names.Naming {
	if len(s.Tokens) == 0 || slices.ContainsFunc(s.Chunks, grammar.Finite) {
		return nil
	}
	title := gazetteer.Words([]rune(string(p.Report.Title)))
	goesOn := s.Start == p.Text.Sentences[0].Start && len(title) > 0 && p.Is("statement", title[0].Folded) && opensSigner(s.Tokens[0].Lower)
	if !goesOn && !p.Is("statement", gazetteer.Fold(s.Tokens[0].Text)) {
		return nil
	}
	for i, t := range s.Tokens {
		if !opensSigner(t.Lower) {
			continue
		}
		if grammar.Neighbour(s, i+1) == "the" {
			i++
		}
		if i+1 < len(s.Tokens) {
			if n := p.NameWithin(s.Tokens[i+1].Start, s.End); n != nil && n.Start == s.Tokens[i+1].Start && n.Naming != nil && n.Naming.Kind == dateline.ArmedGroup {
				return n.Naming
			}
		}
	}
	return nil
}

// opensSigner reports whether a word leads from a statement to whose it is.
func opensSigner(w string) bool { return w == "of" || w == "by" || w == "from" }

// signerInTitle returns the armed group behind the "of", "by" or "from" that follows a word
// for a statement in the title; nil for none. One that the text does not name has no words
// of the text yet.
func (p *Page) signerInTitle() *names.Naming {
	title := []rune(string(p.Report.Title))
	ws := gazetteer.Words(title)
	for i := 0; i+2 < len(ws); i++ {
		if w := ws[i+1].Folded; !p.Is("speaks for", ws[i].Folded) || w != "of" && w != "by" && w != "from" {
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
func (p *Page) groupAtTitle(title []rune, ws []gazetteer.Word) *names.Naming {
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
	n, rows := p.Book.Actors.LongestMatch(folded)
	switch {
	case a != nil:
		return a
	case known:
		return &names.Naming{Kind: rows[0].Kind, Known: rows[0], Names: []string{string(title[ws[0].Start:ws[n-1].End])}}
	}
	last, armed := 0, false
	for i, w := range ws {
		inside := p.Is("name link", w.Folded) || w.Folded == "of" || w.Folded == "the"
		if !inside && (!unicode.IsUpper(title[w.Start]) || grammar.PlacePreposition(w.Folded)) {
			break
		}
		if !inside {
			last = i
		}
		armed = armed || p.Is("armed cue", w.Folded)
	}
	if !armed || last == 0 {
		return nil
	}
	return &names.Naming{Kind: dateline.ArmedGroup, Names: []string{string(title[ws[0].Start:ws[last].End])}}
}
