package names

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// TakeToponyms joins the places that the patterns found with the place names
// that a learned reader marks, in whatever sense: the Washington that warned,
// the Syrian of Syrian troops. A name that is firmly one in one sentence is one
// in every sentence; what only the patterns take for one must be more than a
// town, or be marked elsewhere. Where the patterns placed a name it stays.
func (p *Page) TakeToponyms() {
	marks := p.toponymMarks()
	if len(marks) == 0 {
		return
	}
	marked := map[string]bool{}
	for _, m := range marks {
		marked[p.Text.Cut(m.Start, m.End)] = true
		found := slices.Clone(p.NamesIn(m.Start, m.End))
		if slices.ContainsFunc(found, func(n *Name) bool { return p.longerPlace(n, m) }) {
			continue
		}
		n := &Name{Start: m.Start, End: m.End, Text: p.Text.Cut(m.Start, m.End)}
		n.Take(placeName.weighing(2))
		p.locate(n, found)
		p.Names = slices.DeleteFunc(p.Names, func(n *Name) bool { return slices.Contains(found, n) })
		p.Insert(n)
	}
	p.Names = slices.DeleteFunc(p.Names, func(n *Name) bool {
		town := len(n.Entries) == 0 || n.Entries[0].Kind == gazetteer.Town
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		return n.Adjective == "" && town && !marked[n.Text] && p.Looked(s) && len(grammar.Overlapping(marks, n.Start, n.End)) == 0
	})
	placed := map[*Name]*gazetteer.Entry{}
	for _, n := range p.Names {
		if n.Resolved != nil {
			placed[n] = n.Resolved
		}
	}
	p.ResolvePlaces()
	for n, e := range placed {
		n.Resolved = e
	}
}

// toponymMarks lists the stretches to take for place names, in order, none
// overlapping: the capitalised words of the marks that are likely or stand where
// the patterns found a place, and every other occurrence of the firm ones.
func (p *Page) toponymMarks() []marks.Mark {
	var out []marks.Mark
	firm := map[string]bool{}
	for _, m := range p.Proposed("toponym", 0) {
		if m = p.capitals(m); m.Start == m.End {
			continue
		}
		place := slices.ContainsFunc(p.NamesIn(m.Start, m.End), func(n *Name) bool { return n.Kind == dateline.PlaceMention })
		if place && m.Score >= marks.SureName || m.Score >= marks.SureNew {
			out = append(out, m)
		}
		if m.Score >= marks.SureOtherwise {
			firm[p.Text.Cut(m.Start, m.End)] = true
		}
	}
	return p.everywhere(out, firm)
}

// everywhere adds to places every other occurrence of some names.
func (p *Page) everywhere(places []marks.Mark, names map[string]bool) []marks.Mark {
	ws := gazetteer.Words(p.Text.Runes)
	var more []marks.Mark
	for i, w := range ws {
		for _, last := range slices.Backward(ws[i:min(i+maxNameWords, len(ws))]) {
			if names[p.Text.Cut(w.Start, last.End)] && len(grammar.Overlapping(places, w.Start, last.End)) == 0 && len(grammar.Overlapping(more, w.Start, last.End)) == 0 {
				more = append(more, marks.Mark{Start: w.Start, End: last.End})
			}
		}
	}
	places = append(places, more...)
	slices.SortFunc(places, func(a, b marks.Mark) int { return a.Start - b.Start })
	return places
}

// capitals leaves the small words at both ends off a mark: "England" of
// "northern England".
func (p *Page) capitals(m marks.Mark) marks.Mark {
	for m.Start < m.End && !unicode.IsUpper(p.Text.Runes[m.Start]) {
		for m.Start < m.End && p.Text.Runes[m.Start] != ' ' {
			m.Start++
		}
		for m.Start < m.End && p.Text.Runes[m.Start] == ' ' {
			m.Start++
		}
	}
	for i := m.End - 1; i > m.Start; i-- {
		if p.Text.Runes[i] == ' ' && unicode.IsLower(p.Text.Runes[i+1]) {
			m.End = i
		}
	}
	return m
}

// longerPlace reports whether a place name of the patterns begins with the words of
// a mark and goes on in capitals: "Pacific Ocean".
func (p *Page) longerPlace(n *Name, m marks.Mark) bool {
	if n.Kind != dateline.PlaceMention || n.Start != m.Start || n.End <= m.End {
		return false
	}
	return p.capitals(marks.Mark{Start: n.Start, End: n.End}).End == n.End
}

// locate gives a place name the places that the gazetteer has for it; where it
// has none, those of a place name that the patterns found there.
func (p *Page) locate(n *Name, found []*Name) {
	for _, f := range found {
		if f.Kind == dateline.PlaceMention {
			n.Entries, n.lookup, n.Adjective = f.Entries, f.lookup, f.Adjective
			if f.Start == n.Start && f.End == n.End {
				n.Resolved = f.Resolved
				return
			}
		}
	}
	if iso, ok := p.Book.Gazetteer.Adjective(n.Text); ok {
		n.Entries, n.lookup, n.Adjective = nil, "", iso
	} else if entries := p.Book.Gazetteer.Lookup(n.Text); len(entries) > 0 {
		n.Entries, n.lookup, n.Adjective = entries, "", ""
	}
}
