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

func TestBaseForms(t *testing.T) {
	for text, want := range map[string]string{
		"The group may bomb stations.":                                      "[may bomb]",
		"The note says that armed men will in all likelihood try to enter.": "[says] [will in all likelihood try] [to enter]",
		`He had threatened to "burn the judge in his house".`:               `[had threatened] [to " burn]`,
		`The town "will burn" and the port would "be next".`:                `[will burn] [would " be]`,
		"Fighters of the Highland Army mean to attack the post.":            "[mean] [to attack]",
		"Leaflets in the market, signed by them, promise to burn it.":       "[signed] [promise] [to burn]",
		"They are thought to number 40.":                                    "[are thought] [to number]",
		"The promise to the farmers was kept.":                              "[was kept]",
		"The houses were burnt, and gunmen burnt a mill.":                   "[were burnt] [burnt]",
	} {
		s := prose.Parse(text).Sentences[0]
		var got []string
		for _, c := range s.Chunks {
			if c.Kind != prose.VerbGroup {
				continue
			}
			var words []string
			for _, tok := range s.Tokens[c.First : c.Last+1] {
				words = append(words, tok.Text)
			}
			got = append(got, "["+strings.Join(words, " ")+"]")
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
