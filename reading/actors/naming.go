package actors

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/names"
)

// partNames drops of two names that overlap the shorter, so that none does.
func (p *Page) partNames() {
	slices.SortStableFunc(p.Names, func(a, b *names.Name) int { return a.Start - b.Start })
	var kept []*names.Name
	for _, n := range p.Names {
		for len(kept) > 0 && n.Start < kept[len(kept)-1].End && n.End-n.Start > kept[len(kept)-1].End-kept[len(kept)-1].Start {
			kept = kept[:len(kept)-1]
		}
		if len(kept) == 0 || n.Start >= kept[len(kept)-1].End {
			kept = append(kept, n)
		}
	}
	p.Names = kept
}

// nameActors makes namings of the names: equal names, names of one known
// actor, and names that the text joins ("X (Y)", "X, also known as Y") are one. What a
// dateline names besides the place is who reports, and no actor.
func (p *Page) nameActors() {
	p.Names = slices.DeleteFunc(p.Names, func(n *names.Name) bool {
		return p.Dateline.Has(n.Start) && (n.Kind == dateline.ActorMention || n.Kind == dateline.PersonMention)
	})
	p.Names = slices.DeleteFunc(p.Names, func(n *names.Name) bool { // an institution, not a name: "The Army has no doubt"
		return n.Kind == dateline.ActorMention && len(n.Known) == 0 && n.Short == "" && p.Is("state service", n.Folded())
	})
	p.TakeParts()
	p.partNames()
	for _, rank := range []func(*names.Name) bool{
		func(n *names.Name) bool { return len(n.Known) > 0 },
		func(n *names.Name) bool { return n.Short != "" },
		func(n *names.Name) bool { return strings.Contains(n.Folded(), " ") },
		func(n *names.Name) bool { return true },
	} {
		for _, n := range p.Names {
			if n.Naming == nil && (n.Kind == dateline.ActorMention || n.Kind == dateline.PersonMention) && rank(n) {
				p.attach(n)
			}
		}
	}
	for _, n := range p.Wholes {
		p.attach(n)
	}
	for _, n := range p.Names {
		if n.Naming == nil && n.Adjective == "" && n.Resolved == nil {
			p.attachShort(n)
		}
	}
	p.Names = slices.DeleteFunc(p.Names, func(n *names.Name) bool { return n.Kind == "" })
	p.takeArms()
	p.joinShortened()
	p.joinAliases()
	p.joinRenderings()
	p.statesActing()
	p.institutions()
	p.findOutlets()
	p.findSigner()
	p.Topic = p.topic()
}

// attach adds a name to the naming that it belongs to, or makes a new one.
func (p *Page) attach(n *names.Name) {
	known := p.choose(n)
	key := n.Folded()
	for _, a := range p.Namings {
		same := known != nil && a.Known == known || known == nil && a.Known == nil && a.Bears(n, key)
		same = same || known == nil && n.MayMean(a) && p.withoutNoun(a, key)
		if !same && n.Kind == dateline.PersonMention && a.Kind == dateline.Person && (known == nil || a.Known == nil) {
			same = names.LastNameOf(a, key)
		}
		if same {
			if a.Known == nil {
				a.Known = known
			}
			a.Add(n)
			return
		}
	}
	if known == nil && p.attachShort(n) {
		return
	}
	a := &names.Naming{Kind: n.ActorKind, Known: known}
	if known != nil {
		a.Kind = known.Kind
	}
	a.Add(n)
	p.Namings = append(p.Namings, a)
}

// attachShort takes a single word for the actor whose longer name begins or
// ends with it, and tells whether there is one: "Jaish" for Jaish-e-Mohammed,
// "Azhar" for Masood Azhar, "the Front" for the People's Front; a known one's also
// where the text gives only its letters. Where several
// are, it stays apart.
func (p *Page) attachShort(n *names.Name) bool {
	key := n.Folded()
	if strings.Contains(key, " ") {
		return p.attachBare(n)
	}
	if p.Locates(n) {
		return false
	}
	var found *names.Naming
	for _, a := range p.Namings {
		matches := n.MayMean(a) && slices.ContainsFunc(a.Folded(), func(full string) bool {
			if a.Kind == dateline.ArmedGroup && strings.HasPrefix(full, key+" of ") { // "the Sword" for the Sword of the Coast
				return true
			}
			if a.Kind != dateline.Person {
				full = beforeOf(full)
			}
			return a.Kind != dateline.Person && strings.HasPrefix(full, key+" ") || strings.Contains(full+" ", " "+key+" ")
		}) && !a.Suffixes(n.Text) || n.MayMean(a) && p.endsKnown(a, key)
		if matches && found != nil {
			return false
		}
		if matches {
			found = a
		}
	}
	if found == nil {
		return false
	}
	n.Take(names.Sense{Kind: dateline.ActorMention, ActorKind: found.Kind, Weight: 2})
	if found.Kind == dateline.Person {
		n.Kind = dateline.PersonMention
	}
	if found.Kind != dateline.Person && p.Is("describes group", key) {
		n.Naming = found
		found.Spans = append(found.Spans, p.Span(n.Start, n.End))
		return true
	}
	found.Add(n)
	return true
}

// beforeOf is a body's name without what it is of or for, which is no short form of
// it: "indigenous people" of "indigenous people of biafra".
func beforeOf(full string) string {
	words := strings.Fields(full)
	if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "in" }); i > 0 {
		words = words[:i]
	}
	return strings.Join(words, " ")
}

