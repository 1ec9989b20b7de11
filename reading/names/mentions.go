package names

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Mentions lists every mention of the text: what a learned reader marks, and
// what the patterns find where it marks nothing. Of the places and weapons of a
// sentence that it looked at, only those that it marks count.
func (p *Page) Mentions() []dateline.Mention {
	out := []dateline.Mention{}
	for _, m := range p.Mentioned {
		if kind := p.kindMarked(m); kind != "" {
			out = append(out, dateline.Mention{Kind: kind, Span: p.Span(m.Start, m.End)})
		}
	}
	for _, n := range p.Names {
		if n.Adjective == "" && !p.decided(n.Start, n.End, n.Kind) {
			out = append(out, dateline.Mention{Kind: n.Kind, Span: p.Span(n.Start, n.End)})
		}
	}
	for _, t := range p.Times {
		out = append(out, dateline.Mention{Kind: dateline.TimeMention, Span: p.Span(t.Start, t.End)})
	}
	for _, s := range p.Text.Sentences {
		for _, t := range s.Tokens {
			if t.Noun() && p.Is("weapons", t.Lower) && !p.decided(t.Start, t.End, dateline.WeaponMention) {
				out = append(out, dateline.Mention{Kind: dateline.WeaponMention, Span: p.Span(t.Start, t.End)})
			}
		}
	}
	for _, q := range p.Numbers {
		out = append(out, dateline.Mention{Kind: dateline.NumberMention, Span: p.Span(q.Start, q.End)})
	}
	slices.SortStableFunc(out, func(a, b dateline.Mention) int { return a.Start - b.Start })
	return out
}

// decided reports whether a learned reader says what the stretch mentions, or
// that it is no place or weapon.
func (p *Page) decided(start, end int, kind dateline.MentionKind) bool {
	if len(grammar.Overlapping(p.Mentioned, start, end)) > 0 {
		return true
	}
	return (kind == dateline.PlaceMention || kind == dateline.WeaponMention) && p.Looked(&p.Text.Sentences[p.Text.SentenceAt(start)])
}
