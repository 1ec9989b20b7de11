package names

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// namedAs is the kind of mention that a label of the head "mention" stands for.
var namedAs = map[string]dateline.MentionKind{
	"org": dateline.ActorMention, "per": dateline.PersonMention, "loc": dateline.PlaceMention, "wpn": dateline.WeaponMention,
}

// joinProposed joins the names that the patterns found with those that a
// learned reader marks. A mark names what the patterns overlooked, tells what
// a name is that no list knows, and corrects where it begins and ends; what
// the codebook knows stays. A mark without a capital ("the group") describes
// and names nothing.
func (p *Page) joinProposed(ws []word) {
	for _, m := range p.Proposed("mention", marks.SureName) {
		m = p.bare(m)
		if !p.mayName(m) || m.Score < marks.SureNew && m.Label != "wpn" && len(p.NamesIn(m.Start, m.End)) == 0 {
			continue
		}
		if r, ok := p.properPart(m, ws); ok {
			p.joinMark(m, r)
		}
		m = p.asNamed(m)
		if last := len(p.Mentioned) - 1; last < 0 || m.Start >= p.Mentioned[last].End {
			p.Mentioned = append(p.Mentioned, m)
		}
	}
	p.doubtUnmarked()
}

// mayName reports whether the words of a mark may be what it says: names of
// persons and places have a capital, an organisation has one or is described by
// a word for one, and nothing is part of a longer name of another kind.
func (p *Page) mayName(m marks.Mark) bool {
	for _, n := range p.NamesIn(m.Start, m.End) {
		if n.Kind != namedAs[m.Label] && (n.weight >= 2 || len(n.Known) > 0) && n.Adjective == "" && n.Start <= m.Start && m.End <= n.End && n.End-n.Start > m.End-m.Start {
			return false
		}
	}
	if slices.ContainsFunc(p.Text.Runes[m.Start:m.End], unicode.IsUpper) {
		return true
	}
	switch m.Label {
	case "per", "loc":
		return false
	case "org":
		s := &p.Text.Sentences[p.Text.SentenceAt(m.Start)]
		head := s.Tokens[s.TokenAt(m.End-1)].Lower
		return slices.ContainsFunc(bodies, func(class string) bool { return p.Is(class, head) })
	}
	return true
}

// bodies are the classes of words for what an organisation is or who are in it.
var bodies = []string{
	"organisation cue", "armed cue", "state cue", "government cue", "groups", "units", "attackers", "forces", "members",
	"describes group", "names group", "part of group", "company", "issuers", "officials", "civil",
}

// properPart is the run of capitalised words that a mark's words name: "Sinaloa
// Cartel" of "gunmen of the Sinaloa Cartel", "Dagoberto Ramos" of "the Dagoberto
// Ramos column". There is none where they name a law or are no name, where they describe ("Police",
// "the airport authority") or where another name only tells whose they are ("Assam
// police", "Iran's foreign ministry").
func (p *Page) properPart(m marks.Mark, ws []word) (run, bool) {
	from, _ := slices.BinarySearchFunc(ws, m.Start, func(w word, at int) int { return w.Start - at })
	to := from
	for to < len(ws) && ws[to].End <= m.End && ws[to].sentence == ws[from].sentence {
		to++
	}
	for i := from; i < to; i++ {
		if !ws[i].capital || ws[i].possessive || !unicode.IsUpper(p.Text.Runes[ws[i].Start]) {
			continue
		}
		opens := ws[i].first && prose.Common(ws[i].Folded) && (!(i+1 < to && ws[i+1].capital) || onlyOpens(p.Text.Sentences[ws[i].sentence].Tokens[ws[i].token]))
		if opens || len([]rune(ws[i].Folded)) == 1 && i+1 < to || p.determines(ws[i]) {
			continue
		}
		r := runOf(ws[i:i+p.runLength(ws, i, to-i)], &p.Text.Sentences[ws[i].sentence])
		if p.paper(r) || p.tellsSort(r) || len(r.words) == 1 && (p.Is("no name", r.words[0].Folded) || p.Is("armed sort", r.words[0].Folded)) || m.Label != "loc" && r.words[len(r.words)-1].End < m.End && !p.ownedBy(r) {
			return run{}, false
		}
		return r, true
	}
	return run{}, false
}

// determines reports whether a word is an article or a number, which open no
// name here.
func (p *Page) determines(w word) bool {
	tag := p.Text.Sentences[w.sentence].Tokens[w.token].Tag
	return tag == "DT" || tag == "CD"
}

// ownedBy reports whether the words behind a run leave it the name of a group:
// an acronym in brackets, a noun for the group or for its people.
func (p *Page) ownedBy(r run) bool {
	return r.after == "(" || p.Is("names group", r.after) || p.Is("groups", r.after) || p.Is("units", r.after) || p.Is("attackers", r.after)
}

