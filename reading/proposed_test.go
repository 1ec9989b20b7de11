package reading_test

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// learned proposes the marks that it holds.
type learned []reading.Mark

func (l learned) Propose(context.Context, dateline.Report, *prose.Text) ([]reading.Mark, error) {
	return l, nil
}

func (l learned) Version() string { return "test" }

// unmark parts a text marked as the annotators mark theirs, such as
// "{perp suspected|Gunmen} {trig raid occurred|came for} {targ|the mayor}",
// into the text and a reader that proposes the marks. "@2" behind a label links
// a mark to the second trigger; "?" makes the reader unsure of it.
func unmark(marked string) (string, learned) {
	heads := map[string]string{"trig": "trigger", "perp": "role", "targ": "role", "weap": "scene", "loc": "mention"}
	var text []rune
	var marks learned
	var triggers []int
	for i, part := range strings.Split(marked, "{") {
		label, rest, found := strings.Cut(part, "}")
		if i == 0 || !found {
			text = append(text, []rune(part)...)
			continue
		}
		labels, words, _ := strings.Cut(label, "|")
		m := reading.Mark{Start: len(text), End: len(text) + len([]rune(words)), Score: 0.9, Of: -1}
		fields := strings.Fields(labels)
		m.Label, m.Head = fields[0], heads[fields[0]]
		for _, f := range fields[1:] {
			switch {
			case f == "?":
				m.Score = 0.45
			case f[0] == '@':
				m.Of = -1 - int(f[1]-'0') // until the triggers are known
			case m.Label == "perp":
				m.Standing = dateline.Standing(f)
			case m.Kind == "":
				m.Kind = dateline.Kind(strings.ReplaceAll(f, "_", " "))
			default:
				m.Status = dateline.Status(f)
			}
		}
		if m.Label == "trig" {
			triggers = append(triggers, len(marks))
		}
		marks = append(marks, m)
		text = append(text, []rune(words+rest)...)
	}
	for i := range marks {
		if n := -1 - marks[i].Of; n > 0 {
			marks[i].Of = triggers[n-1]
		}
	}
	return string(text), marks
}

// incidentOf writes kind and status of an account, who, whom and with what.
func incidentOf(r dateline.Reading, a dateline.Account) string {
	out := []string{a.Trigger.Text + ": " + string(a.Kind) + " " + string(a.Status)}
	if by := standings(r, a); by != "" {
		out = append(out, "by "+by)
	}
	for _, t := range a.Targets {
		out = append(out, "on "+t.Evidence.Text)
	}
	for _, w := range a.Weapons {
		out = append(out, "with "+w.Text)
	}
	return strings.Join(out, "; ")
}

