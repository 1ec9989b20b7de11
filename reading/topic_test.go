package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// claimedIn writes the claims of a report with a title and an outlet: "subject: relation
// object".
func claimedIn(title, outlet, text string, relations ...dateline.Relation) string {
	report := reportOf(text)
	report.Title, report.Outlet = dateline.Optional(title), dateline.Optional(outlet)
	r := readReport(report)
	var out []string
	for _, c := range r.Claims {
		if slices.Contains(relations, c.Relation) {
			out = append(out, fmt.Sprintf("%s: %s %s", nameOf(r, c.Subject), c.Relation, c.Object.Text))
		}
	}
	return strings.Join(out, "; ")
}

// "The group" and "it" are whom the report is about, not the known group that it names as
// a parent or a rival.
func TestTopicOfAReport(t *testing.T) {
	const parent = "The Lumba Hill Front is old. It fights in the east.\n\nThe outfit is seen as a branch of JNIM. In May a video showed JNIM men.\n\n"
	for name, r := range map[string]struct{ title, text, want string }{
		"named by the title":       {"Who are the Lumba Hill Front?", parent + "Experts say that the group has 700 men.", "Lumba Hill Front: strength 700 men"},
		"it, named by the title":   {"The rise of the Lumba Hill Front", parent + "It has 700 men.", "Lumba Hill Front: strength 700 men"},
		"a known one in the title": {"Who are Boko Haram?", "Boko Haram is old.\n\nThe Lumba Hill Front fights it.\n\nIt has 700 men.", "Boko Haram: strength 700 men"},
		"opening most paragraphs":  {"War in the hills", "The Lumba Hill Front is old.\n\nThe Lumba Hill Front was once seen with JNIM.\n\nIn May a video showed JNIM men.\n\nThe group has 700 men.", "Lumba Hill Front: strength 700 men"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := claimedIn(r.title, "", r.text, dateline.Strength); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// Nothing is claimed of who reports or asks.
func TestOutletIsNoSubject(t *testing.T) {
	const interview = "Bera Tallo has studied the north for twenty years.\n\nHarbour Magazine: How strong is Boko Haram?\n\nTallo: It has 3,000 fighters.\n\n" +
		"Harbour Magazine: The army calls that too many.\n\nTallo: The army has been wrong.\n\nHarbour Magazine: Who pays?\n\nTallo: They live off the trade in fish."
	for name, r := range map[string]struct{ title, outlet, text, want string }{
		"who asks":       {"A conversation with Bera Tallo", "", interview, "Boko Haram: strength 3,000 fighters; Boko Haram: financed by the trade in fish"},
		"the own outlet": {"Fighting in the north", "The Harbour Standard", "The Harbour Standard has seen a copy of the letter. Boko Haram sent it. It has 3,000 fighters.", "Boko Haram: strength 3,000 fighters"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := claimedIn(r.title, r.outlet, r.text, dateline.Strength, dateline.FinancedBy); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// "We" is the group whose statement the report is, or whose leader or spokesman says it.
func TestWhoWeAre(t *testing.T) {
	for name, r := range map[string]struct{ title, text, want string }{
		"a statement whose text names no group": {"Communiqué of the Lumba Hill Front", "Our units left the valley.\n\nWe are financed by the gifts of the people.", "Lumba Hill Front: financed by the gifts of the people"},
		"in capitals":                           {"COMMUNIQUÉ OF THE LUMBA HILL FRONT ON THE VALLEY", "We are financed by the gifts of the people.", "LUMBA HILL FRONT: financed by the gifts of the people"},
		"no statement of a group":               {"Communiqué of the Lumba Hill Council", "We are financed by the gifts of the people.", ""},
		"a leader":                              {"In the hills", "Idris Walad, the commander of the Lumba Hill Front, denied it. \"We are financed by the gifts of the people,\" he said.", "Lumba Hill Front: financed by the gifts of the people"},
		"a minister":                            {"In the hills", "The Lumba Hill Front denied it. \"We are financed by the gifts of the people,\" said Idris Walad, the interior minister.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := claimedIn(r.title, "", r.text, dateline.FinancedBy); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// A part with a name of its own is that name, not the description beside it.
func TestWingWithAName(t *testing.T) {
	for name, r := range map[string]struct{ text, want string }{
		"apposed":        {"The Zarin Brigade, the urban wing of the Lumba Hill Front, has 60 members.", "Zarin Brigade: strength 60 members"},
		"its wing":       {"The Lumba Hill Front is old. Its urban wing, the Zarin Brigade, has 60 members.", "Zarin Brigade: strength 60 members"},
		"by description": {"The urban wing of the Lumba Hill Front has 60 members.", "urban wing of the Lumba Hill Front: strength 60 members"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := claimedIn("", "", r.text, dateline.Strength); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}
