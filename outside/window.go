package outside

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// windowLength is how many code points of a report are asked about at once: with
// prompt and answer it fits the 4096 tokens that local servers often allow.
const windowLength = 3000

// window is a run of whole sentences. Sentences have numbers from 1 on, through
// the whole report.
type window struct {
	first     int // number of its first sentence
	sentences []sentence
}

// sentence is what the endpoint sees of one: each white space or control
// character is a space, so that code points keep their places.
type sentence struct {
	start int
	shown []rune
}

// windows cuts a text. Of a sentence longer than a window its beginning is
// asked about.
func windows(text *prose.Text) []window {
	var out []window
	room := 0
	for i, s := range text.Sentences {
		shown := slices.Clone(text.Runes[s.Start:min(s.End, s.Start+windowLength)])
		for j, r := range shown {
			if unicode.IsSpace(r) || unicode.IsControl(r) {
				shown[j] = ' '
			}
		}
		if len(out) == 0 || len(shown) > room {
			out, room = append(out, window{first: i + 1}), windowLength
		}
		w := &out[len(out)-1]
		w.sentences = append(w.sentences, sentence{s.Start, shown})
		room -= len(shown)
	}
	return out
}

// message is the question about a window.
func (w window) message(report dateline.Report) string {
	var b strings.Builder
	if report.Title != "" {
		fmt.Fprintf(&b, "Title: %s\n", strings.Join(strings.Fields(string(report.Title)), " "))
	}
	if report.Published.Date != "" {
		fmt.Fprintf(&b, "Published: %s\n", report.Published.Date)
	}
	for i, s := range w.sentences {
		fmt.Fprintf(&b, "[%d] %s\n", w.first+i, string(s.shown))
	}
	return b.String()
}

// find makes marks of the proposals that hold. Marks that are proposed several
// times take the places of their words in turn. before is how many marks of the
// report stand before them.
func (w window) find(proposals []proposal, before int) []reading.Mark {
	type place struct {
		sentence     int
		words, label string
	}
	var marks []reading.Mark
	var kept []proposal
	taken := map[place]int{} // where to look on
	for _, p := range proposals {
		i := p.Sentence - w.first
		if i < 0 || i >= len(w.sentences) || !p.sound() {
			continue
		}
		s, here := w.sentences[i], place{i, p.Words, p.Label}
		words := []rune(p.Words)
		at := wordsAt(s.shown, words, taken[here])
		if at < 0 {
			continue
		}
		taken[here] = at + len(words)
		marks = append(marks, p.mark(s.start+at, s.start+at+len(words)))
		kept = append(kept, p)
	}
	for i := range marks {
		if trigger := nearestTrigger(marks, kept, i); trigger >= 0 {
			marks[i].Of = before + trigger
		}
	}
	return marks
}

// wordsAt returns where from an offset on the words stand as whole words; -1
// where they do not.
func wordsAt(text, words []rune, from int) int {
	inWord := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsNumber(text[i]) || unicode.IsMark(text[i]))
	}
	for at := from; at+len(words) <= len(text); at++ {
		end := at + len(words)
		if slices.Equal(text[at:end], words) && !(inWord(at-1) && inWord(at)) && !(inWord(end-1) && inWord(end)) {
			return at
		}
	}
	return -1
}

// nearestTrigger returns the trigger of the mark's incident that stands nearest
// to it; -1 for triggers and for marks of no incident.
func nearestTrigger(marks []reading.Mark, proposals []proposal, i int) int {
	best := -1
	if marks[i].Head == "trigger" || marks[i].Head == "mention" || proposals[i].Incident == nil {
		return best
	}
	away := func(j int) int { return max(marks[j].Start-marks[i].Start, marks[i].Start-marks[j].Start) }
	for j, p := range proposals {
		ours := marks[j].Head == "trigger" && p.Incident != nil && *p.Incident == *proposals[i].Incident
		if ours && (best < 0 || away(j) < away(best)) {
			best = j
		}
	}
	return best
}
