package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// naming is an actor as this report names it.
type naming struct {
	key        string
	kind       dateline.ActorKind
	known      *codebook.KnownActor
	names      []string
	folds      []string // of names, as far as they were asked for
	spans      []dateline.Span
	named      []*name
	speaker    bool
	acting     bool // does, claims or is blamed for something, or a claim is about it
	private    bool // a bystander, victim or relative
	introduced bool // by words that make it a person's name
	outlet     bool // who reports or asks: the report's own outlet, the magazine of an interview
	described  bool // never named, only described: "the army"; its names are the descriptions
}

// partNames drops of two names that overlap the shorter, so that none does.
func (p *page) partNames() {
	slices.SortStableFunc(p.names, func(a, b *name) int { return a.start - b.start })
	var kept []*name
	for _, n := range p.names {
		for len(kept) > 0 && n.start < kept[len(kept)-1].end && n.end-n.start > kept[len(kept)-1].end-kept[len(kept)-1].start {
			kept = kept[:len(kept)-1]
		}
		if len(kept) == 0 || n.start >= kept[len(kept)-1].end {
			kept = append(kept, n)
		}
	}
	p.names = kept
}

// nameActors makes namings of the names: equal names, names of one known
// actor, and names that the text joins ("X (Y)", "X, also known as Y") are one. What a
// dateline names besides the place is who reports, and no actor.
func (p *page) nameActors() {
	p.names = slices.DeleteFunc(p.names, func(n *name) bool {
		return p.dateline.has(n.start) && (n.kind == dateline.ActorMention || n.kind == dateline.PersonMention)
	})
	p.names = slices.DeleteFunc(p.names, func(n *name) bool { // an institution, not a name: "The Army has no doubt"
		return n.kind == dateline.ActorMention && len(n.known) == 0 && n.short == "" && p.is("state service", n.folded())
	})
	p.takeParts()
	p.partNames()
	for _, rank := range []func(*name) bool{
		func(n *name) bool { return len(n.known) > 0 },
		func(n *name) bool { return n.short != "" },
		func(n *name) bool { return strings.Contains(n.folded(), " ") },
		func(n *name) bool { return true },
	} {
		for _, n := range p.names {
			if n.naming == nil && (n.kind == dateline.ActorMention || n.kind == dateline.PersonMention) && rank(n) {
				p.attach(n)
			}
		}
	}
	for _, n := range p.wholes {
		p.attach(n)
	}
	for _, n := range p.names {
		if n.naming == nil && n.adjective == "" && n.resolved == nil {
			p.attachShort(n)
		}
	}
	p.names = slices.DeleteFunc(p.names, func(n *name) bool { return n.kind == "" })
	p.takeArms()
	p.joinShortened()
	p.joinAliases()
	p.joinRenderings()
	p.statesActing()
	p.institutions()
	p.findOutlets()
	p.findSigner()
}

// attach adds a name to the naming that it belongs to, or makes a new one.
func (p *page) attach(n *name) {
	known := p.choose(n)
	key := n.folded()
	for _, a := range p.namings {
		same := known != nil && a.known == known || known == nil && a.known == nil && a.bears(n, key)
		same = same || known == nil && n.mayMean(a) && p.withoutNoun(a, key)
		if !same && n.kind == dateline.PersonMention && a.kind == dateline.Person && (known == nil || a.known == nil) {
			same = lastNameOf(a, key)
		}
		if same {
			if a.known == nil {
				a.known = known
			}
			a.add(n)
			return
		}
	}
	if known == nil && p.attachShort(n) {
		return
	}
	a := &naming{kind: n.actorKind, known: known}
	if known != nil {
		a.kind = known.Kind
	}
	a.add(n)
	p.namings = append(p.namings, a)
}

