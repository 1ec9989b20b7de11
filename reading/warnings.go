package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// warnings reads who said beforehand that violence may come.
func (p *page) warnings(accounts []dateline.Account) []dateline.Warning {
	out := []dateline.Warning{}
	if p.otherNews() {
		return out
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if !p.ofViolence(s) {
			continue
		}
		issuer, ok := p.issuerOf(s)
		if !ok {
			continue
		}
		w := dateline.Warning{Report: p.report.ID, Issuer: dateline.Optional(p.wholePhrase(issuer)), Evidence: p.span(s.Start, s.End)}
		if a := p.threatening(s, issuer); a != nil {
			a.acting = true
			w.About = dateline.Optional(a.key)
		}
		w.Date = p.warningDate(s)
		if a := p.lookingBack(s, accounts); a != nil {
			w.Incident = dateline.Optional(a.ID)
		}
		w.ID = dateline.NewID("w", p.report.ID, itoa(s.Start), string(w.Issuer))
		out = append(out, w)
	}
	return out
}

// ofViolence reports whether the sentence speaks of an attack or the like.
func (p *page) ofViolence(s *prose.Sentence) bool {
	for _, t := range s.Tokens {
		if p.is("warned of", t.Lower) {
			return true
		}
	}
	return false
}

// issuerOf returns who warns: the subject of "warned" or of "issued a
// warning", the agent of "was warned by", or who speaks of a risk.
func (p *page) issuerOf(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		switch {
		case c.Kind == prose.VerbGroup && p.is("warns", head) && !c.Negated:
			if f, ok := p.warner(s, k); ok {
				return f, true
			}
		case c.Kind == prose.NounGroup && p.is("warning", head):
			if f, ok := p.giver(s, k); ok {
				return f, true
			}
		case c.Kind == prose.NounGroup && p.is("risk", head) && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "of":
			if f, ok := p.voiceOf(s); ok {
				return f, true
			}
			if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup {
				if f := subjectOf(s, k-1); len(f) > 0 && !f[0].pronoun() {
					return joined(f), true
				}
			}
			for j := k - 1; j > 0; j-- {
				if v := s.Chunks[j]; v.Kind == prose.VerbGroup && v.Participle && s.Chunks[j-1].Kind == prose.NounGroup {
					return joined(coordinatedBack(s, j-1)), true
				}
			}
		}
	}
	return phrase{}, false
}

func (p *page) warner(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	if c.Passive {
		if by := prepositionsAfter(s, c.Last)["by"]; len(by) > 0 {
			return by[0], true
		}
		return phrase{}, false
	}
	if subject := subjectOf(s, k); len(subject) > 0 && !subject[0].pronoun() {
		return joined(subject), true
	}
	if k+1 < len(s.Chunks) && s.Chunks[k+1].First == c.Last+1 && s.Chunks[k+1].Kind == prose.NounGroup {
		if f := phraseAt(s, k+1); p.canSpeak(f) {
			return f, true
		}
	}
	return phrase{}, false
}

// giver returns who gave a warning: "Washington had issued warnings", "a
// warning from the governor", "the governor's warning".
func (p *page) giver(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	after := prepositionsAfter(s, c.Last)
	for _, prep := range []string{"from", "by"} {
		if f := after[prep]; len(f) > 0 {
			return f[0], true
		}
	}
	if c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
		return phraseAt(s, k-1), true
	}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !s.Chunks[k-1].Passive {
		if subject := subjectOf(s, k-1); len(subject) > 0 && !subject[0].pronoun() {
			return joined(subject), true
		}
	}
	return phrase{}, false
}

// joined makes one phrase of coordinated ones.
func joined(fs []phrase) phrase {
	f := fs[0]
	f.last = fs[len(fs)-1].last
	return f
}

// wholePhrase is a phrase's text without its article.
func (p *page) wholePhrase(f phrase) string { return p.phraseSpan(f).Text }

// threatening returns the group that the warning is about: one named in the
// sentence that does not itself warn, else, for a group that threatens, itself.
func (p *page) threatening(s *prose.Sentence, issuer phrase) *naming {
	for _, a := range p.namings {
		if a.kind != dateline.ArmedGroup {
			continue
		}
		for _, m := range a.spans {
			if m.Start >= s.Start && m.End <= s.End && (m.Start < issuer.start() || m.End > issuer.end()) {
				return a
			}
		}
	}
	if a := p.actorOf(issuer); a != nil && a.kind == dateline.ArmedGroup {
		return a
	}
	return nil
}

// warningDate is the day of the warning where the sentence names one before
// the report; else the days up to it.
func (p *page) warningDate(s *prose.Sentence) dateline.WarningDate {
	for _, t := range p.timesOf(s) {
		if len(t.Dates) > 0 && (p.report.Published.Date == "" || t.Dates[0].Start <= p.report.Published.Date) {
			d := t.Dates[0]
			return dateline.WarningDate{Start: d.Start, End: d.End, Precision: d.Precision}
		}
	}
	return dateline.WarningDate{Precision: dateline.PrecisionUnknown}
}

// lookingBack returns the account that the sentence says the warning came to:
// the report's first that occurred, where the warning is told as gone before.
func (p *page) lookingBack(s *prose.Sentence, accounts []dateline.Account) *dateline.Account {
	back := false
	for i, t := range s.Tokens {
		back = back || t.Lower == "before" || t.Lower == "after" || t.Lower == "earlier" || t.Lower == "ahead" || t.Lower == "had" && i+1 < len(s.Tokens)
	}
	if !back {
		return nil
	}
	for i := range accounts {
		if accounts[i].Status == dateline.Occurred && !strings.Contains(string(accounts[i].Kind), "arrest") {
			return &accounts[i]
		}
	}
	return nil
}
