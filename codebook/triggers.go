package codebook

import (
	"slices"
	"strings"

	dateline "github.com/dateline-project/dateline"
)

// Role is the part that somebody or something plays in an incident.
type Role string

// The roles that triggers.tsv gives to the parts of a sentence.
const (
	Perpetrator Role = "perp"
	Target      Role = "target"
	Weapon      Role = "weapon"
	Location    Role = "place"
)

// Trigger is a word or phrase that names a happening, with the roles of what
// stands around it: a row of triggers.tsv.
type Trigger struct {
	Form         string
	Verb         bool
	Kind         dateline.Kind // "" where weapons, means and targets beside it decide
	Subject      Role          // of a verb's subject; of a noun's possessor and "by"
	Object       Role          // of a verb's object; of a noun's "of"
	Prepositions map[string]Role
	Strong       bool            // names violence by itself
	Faint        bool            // names violence only where somebody armed does it, or a weapon
	Status       dateline.Status // what the word itself says of it: "defused" that it was foiled; "" otherwise
}

// Triggers finds triggers by their words.
type Triggers struct {
	Rows      []Trigger
	byFirst   map[string][]triggerForm
	irregular map[string][]string
}

// triggerForm is one inflected form; a gap lets a noun group stand between.
type triggerForm struct {
	words   []string
	trigger *Trigger
}

const gap = "…"

// TriggerMatch is a trigger found in a row of words: First to Last inclusive,
// and the words of a gap in between, if any.
type TriggerMatch struct {
	*Trigger
	First, Last       int
	GapFirst, GapLast int // -1 where there is no gap
}

// maxGap is how many words a gap may take: "took six of the passengers hostage".
const maxGap = 7

// Match returns the longest trigger that begins at words[i], lower case.
func (t *Triggers) Match(words []string, i int) (TriggerMatch, bool) {
	for _, f := range t.byFirst[words[i]] { // longest first
		if m, ok := f.match(words, i); ok {
			return m, true
		}
	}
	return TriggerMatch{}, false
}

// All returns every trigger that the words name, verbs as well as nouns, longest first.
func (t *Triggers) All(words []string, i int) []TriggerMatch {
	var out []TriggerMatch
	for _, f := range t.byFirst[words[i]] {
		if m, ok := f.match(words, i); ok {
			out = append(out, m)
		}
	}
	return out
}

func (f triggerForm) match(words []string, i int) (TriggerMatch, bool) {
	m := TriggerMatch{Trigger: f.trigger, First: i, GapFirst: -1, GapLast: -1}
	at := i
	for k, w := range f.words {
		if w != gap {
			if at >= len(words) || words[at] != w {
				return m, false
			}
			at++
			continue
		}
		next := f.words[k+1]
		end := at
		for end < len(words) && end-at < maxGap && words[end] != next {
			end++
		}
		if end == at || end >= len(words) || words[end] != next {
			return m, false
		}
		m.GapFirst, m.GapLast = at, end-1
		at = end
	}
	m.Last = at - 1
	return m, true
}

