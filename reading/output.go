package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// namingsOut gives the namings as the root has them. Private people — persons of whom
// nothing says that they are known in public, and who say nothing for the record — stay
// out.
func (p *page) namingsOut(accounts []dateline.Account) []dateline.Naming {
	out := []dateline.Naming{}
	for _, a := range p.namings {
		if a.kind == dateline.Person && a.known == nil && (a.private || !a.speaker) && !a.acting && !p.inPublic(a, dateline.Reading{Accounts: accounts}) {
			continue
		}
		names := []string{}
		if !a.described {
			names = slices.Clone(a.names)
		}
		slices.SortStableFunc(names, func(x, y string) int { return len(y) - len(x) })
		spans := slices.Clone(a.spans)
		slices.SortFunc(spans, func(x, y dateline.Span) int { return x.Start - y.Start })
		n := dateline.Naming{Key: a.key, Kind: a.kind, Names: names, Mentions: spans}
		if a.known != nil {
			n.Codebook = dateline.Optional(a.known.ID)
		}
		out = append(out, n)
	}
	return out
}

// mentionsOut lists every mention of the text: what a learned reader marks, and
// what the patterns find where it marks nothing. Of the places and weapons of a
// sentence that it looked at, only those that it marks count.
func (p *page) mentionsOut() []dateline.Mention {
	out := []dateline.Mention{}
	for _, m := range p.mentioned {
		if kind := p.kindMarked(m); kind != "" {
			out = append(out, dateline.Mention{Kind: kind, Span: p.span(m.Start, m.End)})
		}
	}
	for _, n := range p.names {
		if n.adjective == "" && !p.decided(n.start, n.end, n.kind) {
			out = append(out, dateline.Mention{Kind: n.kind, Span: p.span(n.start, n.end)})
		}
	}
	for _, t := range p.times {
		out = append(out, dateline.Mention{Kind: dateline.TimeMention, Span: p.span(t.Start, t.End)})
	}
	for _, s := range p.text.Sentences {
		for _, t := range s.Tokens {
			if t.Noun() && p.is("weapons", t.Lower) && !p.decided(t.Start, t.End, dateline.WeaponMention) {
				out = append(out, dateline.Mention{Kind: dateline.WeaponMention, Span: p.span(t.Start, t.End)})
			}
		}
	}
	for _, q := range p.numbers {
		out = append(out, dateline.Mention{Kind: dateline.NumberMention, Span: p.span(q.Start, q.End)})
	}
	slices.SortStableFunc(out, func(a, b dateline.Mention) int { return a.Start - b.Start })
	return out
}

// decided reports whether a learned reader says what the stretch mentions, or
// that it is no place or weapon.
func (p *page) decided(start, end int, kind dateline.MentionKind) bool {
	if len(over(p.mentioned, start, end)) > 0 {
		return true
	}
	return (kind == dateline.PlaceMention || kind == dateline.WeaponMention) && p.looked(&p.text.Sentences[p.text.SentenceAt(start)])
}
