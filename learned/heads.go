package learned

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/reading"
)

// The heads that training/labels.py names, by what they say.
var (
	// spanHeads find spans of words.
	spanHeads = []string{"mention", "trigger", "role", "scene", "figure", "voice", "claim", "warning", "party", "entity", "toponym"}
	// wordHeads say of a span's first word what a mark of it holds besides.
	wordHeads = []string{"trigger_kind", "trigger_status", "standing", "measure", "who", "relation", "stance", "toponym_kind"}
	// linkedHeads find what belongs to a trigger.
	linkedHeads = []string{"role", "scene", "figure", "voice"}
)

// leans say by how much a head's O is held to be less likely than the head has
// it. What is said of parties is weighed by the sum of evidence for each, so that
// improbable marks count as well (reading.Filler).
var leans = map[string]float64{"party": 2}

const (
	incidentHead  = "incident" // of the window as a whole, read at [CLS]
	leastIncident = 0.02       // probability of an incident that is worth a mark
	linkFrom      = "link_from"
	linkTo        = "link_to"
	nearBest      = 0.7 // of the best fit of a trigger: how well another must fit that stands nearer
	scoreDigits   = 1e4 // scores are rounded to four digits
)

// heads are the labels of each head of a model; those of a head that finds
// spans are its tags.
type heads struct {
	labels map[string][]string
	tags   map[string][]tag
}

// newHeads refuses a model that lacks a head.
func newHeads(all []encoder.Head) (heads, error) {
	h := heads{map[string][]string{}, map[string][]tag{}}
	for _, head := range all {
		h.labels[head.Name] = head.Labels
	}
	for _, name := range slices.Concat(spanHeads, wordHeads, []string{incidentHead, linkFrom, linkTo}) {
		if h.labels[name] == nil {
			return h, fmt.Errorf("the model lacks the head %q", name)
		}
	}
	for _, name := range spanHeads {
		var tags []tag
		for i, label := range h.labels[name] {
			t := newTag(label)
			if i == 0 && t.label != "" || t.inside && tags[i-1].label != t.label {
				return h, fmt.Errorf("the head %q has the labels %q, want O and pairs of B-x and I-x", name, h.labels[name])
			}
			tags = append(tags, t)
		}
		h.tags[name] = tags
	}
	if len(h.labels[linkFrom]) != len(h.labels[linkTo]) {
		return h, fmt.Errorf("the model links %d numbers with %d", len(h.labels[linkFrom]), len(h.labels[linkTo]))
	}
	return h, nil
}

// rows are the numbers of one head: row after row, as long as there are labels.
type rows struct {
	numbers []float32
	width   int
}

func (r rows) row(n int) []float32 { return r.numbers[n*r.width : (n+1)*r.width] }

func (h heads) read(output encoder.Output, name string) rows {
	return rows{output.Logits(name), len(h.labels[name])}
}

// marks gives what the heads say of a window. Triggers are counted from base on,
// the marks there are of windows before.
func (h heads) marks(w window, output encoder.Output, base int) []reading.Mark {
	if len(w.words) == 0 {
		return nil
	}
	marks := h.incidents(w, output)
	at := make([]int, len(marks), 64) // the row of each mark's first word
	for _, name := range spanHeads {
		all := h.read(output, name)
		logits := make([][]float32, len(w.words))
		for i, word := range w.words {
			logits[i] = all.row(word.row)
		}
		for _, s := range findSpans(h.tags[name], logits, leans[name]) {
			first, last := w.words[s.first], w.words[s.last]
			marks = append(marks, reading.Mark{
				Start: first.start, End: last.end, Head: name, Label: s.label, Score: round(s.score), Of: -1,
			})
			at = append(at, first.row)
		}
	}
	h.describe(marks, at, output)
	h.link(marks, at, output, base)
	return marks
}

// incidents gives the kinds of incident that the window may tell of.
func (h heads) incidents(w window, output encoder.Output) []reading.Mark {
	var marks []reading.Mark
	start, end := w.words[0].start, w.words[len(w.words)-1].end
	for i, logit := range h.read(output, incidentHead).row(0) {
		if p := 1 / (1 + math.Exp(-float64(logit))); p > leastIncident {
			marks = append(marks, reading.Mark{
				Start: start, End: end, Head: incidentHead, Label: h.labels[incidentHead][i], Score: round(p), Of: -1,
			})
		}
	}
	return marks
}

// describe sets what the heads of words say of the marks' first words.
func (h heads) describe(marks []reading.Mark, at []int, output encoder.Output) {
	said := map[string]rows{}
	for _, name := range wordHeads {
		said[name] = h.read(output, name)
	}
	for i := range marks {
		m := &marks[i]
		best := func(name string) string {
			row := said[name].row(at[i])
			label := h.labels[name][greatest(row)]
			return strings.ReplaceAll(label, "_", " ") // as the casebook writes it
		}
		switch {
		case m.Head == "trigger":
			m.Kind, m.Status = dateline.Kind(best("trigger_kind")), dateline.Status(best("trigger_status"))
		case m.Label == "perp":
			m.Standing = dateline.Standing(best("standing"))
		case m.Head == "figure":
			m.Measure, m.Who = dateline.Measure(best("measure")), best("who")
		case m.Head == "claim":
			m.Relation, m.Stance = dateline.Relation(best("relation")), dateline.Stance(best("stance"))
		case m.Head == "toponym":
			m.Label = best("toponym_kind")
		}
	}
}

// link ties what belongs to an incident to a trigger that fits it. An incident has
// several, all of which fit: of those that fit about as well as the best the one
// is taken that stands nearest.
func (h heads) link(marks []reading.Mark, at []int, output encoder.Output, base int) {
	from, to := h.read(output, linkFrom), h.read(output, linkTo)
	fits := make([]float32, len(marks))
	for i := range marks {
		if !slices.Contains(linkedHeads, marks[i].Head) {
			continue
		}
		var most float32
		for k := range marks {
			fits[k] = 0
			if marks[k].Head == "trigger" {
				fits[k] = product(from.row(at[i]), to.row(at[k]))
				most = max(most, fits[k])
			}
		}
		nearest := 0
		for k := range marks {
			if fits[k] <= 0 || fits[k] < nearBest*most {
				continue
			}
			away := max(marks[i].Start-marks[k].End, marks[k].Start-marks[i].End, 0)
			if marks[i].Of < 0 || away < nearest {
				marks[i].Of, nearest = base+k, away
			}
		}
	}
}

// product is the scalar product, in the order of the numbers.
func product(a, b []float32) float32 {
	var sum float32
	for i := range a {
		sum += float32(a[i] * b[i])
	}
	return sum
}

// round rounds a probability, so that the last bits of a processor's exp do not
// show.
func round(p float64) float32 { return float32(math.Round(p*scoreDigits) / scoreDigits) }
