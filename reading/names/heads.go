package names

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// Head is the place and day that a paragraph of a bulletin opens with before it
// tells anything: "12 October, Dori —", "3. NABIRE.", "Patikul, 19 February:".
type Head struct {
	Start, end int
	time       *when.Expression // nil for none
	alone      bool             // the paragraph has nothing else: it heads those that follow
}

// FindHeads finds the heads of paragraphs, and takes what stands in one beside a
// day, and no table has, for a place's name.
func (p *Page) FindHeads() {
	p.Heads = map[int]Head{}
	for i := 0; i < len(p.Text.Sentences); {
		j := i + 1
		for j < len(p.Text.Sentences) && p.Text.Sentences[j].Paragraph == p.Text.Sentences[i].Paragraph {
			j++
		}
		if h := p.headOf(p.Text.Sentences[i:j]); h.end > 0 && !p.Dateline.Has(h.Start) {
			p.Heads[p.Text.Sentences[i].Paragraph] = h
			if h.time != nil {
				p.placesIn(h)
			}
			p.placeBefore(h)
		}
		i = j
	}
}

// listMark is what numbers or marks the members of a list: "*", "•", "5.", "(b)".
var listMark = regexp.MustCompile(`^[*•·–—-]?\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?`)

// headOf reads the head of the sentences of a paragraph; one that ends at 0 is none.
// A day and a place may stand in two sentences: "10 April. Creggan, Derry."
func (p *Page) headOf(paragraph []prose.Sentence) Head {
	first, last := &paragraph[0], &paragraph[len(paragraph)-1]
	h := Head{Start: first.Start + len([]rune(listMark.FindString(p.Text.Cut(first.Start, last.End))))}
	placed := false
	for i := range paragraph {
		s := &paragraph[i]
		if s.End <= h.Start {
			continue
		}
		start := max(s.Start, h.Start)
		end, t := p.headWithin(s, start, h.time != nil)
		if end == 0 || t != nil && h.time != nil || t == nil && placed {
			break
		}
		h.end = end
		if t != nil {
			h.time = t
		}
		placed = placed || p.headPlace(start, end) != nil
		if end < s.End || placed && h.time != nil {
			break
		}
	}
	h.alone = h.end == last.End
	return h
}

// headWithin returns where the head ends that a sentence is or opens with, and its
// day: it has no more than days, places and the words that place them, up to a
// colon, a dash or a full stop; behind the sentence of a day a name may stand alone. 0
// where there is none.
func (p *Page) headWithin(s *prose.Sentence, start int, dated bool) (end int, t *when.Expression) {
	placed, first := false, 0
	for i := s.TokenAt(start); i < len(s.Tokens); i++ {
		tok := s.Tokens[i]
		if x := p.DayAt(tok.Start); x != nil {
			if t == nil {
				t = x
			}
			continue
		}
		switch {
		case tok.Text == ":" && (placed || t != nil):
			return tok.End, t
		case tok.Text == "–" || tok.Text == "—" || tok.Text == "-" || tok.Text == "--" || tok.Text == "|":
			if placed || t != nil {
				end = tok.End
			}
			if tok.Text == "|" {
				first = i + 1
			}
		case strings.Trim(tok.Text, ",()[].*/") == "":
			if tok.Text == "*" && t != nil { // "**Dori, 15 April.** A bomb"
				end = tok.End
			}
		case p.placeNamed(tok.Start), p.bracketsPlace(s, i):
			placed = true
		case tok.Word() && unicode.IsUpper([]rune(tok.Text)[0]) && tok.Noun() && (t != nil || placed || dated || p.beforeDay(s, i)) && !s.Capitals:
		case p.Is("place cue", tok.Lower), grammar.PlacePreposition(tok.Lower), tok.Lower == "of", tok.Lower == "the", Near(tok.Lower):
		default:
			if (end == 0 || first > 0) && (placed && !s.Heading || t != nil) && p.tellsNothing(s, first) {
				return s.End, t
			}
			return end, t
		}
	}
	if placed || t != nil || dated {
		return s.End, t
	}
	return 0, nil
}

