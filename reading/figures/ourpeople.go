package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// ourPeople is whom a phrase with "our" counts: those of the group or force that the text
// lets speak, and in a statement the brothers in arms of the armed group that puts it out:
// "One of our brothers was martyred." "" where the words do not tell.
func (p *Page) ourPeople(f grammar.Phrase) string {
	our := slices.ContainsFunc(f.Sentence.Tokens[f.First:f.Head], func(t prose.Token) bool { return t.Lower == "our" })
	fighters := p.Is("own fighters", f.Word())
	if !our || p.Is("civilians", f.Word()) && !fighters {
		return ""
	}
	if a := p.WhoWeAre(f); a != nil {
		switch a.Kind {
		case dateline.ArmedGroup:
			return dateline.WhoAttackers
		case dateline.StateForce:
			return dateline.WhoSecurityForces
		}
	}
	if !p.Text.Quoted(f.Start()) && fighters && !p.Is("forces", f.Word()) {
		return dateline.WhoAttackers
	}
	return ""
}
