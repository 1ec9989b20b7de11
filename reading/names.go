package reading

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/codebook/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// name is a proper name found in the text.
type name struct {
	start, end int
	text       string
	kind       dateline.MentionKind // actor, person or place
	actorKind  dateline.ActorKind   // of an actor or person
	known      []*codebook.KnownActor
	entries    []gazetteer.Entry
	naming     *naming
	short      string           // a group's name without its noun: "Dagoberto Ramos" of "the Dagoberto Ramos column"
	lookup     string           // the name as the gazetteer has it, without a possessive inside
	resolved   *gazetteer.Entry // the place it was taken for; nil where no table has it
	adjective  string           // country of a demonym ("Malian"), which names no place itself
	speaker    bool             // a person who speaks or holds an office, and so is no private one
}

// word is a folded word of the text with the token that it stands in.
type word struct {
	gazetteer.Word
	sentence, token int
	capital         bool // begins with a capital that is not just the sentence's
	first           bool // first of its sentence
	possessive      bool // a bare 's
}

// findNames finds the names of the text, longest first at each word: known
// actors, then places of the gazetteer, then runs of capitalised words.
func (p *page) findNames() {
	ws := p.words()
	folded := make([]string, len(ws))
	for i, w := range ws {
		folded[i] = w.Folded
	}
	for i := 0; i < len(ws); {
		n := p.nameAt(ws, folded, i)
		if n == nil {
			i++
			continue
		}
		p.names = append(p.names, n)
		for i < len(ws) && ws[i].Start < n.end {
			i++
		}
	}
}

func (p *page) words() []word {
	raw := gazetteer.Words(p.text.Runes)
	out := make([]word, 0, len(raw))
	s := 0
	for _, w := range raw {
		for s < len(p.text.Sentences) && p.text.Sentences[s].End <= w.Start {
			s++
		}
		if s == len(p.text.Sentences) {
			break
		}
		sentence := &p.text.Sentences[s]
		tok := sentence.TokenAt(w.Start)
		if tok >= len(sentence.Tokens) {
			continue
		}
		x := word{Word: w, sentence: s, token: tok, first: tok == 0 || tok == 1 && !sentence.Tokens[0].Word()}
		x.capital = unicode.IsUpper(p.text.Runes[w.Start])
		if sentence.Capitals {
			x.capital = x.capital && !prose.Common(w.Folded)
		}
		x.possessive = w.Folded == "s" && sentence.Tokens[tok].Tag == "POS"
		out = append(out, x)
	}
	p.givenNames(out)
	return out
}

// givenNames marks, in text in capitals, the words beside a name that are both
// given names and words of the language: the HECTOR of "HECTOR OQUELI".
func (p *page) givenNames(ws []word) {
	beside := func(i, j int) bool {
		return j >= 0 && j < len(ws) && ws[j].capital && ws[i].sentence == ws[j].sentence && (ws[j].token-ws[i].token == j-i)
	}
	for i := range ws {
		w := &ws[i]
		if p.text.Sentences[w.sentence].Capitals && !w.capital && p.is("given name", w.Folded) {
			w.capital = beside(i, i+1) || beside(i, i-1)
		}
	}
}

// maxNameWords bounds how far a name is looked for.
const maxNameWords = 12

func (p *page) nameAt(ws []word, folded []string, i int) *name {
	w := ws[i]
	if w.possessive {
		return nil
	}
	window := folded[i:min(i+maxNameWords, len(folded))]
	sentence := &p.text.Sentences[w.sentence]
	length := sameSentence(ws, i)
	var best *name
	if n, rows := p.book.Actors.LongestMatch(window); n > 0 && n <= length && p.plausibleActor(ws[i:i+n], sentence, rows) {
		best = p.makeName(ws, i, n)
		best.kind, best.known = dateline.ActorMention, rows
		best.actorKind = rows[0].Kind
		if best.actorKind == dateline.Person {
			best.kind = dateline.PersonMention
		}
	}
	if m := p.placeAt(ws, i, length, sentence); m != nil && (best == nil || m.end > best.end) {
		best = m
	}
	if m := p.capitalisedRun(ws, i, length, sentence); m != nil && (best == nil || m.end > best.end && !p.splits(best, m)) {
		best = m
	}
	return best
}

// splits reports whether the longer, unknown run is only a known name with
// something capitalised beside it ("Taliban Condemn").
func (p *page) splits(known, run *name) bool {
	return len(known.known) > 0 && run.actorKind == "" || known.adjective != ""
}

func sameSentence(ws []word, i int) int {
	n := 0
	for i+n < len(ws) && ws[i+n].sentence == ws[i].sentence {
		n++
	}
	return n
}

func (p *page) makeName(ws []word, i, n int) *name {
	start, end := ws[i].Start, ws[i+n-1].End
	return &name{start: start, end: end, text: p.text.Cut(start, end)}
}

// plausibleActor refuses a known name written small where it is a common word,
// and short forms that begin a sentence by chance.
func (p *page) plausibleActor(ws []word, s *prose.Sentence, rows []*codebook.KnownActor) bool {
	capital := slices.ContainsFunc(ws, func(w word) bool { return w.capital })
	if s.Capitals {
		return len(ws) > 1 || len(ws[0].Folded) > 2 && ws[0].capital
	}
	if !capital {
		return false
	}
	if len(ws) == 1 && len(ws[0].Folded) <= 5 && p.book.Actors.Acronym(ws[0].Folded) {
		text := p.text.Cut(ws[0].Start, ws[0].End)
		return strings.ToUpper(text) == text || !ws[0].first && text != strings.ToLower(text) && !p.is("common short", ws[0].Folded)
	}
	return true
}

