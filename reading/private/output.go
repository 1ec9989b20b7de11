package private

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// namingsOut gives the namings as the root has them. Private people — persons of whom
// nothing says that they are known in public, and who say nothing for the record — stay
// out.
func (p *page) namingsOut(accounts []dateline.Account) []dateline.Naming {
	out := []dateline.Naming{}
	for _, a := range p.Namings {
		if a.Kind == dateline.Person && a.Known == nil && (a.Private || !a.Speaker) && !a.Acting && !p.inPublic(a, dateline.Reading{Accounts: accounts}) {
			continue
		}
		names := []string{}
		if !a.Described {
			names = slices.Clone(a.Names)
		}
		slices.SortStableFunc(names, func(x, y string) int { return len(y) - len(x) })
		spans := slices.Clone(a.Spans)
		slices.SortFunc(spans, func(x, y dateline.Span) int { return x.Start - y.Start })
		n := dateline.Naming{Key: a.Key, Kind: a.Kind, Names: names, Mentions: spans}
		if a.Known != nil {
			n.Codebook = dateline.Optional(a.Known.ID)
		}
		out = append(out, n)
	}
	return out
}