func readTriggers(from *tables) (*Triggers, error) {
	irregular, err := readIrregular(from)
	if err != nil {
		return nil, err
	}
	table, err := from.read("triggers.tsv", "form", "pos")
	if err != nil {
		return nil, err
	}
	t := &Triggers{byFirst: map[string][]triggerForm{}, irregular: irregular}
	for _, r := range table.rows {
		trig := Trigger{
			Form: r.get("form"), Verb: r.get("pos") == "v", Strong: r.get("strength") == "strong", Faint: r.get("strength") == "faint",
			Subject: Role(r.get("subject")), Object: Role(r.get("object")), Prepositions: map[string]Role{},
		}
		if s := r.get("status"); s != "" {
			trig.Status = dateline.Status(s)
			if !slices.Contains(dateline.Statuses, trig.Status) {
				return nil, r.fault("status %q is none of the contract's", s)
			}
		}
		if k := r.get("kind"); k != "context" {
			trig.Kind = dateline.Kind(k)
			if !slices.Contains(dateline.Kinds, trig.Kind) {
				return nil, r.fault("kind %q is none of the contract's", k)
			}
		}
		for _, p := range strings.Fields(r.get("prepositions")) {
			word, role, ok := strings.Cut(p, ":")
			if !ok {
				return nil, r.fault("preposition %q: want word:role", p)
			}
			trig.Prepositions[word] = Role(role)
		}
		t.Rows = append(t.Rows, trig)
	}
	for i := range t.Rows {
		trig := &t.Rows[i]
		for _, words := range inflections(trig, irregular) {
			t.byFirst[words[0]] = append(t.byFirst[words[0]], triggerForm{words: words, trigger: trig})
		}
	}
	for _, forms := range t.byFirst {
		slices.SortStableFunc(forms, func(a, b triggerForm) int { return len(b.words) - len(a.words) })
	}
	return t, nil
}

// inflections lists the forms of a trigger: of a verb's first word, of a
// noun's last.
func inflections(t *Trigger, irregular map[string][]string) [][]string {
	words := strings.Fields(t.Form)
	at := len(words) - 1
	forms := []string{words[at], plural(words[at])}
	if t.Verb {
		at = 0
		forms = VerbForms(words[0], irregular)
	}
	if !t.Verb && slices.Contains(words, "of") || !t.Verb && slices.Contains(words, "on") {
		forms = forms[:1]
	}
	var out [][]string
	for _, f := range forms {
		w := slices.Clone(words)
		w[at] = f
		out = append(out, w)
	}
	return out
}

// Irregular returns the verbs whose forms do not follow the rule, by these forms.
func (t *Triggers) Irregular() map[string]string {
	out := map[string]string{}
	for verb, forms := range t.irregular {
		for _, form := range forms {
			if form != "" && form != verb {
				out[form] = verb
			}
		}
	}
	return out
}

// readIrregular reads the verbs whose forms do not follow the rule.
func readIrregular(t *tables) (map[string][]string, error) {
	table, err := t.read("irregular.tsv", "lemma")
	if err != nil {
		return nil, err
	}
	out := map[string][]string{}
	for _, r := range table.rows {
		out[r.get("lemma")] = []string{r.get("past"), r.get("participle"), r.get("third"), r.get("ing")}
	}
	return out, nil
}

// PastToo reports whether the plain form of a verb is its past form as well:
// "hit", "burst".
func (t *Triggers) PastToo(form string) bool {
	forms := t.irregular[form]
	return len(forms) > 0 && forms[0] == form
}

// Forms lists the forms of a verb, irregular ones included.
func (t *Triggers) Forms(lemma string) []string { return VerbForms(lemma, t.irregular) }

// VerbForms lists plain, third person, past, participle and -ing form of a
// verb, without repetition. irregular has the forms of verbs that need it.
func VerbForms(lemma string, irregular map[string][]string) []string {
	third, past, ing := lemma+"s", lemma+"ed", lemma+"ing"
	switch {
	case strings.HasSuffix(lemma, "e"):
		past, ing = lemma+"d", strings.TrimSuffix(lemma, "e")+"ing"
	case strings.HasSuffix(lemma, "y") && len(lemma) > 2 && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2])):
		third, past = strings.TrimSuffix(lemma, "y")+"ies", strings.TrimSuffix(lemma, "y")+"ied"
	case strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "ss"), strings.HasSuffix(lemma, "x"):
		third = lemma + "es"
	}
	forms := []string{lemma, third, past, past, ing}
	if irr := irregular[lemma]; irr != nil {
		for i, at := range []int{2, 3, 1, 4} {
			if i < len(irr) && irr[i] != "" {
				forms[at] = irr[i]
			}
		}
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}

func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ey"):
		return strings.TrimSuffix(noun, "y") + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "sh"), strings.HasSuffix(noun, "ch"):
		return noun + "es"
	}
	return noun + "s"
}
