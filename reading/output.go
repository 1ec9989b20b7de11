package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// namingsOut gives the namings as the root has them. Private people — persons
// who hold no office and say nothing for the record — stay out.
func (p *page) namingsOut() []dateline.Naming {
	out := []dateline.Naming{}
	for _, a := range p.namings {
		if a.kind == dateline.Person && a.known == nil && (a.private && !a.acting || !a.speaker && !a.acting) {
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

// mentionsOut lists every mention of the text.
func (p *page) mentionsOut() []dateline.Mention {
	out := []dateline.Mention{}
	for _, n := range p.names {
		if n.adjective == "" {
			out = append(out, dateline.Mention{Kind: n.kind, Span: p.span(n.start, n.end)})
		}
	}
	for _, t := range p.times {
		out = append(out, dateline.Mention{Kind: dateline.TimeMention, Span: p.span(t.Start, t.End)})
	}
	for _, s := range p.text.Sentences {
		for _, t := range s.Tokens {
			if t.Noun() && p.is("weapons", t.Lower) {
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
