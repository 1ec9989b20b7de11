package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// Evidence is a kind of evidence for two accounts telling of one incident.
type Evidence string

// The kinds of evidence.
const (
	EvidenceDate    Evidence = "date"
	EvidencePlace   Evidence = "place"
	EvidenceKind    Evidence = "kind"
	EvidenceActors  Evidence = "actors"
	EvidenceTargets Evidence = "targets"
	EvidenceFigures Evidence = "figures"
	EvidenceWords   Evidence = "words"
	EvidenceCopies  Evidence = "copies"
)

// Evidences lists every kind of evidence.
var Evidences = []Evidence{EvidenceDate, EvidencePlace, EvidenceKind, EvidenceActors, EvidenceTargets, EvidenceFigures, EvidenceWords, EvidenceCopies}

// BuildWithout is [Build] where one kind of evidence says nothing while accounts
// are put together, neither for nor against; none is withheld where it is empty.
// It serves to measure what that kind is worth.
func BuildWithout(withheld Evidence, cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading) *dateline.Casebook {
	book, _ := build(withheld, Kept{}, cb, reports, readings, nil)
	return book
}

// withhold returns the accounts without one kind of evidence. Targets count by
// their words.
func withhold(e Evidence, accounts []told, documents map[string]*copies.Document) []told {
	if e == "" {
		return accounts
	}
	out := slices.Clone(accounts)
	for i := range out {
		t := &out[i]
		*t = t.instead(func(*dateline.Account) {}) // which may be changed then
		switch e {
		case EvidenceDate:
			t.days, t.weeksOff = nil, nil
		case EvidencePlace:
			t.Place, t.spot = dateline.AccountPlace{}, nil
		case EvidenceKind:
			t.Kind = dateline.UnknownKind
		case EvidenceActors:
			t.Perpetrators, t.side = nil, ""
		case EvidenceTargets:
			t.Targets = nil
			t.words, t.said = tellingWords(t.Account, documents[t.Report]), 0
			t.rare = slices.DeleteFunc(slices.Clone(t.rare), func(w word) bool { return !slices.Contains(t.words, w.text) })
		case EvidenceFigures:
			t.Figures = nil
		case EvidenceWords:
			t.words, t.rare, t.said = nil, nil, 0
		}
	}
	return out
}
