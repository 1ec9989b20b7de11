package dateline

// FormatVersion is the version of the JSON form of a casebook.
const FormatVersion = "1"

// Casebook is everything known from a set of reports, with the evidence for
// it. Its JSON form is what export writes and import reads. Slices are sorted
// by id (accounts of an incident, and decisions, by their own order) and are
// never null.
type Casebook struct {
	Dateline  string     `json:"dateline"`  // FormatVersion
	Generated string     `json:"generated"` // RFC 3339
	Reader    Optional   `json:"reader"`    // version of what read the reports; null where nothing was read, or an old export does not say
	Masked    bool       `json:"masked"`    // names of private people are blacked out, and cannot be had from it
	Reports   []Report   `json:"reports"`
	Actors    []Actor    `json:"actors"`
	Incidents []Incident `json:"incidents"`
	Accounts  []Account  `json:"accounts"`
	Claims    []Claim    `json:"claims"`
	Warnings  []Warning  `json:"warnings"`
	Decisions []Decision `json:"decisions"`
}

// IDs returns the ids of all records, decisions included, in the order of the
// JSON form.
func (b *Casebook) IDs() []string {
	var ids []string
	for _, r := range b.Reports {
		ids = append(ids, r.ID)
	}
	for _, a := range b.Actors {
		ids = append(ids, a.ID)
	}
	for _, i := range b.Incidents {
		ids = append(ids, i.ID)
	}
	for _, a := range b.Accounts {
		ids = append(ids, a.ID)
	}
	for _, c := range b.Claims {
		ids = append(ids, c.ID)
	}
	for _, w := range b.Warnings {
		ids = append(ids, w.ID)
	}
	for _, d := range b.Decisions {
		ids = append(ids, d.ID)
	}
	return ids
}
