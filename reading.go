package dateline

// MentionKind is what a mention names.
type MentionKind string

// The kinds of mentions.
const (
	ActorMention  MentionKind = "actor"
	PersonMention MentionKind = "person"
	PlaceMention  MentionKind = "place"
	TimeMention   MentionKind = "time"
	WeaponMention MentionKind = "weapon"
	NumberMention MentionKind = "number"
)

// Mention is a span that names an actor, person, place, date, weapon or number.
type Mention struct {
	Kind MentionKind `json:"kind"`
	Span
}

// Reading is all that one report says, before any other report is looked at.
// It is a pure function of the report, the codebook and the reader's version.
type Reading struct {
	Report   string    `json:"report"`
	Namings  []Naming  `json:"namings"`
	Mentions []Mention `json:"mentions"`
	Accounts []Account `json:"accounts"`
	Claims   []Claim   `json:"claims"`
	Warnings []Warning `json:"warnings"`
	Private  []Naming  `json:"private"` // persons named who are not known in public: victims, witnesses, relatives, mere suspects
}