// joinMark joins one mark, whose proper part is r, with the names that stand
// there.
func (p *Page) joinMark(m marks.Mark, r run) {
	start, end := r.words[0].Start, r.words[len(r.words)-1].End
	found := slices.Clone(p.NamesIn(start, end))
	switch {
	case m.Label == "per" && len(found) == 1 && found[0].Kind == dateline.ActorMention && p.initialsAlone(r): // nobody is called FDN
	case len(found) == 0:
		p.Insert(p.proposedName(m, r))
	case len(found) == 1 && found[0].Start == start && found[0].End == end:
		p.understand(found[0], m, r)
	case p.mayReplace(found, m, start, end):
		p.Names = slices.DeleteFunc(p.Names, func(n *Name) bool { return slices.Contains(found, n) })
		p.Insert(p.proposedName(m, r))
	}
}

// initialsAlone reports whether a run is letters in capitals alone, as bodies are named for
// short, in a text that is not all in capitals.
func (p *Page) initialsAlone(r run) bool {
	text := p.Text.Cut(r.words[0].Start, r.words[len(r.words)-1].End)
	return len(r.words) == 1 && !r.sentence.Capitals && len(text) > 1 && strings.ToUpper(text) == text
}

// Insert puts a name in its place among the others.
func (p *Page) Insert(n *Name) {
	at, _ := slices.BinarySearchFunc(p.Names, n.Start, func(n *Name, at int) int { return n.Start - at })
	p.Names = slices.Insert(p.Names, at, n)
}

// proposedName makes the name of a mark.
func (p *Page) proposedName(m marks.Mark, r run) *Name {
	start, end := r.words[0].Start, r.words[len(r.words)-1].End
	n := &Name{Start: start, End: end, Text: p.Text.Cut(start, end)}
	if m.Label == "org" && (p.takeGroupNoun(n, r) || p.takeMarkedNoun(n, m, r)) {
		return n
	}
	p.takeMark(n, m, r)
	if m.Label == "per" {
		p.cutTitle(n, r)
	}
	return n
}

// takeMarkedNoun reads "the Evander organisation", where a mark ends with the noun
// for a group, whatever else has the name: the town of "the Juarez group".
func (p *Page) takeMarkedNoun(n *Name, m marks.Mark, r run) bool {
	tok := r.sentence.Tokens[min(r.last+1, len(r.sentence.Tokens)-1)]
	if r.before != "the" || len(r.words) > 4 || tok.End != m.End || tok.Start != r.words[len(r.words)-1].End+1 || tok.Text != tok.Lower || !p.Is("groups", tok.Lower) || p.People(tok.Lower) {
		return false
	}
	if len(n.Entries) == 0 {
		n.Short = n.Text
	}
	n.Entries, n.lookup = nil, ""
	n.End, n.Text = tok.End, p.Text.Cut(n.Start, tok.End)
	n.Take(armedGroup.weighing(3))
	return true
}

// takeMark gives a name the sense of a mark.
func (p *Page) takeMark(n *Name, m marks.Mark, r run) {
	n.Entries, n.lookup, n.Short, n.Titled, n.Speaker = nil, "", "", "", false
	weight := 2
	if m.Score >= marks.SureOtherwise {
		weight = 3
	}
	switch m.Label {
	case "org":
		n.Take(p.bodyMarked(m, r).weighing(weight))
	case "per":
		n.Take(person.weighing(weight))
	case "loc":
		n.Take(placeName.weighing(weight))
		if len(n.Text) > 2 {
			n.Entries = p.Book.Gazetteer.Lookup(n.Text)
		}
	}
}

// bodyMarked tells what sort of body a mark names: the patterns know it by its
// words and those beside it, which may also say that it is a person; else it is an armed group where it is also marked
// as a perpetrator, an organisation where it is not.
func (p *Page) bodyMarked(m marks.Mark, r run) Sense {
	for _, read := range []func(run) Sense{p.byOwnWords, p.byApposition, p.byWordsBeside} {
		if s := read(r); s.Kind == dateline.ActorMention && s.ActorKind != dateline.Organisation || s == person.weighing(3) {
			return s
		}
	}
	perpetrator := slices.ContainsFunc(p.Marks, func(role marks.Mark) bool {
		return role.Label == "perp" && role.Score >= marks.SureName && role.Start < m.End && m.Start < role.End
	})
	if perpetrator && !r.has(p, "state cue") && !r.has(p, "government cue") {
		return armedGroup
	}
	return organisation
}

