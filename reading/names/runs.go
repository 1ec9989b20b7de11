package names

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// runAt reads a run of capitalised words as the name of a group, person or
// place that no list knows; nil where none begins at word i.
func (p *Page) runAt(ws []word, i, length int, s *prose.Sentence) *Name {
	start := i
	if p.particleBefore(ws, i) || p.ordinalBefore(ws, i, length) {
		i, length = i+1, length-1
	}
	if length <= 0 || !ws[i].capital || !unicode.IsUpper(p.Text.Runes[ws[i].Start]) || p.InTime(ws[i].Start) {
		return nil
	}
	n := p.beforeHolder(ws, i, p.runLength(ws, i, length), length, s)
	if !p.mayBeName(ws[i:i+n], s) {
		return nil
	}
	m := p.makeName(ws, start, i-start+n)
	p.classify(m, ws[i:i+n], s)
	return m
}

// particleBefore reports whether word i is a particle written small that a
// hyphen ties to a name: the al of "al-Jubouri".
func (p *Page) particleBefore(ws []word, i int) bool {
	return !ws[i].capital && i+1 < len(ws) && ws[i+1].capital && p.Is("name link", ws[i].Folded) && p.Text.Cut(ws[i].End, ws[i+1].Start) == "-"
}

// ordinalBefore reports whether word i is a number that tells a unit from others: the
// 41st of "the 41st Front".
func (p *Page) ordinalBefore(ws []word, i, length int) bool {
	digits := strings.TrimRight(ws[i].Folded, "dhnrst")
	if digits == ws[i].Folded || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return false
	}
	n := 1
	for n < length && ws[i+n].capital && ws[i+n].token == ws[i].token+n {
		n++
	}
	last := ws[i+n-1].Folded
	return n > 1 && (p.Is("armed cue", last) || p.Is("state cue", last))
}

// runLength counts the words of the run that begins at word i.
func (p *Page) runLength(ws []word, i, length int) int {
	n := 1
	for n < length && n < maxNameWords {
		k := p.step(ws, i, n, length)
		if k == 0 {
			break
		}
		n += k
	}
	return n
}

// beforeHolder cuts a run of n words, in text in capitals and behind a preposition of
// place, before the division or country at its end, which telegrams set there
// without a comma: "AT ZARWELO BORNO STATE". A division without a word for what it is
// holds only a known place: "PUERTO BOLIVAR" is one name.
func (p *Page) beforeHolder(ws []word, i, n, length int, s *prose.Sentence) int {
	if !s.Capitals || !grammar.PlacePreposition(grammar.Neighbour(s, ws[i].token-1)) {
		return n
	}
	var folded []string
	for _, w := range ws[i : i+min(n+maxNameWords, length)] {
		folded = append(folded, w.Folded)
	}
	known, _ := p.Book.Gazetteer.LongestMatch(folded)
	for k := 1; k < n && known < n; k++ {
		m, entries := p.Book.Gazetteer.LongestMatch(folded[k:])
		if m == 0 || k+m < n {
			continue
		}
		switch entries[0].Kind {
		case gazetteer.Country:
			return k
		case gazetteer.Admin1, gazetteer.Admin2:
			if known == k || k+m > n {
				return k
			}
		}
	}
	return n
}

// step counts the words by which a run of n words goes on: 0 where it ends.
func (p *Page) step(ws []word, i, n, length int) int {
	w, prev := ws[i+n], ws[i+n-1]
	gap := p.Text.Cut(prev.End, w.Start)
	if p.InTime(w.Start) || w.Folded == "i" {
		return 0
	}
	switch {
	case w.possessive:
		if p.ownsName(ws[i:i+n]) && n+1 < length && ws[i+n+1].capital && prose.Common(ws[i+n+1].Folded) {
			return 2
		}
		return 0
	case p.nicknameAt(ws, i+n, length-n):
		return 2
	case gap == ". " && len([]rune(prev.Folded)) == 1 && w.capital: // J. Kerewa
		return 1
	case gap == " & " && w.capital:
		return 1
	case strings.Trim(gap, " -‑’'") != "" || strings.Contains(gap, "  ") || strings.Contains(gap, " -"): // "ATHENS -- Police"
		return 0
	case w.capital:
		return 1
	}
	if k := p.toCue(ws, i+n, length-n); k > 0 {
		return k
	}
	if n == 1 && p.twoAdjectives(ws, i, length) {
		return 2
	}
	for k := 1; k <= 2 && n+k < length; k++ {
		if !p.links(ws[i:i+n], ws[i+n+k-1], k == 2, gap) && !p.linksAbroad(ws[i+n-1:i+n+k]) {
			return 0
		}
		if next := ws[i+n+k]; next.capital && !p.InTime(next.Start) && strings.Trim(p.Text.Cut(ws[i+n+k-1].End, next.Start), " -‑") == "" {
			if k == 2 && w.Folded == "and" && p.namesBody(ws, i+n+k, length-n-k) || w.Folded == "of" && p.Is("title", next.Folded) { // "the Brigade of Commander Walad"
				return 0
			}
			return k + 1
		}
		gap = p.Text.Cut(ws[i+n+k-1].End, ws[i+n+k].Start)
	}
	return 0
}

