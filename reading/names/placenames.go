package names

import (
	"slices"
	"sort"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// placeAt finds the longest place of the gazetteer that begins at word i. A
// possessive inside ("Kabul's airport") does not part a name, and a small noun
// for what it is ("Erbil airport") belongs to it.
func (p *Page) placeAt(ws []word, i, length int, s *prose.Sentence) *Name {
	if !ws[i].capital && !s.Capitals || p.InTime(ws[i].Start) {
		return nil
	}
	var window []string
	var at []int
	for j := i; j < i+length && len(window) < maxNameWords; j++ {
		if !ws[j].possessive {
			window, at = append(window, ws[j].Folded), append(at, j)
		}
	}
	if iso, n := p.Demonym(window); n > 0 {
		m := p.makeName(ws, i, at[n-1]-i+1)
		m.Take(placeName.weighing(3))
		m.Adjective = iso
		return m
	}
	n, entries := p.Book.Gazetteer.LongestMatch(window)
	if whole, m, own := p.withPossessive(ws, i, length); m > 0 && (n == 0 || i+m-1 > at[n-1]) {
		window, at, n, entries = whole, nil, m, own
		for j := range m {
			at = append(at, i+j)
		}
	}
	if n == 0 || n > 1 && !s.Capitals && !p.capitalised(ws[i:at[n-1]+1], entries) {
		return nil
	}
	last := at[n-1]
	if n == 1 && !p.plausiblePlace(ws[i], s, entries) {
		return nil
	}
	m := p.makeName(ws, i, last-i+1)
	m.Take(placeName.weighing(3))
	m.Entries, m.lookup = entries, strings.Join(window[:n], " ")
	p.takePlaceNoun(m, ws[last], s)
	return m
}

// withPossessive finds a place whose own name holds a possessive: "Cox's Bazar". It returns
// the words with how many of them are the name; 0 where there is none.
func (p *Page) withPossessive(ws []word, i, length int) ([]string, int, []gazetteer.Entry) {
	if length < 3 || !ws[i+1].possessive {
		return nil, 0, nil
	}
	var window []string
	for _, w := range ws[i : i+min(length, maxNameWords)] {
		window = append(window, w.Folded)
	}
	n, entries := p.Book.Gazetteer.LongestMatch(window)
	if n < 3 {
		return nil, 0, nil
	}
	return window, n, entries
}

// capitalised reports whether the words of a place name are written as one:
// with capitals, but for particles and nouns such as "province" or "airport".
func (p *Page) capitalised(ws []word, entries []gazetteer.Entry) bool {
	if entries[0].Kind == gazetteer.Site {
		return true
	}
	named := slices.ContainsFunc(ws, func(w word) bool { return w.capital && w.Folded != "the" }) // not "The province"
	return named && !slices.ContainsFunc(ws, func(w word) bool {
		return !w.capital && !w.possessive && len(w.Folded) > 3 && !p.Is("place cue", w.Folded)
	})
}

// takePlaceNoun lengthens a place name by the small noun behind it that says
// what it is: "the Tira hills", "Erbil airport".
func (p *Page) takePlaceNoun(n *Name, last word, s *prose.Sentence) {
	i := last.token + 1
	if s.Capitals || i >= len(s.Tokens) || n.End != s.Tokens[last.token].End {
		return
	}
	tok := s.Tokens[i]
	if !p.Is("place cue", tok.Lower) || tok.Text != tok.Lower || !tok.Noun() || tok.Start != n.End+1 || p.Is("place cue", last.Folded) {
		return
	}
	if i+1 < len(s.Tokens) && s.Tokens[i+1].Noun() && s.Tokens[i+1].Start == tok.End+1 {
		return
	}
	n.End, n.Text = tok.End, p.Text.Cut(n.Start, tok.End)
}

// InTime reports whether the offset lies inside a time expression.
func (p *Page) InTime(offset int) bool {
	i := sort.Search(len(p.Times), func(i int) bool { return p.Times[i].End > offset })
	return i < len(p.Times) && p.Times[i].Start <= offset && p.Times[i].Kind != when.KindRelative && p.Times[i].Kind != when.KindTimeOfDay
}

// Demonym is the country whose adjective begins a run of words, and how many of them the
// adjective takes.
func (p *Page) Demonym(window []string) (string, int) {
	if window[0] == "the" {
		return "", 0
	}
	if len(window) > 1 {
		if iso, ok := p.Book.Gazetteer.Adjective(window[0] + " " + window[1]); ok {
			return iso, 2
		}
	}
	if iso, ok := p.Book.Gazetteer.Adjective(window[0]); ok {
		return iso, 1
	}
	return "", 0
}

// plausiblePlace refuses common words that are also towns, and the names of
// people: a word that mostly means no place counts only behind a preposition
// and before what holds it ("in Nice, France").
func (p *Page) plausiblePlace(w word, s *prose.Sentence, entries []gazetteer.Entry) bool {
	tok := s.Tokens[w.token]
	before, after := grammar.Neighbour(s, w.token-1), grammar.Neighbour(s, w.token+1)
	if p.endsLine(s, w.token) || headsReport(s, w.token) || abbreviatedDivision(s, w.token, entries) {
		return true
	}
	if len(w.Folded) < 3 {
		upper := strings.ToUpper(tok.Text) == tok.Text
		return upper && entries[0].Kind == gazetteer.Country && !p.Is("common short", tok.Lower) || upper && strings.Count(tok.Text, ".") > 1
	}
	placed := grammar.PlacePreposition(before)
	if before == "as" && !slices.Contains([]string{"such", "far", "well"}, grammar.Neighbour(s, w.token-2)) || p.Is("another name", before) {
		return false
	}
	if p.Book.Gazetteer.Stop(w.Folded) {
		return w.capital && placed && after == "," && p.heldBy(s, w.token+2, entries)
	}
	if strings.ContainsAny(tok.Text, "'’") && tok.Lower != w.Folded && prose.Common(strings.ToLower(strings.Trim(tok.Text, "'’"))) || quotedAlone(s, w.token) && !placed {
		return false
	}
	large := slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Kind != gazetteer.Town || e.Population >= 100000
	})
	if s.Capitals && !w.capital || !large && prose.Common(w.Folded) && !placed {
		return false
	}
	if s.Capitals || w.first {
		return large || len(s.Tokens) <= 2 || // "Dhobley." heads an entry
			w.token > 0 && tok.Noun() && placed
	}
	if at := w.token - 1; at >= 0 && (p.Is("title", before) && !large || s.Tokens[at].Tag == "NNP" && s.Tokens[at].End+1 == tok.Start && !large) {
		return false
	}
	return tok.Noun() || tok.Tag == "JJ" || large
}

