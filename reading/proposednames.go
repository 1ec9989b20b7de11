package reading

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
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
func (p *page) joinProposed(ws []word) {
	for _, m := range p.proposed("mention", sureName) {
		m = p.bare(m)
		if !p.mayName(m) || m.Score < sureNew && m.Label != "wpn" && len(p.namesIn(m.Start, m.End)) == 0 {
			continue
		}
		if r, ok := p.properPart(m, ws); ok {
			p.joinMark(m, r)
		}
		m = p.asNamed(m)
		if last := len(p.mentioned) - 1; last < 0 || m.Start >= p.mentioned[last].End {
			p.mentioned = append(p.mentioned, m)
		}
	}
	p.doubtUnmarked()
}

// mayName reports whether the words of a mark may be what it says: names of
// persons and places have a capital, an organisation has one or is described by
// a word for one, and nothing is part of a longer name of another kind.
func (p *page) mayName(m Mark) bool {
	for _, n := range p.namesIn(m.Start, m.End) {
		if n.kind != namedAs[m.Label] && (n.weight >= 2 || len(n.known) > 0) && n.adjective == "" && n.start <= m.Start && m.End <= n.end && n.end-n.start > m.End-m.Start {
			return false
		}
	}
	if slices.ContainsFunc(p.text.Runes[m.Start:m.End], unicode.IsUpper) {
		return true
	}
	switch m.Label {
	case "per", "loc":
		return false
	case "org":
		s := &p.text.Sentences[p.text.SentenceAt(m.Start)]
		head := s.Tokens[s.TokenAt(m.End-1)].Lower
		return slices.ContainsFunc(bodies, func(class string) bool { return p.is(class, head) })
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
func (p *page) properPart(m Mark, ws []word) (run, bool) {
	from, _ := slices.BinarySearchFunc(ws, m.Start, func(w word, at int) int { return w.Start - at })
	to := from
	for to < len(ws) && ws[to].End <= m.End && ws[to].sentence == ws[from].sentence {
		to++
	}
	for i := from; i < to; i++ {
		if !ws[i].capital || ws[i].possessive || !unicode.IsUpper(p.text.Runes[ws[i].Start]) {
			continue
		}
		opens := ws[i].first && prose.Common(ws[i].Folded) && (!(i+1 < to && ws[i+1].capital) || onlyOpens(p.text.Sentences[ws[i].sentence].Tokens[ws[i].token]))
		if opens || len([]rune(ws[i].Folded)) == 1 && i+1 < to || p.determines(ws[i]) {
			continue
		}
		r := runOf(ws[i:i+p.runLength(ws, i, to-i)], &p.text.Sentences[ws[i].sentence])
		if p.paper(r) || len(r.words) == 1 && p.is("no name", r.words[0].Folded) || m.Label != "loc" && r.words[len(r.words)-1].End < m.End && !p.ownedBy(r) {
			return run{}, false
		}
		return r, true
	}
	return run{}, false
}

// determines reports whether a word is an article or a number, which open no
// name here.
func (p *page) determines(w word) bool {
	tag := p.text.Sentences[w.sentence].Tokens[w.token].Tag
	return tag == "DT" || tag == "CD"
}

// ownedBy reports whether the words behind a run leave it the name of a group:
// an acronym in brackets, a noun for the group or for its people.
func (p *page) ownedBy(r run) bool {
	return r.after == "(" || p.is("names group", r.after) || p.is("groups", r.after) || p.is("units", r.after) || p.is("attackers", r.after)
}

// joinMark joins one mark, whose proper part is r, with the names that stand
// there.
func (p *page) joinMark(m Mark, r run) {
	start, end := r.words[0].Start, r.words[len(r.words)-1].End
	found := slices.Clone(p.namesIn(start, end))
	switch {
	case len(found) == 0:
		p.insert(p.proposedName(m, r))
	case len(found) == 1 && found[0].start == start && found[0].end == end:
		p.understand(found[0], m, r)
	case p.mayReplace(found, m, start, end):
		p.names = slices.DeleteFunc(p.names, func(n *name) bool { return slices.Contains(found, n) })
		p.insert(p.proposedName(m, r))
	}
}

// insert puts a name in its place among the others.
func (p *page) insert(n *name) {
	at, _ := slices.BinarySearchFunc(p.names, n.start, func(n *name, at int) int { return n.start - at })
	p.names = slices.Insert(p.names, at, n)
}

// proposedName makes the name of a mark.
func (p *page) proposedName(m Mark, r run) *name {
	start, end := r.words[0].Start, r.words[len(r.words)-1].End
	n := &name{start: start, end: end, text: p.text.Cut(start, end)}
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
func (p *page) takeMarkedNoun(n *name, m Mark, r run) bool {
	tok := r.sentence.Tokens[min(r.last+1, len(r.sentence.Tokens)-1)]
	if r.before != "the" || len(r.words) > 4 || tok.End != m.End || tok.Start != r.words[len(r.words)-1].End+1 || tok.Text != tok.Lower || !p.is("groups", tok.Lower) || p.people(tok.Lower) {
		return false
	}
	if len(n.entries) == 0 {
		n.short = n.text
	}
	n.entries, n.lookup = nil, ""
	n.end, n.text = tok.End, p.text.Cut(n.start, tok.End)
	n.take(armedGroup.weighing(3))
	return true
}

// takeMark gives a name the sense of a mark.
func (p *page) takeMark(n *name, m Mark, r run) {
	n.entries, n.lookup, n.short, n.titled, n.speaker = nil, "", "", "", false
	weight := 2
	if m.Score >= sureOtherwise {
		weight = 3
	}
	switch m.Label {
	case "org":
		n.take(p.bodyMarked(m, r).weighing(weight))
	case "per":
		n.take(person.weighing(weight))
	case "loc":
		n.take(placeName.weighing(weight))
		if len(n.text) > 2 {
			n.entries = p.book.Gazetteer.Lookup(n.text)
		}
	}
}

// bodyMarked tells what sort of body a mark names: the patterns know it by its
// words and those beside it; else it is an armed group where it is also marked
// as a perpetrator, an organisation where it is not.
func (p *page) bodyMarked(m Mark, r run) sense {
	for _, read := range []func(run) sense{p.byOwnWords, p.byApposition, p.byWordsBeside} {
		if s := read(r); s.kind == dateline.ActorMention && s.actorKind != dateline.Organisation {
			return s
		}
	}
	perpetrator := slices.ContainsFunc(p.marks, func(role Mark) bool {
		return role.Label == "perp" && role.Score >= sureName && role.Start < m.End && m.Start < role.End
	})
	if perpetrator && !r.has(p, "state cue") && !r.has(p, "government cue") {
		return armedGroup
	}
	return organisation
}

// understand settles what a name is on which patterns and a mark agree that it
// is one.
func (p *page) understand(n *name, m Mark, r run) {
	switch {
	case m.Label == "org" && len(n.known) == 0 && n.adjective == "" && p.takeMarkedNoun(n, m, r):
		return
	case len(n.known) > 0 || n.adjective != "" || len(n.entries) > 0 && (m.Label == "org" || p.standsForState(n)):
		return // who acts for a state, states.go says
	case n.kind == namedAs[m.Label]:
		if n.actorKind == dateline.Organisation && n.weight < 3 {
			n.take(p.bodyMarked(m, r).weighing(n.weight))
		}
		n.weight = max(n.weight, 2)
		return
	case n.weight == 3 && len(n.entries) == 0, (n.weight == 2 || len(n.entries) > 0) && m.Score < sureOtherwise:
		return
	}
	p.takeMark(n, m, r)
}

// standsForState reports whether a place name is that of a country, or of the
// capital that stands for it.
func (p *page) standsForState(n *name) bool {
	_, _, capital := p.book.Gazetteer.Metonym(n.text)
	return capital || slices.ContainsFunc(n.entries, func(e gazetteer.Entry) bool { return e.Kind == gazetteer.Country })
}

// mayReplace reports whether a mark speaks against the bounds of the names that
// it touches: none of them known or a body's already, unless the mark is firm
// and covers them.
func (p *page) mayReplace(found []*name, m Mark, start, end int) bool {
	for _, n := range found {
		covered := start <= n.start && n.end <= end
		switch {
		case len(n.known) > 0, n.kind == dateline.ActorMention && m.Label == "org" && covered && len(found) > 1:
			return false
		case !covered && n.kind != "":
			return false
		case n.open() && covered && n.weight < 3:
		case n.adjective != "" && covered && m.Label != "loc":
		case m.Score < sureOtherwise:
			return false
		}
	}
	return true
}

// doubtUnmarked forgets what a name is by its shape alone where a learned
// reader looked at the sentence and marks nothing there.
func (p *page) doubtUnmarked() {
	marks := p.proposed("mention", 0)
	for _, n := range p.names {
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		if n.open() && n.weight == 1 && len(over(marks, n.start, n.end)) == 0 && p.looked(s) {
			n.take(sense{})
		}
	}
}

// stateMarked reports whether a learned reader takes a country's name, or its
// capital's, for the state: where no preposition of place stands before it and
// the words behind are not what it owns.
func (p *page) stateMarked(n *name) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	first, last := s.TokenAt(n.start), s.TokenAt(n.end-1)
	if placePreposition(neighbour(s, first-1)) || s.Tokens[min(last+1, len(s.Tokens)-1)].Tag == "POS" {
		return false
	}
	return slices.ContainsFunc(over(p.mentioned, n.start, n.end), func(m Mark) bool {
		return m.Label == "org" && m.Score >= sureOtherwise && m.End == n.end && n.start-m.Start <= len("the ")
	})
}

// asNamed gives a mark the words of a name of the patterns of the same kind that
// it touches and does not cover, and a description its article.
func (p *page) asNamed(m Mark) Mark {
	for _, n := range p.namesIn(m.Start, m.End) {
		if n.kind == namedAs[m.Label] && n.kind != dateline.PlaceMention && (n.start < m.Start || n.end > m.End) {
			m.Start, m.End = min(m.Start, n.start), max(m.End, n.end)
		}
	}
	return p.bracketed(p.withArticle(m))
}

// kindMarked is the kind of mention of a mark: its label's, or that of a name
// of the same words of which more is known. It is empty for a time, which the
// calendar reads.
func (p *page) kindMarked(m Mark) dateline.MentionKind {
	n := p.nameWithin(m.Start, m.End)
	if n == nil || n.start != m.Start || n.end != m.End {
		return namedAs[m.Label]
	}
	if len(n.known) > 0 || len(n.entries) > 0 || n.weight == 3 || n.naming != nil && n.naming.known != nil {
		return n.kind
	}
	return namedAs[m.Label]
}
