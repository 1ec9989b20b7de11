package dateline

// Account is what one report says of one incident. In a [Reading] its actors
// are keys of that reading's namings; in a [Casebook] they are ids of actors.
type Account struct {
	ID            string       `json:"id"`
	Report        string       `json:"report"`
	Incident      Optional     `json:"incident"` // null in a reading
	Kind          Kind         `json:"kind"`
	Status        Status       `json:"status"`
	Trigger       Span         `json:"trigger"`  // the word or phrase that names the happening first
	Triggers      []Span       `json:"triggers"` // every naming of it in the report, Trigger included
	Date          AccountDate  `json:"date"`
	Place         AccountPlace `json:"place"`
	Perpetrators  []Party      `json:"perpetrators"`
	Targets       []Target     `json:"targets"`
	Weapons       []Weapon     `json:"weapons"`
	Figures       []Figure     `json:"figures"`
	BackReference bool         `json:"back_reference"` // told as background to other news, not as the report's own story
}

// AccountDate is the date that one report gives an incident.
type AccountDate struct {
	Date
	Evidence     *Span  `json:"evidence"`
	Alternatives []Date `json:"alternatives,omitempty"` // other readings of the same words, likeliest first
}

// AccountPlace is the place that one report gives an incident.
type AccountPlace struct {
	Place
	Evidence     *Span   `json:"evidence"`
	Alternatives []Place `json:"alternatives,omitempty"` // other places that bear the name, likeliest first; beside a country that is only guessed, the place told of before
}

// Guessed reports whether a country stands in for a place that the report does not
// name where it tells of the incident.
func (p AccountPlace) Guessed() bool {
	return p.Precision == 6 && (p.Evidence == nil || len(p.Alternatives) > 0)
}

// Standing says on whose word an actor counts as perpetrator.
type Standing string

// The standings, strongest first.
const (
	Claimed   Standing = "claimed"   // it says so itself
	Confirmed Standing = "confirmed" // a state announces its own act, or reports state it as fact
	Blamed    Standing = "blamed"    // an official or opponent accuses it
	Suspected Standing = "suspected" // hedged
	Denied    Standing = "denied"    // known from its denial alone
)

// Standings lists every standing, strongest first.
var Standings = []Standing{Claimed, Confirmed, Blamed, Suspected, Denied}

// Party is an actor behind an incident, as one report has it. Actor is null
// for those whom the report only describes ("gunmen").
type Party struct {
	Actor    Optional `json:"actor"`
	Standing Standing `json:"standing"`
	Evidence Span     `json:"evidence"`
}

// Target is who or what was attacked.
type Target struct {
	Actor    Optional `json:"actor"`
	Evidence Span     `json:"evidence"`
}

// Weapon is what did, or was meant to do, the harm.
type Weapon struct {
	Text     string `json:"text"`
	Evidence Span   `json:"evidence"`
}
