package collection

import (
	"strings"

	"github.com/dateline-project/dateline"
)

// sentence is a sentence with its wordings.
type sentence struct {
	parts   []part
	choices int
}

// part is words that stay, a slot that the collection fills in, or wordings of
// which one is taken.
type part struct {
	text string
	slot string
	ways []string
}

// readSentences reads the sentences of every role.
func readSentences(text string) map[string][]sentence {
	out := map[string][]sentence{}
	role := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			role = line[1 : len(line)-1]
		default:
			out[role] = append(out[role], newSentence(line))
		}
	}
	return out
}

func newSentence(line string) sentence {
	var s sentence
	for line != "" {
		i := strings.IndexAny(line, "{<")
		if i < 0 {
			s.parts = append(s.parts, part{text: line})
			break
		}
		if i > 0 {
			s.parts = append(s.parts, part{text: line[:i]})
		}
		end := strings.IndexAny(line, "}>")
		if inner := line[i+1 : end]; line[i] == '{' {
			s.parts = append(s.parts, part{ways: strings.Split(inner, "|")})
			s.choices++
		} else {
			s.parts = append(s.parts, part{slot: inner})
		}
		line = line[end+1:]
	}
	return s
}

// line is a sentence as one report has it.
type line struct {
	role string
	sentence
	chosen []int // a wording for each choice
	slots  map[string]string
	of     *recalled // what a sentence of an incident tells
}

// recalled is what one sentence says of an incident.
type recalled struct {
	incident *incident
	telling
	background bool
}

// page is a text under way. All that is written is ASCII, so that bytes are
// code points.
type page struct{ text strings.Builder }

// write adds a line and returns where the sentence and its slots stand.
func (p *page) write(l line) (whole dateline.Span, slots map[string]dateline.Span) {
	start := p.text.Len()
	slots = map[string]dateline.Span{}
	choice := 0
	for _, part := range l.parts {
		at := p.text.Len()
		switch {
		case part.ways != nil:
			p.text.WriteString(part.ways[l.chosen[choice]])
			choice++
		case part.slot != "":
			p.text.WriteString(l.slots[part.slot])
			slots[part.slot] = dateline.Span{Start: at, End: p.text.Len(), Text: l.slots[part.slot]}
		default:
			p.text.WriteString(part.text)
		}
	}
	text := p.text.String()[start:]
	return dateline.Span{Start: start, End: p.text.Len(), Text: text}, slots
}
