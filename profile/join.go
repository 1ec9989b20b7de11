package profile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/gazetteer"
)

// saying is a statement under construction.
type saying struct {
	Statement
	words cite.Words // of the sentence that was quoted first
	key   string     // what it says
}

// joined makes statements of items: those of one sentence and voice are one, and
// so are those of several reports that say the same of the same, or in much the
// same words. What one denies is never joined to what another asserts.
func joined(items []item, shows string) []Statement {
	var all []*saying
	byKey := map[string]*saying{}
	for _, one := range sentences(items) {
		key := one.key
		into := byKey[key]
		if into == nil {
			if i := slices.IndexFunc(all, func(o *saying) bool { return o.sameWords(one) }); i >= 0 {
				into = all[i]
			}
		}
		if into == nil {
			all = append(all, one)
			byKey[key] = one
			continue
		}
		into.Sources = append(into.Sources, one.Sources...)
		for _, v := range one.Says {
			into.say(v)
		}
	}
	out := make([]Statement, 0, len(all))
	for _, s := range all {
		s.finish(shows)
		out = append(out, s.Statement)
	}
	return out
}

// sentences joins the items of one sentence and voice.
func sentences(items []item) []*saying {
	var all []*saying
	at := map[string]*saying{}
	for _, it := range items {
		q := it.source
		place := fmt.Sprint(q.Report, q.Start, q.End, voiceKey(q.Voice), q.Stance == dateline.StanceDenied)
		if it.value.Low != nil || it.value.High != nil {
			place += numbers(it.value) // two numbers of a sentence are two statements
		}
		s := at[place]
		if s == nil {
			s = &saying{Statement: Statement{Sources: []Source{q}}, words: it.words}
			at[place] = s
			all = append(all, s)
		}
		s.say(it.value)
	}
	for _, s := range all {
		s.key = s.keyOf()
	}
	return all
}

func voiceKey(v *dateline.Voice) string {
	if v == nil {
		return ""
	}
	return gazetteer.Fold(v.Text)
}

// say adds a value, unless one that is there says as much; one that says less
// gives way to it.
func (s *saying) say(v Value) {
	for i, o := range s.Says {
		switch {
		case v.Actor != "" && v.Actor == o.Actor, v.Low != nil && numbers(v) == numbers(o), holds(o.Text, v.Text):
			return
		case holds(v.Text, o.Text):
			s.Says[i] = v
			return
		}
	}
	s.Says = append(s.Says, v)
}

// holds reports whether the words of a text stand in another, side by side.
func holds(text, words string) bool {
	return strings.Contains(" "+gazetteer.Fold(text)+" ", " "+gazetteer.Fold(words)+" ")
}

func numbers(v Value) string {
	bound := func(n *int) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(*n)
	}
	return bound(v.Low) + ".." + bound(v.High)
}

// keyOf says what a statement says: of actors whom, of numbers how many, else in
// which words.
func (s *saying) keyOf() string {
	var parts []string
	for _, v := range s.Says {
		switch {
		case v.Low != nil || v.High != nil:
			parts = append(parts, numbers(v))
		case v.Actor != "":
			parts = append(parts, string(v.Actor))
		default:
			parts = append(parts, strings.TrimPrefix(gazetteer.Fold(v.Text), "the "))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "|") + s.denied()
}

func (s *saying) denied() string {
	if s.Sources[0].Stance == dateline.StanceDenied {
		return " denied"
	}
	return ""
}

// sameWords reports whether another sentence says what this one says in much the
// same words.
func (s *saying) sameWords(o *saying) bool {
	return s.denied() == o.denied() && s.Says[0].Low == nil && o.Says[0].Low == nil && s.words.Alike(o.words)
}

// finish puts the source to quote first: no copy, dated, the earliest to say it.
func (s *saying) finish(shows string) {
	slices.SortStableFunc(s.Sources, func(a, b Source) int {
		return cmp.Or(cmp.Compare(len(a.CopyOf), len(b.CopyOf)), compareDays(a.AsOf, b.AsOf))
	})
	outlets := map[string]bool{}
	for _, q := range s.Sources {
		if q.CopyOf == "" {
			outlets[cmp.Or(string(q.Outlet), q.Report)] = true
		}
		if q.AsOf != "" {
			s.First, s.Last = earlier(s.First, q.AsOf), max(s.Last, q.AsOf)
		}
	}
	s.Independent = len(outlets)
	s.Label = label(s.Says, shows)
}

// longest is how long a label may be; what is longer is left to the quotation.
const longest = 80

// label is what is shown of values.
func label(says []Value, shows string) string {
	var words []string
	for _, v := range says {
		word := v.Text
		if shows == "name" {
			word = cmp.Or(string(v.Name), v.Text)
		}
		if word = strings.Trim(strings.Join(strings.Fields(word), " "), " ,;.“”"); !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	if all := strings.Join(words, "; "); shows != "nothing" && len([]rune(all)) <= longest {
		return all
	}
	return ""
}

// Wordings groups the sources of a statement by their words: those of a group say
// it in much the same.
func (s Statement) Wordings() [][]Source {
	var groups [][]Source
	var said []cite.Words
	for _, q := range s.Sources {
		words := cite.WordsOf(q.Text)
		i := slices.IndexFunc(said, words.Alike)
		if i < 0 {
			i = len(groups)
			groups, said = append(groups, nil), append(said, words)
		}
		groups[i] = append(groups[i], q)
	}
	return groups
}
