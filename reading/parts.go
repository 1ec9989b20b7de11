package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// takeParts lengthens the name of a group to that of a part of it, which is an
// actor of its own: "FARC dissidents", "dissidents of the former FARC
// guerrillas", "the urban front of the ELN".
func (p *page) takeParts() {
	for _, n := range p.names {
		if n.actorKind != dateline.ArmedGroup || n.short != "" {
			continue
		}
		i := p.text.SentenceAt(n.start)
		s := &p.text.Sentences[i]
		first, last := s.TokenAt(n.start), s.TokenAt(n.end-1)
		if !p.partBehind(n, s, last) {
			p.partBefore(n, s, first, last)
		}
	}
}

// partBehind reads "FARC dissidents" and "FARC's dissidents".
func (p *page) partBehind(n *name, s *prose.Sentence, last int) bool {
	i := last + 1
	if neighbour(s, i) == "'s" || neighbour(s, i) == "’s" {
		i++
	}
	switch {
	case p.is("dissents", neighbour(s, i)):
		p.makePart(n, n.start, s.Tokens[i].End, "dissidents")
		return true
	case neighbour(s, i) == "political" && neighbour(s, i+1) == "party":
		p.makePart(n, n.start, s.Tokens[i+1].End, "party")
		return true
	case neighbour(s, i) == "party":
		p.makePart(n, n.start, s.Tokens[i].End, "party")
		return true
	}
	return false
}

// partBefore reads "dissidents of the FARC" and "the urban front of the ELN".
func (p *page) partBefore(n *name, s *prose.Sentence, first, last int) {
	of := first - 1
	for of > 0 && (s.Tokens[of].Lower == "the" || s.Tokens[of].Lower == "former") {
		of--
	}
	if of < 1 || s.Tokens[of].Lower != "of" {
		return
	}
	head := of - 1
	end := n.end
	if p.is("units", neighbour(s, last+1)) && of < first-1 {
		end = s.Tokens[last+1].End
	}
	switch noun := s.Tokens[head].Lower; {
	case p.is("dissents", noun):
		p.makePart(n, s.Tokens[head].Start, end, "dissidents")
	case p.is("part of group", noun):
		k := chunkOf(s, head)
		if k < 0 || s.Chunks[k].Last != head {
			return
		}
		from := s.Chunks[k].First
		for i := from; i < head; i++ { // "the Lions and the northern wing of the Front"
			if s.Tokens[i].Lower == "and" {
				from = i + 1
			}
		}
		if s.Tokens[from].Lower == "the" {
			from++
		} else if s.Tokens[from].Tag == "DT" || s.Tokens[from].Tag == "PRP$" {
			return
		}
		start := s.Tokens[from].Start
		if from < head && p.startsName(start, n) && !p.partNamed(s, from) {
			p.makePart(n, start, end, strings.ToLower(p.text.Cut(start, s.Tokens[head].End)))
		}
	}
}

// partNamed reports whether the part of a group that is described from a token on has a
// name of its own, which the description stands beside: "the Brigade, the urban wing of".
func (p *page) partNamed(s *prose.Sentence, from int) bool {
	for from > 0 && s.Tokens[from-1].Tag == "DT" {
		from--
	}
	if from < 2 || s.Tokens[from-1].Text != "," && s.Tokens[from-1].Text != "(" {
		return false
	}
	last := s.Tokens[from-2]
	return slices.ContainsFunc(p.names, func(n *name) bool {
		return n.end == last.End && n.kind == dateline.ActorMention && n.actorKind != dateline.Government
	})
}

// startsName reports whether a name could begin at the offset, with no other
// actor's name between it and n.
func (p *page) startsName(start int, n *name) bool {
	for _, other := range p.names {
		if other != n && other.end > start && other.start < n.start {
			return other.adjective != "" || other.kind == dateline.PlaceMention || other.kind == ""
		}
	}
	return true
}

// makePart makes the name of a group that of a part of it: one that the tables
// know as "FARC dissidents", or one of its own. The group itself stays named.
func (p *page) makePart(n *name, start, end int, part string) {
	whole := *n
	p.wholes = append(p.wholes, &whole)
	n.start, n.end, n.text = start, end, p.text.Cut(start, end)
	n.canonical = codebook.Fold(whole.text) + " " + part
	n.known = nil
	for _, k := range whole.known {
		for _, form := range slices.Concat([]string{k.Name}, k.Acronyms, k.Aliases) {
			if rows := p.book.Actors.Lookup(form + " " + part); len(rows) > 0 && n.known == nil {
				n.known, n.canonical = rows, codebook.Fold(k.Name)+" "+part
			}
		}
	}
	n.take(armedGroup.weighing(3))
	if part == "party" {
		n.take(organisation.weighing(3))
	}
}