// beforeDay reports whether a name that begins at a token has no more than a comma
// between itself and a day: "Zarwelo, 15 April".
func (p *Page) beforeDay(s *prose.Sentence, i int) bool {
	for ; i < len(s.Tokens) && p.mayBeHeadPlace(s.Tokens[i]); i++ {
	}
	return i+1 < len(s.Tokens) && s.Tokens[i].Text == "," && p.DayAt(s.Tokens[i+1].Start) != nil
}

// bracketsPlace reports whether capitalised words from a token on have a place in brackets
// behind them, which ends the sentence or a head: "3. ZARWELO (Sahel)."
func (p *Page) bracketsPlace(s *prose.Sentence, i int) bool {
	if i > 0 && s.Tokens[i-1].Word() {
		return false
	}
	for ; i < len(s.Tokens) && grammar.Capital(s.Tokens[i]) && s.Tokens[i].Word() && s.Tokens[i].Noun(); i++ {
	}
	if grammar.Neighbour(s, i) != "(" || i+1 >= len(s.Tokens) || !p.placeNamed(s.Tokens[i+1].Start) {
		return false
	}
	for i++; i < len(s.Tokens) && s.Tokens[i].Text != ")"; i++ {
	}
	behind := grammar.Neighbour(s, i+1)
	return behind == "" || strings.Contains(".:–—-", behind)
}

// longestHead bounds the words of a head that has others than places and days:
// "Dori, follow-up.", "1 May 2021 | Wadi district, Gao road."
const longestHead = 8

// tellsNothing reports whether a sentence is, from a token on, a few words without a
// verb or a word of violence.
func (p *Page) tellsNothing(s *prose.Sentence, first int) bool {
	said := 0
	for i, t := range s.Tokens {
		if t.Tag == "POS" || p.TriggerNoun([]string{t.Lower}, 0) {
			return false
		}
		if i >= first && (t.Word() || t.Tag == "CD") {
			said++
		}
	}
	return said <= longestHead && !grammar.VerbWithin(s, len(s.Tokens))
}

// DayAt returns the date that an offset lies in, in a report of an unknown day one whose
// days are unknown too: "5 February"; nil for none.
func (p *Page) DayAt(offset int) *when.Expression {
	for i, t := range p.TimesIn(offset, offset+1) {
		if t.Kind == when.KindDate && (len(t.Dates) > 0 || p.Report.Published.Date == "") {
			return &p.TimesIn(offset, offset+1)[i]
		}
	}
	return nil
}

// placeNamed reports whether an offset lies in the name of a place.
func (p *Page) placeNamed(offset int) bool {
	names := p.NamesIn(offset, offset+1)
	return len(names) > 0 && names[0].Kind == dateline.PlaceMention && names[0].Adjective == ""
}

// headPlace returns the first of the most exact places named in a stretch; nil for
// none.
func (p *Page) headPlace(start, end int) *Name {
	var best *Name
	for _, n := range p.NamesIn(start, end) {
		if n.Kind == dateline.PlaceMention && n.Adjective == "" && (best == nil || p.coarseness(n) < p.coarseness(best)) {
			best = n
		}
	}
	return best
}

// coarseness is the precision of the place that a name was taken for: of a district
// where the word behind it says so, of a town where no table has it.
func (p *Page) coarseness(n *Name) int {
	const district = 3
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	precision := 1
	if n.Resolved != nil {
		precision = gazetteer.Precision(*n.Resolved)
	}
	if next := s.TokenAt(n.End-1) + 1; next < len(s.Tokens) && gazetteer.NamesDivision(s.Tokens[next].Text) {
		return max(precision, district)
	}
	return precision
}

// placesIn takes the capitalised words of a head that are no name, or one only by
// their shape, for the names of places.
func (p *Page) placesIn(h Head) {
	for i := p.Text.SentenceAt(h.Start); i < len(p.Text.Sentences) && p.Text.Sentences[i].Start < h.end; i++ {
		s := &p.Text.Sentences[i]
		if s.Capitals {
			continue
		}
		for j := s.TokenAt(max(s.Start, h.Start)); j < len(s.Tokens) && s.Tokens[j].Start < h.end; j++ {
			first := j
			for j < len(s.Tokens) && s.Tokens[j].End <= h.end && p.mayBeHeadPlace(s.Tokens[j]) {
				j++
			}
			if j == first {
				continue
			}
			n := &Name{Start: s.Tokens[first].Start, End: s.Tokens[j-1].End}
			n.Text = p.Text.Cut(n.Start, n.End)
			if found := p.NamesIn(n.Start, n.End); len(found) == 0 {
				p.Insert(n)
			} else {
				n = found[0]
			}
			n.Entries = p.Book.Gazetteer.Lookup(n.Text)
			n.Take(placeName.weighing(3))
		}
	}
}

