package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// TakeParts lengthens the name of a group to that of a part of it, which is an
// actor of its own: "FARC dissidents", "dissidents of the former FARC
// guerrillas", "the urban front of the ELN".
func (p *Page) TakeParts() {
	for _, n := range p.Names {
		if n.ActorKind != dateline.ArmedGroup || n.Short != "" {
			continue
		}
		i := p.Text.SentenceAt(n.Start)
		s := &p.Text.Sentences[i]
		first, last := s.TokenAt(n.Start), s.TokenAt(n.End-1)
		if !p.partBehind(n, s, last) {
			p.partBefore(n, s, first, last)
		}
	}
}

// partBehind reads "FARC dissidents" and "FARC's dissidents".
func (p *Page) partBehind(n *Name, s *prose.Sentence, last int) bool {
	i := last + 1
	if grammar.Neighbour(s, i) == "'s" || grammar.Neighbour(s, i) == "’s" {
		i++
	}
	switch {
	case p.Is("dissents", grammar.Neighbour(s, i)):
		p.makePart(n, n.Start, s.Tokens[i].End, "dissidents")
		return true
	case grammar.Neighbour(s, i) == "political" && grammar.Neighbour(s, i+1) == "party":
		p.makePart(n, n.Start, s.Tokens[i+1].End, "party")
		return true
	case grammar.Neighbour(s, i) == "party":
		p.makePart(n, n.Start, s.Tokens[i].End, "party")
		return true
	}
	return false
}

// partBefore reads "dissidents of the FARC" and "the urban front of the ELN".
func (p *Page) partBefore(n *Name, s *prose.Sentence, first, last int) {
	of := first - 1
	for of > 0 && (s.Tokens[of].Lower == "the" || s.Tokens[of].Lower == "former") {
		of--
	}
	if of < 1 || s.Tokens[of].Lower != "of" {
		return
	}
	head := of - 1
	end := n.End
	if p.Is("units", grammar.Neighbour(s, last+1)) && of < first-1 {
		end = s.Tokens[last+1].End
	}
	switch noun := s.Tokens[head].Lower; {
	case p.Is("dissents", noun):
		p.makePart(n, s.Tokens[head].Start, end, "dissidents")
	case p.Is("part of group", noun):
		k := grammar.ChunkOf(s, head)
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
			p.makePart(n, start, end, strings.ToLower(p.Text.Cut(start, s.Tokens[head].End)))
		}
	}
}

// partNamed reports whether the part of a group that is described from a token on has a
// name of its own, which the description stands beside: "the Brigade, the urban wing of".
func (p *Page) partNamed(s *prose.Sentence, from int) bool {
	for from > 0 && s.Tokens[from-1].Tag == "DT" {
		from--
	}
	if from < 2 || s.Tokens[from-1].Text != "," && s.Tokens[from-1].Text != "(" {
		return false
	}
	last := s.Tokens[from-2]
	return slices.ContainsFunc(p.Names, func(n *Name) bool {
		return n.End == last.End && n.Kind == dateline.ActorMention && n.ActorKind != dateline.Government
	})
}

// startsName reports whether a name could begin at the offset, with no other
// actor's name between it and n.
func (p *Page) startsName(start int, n *Name) bool {
	for _, other := range p.Names {
		if other != n && other.End > start && other.Start < n.Start {
			return other.Adjective != "" || other.Kind == dateline.PlaceMention || other.Kind == ""
		}
	}
	return true
}

// makePart makes the name of a group that of a part of it: one that the tables
// know as "FARC dissidents", or one of its own. The group itself stays named.
func (p *Page) makePart(n *Name, start, end int, part string) {
	whole := *n
	p.Wholes = append(p.Wholes, &whole)
	n.Start, n.End, n.Text = start, end, p.Text.Cut(start, end)
	n.Canonical = codebook.Fold(whole.Text) + " " + part
	n.Known = nil
	for _, k := range whole.Known {
		for _, form := range slices.Concat([]string{k.Name}, k.Acronyms, k.Aliases) {
			if rows := p.Book.Actors.Lookup(form + " " + part); len(rows) > 0 && n.Known == nil {
				n.Known, n.Canonical = rows, codebook.Fold(k.Name)+" "+part
			}
		}
	}
	n.Take(armedGroup.weighing(3))
	if part == "party" {
		n.Take(organisation.weighing(3))
	}
}
