package bench

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// WriteReports makes up n news reports in folder: text of about 2.5 kB with a
// date line and a title. On average four tell of one incident, from several
// outlets and with tolls that differ; one in eight is a copy of another; each
// recalls earlier incidents. The same n gives the same reports. The names of
// groups and outlets are invented, those of towns are real.
func WriteReports(folder string, n int) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("making up reports: %w", err)
	}
	w := newWorld(n)
	for i := range n {
		name := filepath.Join(folder, fmt.Sprintf("%03d", i/1000), fmt.Sprintf("report-%06d.txt", i))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return fmt.Errorf("making up reports: %w", err)
		}
		if err := os.WriteFile(name, []byte(w.report()), 0o644); err != nil {
			return fmt.Errorf("making up reports: %w", err)
		}
	}
	return nil
}

// world is what the made-up reports tell of.
type world struct {
	*rand.Rand
	incidents []madeUp
	last      string
}

// madeUp is an incident that several reports tell.
type madeUp struct {
	day                               time.Time
	town, group, target, weapon, verb string
	noun, victims                     string
	killed, injured                   int
}

// reportsPerIncident is how many reports tell of one incident on average.
const reportsPerIncident = 4

func newWorld(n int) *world {
	w := &world{Rand: rand.New(rand.NewPCG(1, uint64(n)))}
	start := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	for range n/reportsPerIncident + 1 {
		act := choose(w, inventedActs)
		w.incidents = append(w.incidents, madeUp{
			day: start.AddDate(0, 0, w.IntN(365)), town: choose(w, realTowns), group: choose(w, inventedGroups),
			target: choose(w, act.targets), weapon: act.weapon, verb: act.verb, noun: act.noun,
			victims: choose(w, act.victims), killed: 2 + w.IntN(18), injured: 2 + w.IntN(30),
		})
	}
	return w
}

func choose[T any](w *world, from []T) T { return from[w.IntN(len(from))] }

// report tells of one incident, its neighbours and its background.
func (w *world) report() string {
	if w.last != "" && w.IntN(8) == 0 {
		return strings.Replace(w.last, "\n\n", "\n\nReprinted from the agencies.\n\n", 1)
	}
	x := choose(w, w.incidents)
	told := x.day.AddDate(0, 0, 1+w.IntN(3))
	killed := x.killed + w.IntN(3) - 1
	var b strings.Builder
	fmt.Fprintf(&b, " date %s %s: %d killed in %s near %s\n\n", told.Format(time.DateOnly), choose(w, inventedOutlets), killed, x.noun, x.town)
	fmt.Fprintf(&b, "%s — Suspected members of the %s %s %s in %s on %s, killing %d %s and wounding %d others, officials said.\n\n",
		strings.ToUpper(x.town), x.group, x.verb, x.target, x.town, x.day.Format("Monday"), killed, x.victims, x.injured)
	fmt.Fprintf(&b, "The attackers used %s, a spokesman for the governor told reporters. \"We will find those who did this,\" he said. No group immediately claimed responsibility for the %s.\n\n", x.weapon, x.noun)
	for range 7 {
		fmt.Fprintf(&b, "%s %s\n\n", w.surroundings(), w.surroundings())
	}
	for range 3 {
		old := choose(w, w.incidents)
		fmt.Fprintf(&b, "In %s, %d %s died when the %s %s %s in %s.\n\n", old.day.AddDate(-1, 0, 0).Format("January 2006"), old.killed, old.victims, old.group, old.verb, old.target, old.town)
	}
	fmt.Fprintf(&b, "The %s, which has between 300 and 400 fighters according to analysts, has been active around %s since 2012.\n", x.group, x.town)
	w.last = b.String()
	return w.last
}

// surroundings makes a sentence that tells of no incident.
func (w *world) surroundings() string {
	return fmt.Sprintf(choose(w, speakers), choose(w, realTowns)) + " " + fmt.Sprintf(choose(w, sayings), 3+w.IntN(900)) + ", " + choose(w, closes) + "."
}

// act is a way of attacking with what goes with it.
type act struct {
	verb, noun, weapon string
	targets, victims   []string
}

var (
	inventedActs = []act{
		{"ambushed", "ambush", "assault rifles and a machine gun", []string{"an army convoy", "a police patrol", "a supply convoy"}, []string{"soldiers", "police officers"}},
		{"bombed", "bombing", "a car bomb", []string{"a market", "a police station", "a bus station", "a hotel"}, []string{"people", "civilians", "traders"}},
		{"attacked", "attack", "grenades and small arms", []string{"a village", "a military base", "a checkpoint", "a school"}, []string{"people", "villagers", "soldiers"}},
		{"opened fire on", "shooting", "automatic weapons", []string{"worshippers at a mosque", "a wedding party", "a minibus", "farmers"}, []string{"people", "civilians"}},
	}
	inventedGroups  = []string{"Ansar al-Wadi Brigade", "Northern Liberation Column", "Red River Front", "Harbour Resistance Movement", "Sons of the Plateau", "People's Army of the Gorge", "Saharan Vanguard", "Eastern Guard Militia", "Martyrs of the Delta", "Free Hills Army"}
	inventedOutlets = []string{"Plateau Wire", "Harbour Gazette", "The Morning Ledger", "Delta Radio Monitor", "Continental Press", "Gorge Herald"}
	realTowns       = []string{"Gao", "Mopti", "Diffa", "Maiduguri", "Kandahar", "Jalalabad", "Mosul", "Kirkuk", "Aleppo", "Homs", "Mogadishu", "Kismayo", "Bunia", "Goma", "Peshawar", "Quetta", "Cotabato", "Marawi", "Popayan", "Cucuta", "Taiz", "Aden", "Tripoli", "Benghazi", "Bamako", "Niamey", "Ouagadougou", "Kano", "Garissa", "Pemba"}
	// A sentence of the surroundings is a speaker, what is said, and a close.
	speakers = []string{
		"A shopkeeper in %s said", "The hospital's director in %s told a radio station", "The mayor of %s said", "A teacher from %s recalled",
		"An aid worker based in %s reported", "A lawyer in %s wrote", "A doctor who works near %s said", "The bishop of %s told the faithful",
		"A bus driver on the road to %s said", "A student in %s posted", "The council of elders in %s announced", "An engineer from %s explained",
	}
	sayings = []string{
		"that %d families had left their homes since the spring", "that prices had doubled in %d weeks", "that %d schools stayed closed and the main road was blocked",
		"that the clinic had treated %d patients in two days", "that phone lines were cut for %d hours", "that %d trucks of food were still waiting at the border",
		"that talks over the release of prisoners broke down %d days ago", "that %d houses were searched one by one", "that a curfew of %d hours a day was hard on traders",
		"that %d wells had been repaired before the rains", "that compensation had reached %d of the families", "that the harvest was the worst in %d years",
	}
	closes = []string{
		"and asked the government for help", "but added that the market would open again", "although officials in the capital denied it", "before the council met on the matter",
		"and called on all sides to respect civilians", "as helicopters circled above the valley", "while repairs to the bridge began", "and thanked those who gave blood",
		"without giving details", "in a letter seen by this paper", "after prayers at the old mosque", "and hoped for calmer weeks",
	}
)
