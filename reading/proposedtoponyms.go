package reading

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// takeToponyms joins the places that the patterns found with the place names
// that a learned reader marks, in whatever sense: the Washington that warned,
// the Syrian of Syrian troops. A name that is firmly one in one sentence is one
// in every sentence; what only the patterns take for one must be more than a
// town, or be marked elsewhere. Where the patterns placed a name it stays.
func (p *page) takeToponyms() {
	marks := p.toponymMarks()
	if len(marks) == 0 {
		return
	}
	marked := map[string]bool{}
	for _, m := range marks {
		marked[p.text.Cut(m.Start, m.End)] = true
		found := slices.Clone(p.namesIn(m.Start, m.End))
		if slices.ContainsFunc(found, func(n *name) bool { return p.longerPlace(n, m) }) {
			continue
		}
		n := &name{start: m.Start, end: m.End, text: p.text.Cut(m.Start, m.End)}
		n.take(placeName.weighing(2))
		p.locate(n, found)
		p.names = slices.DeleteFunc(p.names, func(n *name) bool { return slices.Contains(found, n) })
		p.insert(n)
	}
	p.names = slices.DeleteFunc(p.names, func(n *name) bool {
		town := len(n.entries) == 0 || n.entries[0].Kind == gazetteer.Town
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		return n.adjective == "" && town && !marked[n.text] && p.looked(s) && len(over(marks, n.start, n.end)) == 0
	})
	placed := map[*name]*gazetteer.Entry{}
	for _, n := range p.names {
		if n.resolved != nil {
			placed[n] = n.resolved
		}
	}
	p.resolvePlaces()
	for n, e := range placed {
		n.resolved = e
	}
}

// toponymMarks lists the stretches to take for place names, in order, none
// overlapping: the capitalised words of the marks that are likely or stand where
// the patterns found a place, and every other occurrence of the firm ones.
func (p *page) toponymMarks() []Mark {
	var out []Mark
	firm := map[string]bool{}
	for _, m := range p.proposed("toponym", 0) {
		if m = p.capitals(m); m.Start == m.End {
			continue
		}
		place := slices.ContainsFunc(p.namesIn(m.Start, m.End), func(n *name) bool { return n.kind == dateline.PlaceMention })
		if place && m.Score >= sureName || m.Score >= sureNew {
			out = append(out, m)
		}
		if m.Score >= sureOtherwise {
			firm[p.text.Cut(m.Start, m.End)] = true
		}
	}
	return p.everywhere(out, firm)
}

// everywhere adds to places every other occurrence of some names.
func (p *page) everywhere(places []Mark, names map[string]bool) []Mark {
	ws := gazetteer.Words(p.text.Runes)
	var more []Mark
	for i, w := range ws {
		for _, last := range slices.Backward(ws[i:min(i+maxNameWords, len(ws))]) {
			if names[p.text.Cut(w.Start, last.End)] && len(over(places, w.Start, last.End)) == 0 && len(over(more, w.Start, last.End)) == 0 {
				more = append(more, Mark{Start: w.Start, End: last.End})
			}
		}
	}
	places = append(places, more...)
	slices.SortFunc(places, func(a, b Mark) int { return a.Start - b.Start })
	return places
}

// capitals leaves the small words at both ends off a mark: "England" of
// "northern England".
func (p *page) capitals(m Mark) Mark {
	for m.Start < m.End && !unicode.IsUpper(p.text.Runes[m.Start]) {
		for m.Start < m.End && p.text.Runes[m.Start] != ' ' {
			m.Start++
		}
		for m.Start < m.End && p.text.Runes[m.Start] == ' ' {
			m.Start++
		}
	}
	for i := m.End - 1; i > m.Start; i-- {
		if p.text.Runes[i] == ' ' && unicode.IsLower(p.text.Runes[i+1]) {
			m.End = i
		}
	}
	return m
}

// longerPlace reports whether a place name of the patterns begins with the words of
// a mark and goes on in capitals: "Pacific Ocean".
func (p *page) longerPlace(n *name, m Mark) bool {
	if n.kind != dateline.PlaceMention || n.start != m.Start || n.end <= m.End {
		return false
	}
	return p.capitals(Mark{Start: n.start, End: n.end}).End == n.end
}

// locate gives a place name the places that the gazetteer has for it; where it
// has none, those of a place name that the patterns found there.
func (p *page) locate(n *name, found []*name) {
	for _, f := range found {
		if f.kind == dateline.PlaceMention {
			n.entries, n.lookup, n.adjective = f.entries, f.lookup, f.adjective
			if f.start == n.start && f.end == n.end {
				n.resolved = f.resolved
				return
			}
		}
	}
	if iso, ok := p.book.Gazetteer.Adjective(n.text); ok {
		n.entries, n.lookup, n.adjective = nil, "", iso
	} else if entries := p.book.Gazetteer.Lookup(n.text); len(entries) > 0 {
		n.entries, n.lookup, n.adjective = entries, "", ""
	}
}
