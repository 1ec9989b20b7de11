package reading

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// wholeParties gives the marks of parties, those joined that are pieces of one
// phrase: "men" and "wearing uniforms", "members of" and "the FMLN".
func (p *page) wholeParties() []marks.Mark {
	var out []marks.Mark
	for _, m := range p.Marks {
		if m.Head != "party" {
			continue
		}
		if last := len(out) - 1; last >= 0 && p.continuesParty(out[last], m) {
			out[last].End = m.End
			out[last].Score = float32(math.Sqrt(float64(out[last].Score * m.Score)))
			continue
		}
		out = append(out, m)
	}
	return out
}

// continuesParty reports whether b is the rest of the phrase that a begins.
func (p *page) continuesParty(a, b marks.Mark) bool {
	if a.End > b.Start {
		return false
	}
	between := strings.TrimSpace(p.Text.Cut(a.End, b.Start))
	words := strings.Fields(strings.ToLower(p.Text.Cut(a.Start, a.End)))
	of := len(words) > 1 && words[len(words)-1] == "of"
	return a.Label == b.Label && between == "" || of && (between == "" || strings.EqualFold(between, "the"))
}

// partyEdges are words that no phrase for a party begins or ends with.
var partyEdges = []string{"of", "and", "or", "in", "by", "with", "who", "that", "which", "from", "at", "to", "the", "a", "an", "on", "near", "for", "such", "as"}

// coordinated gives the parties that a mark names, one by one: parted by "and",
// but for weapons, of which the keys have "dynamite and grenades" as one, and by
// a bracket.
func (p *page) coordinated(m marks.Mark) []dateline.Span {
	var out []dateline.Span
	rest, at := p.Text.Cut(m.Start, m.End), m.Start
	for rest != "" {
		part, after := cutParty(rest, m.Label != "weapon")
		size := len([]rune(part))
		if s := p.withoutEdges(at, at+size); s.Start < s.End {
			out = append(out, s)
		}
		at += len([]rune(rest)) - len([]rune(after))
		rest = after
	}
	return out
}

var (
	conjunction = regexp.MustCompile(`(?i)\s+and\s+|\s*\(\s*`)
	bracket     = regexp.MustCompile(`\s*\(\s*`)
)

func cutParty(s string, atAnd bool) (before, after string) {
	parting := bracket
	if atAnd {
		parting = conjunction
	}
	at := parting.FindStringIndex(s)
	if at == nil {
		return s, ""
	}
	return s[:at[0]], s[at[1]:]
}

// withoutEdges is the span without the words and marks at its edges that do not
// belong to a party.
func (p *page) withoutEdges(start, end int) dateline.Span {
	text := p.Text.Runes
	outside := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.()\"", r) }
	for {
		for start < end && outside(text[start]) {
			start++
		}
		for start < end && outside(text[end-1]) {
			end--
		}
		first, last := start, end
		for first < end && !unicode.IsSpace(text[first]) {
			first++
		}
		for last > start && !unicode.IsSpace(text[last-1]) {
			last--
		}
		switch {
		case start < end && slices.Contains(partyEdges, strings.ToLower(p.Text.Cut(start, first))):
			start = first
		case start < end && slices.Contains(partyEdges, strings.ToLower(p.Text.Cut(last, end))):
			end = last
		default:
			return p.Span(start, end)
		}
	}
}

// groupWithin returns the name of a group inside a longer phrase, if there is one.
func (p *page) groupWithin(s dateline.Span) *names.Name {
	for _, n := range p.Names {
		if n.Naming != nil && n.Naming.Kind == dateline.ArmedGroup && n.Start >= s.Start && n.End <= s.End && n.End-n.Start < s.End-s.Start {
			return n
		}
	}
	return nil
}
