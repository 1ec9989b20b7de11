package rulings_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// of gives what decisions demand of three accounts, c:1 to c:3, of a report each.
func of(decisions ...dateline.Decision) *rulings.Rulings {
	for i := range decisions {
		decisions[i].ID = dateline.NewID("d", string(rune('a'+i)))
	}
	return rulings.Of(decisions, slices.Values([]dateline.Account{{ID: "c:1", Report: "r:1"}, {ID: "c:2", Report: "r:2"}, {ID: "c:3", Report: "r:3"}}))
}

func incident(account string) string { return rulings.IncidentID(account) }

func TestTheLaterOfTwoDecisionsHolds(t *testing.T) {
	same := dateline.Decision{Verb: dateline.Same, On: []string{incident("c:1"), "c:2"}}
	not := dateline.Decision{Verb: dateline.NotSame, On: []string{"c:1", incident("c:2")}}
	if r := of(same, not); len(r.Together) != 0 || !slices.Equal(r.Apart["c:1"], []string{"c:2"}) || !slices.Equal(r.Apart["c:2"], []string{"c:1"}) {
		t.Errorf("same, then not: together %v, apart %v", r.Together, r.Apart)
	}
	if r := of(not, same); len(r.Apart) != 0 || !slices.Equal(r.Together, [][2]string{{"c:1", "c:2"}}) {
		t.Errorf("not, then same: together %v, apart %v", r.Together, r.Apart)
	}
	other := dateline.Decision{Verb: dateline.Same, On: []string{"c:2", "c:3"}}
	if r := of(not, other); len(r.Together) != 1 || len(r.Apart) != 2 {
		t.Errorf("two that do not touch: together %v, apart %v", r.Together, r.Apart)
	}
}

func TestActorsAreOfOneDecisionAtATime(t *testing.T) {
	same := dateline.Decision{Verb: dateline.Same, On: []string{"a:2", "a:1"}}
	not := dateline.Decision{Verb: dateline.NotSame, On: []string{"a:1", "a:2"}}
	pair := [][2]string{{"a:1", "a:2"}}
	if r := of(same, not); len(r.Actors.Together) != 0 || !slices.Equal(r.Actors.Apart, pair) || len(r.Apart) != 0 {
		t.Errorf("same, then not: %+v, accounts apart %v", r.Actors, r.Apart)
	}
	if r := of(not, same); len(r.Actors.Apart) != 0 || !slices.Equal(r.Actors.Together, pair) || len(r.Together) != 0 {
		t.Errorf("not, then same: %+v, accounts together %v", r.Actors, r.Together)
	}
}

func TestWhatIsRejectedDoesNotCount(t *testing.T) {
	r := of(dateline.Decision{Verb: dateline.Reject, On: []string{incident("c:1")}}, dateline.Decision{Verb: dateline.Reject, On: []string{"r:3"}})
	for account, counts := range map[string]bool{"c:1": false, "c:2": true, "c:3": false} {
		if report := "r" + account[1:]; r.Counts(account, report) != counts {
			t.Errorf("%s counts: %v, want %v", account, !counts, counts)
		}
	}
	if left := r.Claims([]dateline.Claim{{ID: "k:1", Report: "r:2"}, {ID: "k:2", Report: "r:3"}}); len(left) != 1 || left[0].ID != "k:1" {
		t.Errorf("claims left: %+v", left)
	}
}

func TestSettle(t *testing.T) {
	r := of(
		dateline.Decision{Verb: dateline.Set, On: []string{incident("c:1")}, Field: "kind", Value: "raid"},
		dateline.Decision{Verb: dateline.Set, On: []string{incident("c:1")}, Field: "killed", Value: "forty"},
		dateline.Decision{Verb: dateline.Set, On: []string{incident("c:1")}, Field: "perpetrators", Value: []any{
			map[string]any{"actor": "a:1", "standing": "blamed"}, map[string]any{"actor": "a:gone", "standing": "blamed"}}},
		dateline.Decision{Verb: dateline.Accept, On: []string{incident("c:2")}, By: "mw", Was: &dateline.Incident{Kind: dateline.Bombing}})
	named := func(actor string) bool { return actor == "a:1" }
	in := dateline.Incident{ID: "i:any", Kind: dateline.Bombing, Accounts: []string{"c:1"}, Killed: &dateline.Toll{Low: 4, Best: 4, High: 4}}
	r.Settle(&in, named)
	if in.Kind != dateline.Raid || in.Killed.Best != 4 || len(in.Perpetrators) != 1 || in.Perpetrators[0].Actor != "a:1" || in.Review != nil {
		t.Errorf("%+v, want a raid by a:1 alone with its toll as it was", in)
	}
	for kind, state := range map[dateline.Kind]dateline.ReviewState{dateline.Bombing: dateline.Accepted, dateline.Raid: dateline.Changed} {
		in := dateline.Incident{Kind: kind, Accounts: []string{"c:2"}}
		if r.Settle(&in, named); in.Review == nil || in.Review.State != state || in.Review.By != "mw" {
			t.Errorf("accepted as bombing, now %s: %+v", kind, in.Review)
		}
	}
}

func TestHolders(t *testing.T) {
	book := &dateline.Casebook{Accounts: []dateline.Account{{ID: "c:1", Incident: "i:now"}, {ID: "c:2", Incident: "i:now"}}}
	holders := rulings.Holders(book)
	want := map[string]string{"c:1": "i:now", "c:2": "i:now", incident("c:1"): "i:now", incident("c:2"): "i:now"}
	if !maps.Equal(holders, want) {
		t.Errorf("%v, want %v", holders, want)
	}
	if rulings.IncidentOf(book, "i:never") != "" {
		t.Error("an incident that never was has a holder")
	}
}
