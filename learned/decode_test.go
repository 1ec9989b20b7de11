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
			got := findSpans(tags, test.logits)
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
