package reconcile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/reconcile/rulings"
	"github.com/dateline-project/dateline/when"
)

// retell finds the reports that have no account of an incident and yet name its
// place and its time in one sentence: "On 11 February a device was met with near
// Harsan", "Harsan, 11 February. No crater was found." It returns the accounts with
// one more for each such report, but for those that a reviewer rejects, and the
// groups that they are of.
func retell(cb *codebook.Codebook, documents []*copies.Document, accounts []told, groups [][]int, demanded *rulings.Rulings) ([]told, [][]int) {
	incidents := make([]retold, len(groups))
	for i, members := range groups {
		incidents[i] = retoldOf(accounts, members)
	}
	known, own := spotsOf(accounts, groups, incidents), byReport(accounts)
	found := inParts(len(documents), func(first, end int) []retelling {
		var found []retelling
		var text []rune // room for all
		for _, d := range documents[first:end] {
			text = appendRunes(text[:0], d.Report.Text)
			page := retellingPage{cb: cb, report: d.Report, text: text, sentences: d.Sentences}
			for _, i := range own[d.Report.ID] {
				page.triggers = append(page.triggers, accounts[i].Triggers...)
			}
			found = append(found, page.retellings(known, incidents)...)
		}
		return found
	})
	slices.SortFunc(found, func(a, b retelling) int { return byAccount(a.told, b.told) })
	accounts, groups = slices.Clip(accounts), slices.Clone(groups)
	for _, f := range found {
		if !demanded.Counts(f.ID, f.Report) {
			continue
		}
		groups[f.incident] = append(slices.Clip(groups[f.incident]), len(accounts))
		accounts = append(accounts, f.told)
	}
	return accounts, groups
}

func appendRunes(runes []rune, text string) []rune {
	for _, r := range text {
		runes = append(runes, r)
	}
	return runes
}

// retold is what is asked of an incident that may be told again.
type retold struct {
	kind    dateline.Kind
	status  dateline.Status
	date    dateline.Date   // unknown where it is not dated within a month or did not happen
	reports map[string]bool // that have an account of it
}

func retoldOf(accounts []told, members []int) retold {
	own := make([]told, len(members))
	r := retold{reports: map[string]bool{}}
	for n, i := range members {
		own[n] = accounts[i]
		r.reports[accounts[i].Report] = true
	}
	r.kind, _ = chooseKind(own)
	r.status, _ = chooseStatus(own)
	r.date, _ = chooseDate(own)
	if r.status == dateline.Threatened || !asFineAs(r.date, dateline.PrecisionMonth) {
		r.date = dateline.UnknownDate
	}
	return r
}

// asFineAs reports whether a date is known as finely as that.
func asFineAs(d dateline.Date, p dateline.DatePrecision) bool {
	return d.Known() && d.Precision.Coarseness() <= p.Coarseness()
}

// openTo reports whether a report may tell the incident again: it has no account of
// it and came out no earlier.
func (r *retold) openTo(report *dateline.Report) bool {
	p := report.Published
	return !r.reports[report.ID] && (p.Precision != dateline.PrecisionDay || r.date.Start <= p.Date)
}

// namedSpot is a place by whose name reports may mean incidents.
type namedSpot struct {
	words     []string       // of its name, folded
	place     dateline.Place // as the first account at it has it
	incidents []int
}

// shortestSpot is how long the name of a place must be to be looked for in texts.
const shortestSpot = 4

// spotsOf finds the places of dated incidents by the first word of their names.
func spotsOf(accounts []told, groups [][]int, incidents []retold) map[string][]*namedSpot {
	byName, byFirst := map[string]*namedSpot{}, map[string][]*namedSpot{}
	for n, members := range groups {
		if !incidents[n].date.Known() {
			continue
		}
		for _, i := range members {
			words := accounts[i].spot
			name := strings.Join(words, " ")
			if len(name) < shortestSpot {
				continue
			}
			s := byName[name]
			if s == nil {
				s = &namedSpot{words: words, place: accounts[i].Place.Place}
				byName[name] = s
				byFirst[words[0]] = append(byFirst[words[0]], s)
			}
			if !slices.Contains(s.incidents, n) {
				s.incidents = append(s.incidents, n)
			}
		}
	}
	return byFirst
}

// retellingPage is a report while it is searched for incidents told again.
type retellingPage struct {
	cb        *codebook.Codebook
	report    *dateline.Report
	text      []rune
	sentences []copies.Sentence
	triggers  []dateline.Span // of its own accounts
}

// retelling is the account of a report that names an incident.
type retelling struct {
	told
	incident int
}

// retellings finds the incidents that the report tells again, of each the first
// place in it.
func (p *retellingPage) retellings(known map[string][]*namedSpot, incidents []retold) []retelling {
	var found []retelling
	namings := p.namings(known)
	for i, s := range p.sentences {
		here := namings[firstFrom(namings, s.Start):firstFrom(namings, s.End)]
		open := slices.IndexFunc(here, func(n spotNaming) bool {
			return slices.ContainsFunc(n.incidents, func(i int) bool { return incidents[i].openTo(p.report) })
		})
		if open < 0 {
			continue
		}
		near := incidents[here[open].incidents[0]].date.Start
		times := p.times(s, near)
		if i+1 < len(p.sentences) && s.End-s.Start <= longestName && len(gazetteer.Words(p.text[s.Start:s.End])) == len(here[0].words) { // a heading
			times = p.times(p.sentences[i+1], near)
		}
		t, incident, ok := p.meant(here, times, incidents)
		if ok && incidents[incident].openTo(p.report) && !slices.ContainsFunc(found, func(f retelling) bool { return f.incident == incident }) {
			found = append(found, retelling{t, incident})
		}
	}
	return found
}