// attachShort takes a single word for the actor whose longer name begins or
// ends with it, and tells whether there is one: "Jaish" for Jaish-e-Mohammed,
// "Azhar" for Masood Azhar, "the Front" for the People's Front; a known one's also
// where the text gives only its letters. Where several
// are, it stays apart.
func (p *page) attachShort(n *name) bool {
	key := n.folded()
	if strings.Contains(key, " ") {
		return p.attachBare(n)
	}
	if p.locates(n) {
		return false
	}
	var found *naming
	for _, a := range p.namings {
		matches := n.mayMean(a) && slices.ContainsFunc(a.folded(), func(full string) bool {
			if a.kind != dateline.Person {
				full = beforeOf(full)
			}
			return a.kind != dateline.Person && strings.HasPrefix(full, key+" ") || strings.Contains(full+" ", " "+key+" ")
		}) && !a.suffixes(n.text) || n.mayMean(a) && p.endsKnown(a, key)
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
	n.take(sense{dateline.ActorMention, found.kind, 2})
	if found.kind == dateline.Person {
		n.kind = dateline.PersonMention
	}
	if found.kind != dateline.Person && p.is("describes group", key) {
		n.naming = found
		found.spans = append(found.spans, p.span(n.start, n.end))
		return true
	}
	found.add(n)
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

// locates reports whether a name stands where a place does: "in Kharvan" beside a
// Kharvan Vanguard.
func (p *page) locates(n *name) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	switch neighbour(s, s.TokenAt(n.start)-1) {
	case "in", "at", "near", "outside":
		return true
	}
	return false
}

// joinShortened joins a group that no list knows, called by several words, with the
// only one whose longer name ends with them, or goes on behind them with "of" or
// "for": "the Sword Movement" beside the Turkestan Sword Movement, "the Lost Command"
// beside the Lost Command of the Bay.
func (p *page) joinShortened() {
	for _, a := range slices.Clone(p.namings) {
		var whole []*naming
		for _, b := range p.namings {
			if a != b && b.lengthens(a) && !p.besideEachOther(a, b) {
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
func (p *page) besideEachOther(a, b *naming) bool {
	return slices.ContainsFunc(a.named, func(x *name) bool {
		return slices.ContainsFunc(b.named, func(y *name) bool { return p.text.SentenceAt(x.start) == p.text.SentenceAt(y.start) })
	})
}

// lengthens reports whether every name of a is part of one of b's, and of several
// words.
func (b *naming) lengthens(a *naming) bool {
	body := func(k dateline.ActorKind) bool {
		return k == dateline.ArmedGroup || k == dateline.Organisation || k == dateline.StateForce
	}
	if a.known != nil || !body(a.kind) || !body(b.kind) || len(a.named) == 0 || !slices.ContainsFunc(a.named, func(n *name) bool { return n.mayMean(b) && n.canonical == "" }) {
		return false
	}
	return !slices.ContainsFunc(a.folded(), func(short string) bool {
		return !strings.Contains(short, " ") || !slices.ContainsFunc(b.folded(), func(full string) bool {
			rest, begins := strings.CutPrefix(full, short+" ")
			return strings.HasSuffix(full, " "+short) || begins && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "for "))
		})
	})
}

// endsKnown reports whether a group that the codebook knows has a name that ends with a
// word, and that no force or body has so: "the Tigers" for the LTTE.
func (p *page) endsKnown(a *naming, word string) bool {
	if a.known == nil || a.kind != dateline.ArmedGroup || p.is("organisation cue", word) || p.is("state cue", word) {
		return false
	}
	return slices.ContainsFunc(slices.Concat([]string{a.known.Name}, a.known.Aliases), func(full string) bool { return strings.HasSuffix(codebook.Fold(full), " "+word) })
}

// suffixes reports whether an actor is named by letters and a word tied to them or in
// brackets, which tells it from the one named by the letters alone: a splinter, a wing.
func (a *naming) suffixes(letters string) bool {
	return strings.ToUpper(letters) == letters && slices.ContainsFunc(a.names, func(name string) bool {
		return strings.HasPrefix(name, letters+"-") || strings.HasPrefix(name, letters+" (")
	})
}

// attachBare takes several words for the group whose name has a group's noun
// before them: "Nur al-Bahr" for Katiba Nur al-Bahr.
func (p *page) attachBare(n *name) bool {
	for _, a := range p.namings {
		if n.mayMean(a) && p.withoutNoun(a, n.folded()) {
			n.take(sense{dateline.ActorMention, a.kind, 2})
			a.add(n)
			return true
		}
	}
	return false
}

// bears reports whether an actor has been named so before.
func (a *naming) bears(n *name, key string) bool {
	return slices.Contains(a.folded(), key) || n.canonical != "" && slices.ContainsFunc(a.named, func(o *name) bool { return o.canonical == n.canonical })
}

// mayMean reports whether a name can be short for an actor: that of a group is
// not for a part of it, nor a known one for another known one.
func (n *name) mayMean(a *naming) bool {
	if len(n.known) > 0 && a.known != nil && !slices.Contains(n.known, a.known) {
		return false
	}
	return !slices.ContainsFunc(a.named, func(o *name) bool { return o.canonical != "" })
}

// withoutNoun reports whether a name is that of a group without the noun behind or
// before it: "Jaime Martínez" beside "the Jaime Martínez column", "Nur al-Bahr"
// beside "Katiba Nur al-Bahr".
func (p *page) withoutNoun(a *naming, key string) bool {
	return a.kind == dateline.ArmedGroup && slices.ContainsFunc(a.named, func(n *name) bool {
		noun, ok := strings.CutPrefix(n.folded(), key+" ")
		before, opens := strings.CutSuffix(n.folded(), " "+key)
		return ok && p.is("names group", noun) || opens && p.is("names group before", before)
	})
}

// folded is the names as the codebook folds them.
func (a *naming) folded() []string {
	for _, s := range a.names[len(a.folds):] {
		a.folds = append(a.folds, codebook.Fold(s))
	}
	return a.folds
}

// nameFor readies an actor that was only described for its first name.
func (a *naming) nameFor() {
	if a.described {
		a.described, a.names, a.folds = false, nil, nil
	}
}

func (a *naming) add(n *name) {
	n.naming = a
	a.nameFor()
	a.speaker = a.speaker || n.speaker
	a.named = append(a.named, n)
	a.spans = append(a.spans, dateline.Span{Start: n.start, End: n.end, Text: n.text})
	for _, text := range append([]string{n.text, n.short, n.titled}, n.besides...) {
		if text != "" && !slices.Contains(a.names, text) {
			a.names = append(a.names, text)
		}
	}
}

// lastNameOf reports whether the folded name is a person's full name without
// what comes first, or one of its last names.
func lastNameOf(a *naming, key string) bool {
	return slices.ContainsFunc(a.folded(), func(full string) bool {
		return strings.HasSuffix(full, " "+key) || !strings.Contains(key, " ") && strings.Contains(full, " "+key+" ") || strings.HasSuffix(key, " "+full) && strings.Contains(full, " ")
	})
}

// choose picks the known actor of a name: the only one, which a force called by plain
// words alone is not for sure; else one that the
// report also names by a longer form, or whose country the report names; else the one
// that all others are part of.
func (p *page) choose(n *name) *codebook.KnownActor {
	switch {
	case len(n.known) == 0:
		return nil
	case len(n.known) == 1 && !slices.ContainsFunc(n.known[0].AmbiguousShortForms, func(f string) bool { return codebook.Fold(f) == codebook.Fold(n.text) }) && !p.plainForce(n):
		return n.known[0]
	}
	countries := p.countries()
	var best *codebook.KnownActor
	bestScore := 0
	for _, k := range n.known {
		score := 0
		for _, a := range p.namings {
			if a.known == k {
				score += 10
			}
		}
		for _, c := range k.Countries {
			score += min(countries[c], 5)
		}
		if codebook.Fold(k.Name) == codebook.Fold(n.text) {
			score += 3
		}
		if year := p.year(); year != "" && (k.Ended != "" && k.Ended < year || k.Founded > year) {
			score -= 4
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	if best == nil && len(n.known) > 1 {
		return wholeOf(n.known)
	}
	return best // nil: the short form stays a name that no table knows
}

// plainForce reports whether a name that the codebook has for one state's force could be
// that of another's: it is made of plain words, as "Joint Task Force" is.
func (p *page) plainForce(n *name) bool {
	return n.known[0].Kind == dateline.StateForce && !slices.ContainsFunc(strings.Fields(n.folded()), func(w string) bool {
		_, country := p.demonym([]string{w})
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

func (p *page) year() string {
	if d := string(p.report.Published.Date); len(d) >= 4 {
		return d[:4]
	}
	return ""
}

// countries counts how often the report names each country, its towns or its
// people.
func (p *page) countries() map[string]int {
	out := map[string]int{}
	for _, n := range p.names {
		switch {
		case n.adjective != "":
			out[n.adjective]++
		case n.resolved != nil:
			out[n.resolved.Country]++
		case len(n.entries) > 0:
			out[n.entries[0].Country]++
		}
	}
	return out
}

// join makes one naming of two, unless both are known and different.
func (p *page) join(a, b *naming) {
	if a == b || a.known != nil && b.known != nil || a.kind == dateline.Person != (b.kind == dateline.Person) {
		return
	}
	if a.known == nil && b.known != nil {
		a.known, a.kind = b.known, b.known.Kind
	}
	if a.kind == dateline.Organisation {
		a.kind = b.kind
	}
	for _, n := range b.named {
		a.add(n)
	}
	p.namings = slices.DeleteFunc(p.namings, func(x *naming) bool { return x == b })
}