// understand settles what a name is on which patterns and a mark agree that it
// is one.
func (p *Page) understand(n *Name, m marks.Mark, r run) {
	switch {
	case m.Label == "org" && len(n.Known) == 0 && n.Adjective == "" && p.takeMarkedNoun(n, m, r):
		return
	case len(n.Known) > 0 || n.Adjective != "" || len(n.Entries) > 0 && (m.Label == "org" || p.standsForState(n)):
		return // who acts for a state, package actors says
	case n.Kind == namedAs[m.Label]:
		if n.ActorKind == dateline.Organisation && n.weight < 3 {
			n.Take(p.bodyMarked(m, r).weighing(n.weight))
		}
		n.weight = max(n.weight, 2)
		return
	case n.weight == 3 && len(n.Entries) == 0, (n.weight == 2 || len(n.Entries) > 0) && m.Score < marks.SureOtherwise:
		return
	}
	p.takeMark(n, m, r)
}

// standsForState reports whether a place name is that of a country, or of the
// capital that stands for it.
func (p *Page) standsForState(n *Name) bool {
	_, _, capital := p.Book.Gazetteer.Metonym(n.Text)
	return capital || slices.ContainsFunc(n.Entries, func(e gazetteer.Entry) bool { return e.Kind == gazetteer.Country })
}

// mayReplace reports whether a mark speaks against the bounds of the names that
// it touches: none of them known or a body's already, unless the mark is firm
// and covers them.
func (p *Page) mayReplace(found []*Name, m marks.Mark, start, end int) bool {
	for _, n := range found {
		covered := start <= n.Start && n.End <= end
		switch {
		case len(n.Known) > 0, n.Kind == dateline.ActorMention && m.Label == "org" && covered && len(found) > 1:
			return false
		case !covered && n.Kind != "":
			return false
		case n.open() && covered && n.weight < 3:
		case n.Adjective != "" && covered && m.Label != "loc":
		case m.Score < marks.SureOtherwise:
			return false
		}
	}
	return true
}

// doubtUnmarked forgets what a name is by its shape alone where a learned
// reader looked at the sentence and marks nothing there.
func (p *Page) doubtUnmarked() {
	marks := p.Proposed("mention", 0)
	for _, n := range p.Names {
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		if n.open() && n.weight == 1 && len(grammar.Overlapping(marks, n.Start, n.End)) == 0 && p.Looked(s) {
			n.Take(Sense{})
		}
	}
}

// asNamed gives a mark the words of a name of the patterns of the same kind that
// it touches and does not cover, and a description its article.
func (p *Page) asNamed(m marks.Mark) marks.Mark {
	for _, n := range p.NamesIn(m.Start, m.End) {
		if n.Kind == namedAs[m.Label] && n.Kind != dateline.PlaceMention && (n.Start < m.Start || n.End > m.End) {
			m.Start, m.End = min(m.Start, n.Start), max(m.End, n.End)
		}
	}
	return p.Bracketed(p.withArticle(m))
}

// kindMarked is the kind of mention of a mark: its label's, or that of a name
// of the same words of which more is known. It is empty for a time, which the
// calendar reads.
func (p *Page) kindMarked(m marks.Mark) dateline.MentionKind {
	n := p.NameWithin(m.Start, m.End)
	if n == nil || n.Start != m.Start || n.End != m.End {
		return namedAs[m.Label]
	}
	if len(n.Known) > 0 || len(n.Entries) > 0 || n.weight == 3 || n.Naming != nil && n.Naming.Known != nil {
		return n.Kind
	}
	return namedAs[m.Label]
}

// withArticle takes in the article before a description of a body.
func (p *Page) withArticle(m marks.Mark) marks.Mark {
	s := &p.Text.Sentences[p.Text.SentenceAt(m.Start)]
	i := s.TokenAt(m.Start) - 1
	if m.Label == "org" && i >= 0 && grammar.IsArticle(s.Tokens[i].Lower) && unicode.IsLower(p.Text.Runes[m.Start]) {
		m.Start = s.Tokens[i].Start
	}
	return m
}

// bare leaves the article before a name off a mark, which stays where it is
// part of the name, as in "The Hague", and before a description.
func (p *Page) bare(m marks.Mark) marks.Mark {
	s := &p.Text.Sentences[p.Text.SentenceAt(m.Start)]
	i := s.TokenAt(m.Start)
	if i+1 >= len(s.Tokens) || !grammar.IsArticle(s.Tokens[i].Lower) || s.Capitals {
		return m
	}
	next := s.Tokens[i+1]
	named := slices.ContainsFunc(p.NamesIn(m.Start, m.End), func(n *Name) bool { return n.Start == m.Start })
	if next.Start < m.End && next.Text != next.Lower && !named {
		m.Start = next.Start
	}
	return m
}
