package prose_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline/prose"
)

func TestPastTense(t *testing.T) {
	for text, want := range map[string]string{
		"Gunmen attacked Dori on Monday and killed nine people.":     "attacked/VBD killed/VBD",
		"Rebels attacked Dori on Monday.":                            "attacked/VBD",
		"Four men were shot and killed two days later.":              "were/VBD shot/VBN killed/VBN",
		"A soldier killed Monday in Dori was buried.":                "killed/VBN was/VBD buried/VBN",
		"The men were arrested and released the next day.":           "were/VBD arrested/VBN released/VBN",
		"It numbers 600 men.":                                        "numbers/VBZ",
		"They number about 60.":                                      "number/VBP",
		"In all, some 60 of its members died, most of them in jail.": "died/VBD",
	} {
		var got []string
		for _, tok := range prose.Parse(text).Sentences[0].Tokens {
			if tok.Verb() {
				got = append(got, tok.Text+"/"+tok.Tag)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestWhoStandsBeforeAParticiple(t *testing.T) {
	for text, want := range map[string]string{
		"Thousands attended the funeral of a policeman shot dead in Dori.": "NN",
		"They buried a policeman killed by gunmen.":                        "NN",
		"Gunmen killed a policeman and two guards in Dori.":                "NN",
		"They ambushed a patrol, killing a policeman.":                     "NN",
		"A bomb killed a policeman, his wife and a child.":                 "NN",
		"He spoke of a recent, well-planned attack.":                       "JJ",
		"They saw a recent and heavy attack.":                              "JJ",
		"They spoke of a recent planned attack.":                           "JJ",
		"The recent wounded, officers said, will live.":                    "JJ",
	} {
		for _, tok := range prose.Parse(text).Sentences[0].Tokens {
			if (tok.Text == "policeman" || tok.Text == "recent") && tok.Tag != want {
				t.Errorf("%s\n%s is %s, want %s", text, tok.Text, tok.Tag, want)
			}
		}
	}
}
