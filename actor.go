package dateline

// ActorKind is what sort of actor something is.
type ActorKind string

// The kinds of actors.
const (
	ArmedGroup   ActorKind = "armed group"
	StateForce   ActorKind = "state force"
	Government   ActorKind = "government"
	Organisation ActorKind = "organisation"
	Person       ActorKind = "person"
	Population   ActorKind = "population"
)

// ActorKinds lists every kind of actor.
var ActorKinds = []ActorKind{ArmedGroup, StateForce, Government, Organisation, Person, Population}

// Alias is one name of an actor and how often the reports use it.
type Alias struct {
	Name     string `json:"name"`
	Mentions int    `json:"mentions"`
}

// Actor is a group, force, government, organisation or person that does or
// suffers something, under all of its names.
type Actor struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	Kind     ActorKind    `json:"kind"`
	Codebook Optional     `json:"codebook"` // id of the codebook's actor, where it is known there
	Aliases  []Alias      `json:"aliases"`
	Mentions []ReportSpan `json:"mentions"`        // by report, in the order of its text
	Links    []Link       `json:"links,omitempty"` // why its names are one actor's, and what was kept from it
}

// Naming is an actor as one report names it: the names that the report itself
// shows to be one actor. Reconcile makes actors of namings.
type Naming struct {
	Key      string    `json:"key"` // unique within the report; stands in Party.Actor and elsewhere until reconcile
	Kind     ActorKind `json:"kind"`
	Codebook Optional  `json:"codebook"` // id of the known actor that its names point to, if one
	Names    []string  `json:"names"`    // proper names as printed, longest first
	Mentions []Span    `json:"mentions"` // names and descriptions ("the group")
}
