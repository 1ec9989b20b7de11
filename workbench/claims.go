package workbench

import (
	"net/http"

	"github.com/dateline-project/dateline"
)

type claimsPage struct {
	Relation  dateline.Relation // the one that is shown; empty: all
	Relations []choice
	Found     int
	list[*dateline.Claim]
}

// claims lists the claims by relation.
func (b *bench) claims(w http.ResponseWriter, r *http.Request) {
	p := claimsPage{Relation: dateline.Relation(r.URL.Query().Get("relation"))}
	for _, rel := range dateline.Relations {
		if n := len(b.index.claimsBy(rel)); n > 0 {
			p.Relations = append(p.Relations, choice{string(rel), n})
		}
	}
	found := b.index.claimsBy(p.Relation)
	p.Found, p.list = len(found), newList(found, r)
	b.show(w, http.StatusOK, "claims", page{Title: "Claims", Section: "claims", Body: p})
}
