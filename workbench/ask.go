package workbench

import (
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
)

type askPage struct {
	Question string
	Answer   ask.Answer
	Failed   bool
	Tolls    []askedToll
	Groups   []sayings
	Counted  []*dateline.Incident // that the numbers come from
	Further  int                  // incidents that were counted and are not listed
	Examples []string
}

// askedToll is a number that a question asks for.
type askedToll struct {
	Measure dateline.Measure
	*dateline.Toll
}

// sayings are quotations that say one thing; Says is empty where they are not set
// against others.
type sayings struct {
	Says       string
	Quotations []ask.Quotation
}

// mostCounted is how many of the incidents behind a number are listed.
const mostCounted = 200

// longestQuestion in bytes; nobody asks a page of text.
const longestQuestion = 1000

// ask answers a question in the words of the reports.
func (b *bench) ask(w http.ResponseWriter, r *http.Request) {
	p := askPage{Question: strings.TrimSpace(r.URL.Query().Get("q")), Examples: b.index.questions()}
	title := "Ask"
	if p.Question != "" {
		title = p.Question
		var err error
		if len(p.Question) <= longestQuestion {
			p.Answer, err = b.Ask(r.Context(), b.Book, p.Question)
		}
		if err != nil {
			slog.Error("answering a question", "question", p.Question, "error", err)
			p.Failed = true
		}
		b.index.answered(&p)
	}
	b.show(w, http.StatusOK, "ask", page{Title: title, Section: "ask", Body: p})
}

// answered lays an answer out: numbers with what they rest on, and quotations that
// say different things apart.
func (x *index) answered(p *askPage) {
	if v := p.Answer.Values; v != nil {
		for _, measure := range dateline.Measures {
			if toll := v.Tolls[measure]; toll != nil {
				p.Tolls = append(p.Tolls, askedToll{measure, toll})
			}
		}
		for _, id := range v.Incidents {
			switch in := x.incidents[id]; {
			case in == nil:
			case len(p.Counted) == mostCounted:
				p.Further++
			default:
				p.Counted = append(p.Counted, in)
			}
		}
		p.Groups = grouped(v.Groups, p.Answer.Quotations)
	}
	if len(p.Groups) == 0 && p.Answer.Answered {
		p.Groups = []sayings{{Quotations: p.Answer.Quotations}}
	}
}

// grouped puts every quotation into the first group that has it, and those of none
// at the end.
func grouped(groups []ask.Group, quotations []ask.Quotation) []sayings {
	var all []sayings
	var shown []int
	for _, g := range groups {
		one := sayings{Says: g.Says}
		for _, n := range g.Quotations {
			if !slices.Contains(shown, n) {
				shown, one.Quotations = append(shown, n), append(one.Quotations, quotations[n])
			}
		}
		all = append(all, one)
	}
	rest := sayings{Says: "besides"}
	for n, q := range quotations {
		if !slices.Contains(shown, n) {
			rest.Quotations = append(rest.Quotations, q)
		}
	}
	if len(all) > 0 && len(rest.Quotations) > 0 {
		all = append(all, rest)
	}
	return all
}

// questions are some that can be asked of this casebook.
func (x *index) questions() []string {
	if len(x.doers) == 0 {
		return nil
	}
	name := x.doers[0]
	return []string{"What is " + name + "?", "Who leads " + name + "?", "How many people were killed in attacks by " + name + "?"}
}