// joinShortened joins a group that no list knows, called by several words, with the
// only one whose longer name ends with them, or goes on behind them with "of" or
// "for": "the Sword Movement" beside the Turkestan Sword Movement, "the Lost Command"
// beside the Lost Command of the Bay.
func (p *Page) joinShortened() {
	for _, a := range slices.Clone(p.Namings) {
		var whole []*names.Naming
		for _, b := range p.Namings {
			if a != b && b.Lengthens(a) && !p.besideEachOther(a, b) {
				whole = append(whole, b)
			}
		}
		if len(whole) == 1 {
			p.join(whole[0], a)
		}
	}
}

// besideEachOther reports whether a sentence names both actors, as it does two that are
// alike: "a Lumba Front and a United Lumba Front".
func (p *Page) besideEachOther(a, b *names.Naming) bool {
	return slices.ContainsFunc(a.Named, func(x *names.Name) bool {
		return slices.ContainsFunc(b.Named, func(y *names.Name) bool { return p.Text.SentenceAt(x.Start) == p.Text.SentenceAt(y.Start) })
	})
}

// endsKnown reports whether a group that the codebook knows has a name that ends with a
// word, and that no force or body has so: "the Tigers" for the LTTE.
func (p *Page) endsKnown(a *names.Naming, word string) bool {
	if a.Known == nil || a.Kind != dateline.ArmedGroup || p.Is("organisation cue", word) || p.Is("state cue", word) {
		return false
	}
	return slices.ContainsFunc(slices.Concat([]string{a.Known.Name}, a.Known.Aliases), func(full string) bool { return strings.HasSuffix(codebook.Fold(full), " "+word) })
}

// attachBare takes several words for the group whose name has a group's noun
// before them: "Nur al-Bahr" for Katiba Nur al-Bahr.
func (p *Page) attachBare(n *names.Name) bool {
	for _, a := range p.Namings {
		if n.MayMean(a) && p.withoutNoun(a, n.Folded()) {
			n.Take(names.Sense{Kind: dateline.ActorMention, ActorKind: a.Kind, Weight: 2})
			a.Add(n)
			return true
		}
	}
	return false
}

// withoutNoun reports whether a name is that of a group without the noun behind or
// before it: "Jaime Martínez" beside "the Jaime Martínez column", "Nur al-Bahr"
// beside "Katiba Nur al-Bahr".
func (p *Page) withoutNoun(a *names.Naming, key string) bool {
	return a.Kind == dateline.ArmedGroup && slices.ContainsFunc(a.Named, func(n *names.Name) bool {
		noun, ok := strings.CutPrefix(n.Folded(), key+" ")
		before, opens := strings.CutSuffix(n.Folded(), " "+key)
		return ok && p.Is("names group", noun) || opens && p.Is("names group before", before)
	})
}

// choose picks the known actor of a name: the only one, which a force called by plain
// words alone is not for sure; else one that the
// report also names by a longer form, or whose country the report names; else the one
// that all others are part of.
func (p *Page) choose(n *names.Name) *codebook.KnownActor {
	switch {
	case len(n.Known) == 0:
		return nil
	case len(n.Known) == 1 && !slices.ContainsFunc(n.Known[0].AmbiguousShortForms, func(f string) bool { return codebook.Fold(f) == codebook.Fold(n.Text) }) && !p.plainForce(n):
		return n.Known[0]
	}
	countries := p.Countries()
	var best *codebook.KnownActor
	bestScore := 0
	for _, k := range n.Known {
		score := 0
		for _, a := range p.Namings {
			if a.Known == k {
				score += 10
			}
		}
		for _, c := range k.Countries {
			score += min(countries[c], 5)
		}
		if codebook.Fold(k.Name) == codebook.Fold(n.Text) {
			score += 3
		}
		if year := p.year(); year != "" && (k.Ended != "" && k.Ended < year || k.Founded > year) {
			score -= 4
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	if best == nil && len(n.Known) > 1 {
		return wholeOf(n.Known)
	}
	return best // nil: the short form stays a name that no table knows
}

// plainForce reports whether a name that the codebook has for one state's force could be
// that of another's: it is made of plain words, as "Joint Task Force" is.
func (p *Page) plainForce(n *names.Name) bool {
	return n.Known[0].Kind == dateline.StateForce && !slices.ContainsFunc(strings.Fields(n.Folded()), func(w string) bool {
		_, country := p.Demonym([]string{w})
		return !prose.Common(w) || country > 0
	})
}

// wholeOf is the actor that all others are part of, nil where none is: the Islamic
// State of "Daesh", which means its branch in Khorasan only where that is.
func wholeOf(actors []*codebook.KnownActor) *codebook.KnownActor {
	for _, whole := range actors {
		if !slices.ContainsFunc(actors, func(k *codebook.KnownActor) bool {
			return k != whole && !slices.ContainsFunc(k.PartOf, func(m codebook.Membership) bool { return m.Actor == whole.ID })
		}) {
			return whole
		}
	}
	return nil
}

func (p *Page) year() string {
	if d := string(p.Report.Published.Date); len(d) >= 4 {
		return d[:4]
	}
	return ""
}

// join makes one naming of two, unless both are known and different.
func (p *Page) join(a, b *names.Naming) {
	if a == b || a.Known != nil && b.Known != nil || a.Kind == dateline.Person != (b.Kind == dateline.Person) {
		return
	}
	if a.Known == nil && b.Known != nil {
		a.Known, a.Kind = b.Known, b.Known.Kind
	}
	if a.Kind == dateline.Organisation {
		a.Kind = b.Kind
	}
	for _, n := range b.Named {
		a.Add(n)
	}
	p.Namings = slices.DeleteFunc(p.Namings, func(x *names.Naming) bool { return x == b })
}
