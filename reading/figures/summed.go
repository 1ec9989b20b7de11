package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Summed adds the totals of figures that one sentence lists: "35 civilians and
// seven soldiers" are 42 killed, of which each figure is a part.
func (p *Page) Summed(s *prose.Sentence, counts []Count) []Count {
	var sums []Count
	for i := 0; i < len(counts); {
		j, list := i+1, false
		for j < len(counts) {
			joined, closing := p.joins(s, counts[j-1], counts[j])
			if !joined {
				break
			}
			list = list || closing
			j++
		}
		if !list && j-i > 1 && j < len(counts) { // "twenty hostages, two officers and six gunmen died"
			list = p.listsAttackers(s, counts[j-1], counts[j])
		}
		if list {
			sums = append(sums, p.sum(counts[i:j]))
		}
		i = j
	}
	return append(counts, sums...)
}

// sum makes the total of the members of a list, and parts of them.
func (p *Page) sum(members []Count) Count {
	total := 0
	for k := range members {
		total += members[k].Value()
		members[k].Part = true
	}
	first, last := members[0], members[len(members)-1]
	who := dateline.WhoTotal
	if first.Who == dateline.WhoAttackers || CountsOthers(members[1]) && members[1].Who == dateline.WhoAttackers { // and so all of them
		who = dateline.WhoAttackers
	}
	return Count{Figure: dateline.Figure{
		Measure: first.Measure, Who: who, Low: &total, High: &total, Qualifier: dateline.Exact,
		Evidence: p.Span(first.Evidence.Start, last.Evidence.End),
	}, Token: first.Token}
}

// joins reports whether two figures of one measure are members of one list, and
// whether the words between them close it. What only a comma joins is a list
// where a later member closes it; otherwise one names the other again: "the
// mayor, a man of 40".
func (p *Page) joins(s *prose.Sentence, a, b Count) (joined, closing bool) {
	besides := CountsOthers(b)
	if a.Measure != b.Measure || a.Part || b.Part && !besides || a.Value() == 0 || b.Value() == 0 || a.Evidence.End > b.Evidence.Start {
		return false, false
	}
	if a.Who == dateline.WhoAttackers != (b.Who == dateline.WhoAttackers) && !(besides && grammar.Neighbour(s, s.TokenAt(b.Evidence.Start)-1) == "with") { // "Yusuf Hamdan died with two other militants"
		return false, false
	}
	if first := s.Tokens[s.TokenAt(b.Evidence.Start)].Lower; first == "all" || first == "both" || first == "not" { // those told of before, or denied
		return false, false
	}
	between := grammar.Words(s, s.TokenAt(a.Evidence.End), s.TokenAt(b.Evidence.Start))
	if i, at := s.TokenAt(a.Evidence.End), s.TokenAt(b.Evidence.Start); strings.HasPrefix(between, ", ") && i+2 < at && s.Tokens[at-2].Text == "," && p.onlyName(s, i+1, at-2) {
		between = grammar.Words(s, at-1, at) // "the mayor of Kutum, Sudan, and his son"
	}
	switch between {
	case "and", ", and", "as well as", ", as well as", ", along with", "along with", ", together with", "together with", "alongside":
		return true, true
	case ",":
		return !p.apposed(s, a, b), grammar.Neighbour(s, 1) == ":" && s.Tokens[a.Token].Tag == "NNS" // "Dead: 12 soldiers, 2 drivers"
	}
	switch last := between[strings.LastIndexByte(between, ' ')+1:]; last {
	case ",", ";":
		apart := p.diedApart(s, a, b)
		return apart, apart
	case "while", "and": // "35 civilians, 31 of them women, and seven soldiers"
		if p.diedBesides(s, a, b) || p.killedOtherwise(s, a, b) || p.diedApart(s, a, b) {
			return true, true
		}
		aged := strings.HasPrefix(between, "aged ") || strings.HasPrefix(between, ", aged ")
		also := last == "and" && (aged || strings.Contains(between, "of them") || strings.Contains(between, "of whom"))
		return also, also
	case "with", "did", "was", "were": // "was killed with four others", "seven soldiers died, as did a policeman"
		one := last != "with" && strings.HasSuffix(between, ", as "+last) || last == "with" && verbsBetween(s, a.Evidence.End, b.Evidence.Start) < 2 // not "shot seven men, burned the church and made off with three girls"
		return one, one
	}
	return false, false
}

