package quantity_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/quantity"
)

// show writes quantities as "text low..high qualifier kind".
func show(found []quantity.Quantity) string {
	var lines []string
	for _, q := range found {
		lines = append(lines, q.Text+" "+bound(q.Low)+".."+bound(q.High)+" "+string(q.Qualifier)+" "+string(q.Kind))
	}
	return strings.Join(lines, "; ")
}

func bound(n *int) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(*n)
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"over 60 villagers", "over 60 61..- over count"},
		{"MORE THAN 100 REBELS", "MORE THAN 100 101..- over count"},
		{"upwards of 1,400 fighters", "upwards of 1,400 1401..- over count"},
		{"at least 13 marines", "at least 13 13..- at least count"},
		{"no fewer than twelve", "no fewer than twelve 12..- at least count"},
		{"60 or more", "60 or more 60..- at least count"},
		{"60+ wounded", "60+ 60..- at least count"},
		{"up to 40 rebels", "up to 40 -..40 up to count"},
		{"as many as two dozen", "as many as two dozen -..24 up to count"},
		{"no more than 5", "no more than 5 -..5 up to count"},
		{"fewer than 10 guards", "fewer than 10 -..9 under count"},
		{"less than a dozen", "less than a dozen -..11 under count"},
		{"nearly 30, some 40, about fifty", "nearly 30 30..30 about count; some 40 40..40 about count; about fifty 50..50 about count"},
		{"an estimated 2,200 fighters", "an estimated 2,200 2200..2200 about count"},
		{"30-odd men", "30-odd 30..30 about count"},
		{"between 300 and 400 people", "between 300 and 400 300..400 between count"},
		{"from 300 to 400", "from 300 to 400 300..400 between count"},
		{"300-400 rebels", "300-400 300..400 between count"},
		{"two or three gunmen", "two or three 2..3 between count"},
		{"two to three million", "two to three million 2000000..3000000 between count"},
		{"seventy-one soldiers", "seventy-one 71..71 exact count"},
		{"one hundred and twenty-three", "one hundred and twenty-three 123..123 exact count"},
		{"two thousand three hundred and six", "two thousand three hundred and six 2306..2306 exact count"},
		{"2.5 million people", "2.5 million 2500000..2500000 exact count"},
		{"2\u00a0200 fighters", "2\u00a0200 2200..2200 exact count"},
		{"a dozen men, half a dozen women", "a dozen 12..12 exact count; half a dozen 6..6 exact count"},
		{"a couple of guards", "a couple of 2..2 exact count"},
		{"several men", "several 3..9 about count"},
		{"a few thousand members", "a few thousand 3000..9000 about count"},
		{"dozens of people", "dozens 24..99 about count"},
		{"scores of people", "scores 40..99 about count"},
		{"tens of thousands fled", "tens of thousands 20000..99999 about count"},
		{"no civilians, none, nobody, no one", "no 0..0 exact count; none 0..0 exact count; nobody 0..0 exact count; no one 0..0 exact count"},
		{"no longer; no doubt", ""},
		{"a soldier and an officer", "a 1..1 exact article; an 1..1 exact article"},
		{"a number of men; one another", ""},
		{"in excess of USD 100 million", "in excess of USD 100 million 100000000..- over money"},
		{"$100m and 40 dollars", "$100m 100000000..100000000 exact money; 40 40..40 exact money"},
		{"30 per cent, 5%", "30 30..30 exact percent; 5 5..5 exact percent"},
		{"12 km off, a 7.62mm round", "12 12..12 exact measure; 7.62 7..7 exact measure"},
		{"a 9-year-old; for three days; Karim, 45, died", "9 9..9 exact measure; three 3..3 exact measure; 45 45..45 exact measure"},
		{"the 26th Brigade, the second bomb", "26th 26..26 exact ordinal"},
		{"in 2019; 2019 was bad; 2000 people", "2019 2019..2019 exact year; 2019 2019..2019 exact year; 2000 2000..2000 exact count"},
		{"On 26 August; Aug. 26; at 10:30", "26 26..26 exact other; 26 26..26 exact other; 10:30 10..10 exact other"},
		{"9/11 and 26/08/2021", "9/11 9..9 exact other; 26/08/2021 26..26 exact other"},
		{"M-19, Group of 7, Flight 93, No. 5", "19 19..19 exact other; 7 7..7 exact other; 93 93..93 exact other; 5 5..5 exact other"},
		{"1. The raid\n2) The siege", "1 1..1 exact other; 2 2..2 exact other"},
		{"they won 3-1; call 555-123-4567", "3-1 3..3 exact other; 555-123-4567 555..555 exact other"},
		{"two-thirds of them", "two 2..2 exact other"},
		{"killing 13 and wounding 4", "13 13..13 exact count; 4 4..4 exact count"},
	} {
		if got := show(quantity.Find(test.text)); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// FuzzFind checks that offsets cut out the text, that phrases stand in order
// and apart, and that bounds are ordered and belong to the vocabulary.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{"over 60 dead, at least a dozen hurt", "2.5 million, 300-400; “no one”", "99999999999999999999 billion trillion", "a\u00a01,000,000,000,000,000", "1,", "½ 3.", "one hundred hundred thousand thousand"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runes, last := []rune(text), 0
		for _, q := range quantity.Find(text) {
			if q.Start < last || q.End <= q.Start || q.End > len(runes) {
				t.Fatalf("%q: %d to %d after %d", text, q.Start, q.End, last)
			}
			last = q.End
			if cut := string(runes[q.Start:q.End]); cut != string([]rune(q.Text)) {
				t.Fatalf("%q: offsets cut %q, Text is %q", text, cut, q.Text)
			}
			if q.Low == nil && q.High == nil || q.Low != nil && *q.Low < 0 || q.Low != nil && q.High != nil && *q.Low > *q.High {
				t.Fatalf("%q: %q has bounds %s..%s", text, q.Text, bound(q.Low), bound(q.High))
			}
			if !slices.Contains(dateline.Qualifiers, q.Qualifier) || !slices.Contains(quantity.Kinds, q.Kind) {
				t.Fatalf("%q: %q is %q %q", text, q.Text, q.Qualifier, q.Kind)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Over 60 people were killed, among them at least a dozen guards and some 30 traders, when gunmen stormed the market near the river. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		quantity.Find(text)
	}
}