// placeBefore takes the words of a head that have a place in brackets behind them for a
// place's name, printed in capitals or not.
func (p *Page) placeBefore(h Head) {
	s := &p.Text.Sentences[p.Text.SentenceAt(h.Start)]
	i := s.TokenAt(h.Start)
	if !p.bracketsPlace(s, i) {
		return
	}
	n := &Name{Start: s.Tokens[i].Start}
	for ; grammar.Neighbour(s, i) != "("; i++ {
		n.End = s.Tokens[i].End
	}
	n.Text = p.Text.Cut(n.Start, n.End)
	found := p.NamesIn(n.Start, n.End)
	if len(found) > 1 || len(found) == 1 && (len(found[0].Known) > 0 || found[0].Start != n.Start || found[0].End != n.End) {
		return
	}
	if len(found) == 1 {
		n = found[0]
	} else {
		p.Insert(n)
	}
	n.Entries = p.Book.Gazetteer.Lookup(n.Text)
	n.Take(placeName.weighing(3))
}

// mayBeHeadPlace reports whether a token of a head may be one of a place's name: a
// capitalised word in no date, of no known actor and no body, and no letters.
func (p *Page) mayBeHeadPlace(t prose.Token) bool {
	if !t.Word() || !unicode.IsUpper([]rune(t.Text)[0]) || !t.Noun() || strings.ToUpper(t.Text) == t.Text || p.DayAt(t.Start) != nil {
		return false
	}
	names := p.NamesIn(t.Start, t.End)
	if len(names) > 0 {
		n := names[0]
		taken := n.Kind == dateline.PersonMention && n.weight > 1 && len(p.Book.Gazetteer.Lookup(n.Text)) == 0
		if len(n.Known) > 0 || n.Kind == dateline.PlaceMention || taken || n.Start < t.Start {
			return false
		}
	}
	return !p.Is("organisation cue", t.Lower) && !p.Is("armed cue", t.Lower) && !p.TriggerNoun([]string{t.Lower}, 0)
}

// HeadOver returns the head under which a sentence stands: that of its paragraph, else
// the last that stands alone before it, which is a heading or one of several; false
// for none.
func (p *Page) HeadOver(s *prose.Sentence) (h Head, ok bool) {
	if h, ok = p.Heads[s.Paragraph]; ok {
		return h, h.Start < s.End
	}
	for i := p.Text.SentenceAt(s.Start) - 1; i >= 0; i-- {
		before := &p.Text.Sentences[i]
		switch h, ok = p.Heads[before.Paragraph]; {
		case before.Paragraph == s.Paragraph:
		case ok && h.alone && (before.Heading || p.severalHeads()):
			return h, true
		case before.Heading:
			return Head{}, false
		}
	}
	return Head{}, false
}

// severalHeads reports whether more than one head stands alone over what follows: a
// single one may be the line of the report's own place and day.
func (p *Page) severalHeads() bool {
	alone := 0
	for _, h := range p.Heads {
		if h.alone {
			alone++
		}
	}
	return alone > 1
}

// HeadedBy returns the place that heads what a sentence belongs to, where it does not
// stand in the sentence itself; nil for none.
func (p *Page) HeadedBy(s *prose.Sentence) *Name {
	h, ok := p.HeadOver(s)
	if !ok {
		return nil
	}
	if n := p.headPlace(h.Start, h.end); n != nil && n.End <= s.Start {
		return n
	}
	return nil
}

// HeadTime returns the day that heads what a sentence belongs to; nil for none.
func (p *Page) HeadTime(s *prose.Sentence) *when.Expression {
	h, ok := p.HeadOver(s)
	if !ok || h.alone && !p.severalHeads() {
		return nil
	}
	return h.time
}

// HeadsWith reports whether a name is the place of the head that its sentence opens
// with.
func (p *Page) HeadsWith(s *prose.Sentence, n *Name) bool {
	h, ok := p.Heads[s.Paragraph]
	return ok && h.Start <= n.Start && n.End <= h.end && p.headPlace(h.Start, h.end) == n
}
