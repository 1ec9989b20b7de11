package bench

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dateline-project/dateline"
)

// Gold is the answer key of a casebook: what a careful person would code from
// its reports. Reports are named by file, an item of a feed by
// "feed.xml#words of its title". Fields that end in OK or Also list answers as
// right as the main one.
type Gold struct {
	Actors               []GoldActor              `json:"actors"`
	Incidents            []GoldIncident           `json:"incidents"`
	OptionalIncidents    []GoldIncident           `json:"optional_incidents"` // neither rewarded nor penalised
	Tolerated            []toleratedIncident      `json:"tolerated"`
	ToleratedIncidents   []toleratedIncident      `json:"tolerated_incidents"`
	Copies               [][2]string              `json:"copies"` // copy, original
	ReportDates          map[string]*dateline.Day `json:"report_dates"`
	NoIncidentReports    []string                 `json:"no_incident_reports"`
	ForbiddenIncidents   []Forbidden              `json:"forbidden_incidents"`
	ForbiddenAttribution []Forbidden              `json:"forbidden_attributions"`
	ForbiddenMerges      []Forbidden              `json:"forbidden_merges"`
	Claims               []GoldClaim              `json:"claims"`
	Warnings             []GoldWarning            `json:"warnings"`
	Questions            []GoldQuestion           `json:"questions"`
}

// GoldActor is one actor with every proper name that the reports use for it.
type GoldActor struct {
	ID        string   `json:"id"`
	Canonical string   `json:"canonical"`
	Names     []string `json:"names"`
}

// GoldIncident is one incident of the key.
type GoldIncident struct {
	ID               string                     `json:"id"`
	Kind             dateline.Kind              `json:"kind"`
	KindOK           []dateline.Kind            `json:"kind_ok"`
	KindAlso         []dateline.Kind            `json:"kind_also"`
	Kinds            []dateline.Kind            `json:"kinds"` // of a tolerated incident without a date
	Status           dateline.Status            `json:"status"`
	StatusOK         []dateline.Status          `json:"status_ok"`
	StatusAlso       []dateline.Status          `json:"status_also"`
	Date             *goldDate                  `json:"date"`
	DateTolerance    int                        `json:"date_tolerance_days"`
	Place            *goldPlace                 `json:"place"`
	PlaceAlso        []goldPlace                `json:"place_also"`
	Perpetrators     []goldParty                `json:"perpetrators"`
	PerpetratorsAlso []goldParty                `json:"perpetrators_also"`
	Killed           *goldToll                  `json:"killed"`
	Injured          *goldToll                  `json:"injured"`
	AlsoAccept       map[string]json.RawMessage `json:"also_accept"` // by field, such as "killed.best" or "date.end"
	Reports          []string                   `json:"reports"`
	MentionedIn      []string                   `json:"mentioned_in"`
	AlsoIn           []string                   `json:"also_in"`
	AlsoMentionedIn  []string                   `json:"also_mentioned_in"`
	Independent      *int                       `json:"independent"`
}

// Forbidden is a piece of a report from which something must not be drawn: an
// incident, the attribution to an actor, or the merging into another incident.
type Forbidden struct {
	Why           string            `json:"why"`
	Report        string            `json:"report"`
	Text          string            `json:"text"`
	AllowedStatus []dateline.Status `json:"allowed_status"`
	Actor         string            `json:"actor"`
	Incident      string            `json:"incident"`
	Into          string            `json:"into"`
}

// GoldClaim is a claim that a casebook must hold.
type GoldClaim struct {
	Report       string              `json:"report"`
	AlsoIn       []string            `json:"also_in"`
	Subject      string              `json:"subject"`
	Relation     dateline.Relation   `json:"relation"`
	RelationOK   []dateline.Relation `json:"relation_ok"`
	RelationAlso []dateline.Relation `json:"relation_also"`
	Low          *int                `json:"low"`
	ObjectText   string              `json:"object_text_contains"`
	ObjectActor  string              `json:"object_actor"`
	Stance       dateline.Stance     `json:"stance"`
	AttributedTo string              `json:"attributed_to_contains"`
	Optional     bool                `json:"optional"`
}

// GoldWarning is a warning that a casebook must hold.
type GoldWarning struct {
	Report       string   `json:"report"`
	AlsoIn       []string `json:"also_in"`
	Issuer       string   `json:"issuer_contains"`
	IssuerOK     []string `json:"issuer_ok"`
	IssuerAlso   []string `json:"issuer_also"`
	Incident     string   `json:"incident"`
	IncidentOK   []string `json:"incident_ok"`
	IncidentAlso []string `json:"incident_also"`
	Optional     bool     `json:"optional"`
}

type goldDate struct {
	Start dateline.Day `json:"start"`
	End   dateline.Day `json:"end"`
}

type goldPlace struct {
	Name        string   `json:"name"`
	Country     string   `json:"country"`
	Lat         *float64 `json:"lat"`
	Lon         *float64 `json:"lon"`
	ToleranceKm float64  `json:"tolerance_km"`
	IsPlace     bool     `json:"-"` // false where the key holds a remark in place of a place
}

type goldToll struct {
	Low  *int `json:"low"`
	Best *int `json:"best"`
	High *int `json:"high"`
}

// goldParty is an actor id alone or with a standing.
type goldParty struct {
	Actor        string              `json:"actor"`
	Standing     dateline.Standing   `json:"standing"`
	StandingOK   []dateline.Standing `json:"standing_ok"`
	StandingAlso []dateline.Standing `json:"standing_also"`
}

// toleratedIncident is an optional incident, or a remark that scores nothing.
type toleratedIncident struct{ GoldIncident }

// openGold reads the gold.json of a casebook's folder.
func openGold(dir string) (*Gold, error) {
	file, err := os.Open(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("opening the gold: %w", err)
	}
	defer file.Close()
	gold, err := ReadGold(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file.Name(), err)
	}
	return gold, nil
}

// ReadGold reads a gold.json.
func ReadGold(r io.Reader) (*Gold, error) {
	var g Gold
	if err := json.NewDecoder(r).Decode(&g); err != nil {
		return nil, fmt.Errorf("reading the gold of a casebook: %w", err)
	}
	return &g, nil
}

// UnmarshalJSON takes a bare actor id or an object.
func (p *goldParty) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &p.Actor) == nil {
		return nil
	}
	type plain goldParty
	return json.Unmarshal(data, (*plain)(p))
}

// UnmarshalJSON takes an object; a bare remark becomes no place.
func (p *goldPlace) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] != '{' {
		return nil
	}
	type plain goldPlace
	p.IsPlace = true
	return json.Unmarshal(data, (*plain)(p))
}

// UnmarshalJSON takes an object; a bare remark becomes an incident without reports.
func (t *toleratedIncident) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] != '{' {
		return nil
	}
	return json.Unmarshal(data, &t.GoldIncident)
}

// optional lists what a careful coder may have besides the key.
func (g *Gold) optional() []GoldIncident {
	out := g.OptionalIncidents
	for _, list := range [][]toleratedIncident{g.Tolerated, g.ToleratedIncidents} {
		for _, t := range list {
			if t.Reports != nil {
				out = append(out[:len(out):len(out)], t.GoldIncident)
			}
		}
	}
	return out
}

func (g GoldIncident) toll(m dateline.Measure) *goldToll {
	if m == dateline.Killed {
		return g.Killed
	}
	return g.Injured
}