func TestProposed(t *testing.T) {
	for name, row := range map[string]struct{ marked, want string }{
		"a trigger that no table knows": {
			"{perp confirmed|Men with knives} {trig armed_assault occurred|set upon} {targ|two herders} near Dori on Friday.",
			"set upon: armed assault occurred; by Men with knives confirmed; on two herders",
		},
		"a faint trigger that nothing else bears out": {
			"There was {trig armed_assault occurred|gunfire} in Dori on Friday.",
			"gunfire: armed assault occurred",
		},
		"a line of its own is nobody's deed": {
			"{perp claimed|The Courier}\n\n{perp confirmed|Men with knives} {trig armed_assault occurred|set upon} {targ|two herders} near Dori on Friday.",
			"set upon: armed assault occurred; by Men with knives confirmed; on two herders",
		},
		"where another deed was done": {
			"Months before the {perp confirmed|Bamako} attack, {perp confirmed|men with knives} {trig armed_assault occurred|set upon} {targ|two herders} near Dori on Friday.",
			"set upon: armed assault occurred; by men with knives confirmed; on two herders",
		},
		"an aircraft that strikes nobody": {
			"{perp confirmed|A Turkish aircraft} {trig air_strike occurred|flew} {targ|35 of the injured} to Ankara on Friday.", "",
		},
		"and without a mark":               {"There was gunfire in Dori on Friday.", ""},
		"one that the reader is unsure of": {"Men with knives {trig ? armed_assault occurred|set upon} two herders near Dori on Friday.", ""},
		"the kind of a trigger that no table knows, the status of any": {
			"{perp confirmed|Men with knives} {trig hijacking foiled|set upon} {targ|a bus} near Dori on Friday.",
			"set upon: hijacking foiled; by Men with knives confirmed; on a bus",
		},
		"the codebook's kind of a trigger that it knows": {
			"The {trig kidnapping foiled|bombing} of the bridge near Dori on Friday failed.",
			"bombing: bombing foiled; on bridge",
		},
		"the laying of a bomb that went off": {
			"A bomb exploded in Dori on Friday, killing two men. The device had been {trig bombing foiled|planted} by the Taliban.",
			"bomb: bombing occurred; by Taliban confirmed; on two men; with bomb; with device",
		},
		"the laying of one that did not": {
			"Police in Dori defused a bomb on Friday. The device had been {trig bombing foiled|planted} by the Taliban.",
			"defused: bombing foiled; by Taliban confirmed; with bomb; with device",
		},
		"the mark's bounds": {
			"{perp confirmed|Gunmen} {trig armed_assault occurred|opened heavy fire} on {targ|a convoy} near Dori on Friday.",
			"opened heavy fire: armed assault occurred; by Gunmen confirmed; on a convoy",
		},
		"what the patterns hold for supposed, where the reader is sure": {
			"Police ask whether rebels {trig armed_assault occurred|attacked} {targ|the bridge} near Dori on Friday.",
			"attacked: armed assault occurred; on the bridge",
		},
		"and where it is not":  {"Police ask whether rebels {trig ? armed_assault occurred|attacked} the bridge near Dori on Friday.", ""},
		"never what is denied": {"Rebels have not {trig armed_assault occurred|attacked} the bridge near Dori since Friday.", ""},
		"a trigger of the codebook left unmarked": {
			"Gunmen attacked {targ|a convoy} near Dori on Friday.",
			"attacked: armed assault occurred; by Gunmen confirmed; on a convoy",
		},
		"a target that the patterns take for who did it": {
			"{targ|Soldiers} {trig armed_assault occurred|ambushed} near Dori on Friday.",
			"ambushed: armed assault occurred; on Soldiers",
		},
		"a role beside another trigger than its own": {
			"{trig bombing occurred|A blast} hit {targ @1|a church} in Quetta on Wednesday. On Thursday {perp confirmed @2|gunmen} {trig armed_assault occurred|attacked} {targ @2|a bus} in Herat, unlike {perp blamed @1|the Taliban} in Quetta.",
			"A blast: bombing occurred; by Taliban blamed; on a church\nattacked: armed assault occurred; by gunmen confirmed; on a bus",
		},
		"a role in a sentence without a trigger": {
			"{trig bombing occurred|A blast} hit {targ|a church} in Quetta on Wednesday. It was {weap|a lorry full of fertiliser}.",
			"A blast: bombing occurred; on a church; with a lorry full of fertiliser",
		},
		"standing of one whom only the reader has": {
			"{trig bombing occurred|A blast} hit {targ|a church} in Quetta on Wednesday. It looked like the hand of {perp suspected|the Taliban}.",
			"A blast: bombing occurred; by Taliban suspected; on a church",
		},
		"standing of one whom the patterns have too": {
			"{perp suspected|The Taliban} {trig armed_assault occurred|attacked} {targ|a hotel} in Kabul on Wednesday.",
			"attacked: armed assault occurred; by Taliban confirmed; on a hotel",
		},
		"somebody of whom the text says that they did not": {
			"{trig bombing occurred|A blast} hit {targ|a church} in Quetta on Wednesday. {perp claimed|The Taliban} have never claimed the bombing.",
			"A blast: bombing occurred; on a church",
		},
		"all the words for one who did it": {
			"{perp confirmed|The Taliban} {trig armed_assault occurred|attacked} {targ|a hotel} in Kabul on Wednesday. {perp claimed|Taliban fighters} claimed responsibility.",
			"attacked: armed assault occurred; by Taliban confirmed, Taliban claimed; on a hotel",
		},
		"an army that the reader takes for an attacker, but is not sure": {
			"{trig bombing occurred|A blast} hit {targ|a church} in Quetta on Wednesday. {perp confirmed ?|The army} was there.",
			"A blast: bombing occurred; on a church",
		},
	} {
		t.Run(name, func(t *testing.T) {
			text, marks := unmark(row.marked)
			r, err := reader().With(marks).Read(reportOf(text))
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, a := range r.Accounts {
				lines = append(lines, incidentOf(r, a))
			}
			if got := strings.Join(lines, "\n"); got != row.want {
				t.Errorf("%s\n got %s\nwant %s", text, got, row.want)
			}
			checkReading(t, reportOf(text), r)
		})
	}
}

// A reader that marks the same in another order says the same.
func TestProposedOrder(t *testing.T) {
	text, marks := unmark("{trig bombing occurred|A blast} hit {targ|a church} and {targ|a school} in Quetta on Wednesday.")
	one, err := reader().With(marks).Read(reportOf(text))
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(marks)
	other, err := reader().With(marks).Read(reportOf(text))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := incidentOf(one, one.Accounts[0]), incidentOf(other, other.Accounts[0]); a != b {
		t.Errorf("%s, in another order %s", a, b)
	}
}

// Whatever a reader marks, what is read points to words of the report.
func TestProposedAnything(t *testing.T) {
	const text = "KABUL, Aug 26 (Reuters) — Gunmen attacked a convoy near Dori on Wednesday, killing at least nine soldiers, the army said. " +
		"The Taliban, blamed for both attacks, denied it. \"We did not,\" a spokesman said.\n\nTwo days later, police foiled a plot to bomb a church; nobody was hurt."
	heads := map[string][]string{
		"trigger": {"trig"}, "role": {"perp", "targ"}, "scene": {"place", "when", "weap"}, "figure": {"fig"}, "voice": {"voice"},
		"mention": {"org", "per", "loc", "wpn", "time"}, "claim": {"obj"}, "warning": {"warn", "of"}, "party": {"perp_org", "victim"},
	}
	names := slices.Sorted(maps.Keys(heads))
	random := rand.New(rand.NewPCG(1, 2))
	length := len([]rune(text))
	for range 100 {
		var marks learned
		for range 1 + random.IntN(12) {
			head := names[random.IntN(len(names))]
			start := random.IntN(length)
			marks = append(marks, reading.Mark{
				Start: start, End: start + 1 + random.IntN(60), Head: head, Label: heads[head][random.IntN(len(heads[head]))], Score: random.Float32(),
				Kind: dateline.Kinds[random.IntN(len(dateline.Kinds))], Status: dateline.Statuses[random.IntN(len(dateline.Statuses))],
				Standing: dateline.Standings[random.IntN(len(dateline.Standings))], Measure: dateline.Killed, Who: dateline.WhoTotal, Of: random.IntN(14) - 1,
			})
		}
		report := reportOf(text)
		r, err := reader().With(marks).Read(report)
		if err != nil {
			t.Fatal(err)
		}
		checkReading(t, report, r)
		if t.Failed() {
			t.Fatalf("with the marks %+v", marks)
		}
	}
}