// listsAttackers reports whether a list of others ends in a count of attackers, who are no part
// of its sum.
func (p *Page) listsAttackers(s *prose.Sentence, last, attackers Count) bool {
	if attackers.Who != dateline.WhoAttackers || attackers.Measure != last.Measure || last.Who == dateline.WhoAttackers {
		return false
	}
	attackers.Who = last.Who
	_, closing := p.joins(s, last, attackers)
	return closing
}

// onlyName reports whether tokens are all of a name.
func (p *Page) onlyName(s *prose.Sentence, from, to int) bool {
	return !slices.ContainsFunc(s.Tokens[from:to], func(t prose.Token) bool { return !strings.HasPrefix(t.Tag, "NNP") })
}

// CountsOthers reports whether a figure says of itself that it counts people besides those
// told of before: "two others died", "another five".
func CountsOthers(c Count) bool {
	return others(strings.ToLower(c.Evidence.Text))
}

// others reports whether words count people besides others.
func others(text string) bool {
	words := strings.Fields(text)
	return !slices.Contains(words, "of") && slices.ContainsFunc(words, func(w string) bool {
		return w == "other" || w == "others" || w == "more" && words[0] != "more" || w == "another"
	})
}

// diedBesides reports whether a figure counts others than those told before it, of whom a
// verb of their own says that they died: "three were killed and two others died later".
func (p *Page) diedBesides(s *prose.Sentence, a, b Count) bool {
	k := grammar.ChunkOf(s, s.TokenAt(b.Evidence.End-1)+1)
	if !CountsOthers(b) || k < 0 || s.Chunks[k].Kind != prose.VerbGroup || verbsBetween(s, a.Evidence.End, b.Evidence.Start) > 1 {
		return false
	}
	between := s.Tokens[s.TokenAt(a.Evidence.End):s.TokenAt(b.Evidence.Start)]
	return p.fares(s, k) == a.Measure && !slices.ContainsFunc(between, func(t prose.Token) bool { return t.Lower == "including" || t.Lower == "among" })
}

// fares is the measure by which the verb of group k counts its subject: "died", "were burned to
// death".
func (p *Page) fares(s *prose.Sentence, k int) dateline.Measure {
	if m := p.befalls(s, k); m != "" || !s.Chunks[k].Passive {
		return m
	}
	return p.measureOfVerb(s, k)
}

// killedOtherwise reports whether a bare number behind "and" counts those who died in
// another way than those before it: "17 had been shot and seven hacked to death".
func (p *Page) killedOtherwise(s *prose.Sentence, a, b Count) bool {
	var ways []prose.Chunk
	for _, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && s.Tokens[c.First].Start >= a.Evidence.End && c.First <= b.Token+1 {
			ways = append(ways, c)
		}
	}
	if s.Tokens[b.Token].Tag != "CD" || grammar.Neighbour(s, b.Token-1) != "and" || len(ways) != 2 || !ways[0].Passive || ways[1].First != b.Token+1 {
		return false
	}
	return !slices.ContainsFunc(ways, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head].Lower
		return p.MeasureOf(head) != "" || p.Is("dies", head)
	})
}

// verbsBetween counts the verb groups between two code points of a sentence.
func verbsBetween(s *prose.Sentence, from, to int) int {
	n := 0
	for _, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && s.Tokens[c.First].Start >= from && s.Tokens[c.Last].End <= to {
			n++
		}
	}
	return n
}

// apposed reports whether one person counted after a comma is the one before
// it: "Pedro Salas, the mayor", but not "Amina Yusuf, her husband".
func (p *Page) apposed(s *prose.Sentence, a, b Count) bool {
	if s.Tokens[s.TokenAt(b.Evidence.Start)].Tag == "PRP$" {
		return false
	}
	first, second := s.Tokens[a.Token].Tag, s.Tokens[b.Token].Tag
	return a.Value() == 1 && b.Value() == 1 && strings.HasPrefix(first, "NNP") != strings.HasPrefix(second, "NNP")
}
