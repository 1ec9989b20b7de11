package warnings

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// warnings reads who said beforehand that violence may come. A threat by those
// who mean to do it counts, with themselves as issuer.
func (p *page) warnings(accounts []dateline.Account) []dateline.Warning {
	out := []dateline.Warning{}
	if p.OtherNews() {
		return out
	}
	lookedBack := -2 // the last sentence whose warning was told looking back
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Heading || p.ofNature(s) {
			continue
		}
		f, ok := p.issuerOf(s)
		if !ok {
			f, ok = p.markedIssuer(s)
		}
		if !ok {
			continue
		}
		f = p.inTheNameOf(f)
		w := dateline.Warning{Report: p.Report.ID, Issuer: dateline.Optional(p.issuerText(f)), Date: p.given(s, accounts), Evidence: p.Span(s.Start, s.End)}
		p.foretell(&w, s, p.wholeIssuer(f))
		if a := p.threatening(s, f); a != nil {
			a.Acting = true
			w.About = dateline.Optional(a.Key)
		}
		if w.Date.Start == "" && f.Sentence != s && p.Is("recording", f.Word()) { // "He showed me the letter of 3 May. It says"
			w.Date = p.given(f.Sentence, accounts)
		} else if w.Date.Start == "" && p.givenNow(s) && !p.looksBack(s, f) {
			w.Date = dateline.WarningDate{Start: p.Report.Published.Date, End: p.Report.Published.Date, Precision: dateline.PrecisionDay}
		}
		if p.looksBack(s, f) || i == lookedBack+1 && !p.namesDayAhead(s) {
			lookedBack = i
			w.Incident = p.cameTo(s, accounts, w.Date)
			if week, ok := p.weekBefore(s, w.Date); ok && w.Incident == "" {
				if w.Incident = p.cameTo(s, accounts, week); w.Incident != "" {
					w.Date = week
				}
			}
			w.Date = p.countedFrom(s, accounts, w)
		} else if w.Date.Start != "" {
			w.Incident = p.cameAfter(s, accounts, w.Date)
		}
		w.ID = dateline.NewID("w", p.Report.ID, strconv.Itoa(s.Start), string(w.Issuer))
		out = append(out, w)
	}
	return out
}

// issuerText is the issuer with name and office, in the words of the report: the whole phrase
// without its article, where it is in charge, and the name or office that stands beside it.
func (p *page) issuerText(f grammar.Phrase) string { return p.PhraseSpan(p.wholeIssuer(f)).Text }

// wholeIssuer is the phrase of who gives a warning with what stands beside it.
func (p *page) wholeIssuer(f grammar.Phrase) grammar.Phrase {
	if p.InTime(f.Sentence.Tokens[f.Last].Start) { // "a note of May 2"
		f.Last = f.Head
	}
	if p.Is("officials", f.Word()) || p.Is("title", f.Word()) {
		f.Last = lastOfHouse(f)
	}
	if g, ok := grammar.NounGroupAfter(f.Sentence, f.Last+2, 0); ok && grammar.Neighbour(f.Sentence, f.Last+1) == "in" && p.PlaceWithin(g.Start(), g.End()) {
		f.Last = g.Last
	}
	if g, ok := p.Beside(f); ok {
		f.Last = g.Last
	} else if g, ok := grammar.EndingAt(f.Sentence, f.First-2); ok && f.Sentence.Tokens[f.First-1].Text == "," && (p.NamesOnePerson(g) && !p.NamesOnePerson(f) || p.NamesOnePerson(f) && p.issuesBy(g)) {
		f.First = g.First
		for k := grammar.ChunkOf(f.Sentence, g.First); k > 0 && grammar.Neighbour(f.Sentence, f.First-1) == "of" && f.Sentence.Chunks[k-1].Last == f.First-2; k-- { // "president of the guild"
			f.First = f.Sentence.Chunks[k-1].First
		}
	}
	return f
}

// lastOfHouse is the token with which the house ends that a phrase says somebody is of: "the
// president of the traders' guild".
func lastOfHouse(f grammar.Phrase) int {
	last := f.Last
	for {
		next := grammar.Neighbour(f.Sentence, last+1)
		if next != "of" && !(next == "'s" || next == "'") {
			return last
		}
		k := grammar.ChunkOf(f.Sentence, last+2)
		if k < 0 || f.Sentence.Chunks[k].Kind != prose.NounGroup {
			return last
		}
		last = f.Sentence.Chunks[k].Last
	}
}

// issuesBy reports whether a phrase is an office or what somebody is who warns.
func (p *page) issuesBy(f grammar.Phrase) bool {
	return p.Is("officials", f.Word()) || p.Is("title", f.Word()) || p.Is("issuers", f.Word()) || p.Is("speaker", f.Word())
}

