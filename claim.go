package dateline

// Relation is what a claim says about its subject.
type Relation string

// The relations.
const (
	Founded      Relation = "founded"
	FoundedBy    Relation = "founded by"
	Attacks      Relation = "attacks" // an aggregate over a period; never an incident
	AlsoKnownAs  Relation = "also known as"
	PartOf       Relation = "part of"
	LedBy        Relation = "led by"
	Strength     Relation = "strength"
	Losses       Relation = "losses"
	OperatesIn   Relation = "operates in"
	FinancedBy   Relation = "financed by"
	Funds        Relation = "funds"
	AlliedWith   Relation = "allied with"
	RivalOf      Relation = "rival of"
	Aims         Relation = "aims"
	Tactics      Relation = "tactics"
	Targets      Relation = "targets"
	RecruitsFrom Relation = "recruits from"
	DesignatedAs Relation = "designated as"
	Ranked       Relation = "ranked"
)

// Relations lists every relation.
var Relations = []Relation{Founded, FoundedBy, Attacks, AlsoKnownAs, PartOf, LedBy, Strength, Losses, OperatesIn, FinancedBy, Funds, AlliedWith, RivalOf, Aims, Tactics, Targets, RecruitsFrom, DesignatedAs, Ranked}

// Stance is how firmly a claim is made.
type Stance string

// The stances.
const (
	Asserted     Stance = "asserted"
	Hedged       Stance = "hedged"
	StanceDenied Stance = "denied"
)

// Stances lists every stance.
var Stances = []Stance{Asserted, Hedged, StanceDenied}

// Object is what a claim says of its subject. Actor is set when it is an actor.
type Object struct {
	Actor Optional `json:"actor"`
	Text  string   `json:"text"`
	Low   *int     `json:"low"`
	High  *int     `json:"high"`
	Unit  Optional `json:"unit"`
}

// Voice is who says something, in the report's words; Role is what the report
// says of the speaker.
type Voice struct {
	Text string   `json:"text"`
	Role Optional `json:"role"`
}

// Claim is a statement about an actor, with who makes it. In a [Reading],
// Subject and Object.Actor are keys of that reading's namings.
type Claim struct {
	ID           string   `json:"id"`
	Report       string   `json:"report"`
	Subject      string   `json:"subject"`
	Relation     Relation `json:"relation"`
	Object       Object   `json:"object"`
	AsOf         Day      `json:"as_of"`
	AttributedTo *Voice   `json:"attributed_to"` // nil: the report itself
	Stance       Stance   `json:"stance"`
	Evidence     Span     `json:"evidence"`
}