// twoAdjectives reports whether the word i and another that "and" ties to it both
// describe the body that the capitalised words behind them name: "the Patriotic and
// Popular Front".
func (p *Page) twoAdjectives(ws []word, i, length int) bool {
	s := &p.Text.Sentences[ws[i].sentence]
	if length < 4 || ws[i+1].Folded != "and" || grammar.Neighbour(s, ws[i].token-1) != "the" || !prose.Common(ws[i].Folded) || p.People(ws[i].Folded) {
		return false
	}
	body := run{words: ws[i : i+1]}
	return !body.has(p, "organisation cue") && !body.has(p, "armed cue") && !body.has(p, "state cue") && p.namesBody(ws, i+2, length-2)
}

// namesBody reports whether the capitalised words from word i on name an armed group
// by themselves: the Naga Vanguard of "the Front for Kang and the Naga Vanguard".
func (p *Page) namesBody(ws []word, i, length int) bool {
	n := 1
	for n < length && ws[i+n].capital && ws[i+n].token == ws[i+n-1].token+1 {
		n++
	}
	return n > 1 && run{words: ws[i : i+n]}.has(p, "armed cue")
}

// toCue counts, in text in capitals, the words of the language from word i to one
// that an armed group's name ends with: the PEOPLE'S FRONT of "LORN PEOPLE'S
// FRONT". 0 where none follows.
func (p *Page) toCue(ws []word, i, length int) int {
	s := &p.Text.Sentences[ws[i].sentence]
	if !s.Capitals {
		return 0
	}
	for k := 0; k < min(length, 4); k++ {
		w := ws[i+k]
		t := s.Tokens[w.token]
		switch {
		case k > 0 && p.Is("armed cue", w.Folded) && !p.Is("attackers", w.Folded) && !w.possessive:
			return k + 1
		case !w.possessive && !t.Noun() && t.Tag != "JJ", k > 0 && strings.Trim(p.Text.Cut(ws[i+k-1].End, w.Start), " '’") != "":
			return 0
		}
	}
	return 0
}

// links reports whether a small word can stand inside a name after the words
// left of it: particles anywhere, "of", "for" and "and" in the name of a body, which no
// "Local Government Area" is.
func (p *Page) links(left []word, w word, second bool, gap string) bool {
	switch {
	case gap == "-" && len(w.Folded) <= 3:
		return true
	case (second || w.Folded == "of") && p.organ(left): // "the General Command of the Coast Movement"
		return false
	case second && w.Folded == "the":
		return p.headsBody(left)
	case p.Is("organisation link", w.Folded):
		return p.headsBody(left) && !p.Is("ends place", left[len(left)-1].Folded) && (w.Folded != "and" || slices.ContainsFunc(left, func(w word) bool { return w.Folded == "of" || w.Folded == "for" }))
	}
	return p.Is("name link", w.Folded)
}

// longestParticle is how many letters the particles of other languages have at most.
const longestParticle = 4