// spotNaming is where a report names a place of incidents.
type spotNaming struct {
	*namedSpot
	start, end int
}

// firstFrom is the index of the first naming from a place of the text on.
func firstFrom(namings []spotNaming, at int) int {
	i, _ := slices.BinarySearchFunc(namings, at, func(n spotNaming, at int) int { return cmp.Compare(n.start, at) })
	return i
}

// namings finds the known places that the report names.
func (p *retellingPage) namings(known map[string][]*namedSpot) []spotNaming {
	var found []spotNaming
	var word []byte // room for all
	for i, r := range p.text {
		if !unicode.IsUpper(r) || i > 0 && (unicode.IsLetter(p.text[i-1]) || unicode.IsDigit(p.text[i-1])) {
			continue
		}
		word = foldedAt(word[:0], p.text[i:])
		for _, s := range known[string(word)] {
			if end := p.namedFrom(i, s.words); end > 0 {
				found = append(found, spotNaming{s, i, end})
			}
		}
	}
	return found
}

// foldedAt appends the folded word with which a text begins: most are of ASCII
// letters, which need no gazetteer.
func foldedAt(word []byte, text []rune) []byte {
	for i, r := range text {
		switch {
		case !unicode.IsLetter(r):
			return word
		case r >= utf8.RuneSelf:
			end := i
			for end < len(text) && unicode.IsLetter(text[end]) {
				end++
			}
			return append(word[:0], gazetteer.Fold(string(text[:end]))...)
		}
		word = append(word, byte(unicode.ToLower(r)))
	}
	return word
}

// longestName is within how many code points a name is looked for.
const longestName = 60

// namedFrom returns where a name ends that the text has from a place on, 0 where it
// has another.
func (p *retellingPage) namedFrom(at int, name []string) int {
	words := gazetteer.Words(p.text[at:min(len(p.text), at+longestName)])
	if len(words) < len(name) {
		return 0
	}
	for n, w := range name {
		if words[n].Folded != w {
			return 0
		}
	}
	return at + words[len(name)-1].End
}

// times returns the dates that a sentence gives, none to come. Where it tells a
// happening of its own, those that count from the report are of that. What a report
// without a date says without a year lies near the day given.
func (p *retellingPage) times(s copies.Sentence, near dateline.Day) []when.Expression {
	tells := slices.ContainsFunc(p.triggers, func(t dateline.Span) bool { return t.Start >= s.Start && t.End <= s.End })
	if tells && !slices.ContainsFunc(p.text[s.Start:s.End], unicode.IsDigit) {
		return nil
	}
	ref := when.Reference{Near: near}
	if p.report.Published.Precision == dateline.PrecisionDay {
		ref = when.Reference{Published: p.report.Published.Date}
	}
	times := slices.DeleteFunc(p.cb.Calendar.Find(string(p.text[s.Start:s.End]), ref), func(e when.Expression) bool {
		return e.Kind != when.KindDate || len(e.Dates) == 0 || e.Bound != when.BoundNone ||
			ref.Published != "" && e.Dates[0].Start > ref.Published || tells && e.Dates[0].Basis != dateline.BasisStated
	})
	for i := range times {
		times[i].Start, times[i].End = times[i].Start+s.Start, times[i].End+s.Start
	}
	return times
}

// meant returns what a sentence tells that names one incident by one of these
// places and times. A day tells more than a month, which counts only where no other
// time is given. Where several incidents fit, none is meant.
func (p *retellingPage) meant(here []spotNaming, times []when.Expression, incidents []retold) (t told, incident int, ok bool) {
	for _, finest := range []dateline.DatePrecision{dateline.PrecisionDay, dateline.PrecisionMonth} {
		fitting := map[int]bool{}
		for _, n := range here {
			for _, i := range n.incidents {
				for _, e := range times {
					at := slices.IndexFunc(e.Dates, func(d dateline.Date) bool {
						return asFineAs(d, finest) && asFineAs(incidents[i].date, finest) && d.Overlaps(incidents[i].date, 0)
					})
					if at >= 0 && !fitting[i] {
						fitting[i] = true
						t, incident = p.account(n, e, e.Dates[at], &incidents[i]), i
					}
				}
			}
		}
		if len(fitting) > 0 {
			return t, incident, len(fitting) == 1 && (finest == dateline.PrecisionDay || len(times) == 1)
		}
	}
	return t, 0, false
}

// account is what the report tells that names an incident by a place and a time:
// only these two are its own.
func (p *retellingPage) account(n spotNaming, e when.Expression, date dateline.Date, in *retold) told {
	name := dateline.Span{Start: n.start, End: n.end, Text: string(p.text[n.start:n.end])}
	time := dateline.Span{Start: e.Start, End: e.End, Text: string(p.text[e.Start:e.End])}
	return told{
		Account: &dateline.Account{
			ID:     dateline.NewID("c", p.report.ID, strconv.Itoa(n.start), name.Text, string(in.kind)),
			Report: p.report.ID, Kind: in.kind, Status: in.status, Trigger: name, Triggers: []dateline.Span{name},
			Date:         dateline.AccountDate{Date: date, Evidence: &time},
			Place:        dateline.AccountPlace{Place: n.place, Evidence: &name},
			Perpetrators: []dateline.Party{}, Targets: []dateline.Target{}, Weapons: []dateline.Weapon{}, Figures: []dateline.Figure{},
			BackReference: true,
		},
		report: p.report, source: cmp.Or(string(p.report.CopyOf), p.report.ID),
		spot: n.words, days: []dateline.Date{date},
	}
}
