package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// subjects are the classes of words by which reports are known that are no news
// of violence, though they borrow its words.
var subjects = []string{"sport", "arts", "business", "labour", "weather"}

// A report is about a subject from so many of its words, one in so many at
// least, and unless so many words tell of what is grave.
const (
	subjectWords = 4
	subjectEvery = 60
	graveWords   = 3
)

// OtherNews reports whether the whole report is about sport, the arts, business, labour
// or the weather, where the words of violence are figures of speech. Groups
// that no list knows do not speak against it: a runner who "launched an attack"
// passes for one.
func (p *Page) OtherNews() bool {
	if p.armedNamings(true) >= 2 || len(p.wordsOf("grave")) >= graveWords {
		return false
	}
	for _, subject := range subjects {
		seen, times := p.wordsOf(subject), 0
		for _, n := range seen {
			times += n
		}
		if len(seen) >= subjectWords && times*subjectEvery > p.wordCount() {
			return retold[subject] || !p.bloodshed()
		}
	}
	return false
}

// retold are the subjects of which reports retell what never happened.
var retold = map[string]bool{"sport": true, "arts": true}

// bloodshed reports whether a sentence counts people killed or hurt and names what did it or
// who: "A bomb ripped through the cattle market, killing 61 people".
func (p *Page) bloodshed() bool {
	return slices.ContainsFunc(p.Text.Sentences, func(s prose.Sentence) bool {
		armed := p.WordWithin(&s, s.Start, s.End, "explosive") || p.WordWithin(&s, s.Start, s.End, "attackers")
		return armed && slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
			if c.Kind != prose.NounGroup || s.Tokens[c.First].Tag != "CD" || !p.Human(s.Tokens[c.Head].Lower) {
				return false
			}
			return p.Is("counts killed", grammar.Neighbour(&s, c.First-1)) || p.Is("harm", grammar.Neighbour(&s, c.First-1)) || p.Is("counts killed", grammar.Neighbour(&s, c.Last+2))
		})
	})
}

// fewestMarks is how many marks a learned reader leaves in a report that it has read
// through, at least: their names alone are more.
const fewestMarks = 20

// onlyWords reports whether a learned reader, who has read the report through, is sure of
// no trigger in it and counts nobody, and no known armed group is named: whatever the
// subject, the words of violence are figures of speech.
func (p *Page) onlyWords() bool {
	if len(p.Marks) < fewestMarks || p.armedNamings(true) > 0 {
		return false
	}
	return !slices.ContainsFunc(p.Marks, func(m marks.Mark) bool {
		return m.Head == "trigger" && m.Score >= marks.SureTrigger || m.Head == "figure"
	})
}

// mishap reports whether the report is about an accident or a disaster that
// nobody armed has a part in.
func (p *Page) mishap() bool {
	return len(p.wordsOf("accident"))+len(p.wordsOf("mishap")) >= 2 && len(p.wordsOf("attackers")) == 0 && p.armedNamings(false) == 0
}

// wordsOf counts the words of a class in the report.
func (p *Page) wordsOf(class string) map[string]int {
	seen := map[string]int{}
	for _, s := range p.Text.Sentences {
		for _, t := range s.Tokens {
			if p.Is(class, t.Lower) {
				seen[t.Lower]++
			}
		}
	}
	return seen
}

func (p *Page) wordCount() int {
	n := 0
	for _, s := range p.Text.Sentences {
		n += len(s.Tokens)
	}
	return n
}

// armedNamings counts how often the report names armed groups, all or only those
// that the codebook knows.
func (p *Page) armedNamings(known bool) int {
	n := 0
	for _, a := range p.Namings {
		if a.Kind == dateline.ArmedGroup && (a.Known != nil || !known) {
			n += len(a.Spans)
		}
	}
	return n
}
