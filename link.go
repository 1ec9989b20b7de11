package dateline

// LinkVerdict says whether two names are one actor's.
type LinkVerdict string

// The verdicts on two names.
const (
	LinkSame    LinkVerdict = "same"
	LinkNotSame LinkVerdict = "not same"
	LinkUnsure  LinkVerdict = "unsure" // something speaks for it, but not enough
)

// LinkVerdicts lists every verdict on two names.
var LinkVerdicts = []LinkVerdict{LinkSame, LinkNotSame, LinkUnsure}

// LinkReason is what two names were linked or kept apart for.
type LinkReason string

// The reasons for and against a link.
const (
	ByDecision    LinkReason = "decision"
	ByCodebook    LinkReason = "codebook"
	ByOneReport   LinkReason = "one report"
	ByOneName     LinkReason = "one name"
	ByShortForm   LinkReason = "short form"
	ByLetters     LinkReason = "letters"
	BySpelling    LinkReason = "spelling"
	ByShorterName LinkReason = "shorter name"
	BySingleName  LinkReason = "single name"
	ByNameInside  LinkReason = "name inside"
	ByTwoRows     LinkReason = "two rows"
	ByTwoSorts    LinkReason = "two sorts"
)

// LinkReasons lists every reason, those that speak against a link last.
var LinkReasons = []LinkReason{ByDecision, ByCodebook, ByOneReport, ByOneName, ByShortForm, ByLetters, BySpelling, ByShorterName, BySingleName, ByNameInside, ByTwoRows, ByTwoSorts}

var linkWords = map[LinkReason]string{
	ByDecision:    "a reviewer decided so",
	ByCodebook:    "the codebook has the one as a name of the other",
	ByOneReport:   "a report itself shows them to be one",
	ByOneName:     "reports call both by one full name",
	ByShortForm:   "a report that has the longer name has the short one too",
	ByLetters:     "the one is the letters of the other, and of no other that reports name",
	BySpelling:    "they differ in vowels and doubled letters alone, as transliterations do",
	ByShorterName: "the one is the other with words left out or cut to their first letter",
	BySingleName:  "the one is a part of the other, in one report or by itself",
	ByNameInside:  "the one stands inside the other",
	ByTwoRows:     "the codebook has them as two actors",
	ByTwoSorts:    "a person is no group",
}

// Words tells the reason.
func (r LinkReason) Words() string { return linkWords[r] }

// Link is a reason for which two names are held to be one actor's, or not, or
// for which that stays open.
type Link struct {
	Name     string       `json:"name"`  // the actor's own, as printed
	Other    string       `json:"other"` // as printed, or as the codebook has it
	Verdict  LinkVerdict  `json:"verdict"`
	Reason   LinkReason   `json:"reason"`
	Strength float64      `json:"strength"` // from 0, which speaks for nothing, to 1, which leaves no doubt
	With     Optional     `json:"with"`     // the other actor, unless they are one
	Reports  int          `json:"reports"`  // how many bear it out
	Evidence []ReportSpan `json:"evidence"` // where the names stand in the first of them
}
