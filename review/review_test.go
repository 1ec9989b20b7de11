package review_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/review"
)

// doubted is the queue of a casebook of one incident that nothing speaks against
// but what change makes of it.
func doubted(t *testing.T, change func(*dateline.Casebook, *dateline.Incident)) review.Item {
	t.Helper()
	book := casetest.Example()
	book.Incidents, book.Decisions = book.Incidents[:1], []dateline.Decision{}
	in := &book.Incidents[0]
	in.Killed, in.Disagreements = nil, nil
	if change != nil {
		change(book, in)
	}
	queue := review.Queue(book)
	if len(queue) != 1 {
		t.Fatalf("%d items", len(queue))
	}
	return queue[0]
}

func TestDoubts(t *testing.T) {
	killed := func(values ...any) []dateline.Disagreement {
		d := dateline.Disagreement{Field: "killed"}
		for _, v := range values {
			d.Values = append(d.Values, dateline.ReportedValue{Value: v})
		}
		return []dateline.Disagreement{d}
	}
	for _, c := range []struct {
		name   string
		change func(*dateline.Casebook, *dateline.Incident)
		want   []string
		doubt  float64
		impact float64
	}{
		{"nothing", nil, nil, 0, 1},
		{"one source", func(_ *dateline.Casebook, in *dateline.Incident) { in.Sources.Independent = 1 }, []string{"one independent source"}, 1, 1},
		{"a range of nine people", func(_ *dateline.Casebook, in *dateline.Incident) {
			in.Killed = &dateline.Toll{Low: 0, Best: 3, High: 9}
		}, []string{"killed is anything from 0 to 9"}, 1, 2},
		{"numbers that a later one settles", func(_ *dateline.Casebook, in *dateline.Incident) {
			in.Killed, in.Disagreements = &dateline.Toll{Low: 90, Best: 90, High: 90}, killed(90, 99, 99.0)
		}, []string{"reports disagree on killed: 90, 99 or 99"}, 1, 3},
		{"blamed", func(_ *dateline.Casebook, in *dateline.Incident) { in.Perpetrators[0].Standing = dateline.Blamed }, []string{"laid to Red Dawn Front, who has not claimed it"}, 1, 1},
		{"blamed and claimed", func(_ *dateline.Casebook, in *dateline.Incident) {
			in.Perpetrators = []dateline.IncidentParty{{Actor: "a:000000000001", Standing: dateline.Blamed}, {Actor: "a:000000000001", Standing: dateline.Claimed}}
		}, nil, 0, 1},
		{"alleged, undated, somewhere in a country", func(_ *dateline.Casebook, in *dateline.Incident) {
			in.Status, in.Date, in.Place = dateline.Alleged, dateline.UnknownDate, dateline.Place{Country: "AF", Precision: 6}
		}, []string{"it is alleged", "its date is not known", "its place is not known"}, 2, 1},
	} {
		item := doubted(t, func(book *dateline.Casebook, in *dateline.Incident) {
			book.Accounts = book.Accounts[:1] // so that no account is tied to another
			in.Accounts, in.Sources.Independent = in.Accounts[:1], 2
			if c.change != nil {
				c.change(book, in)
			}
		})
		var words []string
		for _, d := range item.Doubts {
			words = append(words, d.Words)
		}
		if !slices.Equal(words, c.want) {
			t.Errorf("%s: %q, want %q", c.name, words, c.want)
		}
		if math.Abs(item.Doubt()-c.doubt) > 1e-9 || math.Abs(item.Impact-c.impact) > 0.005 {
			t.Errorf("%s: doubt %.3f, impact %.3f, want %.3f and %.3f", c.name, item.Doubt(), item.Impact, c.doubt, c.impact)
		}
	}
}

// What somebody has set is in no doubt, however far the reports disagree on it,
// until reports that came since give something else than they gave then.
func TestWhatIsSetIsInNoDoubt(t *testing.T) {
	for _, c := range []struct {
		name string
		then *dateline.Toll // what the reports gave when it was set
		want []string
	}{
		{"settled", nil, nil},
		{"contested", &dateline.Toll{Low: 1, Best: 1, High: 1}, []string{"killed was set by Ada: reports gave low 1, best 1, high 1 then and give low 14, best 14, high 14 now", "killed is anything from 90 to 99", "reports disagree on killed: 90 or 99"}},
	} {
		item := doubted(t, func(book *dateline.Casebook, in *dateline.Incident) {
			book.Accounts = book.Accounts[:1]
			in.Accounts, in.Sources.Independent = in.Accounts[:1], 2
			in.Killed = &dateline.Toll{Low: 90, Best: 95, High: 99}
			in.Disagreements = []dateline.Disagreement{{Field: "killed", Values: []dateline.ReportedValue{{Value: 90}, {Value: 99}}}}
			set := dateline.Decision{ID: "d:1", Verb: dateline.Set, Field: "killed", By: "Ada", On: in.Accounts}
			if c.then != nil {
				was := *in
				was.Killed = c.then
				set.Was = &was
			}
			book.Decisions = []dateline.Decision{set}
		})
		var words []string
		for _, d := range item.Doubts {
			words = append(words, d.Words)
		}
		if !slices.Equal(words, c.want) {
			t.Errorf("%s: %q, want %q", c.name, words, c.want)
		}
	}
}