// linksAbroad reports whether the last of some words is a particle of another language
// behind a name that is no English word, and behind another particle: "Custodes de sa",
// "Fronte di a", "Garde vum".
func (p *Page) linksAbroad(ws []word) bool {
	last := ws[len(ws)-1].Folded
	small := len(last) <= longestParticle && !p.Is("another name", last) && strings.IndexFunc(last, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
	if !small || prose.Common(ws[0].Folded) {
		return false
	}
	if len(ws) > 2 {
		return len(last) <= 2 || !prose.Common(last)
	}
	return !prose.Common(last)
}

// organ reports whether words name an organ of a body, which speaks for it.
func (p *Page) organ(left []word) bool {
	return len(left) == 2 && p.Is("organ", left[0].Folded+" "+left[1].Folded)
}

// headsBody reports whether words can head the name of a body that "of" goes on
// with: "Sons", "Liberation Front", "State Committee".
func (p *Page) headsBody(left []word) bool {
	cue := slices.ContainsFunc(left, func(w word) bool {
		return p.Is("organisation cue", w.Folded) || p.Is("armed cue", w.Folded) || p.Is("body head", w.Folded)
	})
	if cue || left[0].first {
		return cue && (len(left) > 1 || !left[0].first || !p.People(left[0].Folded))
	}
	return !slices.ContainsFunc(left, func(w word) bool {
		return !prose.Common(w.Folded) || p.People(w.Folded) || p.Is("title", w.Folded) || p.Is("officials", w.Folded) || p.Is("place cue", w.Folded) || p.Is("no name", w.Folded)
	})
}

// People reports whether a word is one for people rather than for a body.
func (p *Page) People(w string) bool {
	return p.Is("units", w) || p.Is("attackers", w) || p.Is("people", w) || p.Is("civilians", w) || p.Is("forces", w) || p.Is("speaker", w)
}

// ownsName reports whether words before a possessive are plain words, as in the
// People's Army, and not the owner of what follows.
func (p *Page) ownsName(left []word) bool {
	owner := left[len(left)-1].Folded
	if p.People(owner) && prose.Common(owner) {
		return true
	}
	if len(left) > 1 && p.Is("armed cue", owner) { // "the Coast Front's Night Battalion"
		return false
	}
	return !slices.ContainsFunc(left, func(w word) bool { return !prose.Common(w.Folded) || p.Is("given name", w.Folded) })
}

// nicknameAt reports whether a nickname in quotation marks stands inside a
// person's name: Edmilson "Piranha" Queiroga.
func (p *Page) nicknameAt(ws []word, j, length int) bool {
	if length < 2 || !ws[j].capital || !ws[j+1].capital {
		return false
	}
	before, after := strings.TrimSpace(p.Text.Cut(ws[j-1].End, ws[j].Start)), strings.TrimSpace(p.Text.Cut(ws[j].End, ws[j+1].Start))
	return grammar.IsQuote(before) && grammar.IsQuote(after)
}

// mayBeName refuses runs that are only the start of a sentence, a heading or a
// word that never names an actor or place alone.
func (p *Page) mayBeName(ws []word, s *prose.Sentence) bool {
	first := ws[0]
	tok := s.Tokens[first.token]
	common := prose.Common(first.Folded) && !s.Capitals
	if strings.ContainsAny(tok.Text, "'’") && common {
		return false // I've
	}
	if len(ws) > 1 {
		if onlyOpens(tok) {
			return !first.first || !common
		}
		return !first.first || !common || tok.Noun() || tok.Tag == "JJ" || p.Is("title", ws[1].Folded)
	}
	switch {
	case p.Is("no name", first.Folded), p.Is("title", first.Folded) && !p.spellsTitle(first), len([]rune(first.Folded)) < 2:
		return false
	case common && (first.first || strings.ToUpper(tok.Text) == tok.Text && len(tok.Text) > 3 && !lettersBeside(s, first.token)):
		return false
	}
	return tok.Noun() || !common
}

// spellsTitle reports whether a word has the letters of a title and is a body's for short:
// the MRS, in capitals where other words are not. What is written so for itself, "the DSP",
// is a title.
func (p *Page) spellsTitle(w word) bool {
	text := p.Text.Cut(w.Start, w.End)
	return !p.Text.Sentences[w.sentence].Capitals && len(text) > 1 && strings.ToUpper(text) == text && !p.Is("title by letters", w.Folded)
}

// onlyOpens reports whether a token is a small word of grammar, which no name opens with.
func onlyOpens(t prose.Token) bool {
	switch t.Tag {
	case "DT", "IN", "PRP", "CC", "WP", "WRB", "WDT", "PRP$", "MD", "TO", "EX":
		return true
	}
	return t.Lower == "whether"
}

// lettersBeside reports whether letters that are also a word stand like a name's: behind
// "the" or a bracket, and no other word in capitals beside them: "the FADS".
func lettersBeside(s *prose.Sentence, token int) bool {
	before, after := grammar.Neighbour(s, token-1), token+1
	shouted := after < len(s.Tokens) && s.Tokens[after].Word() && len(s.Tokens[after].Text) > 1 && strings.ToUpper(s.Tokens[after].Text) == s.Tokens[after].Text
	return (before == "the" || before == "(") && !shouted
}
