package dateline

// Status says whether the incident took place.
type Status string

// The statuses.
const (
	Occurred   Status = "occurred"
	Attempted  Status = "attempted"
	Foiled     Status = "foiled"
	Threatened Status = "threatened"
	Alleged    Status = "alleged"
	DeniedAct  Status = "denied"
)

// Statuses lists every status.
var Statuses = []Status{Occurred, Attempted, Foiled, Threatened, Alleged, DeniedAct}

// IncidentParty is an actor behind an incident, with its strongest standing.
type IncidentParty struct {
	Actor    string   `json:"actor"`
	Standing Standing `json:"standing"`
}

// IncidentTarget is who or what was attacked, in the words of an account.
type IncidentTarget struct {
	Actor Optional `json:"actor"`
	Text  string   `json:"text"`
}

// Sources counts the reports behind an incident, and the outlets left when
// every copy is replaced by its original.
type Sources struct {
	Reports     int `json:"reports"`
	Independent int `json:"independent"`
}

// Disagreement is a field for which reports give values that cannot both be
// right. It is kept and shown, never averaged.
type Disagreement struct {
	Field  string          `json:"field"`
	Values []ReportedValue `json:"values"`
}

// ReportedValue is one side of a disagreement: a number or a string, and the
// reports that say it.
type ReportedValue struct {
	Value   any      `json:"value"`
	Reports []string `json:"reports"`
}

// Incident is what happened once, at one place and time, told by one or more
// accounts.
type Incident struct {
	ID            string           `json:"id"`
	Kind          Kind             `json:"kind"`
	Status        Status           `json:"status"`
	Date          Date             `json:"date"`
	Place         Place            `json:"place"`
	Perpetrators  []IncidentParty  `json:"perpetrators"`
	Targets       []IncidentTarget `json:"targets"`
	Weapons       []string         `json:"weapons"`
	Killed        *Toll            `json:"killed"`
	Injured       *Toll            `json:"injured"`
	Abducted      *Toll            `json:"abducted"`
	Sources       Sources          `json:"sources"`
	Given         []Given          `json:"given,omitempty"` // who gives each number of its tolls, by measure, from the lowest
	Disagreements []Disagreement   `json:"disagreements"`
	Accounts      []string         `json:"accounts"`
	Set           []SetField       `json:"set,omitempty"`    // the fields whose value a reviewer set
	Review        *Review          `json:"review,omitempty"` // nil: nobody has looked at it
}

// SetField says who set a field of an incident, whatever the reports give for it.
type SetField struct {
	Field string `json:"field"`
	By    string `json:"by"`
	At    string `json:"at"` // RFC 3339
}

// Review says who has looked at an incident and found it right.
type Review struct {
	State ReviewState `json:"state"`
	By    string      `json:"by"`
	At    string      `json:"at"` // RFC 3339
}

// ReviewState says whether what was accepted still stands.
type ReviewState string

// The states of a review.
const (
	Accepted ReviewState = "accepted"
	Changed  ReviewState = "changed" // accepted, but reports or decisions have changed it since
)

// ReviewStates lists every state.
var ReviewStates = []ReviewState{Accepted, Changed}