// headsReport reports whether a word in capitals opens a sentence as its dateline: the
// "WAMEGO" of "WAMEGO — Two people died", "BAALBEK: Two soldiers".
func headsReport(s *prose.Sentence, i int) bool {
	t := s.Tokens[i]
	return i == 0 && len(t.Text) > 3 && strings.ToUpper(t.Text) == t.Text && slices.Contains([]string{":", "—", "–", "-", "--"}, grammar.Neighbour(s, 1))
}

// abbreviatedDivision reports whether a word with a full stop behind a name and a comma is
// the short form of a division that holds it: the "Ky." of "Columbia, Ky.".
func abbreviatedDivision(s *prose.Sentence, i int, entries []gazetteer.Entry) bool {
	stop := strings.HasSuffix(s.Tokens[i].Text, ".") || i+1 < len(s.Tokens) && s.Tokens[i+1].Text == "." && s.Tokens[i+1].Start == s.Tokens[i].End
	return stop && i > 1 && s.Tokens[i-1].Text == "," && grammar.Capital(s.Tokens[i-2]) && slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Kind == gazetteer.Admin1 && e.Alternate
	})
}

// endsLine reports whether a word is written as the end of a road: the "Dori" of "the
// Kaya–Dori road".
func (p *Page) endsLine(s *prose.Sentence, i int) bool {
	if i < 2 || i+1 >= len(s.Tokens) || s.Tokens[i-1].Text != "–" && s.Tokens[i-1].Text != "-" && s.Tokens[i-1].Text != "—" {
		return false
	}
	return s.Tokens[i-2].End == s.Tokens[i-1].Start && s.Tokens[i-1].End == s.Tokens[i].Start && p.Is("way", s.Tokens[i+1].Lower)
}

// heldBy reports whether the name at a token is that of a country or division
// that holds one of the places.
func (p *Page) heldBy(s *prose.Sentence, token int, entries []gazetteer.Entry) bool {
	var window []string
	for i := token; i < len(s.Tokens) && i < token+4; i++ {
		window = append(window, gazetteer.Fold(s.Tokens[i].Text))
	}
	if len(window) == 0 {
		return false
	}
	_, holders := p.Book.Gazetteer.LongestMatch(window)
	return slices.ContainsFunc(holders, func(h gazetteer.Entry) bool {
		return h.Kind != gazetteer.Town && slices.ContainsFunc(entries, func(e gazetteer.Entry) bool { return e.Country == h.Country })
	})
}

// quotedAlone reports whether a token stands alone in quotation marks, as
// nicknames do.
func quotedAlone(s *prose.Sentence, i int) bool {
	return i > 0 && i+1 < len(s.Tokens) && grammar.IsQuote(s.Tokens[i-1].Text) && grammar.IsQuote(s.Tokens[i+1].Text)
}
