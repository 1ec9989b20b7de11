package prose_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline/prose"
)

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"rupees": {"He carried a reward of Rs. 25 lakh at Giridih. A pistol was found.",
			[]string{"He carried a reward of Rs. 25 lakh at Giridih.", "A pistol was found."}},
		"initials, ranks and a.m.": {"Gen. J. K. Musa arrived at 6 a.m. on Friday. He left at once.",
			[]string{"Gen. J. K. Musa arrived at 6 a.m. on Friday.", "He left at once."}},
		"U.S. at the end":      {"He flew to the U.S. The plane was late.", []string{"He flew to the U.S.", "The plane was late."}},
		"U.S. in the middle":   {"The U.S. Army said so.", []string{"The U.S. Army said so."}},
		"glued in a scrape":    {"They fled the town.The army came back.", []string{"They fled the town.", "The army came back."}},
		"heading in bold":      {"**The army.** It came back.", []string{"**The army.**", "It came back."}},
		"quotation":            {"“Stop!” he shouted. Nobody did.", []string{"“Stop!” he shouted.", "Nobody did."}},
		"wrapped by a machine": {"GUERRILLAS ATTACKED THE FARM LOCATED ON THE PACIFIC SIDE OF THE\nCOUNTRY YESTERDAY. NOBODY DIED.", []string{"GUERRILLAS ATTACKED THE FARM LOCATED ON THE PACIFIC SIDE OF THE\nCOUNTRY YESTERDAY.", "NOBODY DIED."}},
		"heading":              {"Who are they?\n\nThe group began in 2015.", []string{"Who are they?", "The group began in 2015."}},
		"decimal and thousand": {"Some 1,400 men and 2.5 tonnes. Gone.", []string{"Some 1,400 men and 2.5 tonnes.", "Gone."}},
		"nothing":              {" \n\n ", nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := prose.Parse(c.text)
			var got []string
			for _, s := range p.Sentences {
				got = append(got, p.Cut(s.Start, s.End))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestChunks(t *testing.T) {
	for text, want := range map[string]string{
		"Gunmen attacked a convoy near Dori on Friday, killing nine soldiers.":   "N:Gunmen V:attacked N:a convoy N:Dori N:Friday V:killing N:nine soldiers",
		"At least 13 US Marines were killed by the group.":                       "N:At least 13 US Marines Vp:were killed N:the group",
		"The group's fighters did not attack the village.":                       "N:The group N:fighters V!:did not attack N:the village",
		"Gunmen killed at least nine people.":                                    "N:Gunmen V:killed N:at least nine people",
		"The men killed at 9 were villagers.":                                    "N:The men Vp:killed N:9 V:were N:villagers",
		"A bomb planted by rebels went off.":                                     "N:A bomb Vp:planted N:rebels V:went",
		"A spokesman for al-Shabaab claimed responsibility.":                     "N:A spokesman N:al-Shabaab V:claimed N:responsibility",
		"Police suspect that al-Shabaab attacked the post.":                      "N:Police V:suspect N:al-Shabaab V:attacked N:the post",
		"On Thursday night rebels killed nine people.":                           "N:Thursday night N:rebels V:killed N:nine people",
		"On 8 March 2019 soldiers of the garrison left.":                         "N:8 March 2019 N:soldiers N:the garrison V:left",
		"In December four policemen were killed.":                                "N:December N:four policemen Vp:were killed",
		"After the March 2019 attacks of the rebels people left.":                "N:the March 2019 attacks N:the rebels people V:left",
		"GUERRILLAS ATTACKED THE PRESIDENTIAL FARM LOCATED ON THE PACIFIC SIDE.": "N:GUERRILLAS V:ATTACKED N:THE PRESIDENTIAL FARM Vp:LOCATED N:THE PACIFIC SIDE",
	} {
		p := prose.Parse(text)
		var got []string
		for _, c := range p.Sentences[0].Chunks {
			k := string(c.Kind)
			if c.Passive {
				k += "p"
			}
			if c.Negated {
				k += "!"
			}
			toks := p.Sentences[0].Tokens
			got = append(got, k+":"+p.Cut(toks[c.First].Start, toks[c.Last].End))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "“a", "Mr. X's men didn't go.", "é́ 12,3.4 U.S.\n\n(x)", "...", "A.B.C.D", "don't 'tis o'clock's'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p := prose.Parse(text)
		last := 0
		for _, s := range p.Sentences {
			if s.Start < last || s.End <= s.Start || len(s.Tokens) == 0 {
				t.Fatalf("sentence %d-%d after %d", s.Start, s.End, last)
			}
			for _, tok := range s.Tokens {
				if tok.Start < last || p.Cut(tok.Start, tok.End) != tok.Text {
					t.Fatalf("token %q at %d-%d, after %d", tok.Text, tok.Start, tok.End, last)
				}
				last = tok.End
			}
			for i, c := range s.Chunks {
				if c.First > c.Head || c.Head > c.Last || c.Last >= len(s.Tokens) || i > 0 && c.First <= s.Chunks[i-1].Last {
					t.Fatalf("chunk %+v", c)
				}
			}
		}
	})
}
