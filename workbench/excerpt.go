package workbench

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
)

// passage is a stretch of a report that is shown with its marks lit; Gap says
// that something was left out before it.
type passage struct {
	Gap      bool
	Segments []segment
}

// sentenceReach bounds how far, in code points, a passage goes beyond its span
// where no end of a sentence is in sight.
const sentenceReach = 280

// passages returns the sentences that hold the marks, in the order of the text,
// those that touch joined.
func passages(text []rune, marks []mark) []passage {
	var shown []passage
	for _, s := range stretches(text, marks) {
		shown = append(shown, passage{Gap: s.from > 0, Segments: light(text, s.from, s.to, marks)})
	}
	return shown
}

// sentences returns the words of the passages that hold the marks.
func sentences(text []rune, marks []mark) []string {
	var words []string
	for _, s := range stretches(text, marks) {
		words = append(words, string(text[s.from:s.to]))
	}
	return words
}

// paragraphReach bounds how far, in code points, a paragraph goes beyond its span.
const paragraphReach = 700

// paragraph returns the paragraph around one mark, lit.
func paragraph(text []rune, m mark) []segment {
	from, to := m.Start, m.End
	for from > 0 && text[from-1] != '\n' && (m.Start-from < paragraphReach || !unicode.IsSpace(text[from-1])) {
		from--
	}
	for to < len(text) && text[to] != '\n' && (to-m.End < paragraphReach || !unicode.IsSpace(text[to])) {
		to++
	}
	return light(text, from, to, []mark{m})
}

// reach is where a passage begins and ends.
type reach struct{ from, to int }

func stretches(text []rune, marks []mark) []reach {
	var found []reach
	for _, m := range marks {
		found = append(found, reach{sentenceStart(text, m.Start), sentenceEnd(text, m.End)})
	}
	slices.SortFunc(found, func(a, b reach) int { return a.from - b.from })
	var joined []reach
	for _, r := range found {
		if last := len(joined) - 1; last >= 0 && r.from <= joined[last].to+1 {
			joined[last].to = max(joined[last].to, r.to)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// sentence returns the sentence around one span with that span lit.
func sentence(text []rune, s dateline.Span, class, label string) []segment {
	m := mark{Span: s, Class: class, Label: label}
	return light(text, sentenceStart(text, s.Start), sentenceEnd(text, s.End), []mark{m})
}

func sentenceStart(text []rune, at int) int {
	for i := at; i > 0; i-- {
		if endsSentence(text, i) || at-i >= sentenceReach && unicode.IsSpace(text[i-1]) {
			return i
		}
	}
	return 0
}

func sentenceEnd(text []rune, at int) int {
	for i := at; i < len(text); i++ {
		if text[i] == '\n' || i > at && endsSentence(text, i) {
			return trimEnd(text, at, i)
		}
		if i-at >= sentenceReach && unicode.IsSpace(text[i]) {
			return i
		}
	}
	return len(text)
}

func trimEnd(text []rune, at, end int) int {
	for end > at && unicode.IsSpace(text[end-1]) {
		end--
	}
	return end
}

// endsSentence reports whether a sentence begins at i: after a line's end, or
// after a stop and a space where a capital, digit or quotation mark follows. It
// serves the eye; reading has its own and better borders.
func endsSentence(text []rune, i int) bool {
	if text[i-1] == '\n' {
		return true
	}
	if i < 3 || !unicode.IsSpace(text[i-1]) || i >= len(text) || unicode.IsLower(text[i]) {
		return false
	}
	before := i - 2
	for before > 0 && (text[before] == '"' || text[before] == '”' || text[before] == '’' || text[before] == ')') {
		before--
	}
	stop := text[before] == '.' || text[before] == '!' || text[before] == '?'
	return stop && !isInitial(text, before)
}

// isInitial reports whether the stop at i ends an initial or a short title, as
// in "J. Smith", "U.S." or "Lt. Gen.".
func isInitial(text []rune, i int) bool {
	begin := i
	for begin > 0 && unicode.IsLetter(text[begin-1]) {
		begin--
	}
	return i > begin && i-begin <= 3 && unicode.IsUpper(text[begin]) && text[i] == '.'
}