// threatening returns the group that the warning is about: one named in the
// sentence that does not itself warn, else, for a group that threatens, itself.
func (p *page) threatening(s *prose.Sentence, issuer grammar.Phrase) *names.Naming {
	ofGroup := !p.ArmedGroup(issuer) && p.OfGroup(issuer) // a commander of it
	for _, a := range p.Namings {
		if a.Kind != dateline.ArmedGroup {
			continue
		}
		for _, m := range a.Spans {
			if m.Start >= s.Start && m.End <= s.End && (ofGroup || issuer.Sentence != s || m.Start < issuer.Start() || m.End > issuer.End()) {
				return a
			}
		}
	}
	if a := p.ActorOf(issuer); a != nil && a.Kind == dateline.ArmedGroup {
		return a
	}
	return nil
}

// namesDayAhead reports whether the sentence speaks of what is still to come:
// a date after the report.
func (p *page) namesDayAhead(s *prose.Sentence) bool {
	times, _ := p.TimesOf(s)
	return slices.ContainsFunc(times, func(t *when.Expression) bool {
		return len(t.Dates) > 0 && p.Report.Published.Date != "" && t.Dates[0].Start > p.Report.Published.Date
	})
}

// looksBack reports whether the sentence tells the warning from what came of
// it: "had warned", "days before the attack", "came days after X warned",
// "hours before.", "ignored a warning".
func (p *page) looksBack(s *prose.Sentence, issuer grammar.Phrase) bool {
	for k := range s.Chunks {
		if p.spurned(s, k) && !p.ViolenceIn(s, 0, len(s.Tokens)) {
			return true
		}
	}
	for i, t := range s.Tokens {
		switch t.Lower {
		case "before", "earlier":
			if i+1 >= len(s.Tokens) || !s.Tokens[i+1].Word() || s.Tokens[max(i-1, 0)].Tag == "NNS" && p.HappeningWithin(s, i, i+5) {
				return i > 0 && s.Tokens[i-1].Tag == "NNS"
			}
		case "had":
			if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.tellsBefore(s.Tokens[s.Chunks[k].Head].Lower) {
				return issuer.Sentence != s || s.Chunks[k].First > issuer.Last || s.Chunks[k].Last < issuer.First
			}
		case "after":
			if issuer.Sentence == s && issuer.First-i >= 1 && issuer.First-i <= 2 && i > 2 {
				return true
			}
		}
	}
	return false
}

// tellsBefore reports whether a verb is one by which somebody warns.
func (p *page) tellsBefore(verb string) bool {
	return slices.ContainsFunc([]string{"warns", "threatens", "urges", "alerts", "expects", "deems", "gives warning", "say", "raises level"}, func(class string) bool { return p.Is(class, verb) })
}

// cameTo returns the account that a warning told looking back came to: one that
// took place, was no arrest and not before the warning; of those what befell somebody
// whom the sentence names, else the one told in the sentence itself, else one that the
// sentence calls by its kind ("a week before the shooting"), else one whose place or target
// it names or of whose kind it warns, else the last one before it in its paragraph, else the
// report's first, where that is its news.
func (p *page) cameTo(s *prose.Sentence, accounts []dateline.Account, d dateline.WarningDate) dateline.Optional {
	var first, near, called, placed, named, aimed, foretold, victim dateline.Optional
	at := p.Text.SentenceAt(s.Start)
	for _, a := range accounts {
		if !mayCome(a) || d.Start != "" && a.Date.End != "" && a.Date.End < d.Start || happenings.StatesDo(a.Kind) && !p.ofForces(s) {
			continue
		}
		if victim == "" && p.befallsNamed(s, a) {
			victim = dateline.Optional(a.ID)
		}
		if aimed == "" && a.Date.Known() && p.isNews(a) && a.Trigger.Start < s.Start && p.aimedAt(s, a) {
			aimed = dateline.Optional(a.ID)
		}
		if a.Place.Name != "" && a.Date.Start > d.Start && strings.Contains(p.Text.Cut(s.Start, s.End), string(a.Place.Name)) {
			if named == "" && p.isNews(a) {
				named = dateline.Optional(a.ID)
			}
			if placed == "" && a.Trigger.Start < s.Start {
				placed = dateline.Optional(a.ID)
			}
		}
		if foretold == "" && p.isNews(a) && p.foretellsKind(s, a.Kind) {
			foretold = dateline.Optional(a.ID)
		}
		if first == "" && p.isNews(a) {
			first = dateline.Optional(a.ID)
		}
		if called == "" && a.Trigger.Start < s.Start && p.callsKind(s, a.Kind) {
			called = dateline.Optional(a.ID)
		}
		switch i := p.Text.SentenceAt(a.Trigger.Start); {
		case i == at:
			return cmp.Or(victim, dateline.Optional(a.ID))
		case i < at && p.Text.Sentences[i].Paragraph == s.Paragraph:
			near = dateline.Optional(a.ID)
		}
	}
	return cmp.Or(victim, called, placed, named, aimed, foretold, near, first)
}

