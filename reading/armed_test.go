package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// kinds writes the kind of every actor that a text names, persons left out.
func kinds(text string) string {
	var out []string
	for _, n := range read(text).Namings {
		if n.Kind != dateline.Person && len(n.Names) > 0 {
			out = append(out, n.Names[0]+": "+string(n.Kind))
		}
	}
	return strings.Join(out, "; ")
}

// What a text tells of a body shows that it is armed, where its name does not.
func TestShownArmed(t *testing.T) {
	for what, r := range map[string]row{
		"called a militia behind":       {"The Lumba Committee, a militia of the hills, denied it.", "Lumba Committee: armed group"},
		"called an outfit before":       {"The outfit Lumba Committee denied it.", "Lumba Committee: armed group"},
		"is a gang":                     {"The Lumba Committee is a gang of the port.", "Lumba Committee: armed group"},
		"the militia, by name":          {"The militia, the Lumba Committee, denied it.", "Lumba Committee: armed group"},
		"a group of an armed sort":      {"The Lumba Committee, a separatist group, denied it.", "Lumba Committee: armed group"},
		"a group of lawyers":            {"The Lumba Committee, a group of lawyers, denied it.", "Lumba Committee: organisation"},
		"has fighters":                  {"Lumba Committee fighters fled.", "Lumba Committee: armed group"},
		"gunmen of":                     {"Two gunmen of the Lumba Committee fled.", "Lumba Committee: armed group"},
		"has members":                   {"Two members of the Lumba Committee fled.", "Lumba Committee: organisation"},
		"claims an attack":              {"The Lumba Committee has claimed responsibility.", "Lumba Committee: armed group"},
		"a word tied to a group's name": {"The Front for the Rights of Lumba (FRL) fled. FRL-Renewal denied it.", "Front for the Rights of Lumba: armed group; FRL-Renewal: armed group"},
		"a guard of its own":            {"The Zomba Hill Guard denied it.", "Zomba Hill Guard: armed group"},
		"a guard of the state":          {"The Presidential Guard denied it.", "Presidential Guard: state force"},
		"a country's force":             {"The Zambian Rescue Force denied it.", "Zambian Rescue Force: state force"},
		"a service's force":             {"The Zorvane Border Guard denied it.", "Zorvane Border Guard: state force"},
	} {
		t.Run(what, func(t *testing.T) {
			if got := kinds(r.text); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}
