package learned

import (
	"math"
	"reflect"
	"testing"
)

func TestFindSpans(t *testing.T) {
	names := []string{"O", "B-org", "I-org", "B-per", "I-per"}
	tags := make([]tag, len(names))
	for i, name := range names {
		tags[i] = newTag(name)
	}
	const (
		o = iota
		beginOrg
		insideOrg
		beginPerson
		insidePerson
	)
	// sure gives a row for which every other tag is out of the question.
	sure := func(best int) []float32 {
		row := []float32{-50, -50, -50, -50, -50}
		row[best] = 50
		return row
	}
	for _, test := range []struct {
		name   string
		logits [][]float32
		want   []span
	}{
		{"no word", nil, nil},
		{"nothing", [][]float32{sure(o), sure(o)}, nil},
		{"a span to the end", [][]float32{sure(o), sure(beginOrg), sure(insideOrg)}, []span{{"org", 1, 2, 1}}},
		{"neighbours", [][]float32{sure(beginOrg), sure(beginOrg), sure(beginPerson)}, []span{{"org", 0, 0, 1}, {"org", 1, 1, 1}, {"per", 2, 2, 1}}},
		{"none goes on with another's", [][]float32{sure(beginOrg), {0, 0, 1, 0, 2}}, []span{{"org", 0, 1, math.Sqrt(math.E / (3 + math.E + math.E*math.E))}}},
		{"none begins inside", [][]float32{{0, 1, 9, 0, 0}, sure(o)}, []span{{"org", 0, 0, math.E / (3 + math.E + math.Exp(9))}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := findSpans(tags, test.logits, 0)
			for i := range got {
				if i < len(test.want) && math.Abs(got[i].score-test.want[i].score) < 1e-6 {
					got[i].score = test.want[i].score
				}
			}
			if !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// A lean towards spans finds one that is less probable than none, with its own
// probability.
func TestFindSpansLeans(t *testing.T) {
	tags := []tag{newTag("O"), newTag("B-org"), newTag("I-org")}
	logits := [][]float32{{1, 0, -9}, {9, 0, 0}}
	if got := findSpans(tags, logits, 0); len(got) != 0 {
		t.Errorf("without a lean: %v", got)
	}
	got := findSpans(tags, logits, 2)
	if want := 1 / (1 + math.E + math.Exp(-9)); len(got) != 1 || got[0].last != 0 || math.Abs(got[0].score-want) > 1e-6 {
		t.Errorf("with a lean: %v, want one span of %v", got, want)
	}
}
