package bench

import (
	"fmt"
	"io"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/when"
)

// timexDocument is what a document of TimeBank or AQUAINT lets a reader see:
// its text and when it was made.
type timexDocument struct {
	ID   string `json:"id"`
	Made string `json:"dct"`
	Text string `json:"text"`
}

type timexGold struct {
	Timexes []timexMark `json:"timexes"` // nil where the file has no gold
}

// timexMark is a time expression with its TIMEX3 type and value.
type timexMark struct {
	stretch
	Type  string `json:"type"`
	Value string `json:"value"`
}

type timexPrediction struct {
	ID      string      `json:"id"`
	Timexes []timexMark `json:"timexes"`
}

// Timex finds the time expressions of TempEval-3 documents and scores them as
// its task A does: F1 of same extent, F1 of overlapping extents, and that times
// the share of matched expressions whose value is the gold's.
func Timex(r io.Reader, predictions io.Writer, calendar *when.Calendar) (Score, error) {
	lines, err := readLines[timexDocument, timexGold](r)
	if err != nil {
		return Score{}, err
	}
	predicted, err := predict(predictions, lines, func(d timexDocument) (timexPrediction, error) {
		p := timexPrediction{ID: d.ID, Timexes: []timexMark{}}
		for _, e := range calendar.Find(d.Text, when.Reference{Published: dayOf(d.Made)}) {
			p.Timexes = append(p.Timexes, timexMarks(e)...)
		}
		return p, nil
	})
	if err != nil {
		return Score{}, err
	}
	return scoreTimex(lines, predicted), nil
}

// timexMarks gives an expression as TimeML marks it: the ends of a range apart.
func timexMarks(e when.Expression) []timexMark {
	if len(e.Parts) == 0 {
		return []timexMark{{stretch{e.Start, e.End}, e.Type(), e.Value()}}
	}
	var marks []timexMark
	for _, part := range e.Parts {
		marks = append(marks, timexMarks(part)...)
	}
	return marks
}

// dayOf takes the day of a time stamp; empty where there is none.
func dayOf(stamp string) dateline.Day {
	day, err := dateline.ParseDay(stamp[:min(len(stamp), len("2006-01-02"))])
	if err != nil {
		return ""
	}
	return day
}

func scoreTimex(lines []line[timexDocument, timexGold], predicted []timexPrediction) Score {
	var score Score
	strict, relaxed := Count{Name: "same extent"}, Count{Name: "overlapping extent"}
	types, values, scored := 0, 0, false
	for i, l := range lines {
		if l.gold.Timexes == nil {
			continue
		}
		scored = true
		gold, got := extents(l.gold.Timexes), extents(predicted[i].Timexes)
		strict.add(countExact(gold, got))
		overlapping, pairs := countOverlapping(gold, got)
		relaxed.add(overlapping)
		for _, at := range pairs {
			p, g := predicted[i].Timexes[at.row], l.gold.Timexes[at.column]
			types += one(p.Type == g.Type)
			values += one(p.Value == g.Value)
			if p.Value != g.Value {
				score.Notes = append(score.Notes, fmt.Sprintf("%s %q want %s got %s", l.document.ID, textAt(l.document.Text, p.stretch), g.Value, p.Value))
			}
		}
		for _, g := range l.gold.Timexes {
			if over, _ := countOverlapping([]stretch{g.stretch}, got); over.Right == 0 {
				score.Notes = append(score.Notes, fmt.Sprintf("%s missed %q %s", l.document.ID, textAt(l.document.Text, g.stretch), g.Value))
			}
		}
		for _, p := range predicted[i].Timexes {
			if over, _ := countOverlapping([]stretch{p.stretch}, gold); over.Right == 0 {
				score.Notes = append(score.Notes, fmt.Sprintf("%s extra %q %s", l.document.ID, textAt(l.document.Text, p.stretch), p.Value))
			}
		}
	}
	if !scored {
		return Score{}
	}
	score.Counts = []Count{strict, relaxed}
	score.Components = []Component{
		{"type F1", relaxed.F1() * share(types, relaxed.Right)},
		{"value F1", relaxed.F1() * share(values, relaxed.Right)},
	}
	return score
}

func extents(marks []timexMark) []stretch {
	out := make([]stretch, len(marks))
	for i, m := range marks {
		out[i] = m.stretch
	}
	return out
}

// textAt cuts a stretch out of a text; one that lies outside is cut short.
func textAt(text string, s stretch) string {
	runes := []rune(text)
	end := max(0, min(s.End, len(runes)))
	return string(runes[max(0, min(s.Start, end)):end])
}
