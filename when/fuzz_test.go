package when_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// FuzzFind checks that offsets cut out the text, that expressions stand in
// order and apart, that ranges are ordered and that the vocabulary is kept.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"On Aug 26, 2021, three months before the “Kestrel” raid", "between 3 March and 7 April 2018; late 2019 and early 2020",
		"9999-12-31 and 10/10/1000, 29 Feb 2019", "the eve of two days after Ramadan 2019", "a century ago, 9999 centuries ago", "’90s é Thursday’s",
		"from Monday to the 1990s", "2 1/2 years, 10:30 GMT Easter Sunday",
	} {
		f.Add(seed, "2020-01-13")
		f.Add(strings.ToUpper(seed), "")
	}
	c := calendar(f)
	f.Fuzz(func(t *testing.T, text, published string) {
		check(t, text, c.Find(text, when.Reference{Published: dateline.Day(published)}))
	})
}

func check(t *testing.T, text string, found []when.Expression) {
	runes, last := []rune(text), 0
	for _, e := range found {
		if e.Start < last || e.End <= e.Start || e.End > len(runes) {
			t.Fatalf("%q: %d to %d after %d", text, e.Start, e.End, last)
		}
		last = e.End
		if cut := string(runes[e.Start:e.End]); cut != string([]rune(e.Text)) {
			t.Fatalf("%q: offsets cut %q, Text is %q", text, cut, e.Text)
		}
		for _, d := range e.Dates {
			if d.Start.Time().IsZero() || d.End.Time().IsZero() || d.Start > d.End {
				t.Fatalf("%q: %q runs from %q to %q", text, e.Text, d.Start, d.End)
			}
			if !slices.Contains(dateline.DatePrecisions, d.Precision) || !slices.Contains(dateline.DateBases, d.Basis) {
				t.Fatalf("%q: %q has %+v", text, e.Text, d)
			}
		}
		if !slices.Contains(when.Kinds, e.Kind) || e.Kind == when.KindRelative != (e.Offset != nil) {
			t.Fatalf("%q: %q is %q with offset %v", text, e.Text, e.Kind, e.Offset)
		}
		check(t, text, e.Parts)
	}
}

// What is read from a sentence does not depend on the sentences around it.
func TestSentencesStandAlone(t *testing.T) {
	c, ref := calendar(t), when.Reference{Published: "2020-01-13"}
	sentences := []string{
		"Gunmen attacked the camp on Thursday.", "They will meet again on 3 March.", "In May 2018 the road was mined.",
		"Two days earlier a convoy burned.", "Three months before the siege, men were held.", "It began in 2014-15 and ended last week.",
	}
	alone := map[string]string{}
	for _, s := range sentences {
		alone[s] = showAll(c.Find(s, ref))
	}
	for range sentences {
		sentences = append(sentences[1:], sentences[0])
		var want []string
		for _, s := range sentences {
			want = append(want, alone[s])
		}
		if got := showAll(c.Find(strings.Join(sentences, " "), ref)); got != strings.Join(want, "; ") {
			t.Errorf("got %s\nwant %s", got, strings.Join(want, "; "))
		}
	}
}

func TestFindIsDeterministic(t *testing.T) {
	text := "On Bloody Sunday, in late 2019 and early 2020, and on Thursday 2 January they fled."
	want := calendar(t).Find(text, when.Reference{Published: "2020-01-13"})
	for range 20 {
		if got := calendar(t).Find(text, when.Reference{Published: "2020-01-13"}); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %s, then %s", showAll(want), showAll(got))
		}
	}
}

func TestParseCalendarReportsBadRows(t *testing.T) {
	header := "name\taliases\trule\tkind\n"
	for _, row := range []string{"X Day\t\tyearly 13-40\tfeast", "X Day\t\tnever\tfeast", "X Day\t\tfixed 2001\tevent", "X Day", "X Day\t\tseason 04-13\tseason",
		"X Day\t\tweekday funday 1 2\tfeast", "X Day\t\tislamic 13 1\tfeast", "X Day\t\teaster\tfeast", "X Day\t\tlunisolar soon\tfeast"} {
		_, err := when.ParseCalendar(strings.NewReader(header+row+"\n"), strings.NewReader("h\n"), strings.NewReader("h\n"))
		if err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: got error %v, want one that names line 2", row, err)
		}
	}
}

// Four sentences, of which three tell a time, as a report might.
func BenchmarkFind(b *testing.B) {
	c := calendar(b)
	text := strings.Repeat("Officials said on Thursday that gunmen on motorcycles had attacked the market near the river. "+
		"Two days after a raid of 3 March 2019, in which nobody was hurt, the road was closed. "+
		"The governor and the head of the police, who came with a convoy of nine cars, did not speak to the families there. "+
		"Last month the same group had burned a school, and in late 2019 and early 2020 it laid mines. ", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	found := 0
	for b.Loop() {
		found += len(c.Find(text, when.Reference{Published: "2020-01-13"}))
	}
	b.ReportMetric(float64(found)/b.Elapsed().Seconds(), "expressions/s")
}

// What a text costs grows with its length, whatever stands in it: four times
// the text may not take ten times as long.
func TestCostGrowsWithLength(t *testing.T) {
	c := calendar(t)
	cost := func(unit string, length int) time.Duration {
		text := strings.Repeat(unit, length/len(unit))
		begin := time.Now()
		c.Find(text, when.Reference{Published: "2020-01-13"})
		return time.Since(begin)
	}
	for _, unit := range []string{"1 ", "9", "12/", "1999-", "May ", "Monday, ", "the first day of ", "two days before ", "from ", "between 1 and ",
		"the night of ", "the anniversary of ", "10:30 (", "half a ", "Ramadan ", "twenty-", "late ", "said ", "2019-01-01T1:", "'"} {
		short, long := cost(unit, 4_000), cost(unit, 16_000)
		for range 50 { // a busy machine may slow down one of the two
			if long > 10*short {
				short, long = max(short, cost(unit, 4_000)), min(long, cost(unit, 16_000))
			}
		}
		if long > 10*short {
			t.Errorf("%q takes %v for 4 kB and %v for 16 kB", unit, short, long)
		}
	}
}
