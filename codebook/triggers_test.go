package codebook_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func TestTriggersMatch(t *testing.T) {
	triggers := load(t).Triggers
	for text, want := range map[string]string{
		"attacked a convoy":                                 "attack v 0-0",
		"attacks on villages":                               "attack v 0-0", // All has the noun as well
		"bombings in kabul":                                 "bombing n 0-0",
		"shot dead by gunmen":                               "shoot dead v 0-1",
		"shot the mayor dead":                               "shoot … dead v 0-3 the mayor",
		"took six of the passengers hostage":                "take … hostage v 0-5 six of the passengers",
		"blew himself up":                                   "blow … up v 0-2 himself",
		"took the bus":                                      "take v 0-0",
		"took one two three four five six seven hostage":    "take … hostage v 0-8 one two three four five six seven", // as long as a gap may be
		"took one two three four five six seven up hostage": "take v 0-0",                                             // one word too far
		"took hostage":                                      "take hostage v 0-1",
		"visited the town":                                  "",
	} {
		got := ""
		words := strings.Fields(text)
		if m, ok := triggers.Match(words, 0); ok {
			pos := "n"
			if m.Verb {
				pos = "v"
			}
			got = m.Form + " " + pos + " " + string(rune('0'+m.First)) + "-" + string(rune('0'+m.Last))
			if m.GapFirst >= 0 {
				got += " " + strings.Join(words[m.GapFirst:m.GapLast+1], " ")
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// A word that is verb and noun is found as both.
func TestTriggersThatAreBoth(t *testing.T) {
	triggers := load(t).Triggers
	for _, word := range []string{"attack", "attacks", "bombing", "kidnapping", "killing", "ambush", "raid"} {
		verb, noun := false, false
		for _, m := range triggers.All([]string{word}, 0) {
			verb, noun = verb || m.Verb, noun || !m.Verb
		}
		if !verb || !noun {
			t.Errorf("%s: verb %v, noun %v", word, verb, noun)
		}
	}
}

func TestVerbForms(t *testing.T) {
	irregular := map[string][]string{"shoot": {"shot", "shot", "", ""}, "lie": {"lay", "lain", "", "lying"}}
	for lemma, want := range map[string]string{
		"attack": "attack attacked attacking attacks", "ambush": "ambush ambushed ambushes ambushing", "storm": "storm stormed storming storms",
		"torch": "torch torched torches torching", "raze": "raze razed razes razing", "bury": "buried buries bury burying", "destroy": "destroy destroyed destroying destroys",
		"shoot": "shoot shooting shoots shot", "lie": "lain lay lie lies lying", "harass": "harass harassed harasses harassing",
	} {
		if got := strings.Join(codebook.VerbForms(lemma, irregular), " "); got != want {
			t.Errorf("%s: got %s, want %s", lemma, got, want)
		}
	}
}

// Every row of the table is found by its own words, has a kind or leaves it to
// the context, and gives roles that there are.
func TestEveryTriggerIsFound(t *testing.T) {
	triggers := load(t).Triggers
	if len(triggers.Rows) < 150 {
		t.Fatalf("only %d triggers", len(triggers.Rows))
	}
	seen := map[string]bool{}
	roles := []codebook.Role{"", codebook.Perpetrator, codebook.Target, codebook.Weapon, codebook.Location}
	for _, row := range triggers.Rows {
		words := strings.Fields(row.Form)
		for i, w := range words {
			if w == "…" {
				words[i] = "somebody"
			}
		}
		if !slices.ContainsFunc(triggers.All(words, 0), func(m codebook.TriggerMatch) bool {
			return m.Form == row.Form && m.Verb == row.Verb && m.Last == len(words)-1
		}) {
			t.Errorf("%s is not found in %q", row.Form, words)
		}
		if key := row.Form + map[bool]string{true: " v", false: " n"}[row.Verb]; seen[key] {
			t.Errorf("%s stands twice", key)
		} else {
			seen[key] = true
		}
		for _, role := range append([]codebook.Role{row.Subject, row.Object}, valuesOf(row.Prepositions)...) {
			if !slices.Contains(roles, role) {
				t.Errorf("%s: role %q", row.Form, role)
			}
		}
	}
}

func valuesOf(prepositions map[string]codebook.Role) []codebook.Role {
	var out []codebook.Role
	for _, role := range prepositions {
		out = append(out, role)
	}
	return out
}

// A table of one's own that does not fit is refused with its file and line.
func TestTriggersRefused(t *testing.T) {
	for row, want := range map[string]string{
		"zap\tv\tmagic\tperp\ttarget\t\tstrong\tmine":            "magic",
		"zap\tv\tbombing\tperp\ttarget\ton-target\tstrong\tmine": "on-target",
		"zap\tv\tarmed robbery\tperp\ttarget\t\tstrong\tmine":    "armed robbery",
	} {
		dir := t.TempDir()
		header := "form\tpos\tkind\tsubject\tobject\tprepositions\tstrength\tsource\n"
		if err := os.WriteFile(filepath.Join(dir, "triggers.tsv"), []byte(header+row+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := codebook.LoadDir(dir); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "triggers.tsv") {
			t.Errorf("%s: %v", row, err)
		}
	}
}
