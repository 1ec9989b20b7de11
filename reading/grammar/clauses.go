package grammar

import (
	"github.com/dateline-project/dateline/prose"
)

// maxObject bounds how many tokens an object takes in.
const maxObject = 32

// ClauseAfter is the stretch of text from a token to the end of its clause,
// less the words that only say who says so.
func (p *Page) ClauseAfter(s *prose.Sentence, from int) (start, stop int) {
	for from < len(s.Tokens) && (QuotationMark(s.Tokens[from]) || s.Tokens[from].Text == ":") {
		from++
	}
	end := from
	for end < len(s.Tokens) && end < from+maxObject && !p.ClauseEnds(s, from, end) {
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

// ClauseEnds reports whether the clause that began at from ends before token i.
func (p *Page) ClauseEnds(s *prose.Sentence, from, i int) bool {
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
	return i > from && (p.Is("opens clause", t.Lower) && t.Tag == "IN" && clauseBegins(s, i+1) || p.Is("says aside", Words(s, i, min(i+2, len(s.Tokens)))))
}

// clauseBegins reports whether a finite verb, alone or with its subject,
// begins at a token.
func clauseBegins(s *prose.Sentence, i int) bool {
	for i < len(s.Tokens) && s.Tokens[i].Tag == "RB" {
		i++
	}
	k := ChunkOf(s, min(i, len(s.Tokens)-1))
	if k < 0 || i >= len(s.Tokens) {
		return false
	}
	if s.Chunks[k].Kind == prose.NounGroup {
		f := PhraseAt(s, k)
		k = ChunkAfter(s, f.Last)
		if k < 0 || s.Chunks[k].First != f.Last+1 {
			return false
		}
	}
	c := s.Chunks[k]
	return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive && s.Tokens[c.First].Tag != "VB"
}

// listGoesOnAt reports whether a comma parts members of a list: a noun group
// or participle behind it has no verb of its own, and "and" closes the list.
func (p *Page) listGoesOnAt(s *prose.Sentence, comma int) bool {
	next := Words(s, comma+1, comma+3)
	if next == "as well" || next == "such as" || next == "from the" || next == "including" {
		return true
	}
	if p.Is("says aside", next) || clauseBegins(s, comma+1) || comma+1 < len(s.Tokens) && s.Tokens[comma+1].Tag == "IN" {
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

// Around is the clause around a token.
func (p *Page) Around(s *prose.Sentence, j int) (start, stop int) {
	first := j
	for first > 0 && !s.Tokens[first-1].Verb() && s.Tokens[first-1].Text != "," {
		first--
	}
	_, stop = p.ClauseAfter(s, j)
	return s.Tokens[first].Start, stop
}

// Trimmed cuts blanks, stray punctuation and lone quotation marks off the edges
// of a stretch, and refuses one that holds no word of weight.
func (p *Page) Trimmed(start, stop int) (int, int) {
	edge := func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == ':' || r == ';' || quoteRune(r) }
	for start < stop && edge(p.Text.Runes[start]) {
		start++
	}
	for stop > start && edge(p.Text.Runes[stop-1]) {
		stop--
	}
	i := p.Text.SentenceAt(start)
	if i < 0 || stop <= start {
		return 0, 0
	}
	s := &p.Text.Sentences[i]
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

// UnitAround is the stretch of a sentence between semicolons, or commas before
// "and", "but" and "while", that holds a token: its first and last token.
func UnitAround(s *prose.Sentence, token int) (first, last int) {
	last = len(s.Tokens) - 1
	for i, t := range s.Tokens {
		parts := t.Text == ";" || t.Text == ","
		if t.Text == "," && i+1 < len(s.Tokens) {
			next := s.Tokens[i+1].Lower
			parts = next == "and" || next == "but" || next == "while"
		}
		if !parts {
			continue
		}
		if i < token {
			first = i + 1
		} else {
			return first, max(first, i-1)
		}
	}
	return first, last
}

// PartAt cuts a sentence down to the part between semicolons that holds an
// offset.
func PartAt(s *prose.Sentence, at int) *prose.Sentence {
	first, last := 0, len(s.Tokens)
	for i, t := range s.Tokens {
		if t.Text != ";" {
			continue
		}
		if t.Start < at {
			first = i + 1
		} else {
			last = i
			break
		}
	}
	if first == 0 && last == len(s.Tokens) || first >= last {
		return s
	}
	part := *s
	part.Tokens = s.Tokens[first:last]
	part.Start, part.End = part.Tokens[0].Start, part.Tokens[len(part.Tokens)-1].End
	part.Chunks = nil
	for _, c := range s.Chunks {
		if c.First >= first && c.Last < last {
			c.First, c.Last, c.Head = c.First-first, c.Last-first, c.Head-first
			part.Chunks = append(part.Chunks, c)
		}
	}
	return &part
}
