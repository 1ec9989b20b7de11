package bench

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading"
)

// muc4Plural is the number of those of whom the words say no more than that they
// are several.
const muc4Plural = "plural"

// numbers gives the number of people of each human target: one for each who is
// named, what the words say of those who are described, and the figures of
// others who are counted.
func (v muc4View) numbers(a dateline.Account, names int, named, described []muc4Party) []string {
	out := []string{}
	for range names {
		out = append(out, "1")
	}
	for _, p := range described {
		if !v.describesAny(p, named) {
			out = append(out, v.howMany(p))
		}
	}
	for _, f := range a.Figures {
		if n := strconv.Itoa(f.Value()); countsOthers(f) && total(out) != f.Value() && f.Value() != names && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// countsOthers reports whether a figure may be that of human targets of whom
// nothing else is said.
func countsOthers(f dateline.Figure) bool {
	hit := f.Measure == dateline.Killed || f.Measure == dateline.Injured || f.Measure == dateline.Abducted
	return hit && !f.Superseded && f.Who != dateline.WhoAttackers && f.Value() > 1
}

// total adds numbers up.
func total(numbers []string) int {
	sum := 0
	for _, n := range numbers {
		if i, err := strconv.Atoi(n); err == nil {
			sum += i
		}
	}
	return sum
}

// describesAny reports whether the words of a description stand beside the name of
// one of the parties, or hold it: "the mayor, Juan Peralta".
func (v muc4View) describesAny(p muc4Party, named []muc4Party) bool {
	return slices.ContainsFunc(p.mentions, func(d reading.FillerMention) bool {
		return slices.ContainsFunc(named, func(q muc4Party) bool {
			return slices.ContainsFunc(q.mentions, func(n reading.FillerMention) bool { return v.beside(d.Span, n.Span) })
		})
	})
}

// beside reports whether nothing but a comma and an article stands between two spans.
func (v muc4View) beside(a, b dateline.Span) bool {
	if b.Start < a.Start {
		a, b = b, a
	}
	if a.End > b.Start {
		return true
	}
	return b.Start-a.End < 12 && slices.Contains([]string{"", ",", ", a", ", an", ", the"}, strings.ToLower(strings.TrimSpace(v.text.Cut(a.End, b.Start))))
}

// howMany is how many people a party's words say it is: a number, "plural" or "1".
func (v muc4View) howMany(p muc4Party) string {
	plural := false
	for _, m := range p.mentions {
		if n := v.counted(m.Span); n != "" {
			return n
		}
		head := headWord(m.Text)
		plural = plural || strings.HasSuffix(head, "s") || head == "people" || strings.HasSuffix(head, "men") || head == "children"
	}
	if plural {
		return muc4Plural
	}
	return "1"
}

// counted is the number that the noun group of the words begins with; empty for none.
func (v muc4View) counted(s dateline.Span) string {
	start := s.Start
	if i := v.text.SentenceAt(s.Start); i >= 0 {
		sentence := v.text.Sentences[i]
		at := sentence.TokenAt(s.Start)
		for _, c := range sentence.Chunks {
			if c.Kind == prose.NounGroup && c.First <= at && at <= c.Last {
				start = min(start, sentence.Tokens[c.First].Start)
			}
		}
	}
	for _, q := range quantity.Find(v.text.Cut(start, s.End)) {
		if q.Kind != quantity.KindCount || q.Low == nil && q.High == nil {
			continue
		}
		if q.Low != nil && q.High != nil && *q.High > *q.Low+1 {
			return muc4Plural // "several", "dozens"
		}
		return strconv.Itoa(dateline.Figure{Low: q.Low, High: q.High, Qualifier: q.Qualifier}.Value())
	}
	return ""
}
