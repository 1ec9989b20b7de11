package profile

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
)

// Profile is what is known of an actor, and who says so.
type Profile struct {
	ID       string             `json:"id"`
	Name     string             `json:"name"`
	Kind     dateline.ActorKind `json:"kind"`
	Names    []Name             `json:"names"`
	Sections []Section          `json:"sections"` // those that hold something
	Deeds    *Count             `json:"deeds"`    // incidents laid to it; nil: none
	Suffered *Count             `json:"suffered"` // incidents in which it was the target; nil: none
	Warnings []Statement        `json:"warnings"` // about it
	LeftOut  []string           `json:"left_out"` // claims whose words do not bear them out, or do not stand where they say
}

// Name is one name of the actor.
type Name struct {
	Name     string            `json:"name"`
	Mentions int               `json:"mentions"`
	Since    dateline.Day      `json:"since"`  // the day of the earliest report that has it; unknown where no such report is dated
	Report   dateline.Optional `json:"report"` // that report
}

// Section is what is said of the actor in one respect.
type Section struct {
	Name       string      `json:"name"`
	Heading    string      `json:"heading"`
	Statements []Statement `json:"statements"`
	Further    int         `json:"further"` // how many statements, the last ones, are sentences that no claim was read from
	Range      *Range      `json:"range"`   // of strength, where more than one number is given
}

// Range is the lowest and the highest of several estimates.
type Range struct {
	Low       int          `json:"low"`
	High      int          `json:"high"`
	Estimates int          `json:"estimates"`
	First     dateline.Day `json:"first"` // the day of the earliest and of the latest; unknown where none is dated
	Last      dateline.Day `json:"last"`
}

// Statement is what one report or several say in much the same words, or of the
// same.
type Statement struct {
	Says        []Value      `json:"says"`  // empty where nothing was read from it
	Label       string       `json:"label"` // what of that is shown with the quotation; empty for nothing
	First       dateline.Day `json:"first"` // as of when it is said first and last; unknown where nobody tells
	Last        dateline.Day `json:"last"`
	Independent int          `json:"independent"` // sources left when copies are taken out and an outlet counts once
	Sources     []Source     `json:"sources"`     // the one to quote first
}

// Value is what was read from a statement.
type Value struct {
	Text  string            `json:"text"`
	Actor dateline.Optional `json:"actor"` // id, where it is one
	Name  dateline.Optional `json:"name"`  // the actor's
	Low   *int              `json:"low"`
	High  *int              `json:"high"`
}

// Source is a report that makes a statement, in its words.
type Source struct {
	cite.Quotation
	Title  dateline.Optional `json:"title"`
	Record dateline.Optional `json:"record"` // the claim or warning; null where the sentence alone is quoted
	Voice  *dateline.Voice   `json:"voice"`  // nil: the report itself
	Stance dateline.Stance   `json:"stance"`
	AsOf   dateline.Day      `json:"as_of"`
	CopyOf dateline.Optional `json:"copy_of"`
}

// Of makes the profile of the actor with that id, which must not be [Private]. An
// actor that the casebook does not have gives a profile without anything in it.
func Of(book *dateline.Casebook, actor string) Profile {
	p := Profile{ID: actor, Names: []Name{}, Sections: []Section{}, Warnings: []Statement{}, LeftOut: []string{}}
	g := newGatherer(book, actor)
	if g.actor == nil {
		return p
	}
	p.Name, p.Kind = g.actor.Name, g.actor.Kind
	p.Names = g.names()
	all := make([]Section, len(sections))
	for i, s := range sections {
		all[i] = g.section(s)
	}
	p.Warnings = g.warnings()
	g.more(all, p.Warnings)
	for _, said := range all {
		if len(said.Statements) > 0 {
			p.Sections = append(p.Sections, said)
		}
	}
	p.Deeds, p.Suffered = g.deeds(), g.suffered()
	p.LeftOut = append(p.LeftOut, g.leftOut...)
	return p
}