// befallsNamed reports whether an account has somebody killed or taken whom a warning names:
// whoever said that they would be killed, and was.
func (p *page) befallsNamed(s *prose.Sentence, a dateline.Account) bool {
	for _, t := range a.Targets {
		for _, n := range p.NamesIn(t.Evidence.Start, t.Evidence.End) {
			if n.Naming == nil || n.Naming.Kind != dateline.Person {
				continue
			}
			if slices.ContainsFunc(p.NamesIn(s.Start, s.End), func(m *names.Name) bool { return m.Naming == n.Naming }) {
				return true
			}
		}
	}
	return false
}

// aimedAt reports whether a place or thing that an account has for its target stands in a
// sentence: of a warning that the hospital could be seized, the attack on the hospital.
func (p *page) aimedAt(s *prose.Sentence, a dateline.Account) bool {
	for _, t := range a.Targets {
		words := strings.Fields(strings.ToLower(t.Evidence.Text))
		if len(words) == 0 {
			continue
		}
		head := words[len(words)-1]
		if p.Is("facilities", head) && slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == head }) {
			return true
		}
	}
	return false
}

// ofForces reports whether a warning speaks of a state's forces or aircraft, whose strikes
// and raids it may then be of.
func (p *page) ofForces(s *prose.Sentence) bool {
	return p.WordWithin(s, s.Start, s.End, "forces") || p.WordWithin(s, s.Start, s.End, "airborne")
}

// newsDays is how many days before a report what it tells as news lies at most.
const newsDays = 60

// isNews reports whether an account is of what the report may bring as news.
func (p *page) isNews(a dateline.Account) bool {
	day := p.Report.Published
	return day.Precision != dateline.PrecisionDay || a.Date.End == "" || day.Date.Sub(a.Date.End) <= newsDays
}

// callsKind reports whether a sentence calls something of a kind what it comes before:
// "a week before the shooting".
func (p *page) callsKind(s *prose.Sentence, kind dateline.Kind) bool {
	for i := 1; i+1 < len(s.Tokens); i++ {
		if s.Tokens[i-1].Lower != "before" || !grammar.Definite(s.Tokens[i]) {
			continue
		}
		if slices.ContainsFunc(p.Book.Triggers.All([]string{s.Tokens[i+1].Lower}, 0), func(m codebook.TriggerMatch) bool { return !m.Verb && m.Kind == kind }) {
			return true
		}
	}
	return false
}

// foretellsKind reports whether a sentence warns of something of a kind that not every attack
// is: of bombs, of somebody taken.
func (p *page) foretellsKind(s *prose.Sentence, kind dateline.Kind) bool {
	if kind != dateline.Kidnapping && kind != dateline.HostageTaking && kind != dateline.Bombing {
		return false
	}
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return slices.ContainsFunc(p.Book.Triggers.All([]string{t.Lower}, 0), func(m codebook.TriggerMatch) bool { return m.Strong && m.Kind == kind })
	})
}

// cameAfter returns an account at a place that the warning names, else the last before it in its
// paragraph, else the report's first, where the warning has a date before its own.
func (p *page) cameAfter(s *prose.Sentence, accounts []dateline.Account, d dateline.WarningDate) dateline.Optional {
	var first, near, named *dateline.Account
	for i := range accounts {
		a := &accounts[i]
		if !mayCome(*a) {
			continue
		}
		if first == nil {
			first = a
		}
		if j := p.Text.SentenceAt(a.Trigger.Start); a.Trigger.Start < s.Start && p.Text.Sentences[j].Paragraph == s.Paragraph {
			near = a
		}
		if named == nil && a.Place.Name != "" && strings.Contains(p.Text.Cut(s.Start, s.End), string(a.Place.Name)) {
			named = a
		}
	}
	for _, a := range []*dateline.Account{named, near, first} {
		if a != nil && a.Date.Start != "" && d.End != "" && d.End < a.Date.Start {
			return dateline.Optional(a.ID)
		}
	}
	return ""
}

// mayCome reports whether an account is of what a warning can have come to.
func mayCome(a dateline.Account) bool {
	return a.Status == dateline.Occurred && a.Kind != dateline.Arrest && a.Kind != dateline.Surrender
}