// The two accounts of the example share a place and a kind, and no day.
func TestLooseTies(t *testing.T) {
	item := doubted(t, nil)
	if len(item.Loose) != 2 || len(item.Doubts) != 1 || item.Doubts[0].Field != "accounts" {
		t.Errorf("loose %+v, doubts %+v", item.Loose, item.Doubts)
	}
}

func TestLookedAt(t *testing.T) {
	accepted := func(n int, by string, was dateline.Incident) dateline.Decision {
		return dateline.Decision{ID: fmt.Sprintf("d:%d", n), Verb: dateline.Accept, By: by, On: []string{"c:000000000001"}, Was: &was}
	}
	undo := func(n int, what string) dateline.Decision {
		return dateline.Decision{ID: fmt.Sprintf("d:%d", n), Verb: dateline.Undo, By: "Cy", On: []string{what}}
	}
	now := casetest.Example().Incidents[0]
	other := now
	other.Killed = &dateline.Toll{Low: 1, Best: 1, High: 1}
	right, changed := &dateline.Review{State: dateline.Accepted}, &dateline.Review{State: dateline.Changed}
	for _, c := range []struct {
		name      string
		review    *dateline.Review
		decisions []dateline.Decision
		stage     review.Stage
		by        []string
	}{
		{"nobody", nil, nil, "", nil},
		{"one", right, []dateline.Decision{accepted(1, "Ada", now)}, review.Coded, []string{"Ada"}},
		{"one twice", right, []dateline.Decision{accepted(1, "Ada", now), accepted(2, "Ada", now)}, review.Coded, []string{"Ada"}},
		{"two", right, []dateline.Decision{accepted(1, "Ada", now), accepted(2, "Bo", now)}, review.Reviewed, []string{"Ada", "Bo"}},
		{"two, of whom one something else", right, []dateline.Decision{accepted(1, "Ada", other), accepted(2, "Bo", now)}, review.Coded, []string{"Bo"}},
		{"two, of whom one took it back", right, []dateline.Decision{accepted(1, "Ada", now), accepted(2, "Bo", now), undo(3, "d:1")}, review.Coded, []string{"Bo"}},
		{"changed since", changed, []dateline.Decision{accepted(1, "Ada", other)}, review.Changed, nil},
	} {
		book := casetest.Example()
		book.Incidents[0].Review, book.Decisions = c.review, c.decisions
		got := review.LookedAt(book)[now.ID]
		if got.Stage != c.stage || !slices.Equal(got.By, c.by) {
			t.Errorf("%s: %+v, want %s by %q", c.name, got, c.stage, c.by)
		}
	}
}

// What is approved holds together: nothing refers to what is not there.
func TestApproved(t *testing.T) {
	book := casetest.Example()
	if n := len(review.Approved(book, 1).Incidents); n != 0 {
		t.Fatalf("%d incidents approved by nobody", n)
	}
	now := book.Incidents[0]
	book.Incidents[0].Review = &dateline.Review{State: dateline.Accepted, By: "Ada"}
	book.Decisions = append(book.Decisions, dateline.Decision{ID: "d:1", Verb: dateline.Accept, By: "Ada", On: []string{"c:000000000001"}, Was: &now})
	part := review.Approved(book, 1)
	if len(part.Incidents) != 1 || part.Incidents[0].ID != now.ID {
		t.Fatalf("approved: %+v", part.Incidents)
	}
	reports, actors := map[string]bool{}, map[string]bool{}
	for _, r := range part.Reports {
		reports[r.ID] = true
	}
	for _, a := range part.Actors {
		actors[a.ID] = true
	}
	if len(part.Accounts) != 2 || len(reports) != 2 || len(actors) != 1 || len(part.Claims)+len(part.Warnings) != 0 {
		t.Errorf("with %d accounts, %d reports, %d actors, %d claims, %d warnings", len(part.Accounts), len(reports), len(actors), len(part.Claims), len(part.Warnings))
	}
	for _, a := range part.Accounts {
		if !reports[a.Report] || string(a.Incident) != now.ID {
			t.Errorf("account %s is of report %s and incident %s", a.ID, a.Report, a.Incident)
		}
	}
	if n := len(review.Approved(book, 2).Incidents); n != 0 {
		t.Errorf("%d incidents approved by two", n)
	}
}
