package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestTwoGroupsAtOnce(t *testing.T) {
	claim(t, dateline.RivalOf, map[string]row{
		"relations that are hostile": {"Relations between Boko Haram and Ansaru are openly hostile.", "Boko Haram: Ansaru"},
		"hostile relations":          {"Hostile relations between Boko Haram and Ansaru go back ten years.", "Boko Haram: Ansaru"},
		"a rift":                     {"The rift between Boko Haram and Ansaru has turned violent.", "Boko Haram: Ansaru"},
		"are enemies":                {"Boko Haram and Ansaru are old enemies.", "Boko Haram: Ansaru"},
		"are at war":                 {"Boko Haram and Ansaru are at war.", "Boko Haram: Ansaru"},
		"each other":                 {"Boko Haram and Ansaru have fought each other since May.", "Boko Haram: Ansaru"},
		"the two":                    {"Boko Haram sent men to Ansaru. The two have clashed ever since.", "Boko Haram: The two"},
		"a feud that is over":        {"The feud between Boko Haram and Ansaru is over.", ""},
		"not yet":                    {"Boko Haram and Ansaru are not enemies.", ""},
		"a single clash":             {"Boko Haram and Ansaru clashed near Gao on Monday.", ""},
		"enemies of another":         {"Boko Haram and Ansaru are enemies of the state.", ""},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"with, its own":      {"Boko Haram's relationship with Ansaru has warmed.", "Boko Haram: Ansaru"},
		"were once allies":   {"Boko Haram sent men to Ansaru. The two were once close allies.", "Boko Haram: The two"},
		"share camps":        {"Boko Haram and Ansaru have shared camps.", "Boko Haram: Ansaru"},
		"signed a pact":      {"Boko Haram and Ansaru have signed a pact.", "Boko Haram: Ansaru"},
		"work together":      {"Boko Haram and Ansaru have worked together.", "Boko Haram: Ansaru"},
		"of the weather":     {"Relations between Boko Haram and Ansaru are a riddle.", ""},
		"only one is named":  {"Boko Haram is old. The two brothers are allies.", ""},
		"an adverb between":  {"Boko Haram coordinates closely with Ansaru.", "Boko Haram: Ansaru"},
		"at the verb's side": {"Boko Haram is closely and openly allied with Ansaru.", "Boko Haram: Ansaru"},
	})
}
