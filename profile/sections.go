package profile

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// sectionTable is data: in which order a profile tells what, under which heading;
// from which claims (of a relation behind ^ the actor is the object); by time or
// by how many say so; whether the name of whom a claim is about is shown, its
// words, or nothing beside the quotation; words of which the sentence of a claim
// must have one (* for any ending); and how many sentences more that no claim
// was read from are quoted, with the words that tell them.
//
//go:embed sections.tsv
var sectionTable string

// section is a row of the table.
type section struct {
	name, heading string
	claims        []dateline.Relation
	inverse       []dateline.Relation
	byTime        bool
	shows         string // "name", "text" or "nothing"
	bears         wordList
	more          int
	tells         wordList
}

var sections = func() []section {
	var all []section
	for n, line := range strings.Split(strings.TrimSpace(sectionTable), "\n")[1:] {
		s, err := parseSection(line)
		if err != nil {
			panic(fmt.Sprintf("profile/sections.tsv, row %d: %v", n+2, err)) // the table is embedded above
		}
		all = append(all, s)
	}
	return all
}()

func parseSection(line string) (s section, err error) {
	cells := strings.Split(line, "\t")
	if len(cells) != 8 {
		return s, fmt.Errorf("%d cells, want 8", len(cells))
	}
	s = section{name: cells[0], heading: cells[1], byTime: cells[3] == "time", shows: cells[4], bears: listOf(cells[5]), tells: listOf(cells[7])}
	for _, r := range strings.Split(cells[2], "|") {
		name, inverse := strings.CutPrefix(r, "^")
		relation := dateline.Relation(name)
		if !slices.Contains(dateline.Relations, relation) {
			return s, fmt.Errorf("there is no relation %q", name)
		}
		if inverse {
			s.inverse = append(s.inverse, relation)
		} else {
			s.claims = append(s.claims, relation)
		}
	}
	s.more, err = strconv.Atoi(cells[6])
	return s, err
}

// wordList is folded words, and beginnings of words.
type wordList struct {
	words map[string]bool
	stems []string
}

func listOf(cell string) wordList {
	l := wordList{words: map[string]bool{}}
	for _, w := range strings.Fields(cell) {
		if stem, open := strings.CutSuffix(w, "*"); open {
			l.stems = append(l.stems, stem)
		} else {
			l.words[w] = true
		}
	}
	return l
}

// in counts the words of the list in a text.
func (l wordList) in(words []gazetteer.Word) (n int) {
	for _, w := range words {
		if l.words[w.Folded] || slices.ContainsFunc(l.stems, func(stem string) bool { return strings.HasPrefix(w.Folded, stem) }) {
			n++
		}
	}
	return n
}

// bearsOut reports whether words speak of what the section is about. One without
// words takes everything.
func (s section) bearsOut(words []gazetteer.Word) bool {
	return len(s.bears.words)+len(s.bears.stems) == 0 || s.bears.in(words) > 0
}
