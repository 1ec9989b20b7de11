package reconcile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/actors"
)

// claimsOf gathers the claims of all readings with actors for keys. What one
// report says twice is one claim; a claim about nobody named is left out.
func claimsOf(readings []dateline.Reading, ids map[actors.Key]string) []dateline.Claim {
	claims := []dateline.Claim{}
	seen := map[string]bool{}
	for _, reading := range readings {
		for _, c := range reading.Claims {
			c.Report = reading.Report
			c.Subject = ids[actors.Key{Report: reading.Report, Naming: c.Subject}]
			c.Object.Actor = dateline.Optional(ids[actors.Key{Report: reading.Report, Naming: string(c.Object.Actor)}])
			if string(c.Object.Actor) == c.Subject { // another name of its own
				c.Object.Actor = ""
			}
			voice := ""
			if c.AttributedTo != nil {
				voice = gazetteer.Fold(c.AttributedTo.Text)
			}
			same := dateline.NewID("k", c.Report, c.Subject, string(c.Relation), gazetteer.Fold(c.Object.Text), string(c.Object.Actor), voice, string(c.Stance))
			if c.Subject == "" || seen[same] {
				continue
			}
			seen[same] = true
			c.ID = cmp.Or(c.ID, same)
			claims = append(claims, c)
		}
	}
	slices.SortFunc(claims, func(a, b dateline.Claim) int { return cmp.Compare(a.ID, b.ID) })
	return claims
}
