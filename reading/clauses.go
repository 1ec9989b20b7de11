package reading

import (
	"github.com/dateline-project/dateline/prose"
)

// maxObject bounds how many tokens an object takes in.
const maxObject = 32

// clauseAfter is the stretch of text from a token to the end of its clause,
// less the words that only say who says so.
func (p *page) clauseAfter(s *prose.Sentence, from int) (start, stop int) {
	for from < len(s.Tokens) && (quotationMark(s.Tokens[from]) || s.Tokens[from].Text == ":") {
		from++
	}
	end := from
	for end < len(s.Tokens) && end < from+maxObject && !p.clauseEnds(s, from, end) {
		end++
	}
	for end > from && (s.Tokens[end-1].Tag == "IN" || s.Tokens[end-1].Tag == "TO" || s.Tokens[end-1].Tag == "CC" || s.Tokens[end-1].Tag == "DT") {
		end--
	}
	if end <= from {
		return 0, 0
	}
	return s.Tokens[from].Start, s.Tokens[end-1].End
}

// clauseEnds reports whether the clause that began at from ends before token i.
func (p *page) clauseEnds(s *prose.Sentence, from, i int) bool {
	t := s.Tokens[i]
	switch t.Text {
	case ".", ";", "?", "!", ")", "–", "—", "--", "(", ":":
		return true
	case ",":
		return !p.listGoesOnAt(s, i)
	case "and", "or", "but":
		return i > from && clauseBegins(s, i+1)
	}
	if t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WP$" || t.Tag == "WRB" {
		return i > from
	}
	return i > from && (p.is("opens clause", t.Lower) && t.Tag == "IN" && clauseBegins(s, i+1) || p.is("says aside", words(s, i, min(i+2, len(s.Tokens)))))
}

// clauseBegins reports whether a finite verb, alone or with its subject,
// begins at a token.
func clauseBegins(s *prose.Sentence, i int) bool {
	for i < len(s.Tokens) && s.Tokens[i].Tag == "RB" {
		i++
	}
	k := chunkOf(s, min(i, len(s.Tokens)-1))
	if k < 0 || i >= len(s.Tokens) {
		return false
	}
	if s.Chunks[k].Kind == prose.NounGroup {
		f := phraseAt(s, k)
		k = chunkAfter(s, f.last)
		if k < 0 || s.Chunks[k].First != f.last+1 {
			return false
		}
	}
	c := s.Chunks[k]
	return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive && s.Tokens[c.First].Tag != "VB"
}

// listGoesOnAt reports whether a comma parts members of a list: a noun group
// or participle behind it has no verb of its own, and "and" closes the list.
func (p *page) listGoesOnAt(s *prose.Sentence, comma int) bool {
	next := words(s, comma+1, comma+3)
	if next == "as well" || next == "such as" || next == "from the" || next == "including" {
		return true
	}
	if p.is("says aside", next) || clauseBegins(s, comma+1) || comma+1 < len(s.Tokens) && s.Tokens[comma+1].Tag == "IN" {
		return false
	}
	for i := comma + 1; i < len(s.Tokens) && i < comma+24; i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "and" || t.Lower == "or":
			return !clauseBegins(s, i+1)
		case t.Text == "," && !clauseBegins(s, i+1):
		case t.Text == "," || t.Text == ";" || t.Text == "." || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "MD":
			return false
		}
	}
	return false
}

// around is the clause around a token.
func (p *page) around(s *prose.Sentence, j int) (start, stop int) {
	first := j
	for first > 0 && !s.Tokens[first-1].Verb() && s.Tokens[first-1].Text != "," {
		first--
	}
	_, stop = p.clauseAfter(s, j)
	return s.Tokens[first].Start, stop
}

// trimmed cuts blanks, stray punctuation and lone quotation marks off the edges
// of a stretch, and refuses one that holds no word of weight.
func (p *page) trimmed(start, stop int) (int, int) {
	edge := func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == ':' || r == ';' || quoteRune(r) }
	for start < stop && edge(p.text.Runes[start]) {
		start++
	}
	for stop > start && edge(p.text.Runes[stop-1]) {
		stop--
	}
	i := p.text.SentenceAt(start)
	if i < 0 || stop <= start {
		return 0, 0
	}
	s := &p.text.Sentences[i]
	for j := s.TokenAt(start); j < len(s.Tokens) && s.Tokens[j].Start < stop; j++ {
		if t := s.Tokens[j]; t.Noun() || t.Verb() || t.Tag == "CD" || t.Tag == "PRP" || t.Tag == "FW" {
			return start, stop
		}
	}
	return 0, 0
}

func quoteRune(r rune) bool {
	return r == '"' || r == '“' || r == '”' || r == '«' || r == '»'
}
