package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading/grammar"
)

// NamedBefore counts the names of an actor before an offset.
func (a *Naming) NamedBefore(offset int) int {
	n := 0
	for _, m := range a.Named {
		if m.End <= offset {
			n++
		}
	}
	return n
}

// Weighs is how much a name tells of where its home is: a state's force twice what an
// armed group does, which is told of abroad too.
func (n *Name) Weighs() int {
	if n.Naming.Kind == dateline.ArmedGroup {
		return 1
	}
	return 2
}

// Home is the country of a state's force that a name means, or of a known armed
// group that is active in few others; "" for any other name.
func (n *Name) Home() string {
	switch {
	case n.Naming == nil || n.Naming.Known == nil || len(n.Naming.Known.Countries) == 0:
	case strings.HasPrefix(n.Naming.Known.ID, "state:"), n.Naming.Kind == dateline.ArmedGroup && len(n.Naming.Known.Countries) <= 2:
		return n.Naming.Known.Countries[0]
	}
	return ""
}

// Naming is an actor as this report names it.
type Naming struct {
	Key        string
	Kind       dateline.ActorKind
	Known      *codebook.KnownActor
	Names      []string
	folds      []string // of names, as far as they were asked for
	Spans      []dateline.Span
	Named      []*Name
	Speaker    bool
	Acting     bool // does, claims or is blamed for something, or a claim is about it
	Private    bool // a bystander, victim or relative
	Introduced bool // by words that make it a person's name
	Outlet     bool // who reports or asks: the report's own outlet, the magazine of an interview
	Described  bool // never named, only described: "the army"; its names are the descriptions
}

// Locates reports whether a name stands where a place does: "in Kharvan" beside a
// Kharvan Vanguard.
func (p *Page) Locates(n *Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	switch grammar.Neighbour(s, s.TokenAt(n.Start)-1) {
	case "in", "at", "near", "outside":
		return true
	}
	return false
}

// Lengthens reports whether every name of a is part of one of b's, and of several
// words.
func (b *Naming) Lengthens(a *Naming) bool {
	body := func(k dateline.ActorKind) bool {
		return k == dateline.ArmedGroup || k == dateline.Organisation || k == dateline.StateForce
	}
	if a.Known != nil || !body(a.Kind) || !body(b.Kind) || len(a.Named) == 0 || !slices.ContainsFunc(a.Named, func(n *Name) bool { return n.MayMean(b) && n.Canonical == "" }) {
		return false
	}
	return !slices.ContainsFunc(a.Folded(), func(short string) bool {
		return !strings.Contains(short, " ") || !slices.ContainsFunc(b.Folded(), func(full string) bool {
			rest, begins := strings.CutPrefix(full, short+" ")
			return strings.HasSuffix(full, " "+short) || begins && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "for "))
		})
	})
}

// Suffixes reports whether an actor is named by letters and a word tied to them or in
// brackets, which tells it from the one named by the letters alone: a splinter, a wing.
func (a *Naming) Suffixes(letters string) bool {
	return strings.ToUpper(letters) == letters && slices.ContainsFunc(a.Names, func(name string) bool {
		return strings.HasPrefix(name, letters+"-") || strings.HasPrefix(name, letters+" (")
	})
}

// Bears reports whether an actor has been named so before.
func (a *Naming) Bears(n *Name, key string) bool {
	return slices.Contains(a.Folded(), key) || n.Canonical != "" && slices.ContainsFunc(a.Named, func(o *Name) bool { return o.Canonical == n.Canonical })
}

// MayMean reports whether a name can be short for an actor: that of a group is
// not for a part of it, nor a known one for another known one.
func (n *Name) MayMean(a *Naming) bool {
	if len(n.Known) > 0 && a.Known != nil && !slices.Contains(n.Known, a.Known) {
		return false
	}
	return !slices.ContainsFunc(a.Named, func(o *Name) bool { return o.Canonical != "" })
}

// Folded is the names as the codebook folds them.
func (a *Naming) Folded() []string {
	for _, s := range a.Names[len(a.folds):] {
		a.folds = append(a.folds, codebook.Fold(s))
	}
	return a.folds
}

// NameFor readies an actor that was only described for its first name.
func (a *Naming) NameFor() {
	if a.Described {
		a.Described, a.Names, a.folds = false, nil, nil
	}
}

// Add makes a name one of those of an actor.
func (a *Naming) Add(n *Name) {
	n.Naming = a
	a.NameFor()
	a.Speaker = a.Speaker || n.Speaker
	a.Named = append(a.Named, n)
	a.Spans = append(a.Spans, dateline.Span{Start: n.Start, End: n.End, Text: n.Text})
	for _, text := range append([]string{n.Text, n.Short, n.Titled}, n.besides...) {
		if text != "" && !slices.Contains(a.Names, text) {
			a.Names = append(a.Names, text)
		}
	}
}

// LastNameOf reports whether the folded name is a person's full name without
// what comes first, or one of its last names.
func LastNameOf(a *Naming, key string) bool {
	return slices.ContainsFunc(a.Folded(), func(full string) bool {
		return strings.HasSuffix(full, " "+key) || !strings.Contains(key, " ") && strings.Contains(full, " "+key+" ") || strings.HasSuffix(key, " "+full) && strings.Contains(full, " ")
	})
}

// IsGroup makes a group of what was taken for a person by its shape.
func (a *Naming) IsGroup() {
	if a.Kind == dateline.Person {
		a.Kind = dateline.ArmedGroup
		for _, n := range a.Named {
			n.Take(armedGroup.weighing(2))
		}
	}
}

// IsPerson makes a person of what was taken for a body by its shape, and is called so.
func (a *Naming) IsPerson() {
	if a.Kind != dateline.Person {
		a.Kind = dateline.Person
		for _, n := range a.Named {
			n.Take(person.weighing(3))
		}
	}
}

// AddState adds a country's name or adjective to what is said of its government. An
// adjective alone only describes it.
func (a *Naming) AddState(n *Name) {
	span := dateline.Span{Start: n.Start, End: n.End, Text: n.Text}
	if slices.Contains(a.Spans, span) {
		return
	}
	a.Spans = append(a.Spans, span)
	if n.Adjective != "" {
		if len(a.Names) == 0 {
			a.Described, a.Names = true, []string{n.Text}
		}
		return
	}
	a.NameFor()
	if !slices.Contains(a.Names, n.Text) {
		a.Names = append(a.Names, n.Text)
	}
}
