package dateline

// PublishedBasis says how the date of a report is known.
type PublishedBasis string

// The bases of a publication date, most trusted first.
const (
	PublishedHeader   PublishedBasis = "header"   // a header line of the file, a feed's item, a manifest's row
	PublishedMetadata PublishedBasis = "metadata" // JSON-LD, OpenGraph, <time>
	PublishedURL      PublishedBasis = "url"
	PublishedText     PublishedBasis = "text"     // a dateline, a date line printed on the page, or a day that the text names as its own
	PublishedInferred PublishedBasis = "inferred" // from other reports, and from what the report tells
	PublishedNone     PublishedBasis = "none"
)

// PublishedBases lists every basis of a publication date.
var PublishedBases = []PublishedBasis{PublishedHeader, PublishedMetadata, PublishedURL, PublishedText, PublishedInferred, PublishedNone}

var publishedWords = map[PublishedBasis]string{
	PublishedHeader:   "from the file's header, its feed or the manifest",
	PublishedMetadata: "from the page's metadata or its date line",
	PublishedURL:      "from its address",
	PublishedText:     "from the text itself",
	PublishedInferred: "inferred from other reports",
	PublishedNone:     "the report shows none",
}

// Words says where the date of a report comes from.
func (b PublishedBasis) Words() string { return publishedWords[b] }

// Published is when a report came out, in the outlet's local time.
type Published struct {
	Date      Day            `json:"date"` // YYYY-MM-DD, YYYY-MM or YYYY after Precision; null where unknown
	Precision DatePrecision  `json:"precision"`
	Basis     PublishedBasis `json:"basis"`

	// Printed is the date as the report has it, where it is written with numbers
	// alone, such as 03/04/2019: it shows in which order the outlet writes day and
	// month. Where nothing settles that, Date is unknown.
	Printed string `json:"printed,omitempty"`

	// NotBefore and NotAfter are the days between which a report with no date of
	// its own came out, by the incidents that it tells of and that other reports
	// date; either may be unknown. Basis is then [PublishedInferred], also where
	// Date stays unknown.
	NotBefore Day `json:"not_before,omitempty"`
	NotAfter  Day `json:"not_after,omitempty"`
}

// Words is the date, or what is known of one that is not: its bounds, or the
// words of which the order of day and month is open.
func (p Published) Words() string {
	switch {
	case p.Date != "":
		return string(p.Date)
	case p.NotBefore != "" && p.NotAfter != "":
		return "between " + string(p.NotBefore) + " and " + string(p.NotAfter)
	case p.NotBefore != "":
		return "not before " + string(p.NotBefore)
	case p.NotAfter != "":
		return "not after " + string(p.NotAfter)
	case p.Printed != "":
		return "unknown: the order of day and month in " + p.Printed + " is open"
	}
	return "unknown"
}

// Compare puts the earlier first and the unknown last.
func (p Published) Compare(q Published) int { return p.Date.Compare(q.Date) }

// UnknownPublished is the date of a report that shows none.
var UnknownPublished = Published{Precision: PrecisionUnknown, Basis: PublishedNone}

// Report is one news document.
type Report struct {
	ID        string    `json:"id"`
	File      Optional  `json:"file"` // as given, relative to the intake folder
	URL       Optional  `json:"url"`
	Outlet    Optional  `json:"outlet"`
	Title     Optional  `json:"title"`
	Authors   []string  `json:"authors"`
	Published Published `json:"published"`
	Language  Optional  `json:"language"` // BCP 47
	Text      string    `json:"text"`     // clean text; page furniture removed
	CopyOf    Optional  `json:"copy_of"`  // the report that this one repeats
	Wire      Optional  `json:"wire"`     // the agency credited
	Private   []Span    `json:"private"`  // names of people who are not known in public, in order
}
