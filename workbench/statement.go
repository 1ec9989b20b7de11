package workbench

import (
	"net/http"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ledger"
)

// statementPage is one claim or warning with what can be decided on it.
type statementPage struct {
	reviewing
	ID, Noun       string
	Claim          *dateline.Claim // of a claim
	Entry          *ledger.Entry   // of a warning
	Report         *dateline.Report
	Segments       []segment         // its paragraph
	Others         []*dateline.Claim // what else is claimed of the same
	Further        int               // others that are not shown
	Seen           string
	Number, Of     int
	Previous, Next string
	Rejecting      bool
}

// mostOthers are as many as one compares a claim with.
const mostOthers = 12

// examineClaim shows a claim in its paragraph, beside what else is said of the
// same.
func (b *bench) examineClaim(w http.ResponseWriter, r *http.Request, c *dateline.Claim) {
	p := b.statementPage(r, c.ID, "claim", c.Report, mark{c.Evidence, markClaim, "claim: " + string(c.Relation)})
	p.Claim, p.Seen = c, seen(c)
	for n := range b.Book.Claims {
		switch other := &b.Book.Claims[n]; {
		case other == c || other.Subject != c.Subject || other.Relation != c.Relation:
		case len(p.Others) == mostOthers:
			p.Further++
		default:
			p.Others = append(p.Others, other)
		}
	}
	var ids []string
	for _, other := range b.index.claimsBy("") {
		ids = append(ids, other.ID)
	}
	p.among(ids)
	b.show(w, http.StatusOK, "judge", page{Title: "Review: claim", Section: "review", Body: p})
}

// examineWarning shows a warning in its paragraph, with what came of it.
func (b *bench) examineWarning(w http.ResponseWriter, r *http.Request, of *dateline.Warning) {
	p := b.statementPage(r, of.ID, "warning", of.Report, mark{of.Evidence, markWarning, "warning"})
	p.Seen = seen(of)
	var ids []string
	for _, e := range ledger.Of(b.Book) {
		if ids = append(ids, e.ID); e.ID == of.ID {
			p.Entry = &e
		}
	}
	p.among(ids)
	b.show(w, http.StatusOK, "judge", page{Title: "Review: warning", Section: "review", Body: p})
}

func (b *bench) statementPage(r *http.Request, id, noun, report string, words mark) statementPage {
	p := statementPage{reviewing: b.reviewing(r), ID: id, Noun: noun, Report: b.index.reports[report]}
	p.Pile = noun
	p.Rejecting = r.URL.Query().Get("do") == "reject" && p.MayEdit && p.Coder != ""
	if p.Report != nil {
		for _, m := range b.index.inside(report, []mark{words}) {
			p.Segments = paragraph([]rune(p.Report.Text), m)
		}
	}
	return p
}

// among finds the neighbours in a list.
func (p *statementPage) among(ids []string) {
	at := slices.Index(ids, p.ID)
	p.Number, p.Of = at+1, len(ids)
	if at > 0 {
		p.Previous = ids[at-1]
	}
	if at >= 0 && at+1 < len(ids) {
		p.Next = ids[at+1]
	}
}

// Onward is the one that comes after one that is gone.
func (p statementPage) Onward() string {
	if p.Next == "" {
		return p.Previous
	}
	return p.Next
}

// List is the address of the list that it is of.
func (p statementPage) List() string { return "/" + p.Noun + "s" }

// claimsBy returns the claims of a relation, or all, those of one relation together.
func (x *index) claimsBy(relation dateline.Relation) []*dateline.Claim {
	var found []*dateline.Claim
	for _, rel := range dateline.Relations {
		if relation != "" && relation != rel {
			continue
		}
		for n := range x.book.Claims {
			if c := &x.book.Claims[n]; c.Relation == rel {
				found = append(found, c)
			}
		}
	}
	return found
}