// placeAt finds the longest place of the gazetteer that begins at word i. A
// possessive inside ("Kabul's airport") does not part a name.
func (p *page) placeAt(ws []word, i, length int, s *prose.Sentence) *name {
	if !ws[i].capital && !s.Capitals || p.inTime(ws[i].Start) {
		return nil
	}
	var window []string
	var at []int
	for j := i; j < i+length && len(window) < maxNameWords; j++ {
		if !ws[j].possessive {
			window, at = append(window, ws[j].Folded), append(at, j)
		}
	}
	if iso, n := p.demonym(window); n > 0 {
		m := p.makeName(ws, i, at[n-1]-i+1)
		m.kind, m.adjective = dateline.PlaceMention, iso
		return m
	}
	n, entries := p.book.Gazetteer.LongestMatch(window)
	if n == 0 {
		return nil
	}
	last := at[n-1]
	if n == 1 && !p.plausiblePlace(ws[i], s, entries) {
		return nil
	}
	m := p.makeName(ws, i, last-i+1)
	m.kind, m.entries, m.lookup = dateline.PlaceMention, entries, strings.Join(window[:n], " ")
	return m
}

// inTime reports whether the offset lies inside a time expression.
func (p *page) inTime(offset int) bool {
	i := sort.Search(len(p.times), func(i int) bool { return p.times[i].End > offset })
	return i < len(p.times) && p.times[i].Start <= offset && p.times[i].Kind != when.KindRelative
}

func (p *page) demonym(window []string) (string, int) {
	if len(window) > 1 {
		if iso, ok := p.book.Gazetteer.Adjective(window[0] + " " + window[1]); ok {
			return iso, 2
		}
	}
	if iso, ok := p.book.Gazetteer.Adjective(window[0]); ok {
		return iso, 1
	}
	return "", 0
}

// plausiblePlace refuses common words that are also towns.
func (p *page) plausiblePlace(w word, s *prose.Sentence, entries []gazetteer.Entry) bool {
	tok := s.Tokens[w.token]
	if len(w.Folded) < 3 {
		upper := strings.ToUpper(tok.Text) == tok.Text
		return upper && entries[0].Kind == gazetteer.Country && !p.is("common short", tok.Lower) || upper && strings.Contains(tok.Text, ".")
	}
	if p.book.Gazetteer.Stop(w.Folded) {
		return false
	}
	large := slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Kind != gazetteer.Town || e.Population >= 100000
	})
	if s.Capitals && !w.capital {
		return false
	}
	if s.Capitals || w.first {
		return large || w.token > 0 && tok.Noun() && placePreposition(s.Tokens[w.token-1].Lower)
	}
	if before := w.token - 1; before >= 0 && (p.is("title", s.Tokens[before].Lower) || s.Tokens[before].Tag == "NNP" && s.Tokens[before].End+1 == tok.Start && !large) {
		return false
	}
	return tok.Noun() || tok.Tag == "JJ" || large
}

func placePreposition(w string) bool {
	switch w {
	case "in", "at", "near", "outside", "from", "to", "of", "around", "inside", "into", "through", "between", "towards", "toward", "on":
		return true
	}
	return false
}

// capitalisedRun reads a run of capitalised words as the name of a group,
// person or place that no list knows.
func (p *page) capitalisedRun(ws []word, i, length int, s *prose.Sentence) *name {
	if !ws[i].capital || !unicode.IsUpper(p.text.Runes[ws[i].Start]) {
		return nil
	}
	n := 1
	for n < length && n < maxNameWords {
		w, prev := ws[i+n], ws[i+n-1]
		gapText := p.text.Cut(prev.End, w.Start)
		if strings.TrimLeft(gapText, " -‑’'") != "" || strings.Contains(gapText, "  ") {
			break
		}
		if w.possessive {
			break
		}
		if p.is("no name", w.Folded) || p.inTime(w.Start) {
			break
		}
		link := p.is("name link", w.Folded) || p.is("organisation link", w.Folded) && slices.ContainsFunc(ws[i:i+n], func(w word) bool { return p.is("organisation cue", w.Folded) || p.is("armed cue", w.Folded) })
		if w.capital || link && n+1 < length && ws[i+n+1].capital && strings.TrimSpace(p.text.Cut(w.End, ws[i+n+1].Start)) == "" {
			n++
			continue
		}
		break
	}
	for n > 1 && p.is("name link", ws[i+n-1].Folded) {
		n--
	}
	tok := s.Tokens[ws[i].token]
	if n == 1 && (ws[i].first && tok.Tag != "NNP" && tok.Tag != "NNPS" || !tok.Noun() || len(ws[i].Folded) < 2) {
		return nil
	}
	if n > 1 && ws[i].first && (tok.Tag == "DT" || tok.Tag == "IN" || tok.Tag == "PRP" || tok.Tag == "CC" || tok.Tag == "WP" || tok.Tag == "WRB") {
		return nil
	}
	if n == 1 && p.is("no name", ws[i].Folded) {
		return nil
	}
	m := p.makeName(ws, i, n)
	p.classify(m, ws[i:i+n], s)
	return m
}
