package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// ourPeople is whom a phrase with "our" counts: those of the group or force that the text
// lets speak, and in a statement the brothers in arms of the armed group that puts it out:
// "One of our brothers was martyred." "" where the words do not tell.
func (p *page) ourPeople(f phrase) string {
	our := slices.ContainsFunc(f.sentence.Tokens[f.first:f.head], func(t prose.Token) bool { return t.Lower == "our" })
	fighters := p.is("own fighters", f.word())
	if !our || p.is("civilians", f.word()) && !fighters {
		return ""
	}
	if a := p.whoWeAre(f); a != nil {
		switch a.kind {
		case dateline.ArmedGroup:
			return dateline.WhoAttackers
		case dateline.StateForce:
			return dateline.WhoSecurityForces
		}
	}
	if !p.text.Quoted(f.start()) && fighters && !p.is("forces", f.word()) {
		return dateline.WhoAttackers
	}
	return ""
}
