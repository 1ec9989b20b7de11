package bench

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/dateline-project/dateline/clue"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// FitMUC4 fits to a file of MUC-4 messages with their keys the weights by which
// [MUC4] goes by what a learned reader proposes, and writes them as
// muc4_weights.json has them. The reader must not have learned from the messages:
// of those that it knows it is too sure.
func FitMUC4(r io.Reader, out io.Writer, reader *reading.Reader, book *codebook.Codebook) error {
	lines, err := readLines[muc4Document, muc4Gold](r)
	if err != nil {
		return err
	}
	patterns := reading.New(book)
	materials := make([]muc4Material, len(lines))
	var parties, types []clue.Case
	for i, l := range lines {
		if materials[i], err = l.document.read(patterns, reader, book); err != nil {
			return err
		}
		for _, p := range materials[i].parties(muc4Weights{}) {
			parties = append(parties, clue.Case{Clues: p.clues, Right: l.gold.has(p), Times: 1})
		}
	}
	fitted := muc4Weights{Parties: clue.Fit(parties)}
	for i, l := range lines {
		m := materials[i]
		weighed := m.parties(fitted)
		for _, of := range muc4Types {
			types = append(types, clue.Case{Clues: typeClues(of, m.incidents, m.prediction.Templates, weighed), Right: l.gold.hasType(of), Times: 1})
		}
	}
	fitted.Types = clue.Fit(types)
	enc := json.NewEncoder(out)
	enc.SetIndent("", "\t")
	return enc.Encode(fitted)
}

// parties weighs what the reader proposes.
func (m muc4Material) parties(weights muc4Weights) []muc4Party {
	return muc4Parties(m.fillers, anyIncident(m.incidents), m.prediction.RoleFillers, weights)
}

// has reports whether the key has a party: in its role, or where it is a victim
// without a name, among the descriptions of those.
func (g muc4Gold) has(p muc4Party) bool {
	name := foldMention(p.name)
	if p.role != muc4Described {
		return slices.ContainsFunc(foldEntities(g.RoleFillers[p.role]), func(e []string) bool { return slices.Contains(e, name) })
	}
	return slices.ContainsFunc(g.Templates, func(t muc4Answer) bool {
		return slices.ContainsFunc(t.Described, func(d muc4Values) bool { return len(d.Of) == 0 && slices.Contains(foldMentions(d.Values), name) })
	})
}

// hasType reports whether the key has an incident of a type.
func (g muc4Gold) hasType(of string) bool {
	return slices.ContainsFunc(g.Templates, func(t muc4Answer) bool { return slices.Contains(t.types(), of) })
}
