package codebook

import (
	"errors"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Codes are what other data sets call an incident of some kind. An empty code
// means that the data set does not count such incidents, or not by kind alone.
type Codes struct {
	MUC4          string // incident type of MUC-4's templates
	ACLEDEvent    string // event type
	ACLEDSubEvent string
	UCDPType      string // type of violence, a hint: state-based, non-state or one-sided depends on the actors
	GTDAttackType string // number of the attack type
	CAMEO         string
	PLOVER        string
}

// Crosswalk turns kinds of incidents, and how exactly their places and dates are
// known, into the codes of other data sets.
type Crosswalk struct {
	codes      map[crosswalkKey]Codes
	triggers   *Triggers
	precisions precisions
}

// LoadCrosswalk reads the embedded crosswalk alone, in a fraction of the time
// that the whole codebook takes.
func LoadCrosswalk() (*Crosswalk, error) { return readCrosswalk(&tables{}) }

type crosswalkKey struct {
	kind    dateline.Kind
	trigger string
}

// Codes returns the codes of a kind, finer where the trigger's lemma ("arson",
// "suicide bombing") has a row of its own. An unknown kind has none.
func (c *Crosswalk) Codes(kind dateline.Kind, lemma string) Codes {
	if codes, ok := c.codes[crosswalkKey{kind, strings.ToLower(lemma)}]; ok {
		return codes
	}
	return c.codes[crosswalkKey{kind, ""}]
}

// CodesOf returns the codes of an incident of a kind that reports name in these words:
// those of the first trigger of its kind that has a row of its own, else the kind's. The
// sets count what was done or attempted; of another status there are none.
func (c *Crosswalk) CodesOf(kind dateline.Kind, status dateline.Status, named []string) Codes {
	if status != dateline.Occurred && status != dateline.Attempted {
		return Codes{}
	}
	of := c.Codes(kind, "")
	for _, words := range named {
		fields := strings.Fields(strings.ToLower(words))
		if len(fields) == 0 {
			continue
		}
		m, found := c.triggers.Match(fields, 0)
		if !found || m.Kind != kind {
			continue
		}
		if finer := c.Codes(kind, m.Form); finer != of {
			return finer
		}
	}
	return of
}

func readCrosswalk(t *tables) (*Crosswalk, error) {
	rows, err := t.read("crosswalk.tsv", "kind", "trigger")
	if err != nil {
		return nil, err
	}
	triggers, err := readTriggers(t)
	if err != nil {
		return nil, err
	}
	precisions, err := readPrecisions(t)
	faults := []error{err}
	c := &Crosswalk{map[crosswalkKey]Codes{}, triggers, precisions}
	for _, r := range rows.rows {
		kind := dateline.Kind(r.get("kind"))
		if !slices.Contains(dateline.Kinds, kind) {
			faults = append(faults, r.fault("kind %q is none of %q", kind, dateline.Kinds))
		}
		c.codes[crosswalkKey{kind, r.get("trigger")}] = Codes{
			MUC4: r.get("muc4"), ACLEDEvent: r.get("acled_event"), ACLEDSubEvent: r.get("acled_sub_event"), UCDPType: r.get("ucdp_type"),
			GTDAttackType: r.get("gtd_attack_type"), CAMEO: r.get("cameo"), PLOVER: r.get("plover"),
		}
	}
	return c, errors.Join(faults...)
}
