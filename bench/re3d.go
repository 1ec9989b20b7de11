package bench

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

// re3dDocument is what a re3d document lets a reader see.
type re3dDocument struct {
	ID    string `json:"id"`
	URL   string `json:"url"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

type re3dGold struct {
	Entities []struct {
		re3dEntity
		Confidence float64 `json:"confidence"`
	} `json:"entities"` // nil where the file has no gold
}

type re3dEntity struct {
	stretch
	Type string `json:"type"`
}

type re3dPrediction struct {
	ID       string       `json:"id"`
	Entities []re3dEntity `json:"entities"`
}

// re3dConfidence is the confidence from which the corpus takes an entity for one.
const re3dConfidence = 0.5

// RE3D finds the entities of re3d documents and scores them by exact span and
// type: each type, all together, and the mean F1 of the types.
func RE3D(r io.Reader, predictions io.Writer, reader *reading.Reader) (Score, error) {
	lines, err := readLines[re3dDocument, re3dGold](r)
	if err != nil {
		return Score{}, err
	}
	predicted, err := predict(predictions, lines, func(d re3dDocument) (re3dPrediction, error) {
		report := dateline.Report{ID: d.ID, Title: dateline.Optional(d.Title), Language: "en", Published: dateline.UnknownPublished, Text: d.Text}
		p := re3dPrediction{ID: d.ID, Entities: []re3dEntity{}}
		entities, err := reader.Entities(report)
		for _, e := range entities {
			p.Entities = append(p.Entities, re3dEntity{stretch{e.Start, e.End}, string(e.Type)})
		}
		return p, err
	})
	if err != nil {
		return Score{}, err
	}
	return byDocument(lines, predicted, scoreRE3D), nil
}

func scoreRE3D(lines []line[re3dDocument, re3dGold], predicted []re3dPrediction) Score {
	total, byType := Count{Name: "all"}, map[string]*Count{}
	count := func(kind string, c Count) {
		if byType[kind] == nil {
			byType[kind] = &Count{Name: kind}
		}
		byType[kind].add(c)
		total.add(c)
	}
	scored := false
	for i, l := range lines {
		if l.gold.Entities == nil {
			continue
		}
		scored = true
		gold := map[string][]re3dEntity{}
		for _, e := range l.gold.Entities {
			if e.Confidence >= re3dConfidence {
				gold[e.Type] = append(gold[e.Type], e.re3dEntity)
			}
		}
		got := map[string][]re3dEntity{}
		for _, e := range predicted[i].Entities {
			got[e.Type] = append(got[e.Type], e)
		}
		for kind := range gold {
			count(kind, countExact(gold[kind], got[kind]))
		}
		for kind := range got {
			if gold[kind] == nil {
				count(kind, countExact(nil, got[kind]))
			}
		}
	}
	if !scored {
		return Score{}
	}
	return macro(total, byType)
}

// macro lists the counts by name, then all together, with the mean F1 of the names.
func macro(total Count, byName map[string]*Count) Score {
	var score Score
	mean := 0.0
	for _, c := range byName {
		score.Counts = append(score.Counts, *c)
	}
	slices.SortFunc(score.Counts, func(a, b Count) int { return cmp.Or(b.Gold-a.Gold, strings.Compare(a.Name, b.Name)) })
	for _, c := range score.Counts {
		mean += c.F1() / float64(len(score.Counts))
	}
	score.Counts = append(score.Counts, total)
	score.Components = []Component{{"mean F1 of types", mean}}
	return score
}
