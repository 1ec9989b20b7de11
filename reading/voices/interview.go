package voices

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// findAnswers notes who speaks in each paragraph of an interview: what an answer
// tells is the word of whoever gives it, though no verb of saying stands there.
// Turns begin with "A:" or a name and a colon, or follow questions that stand
// alone in a text that calls itself an interview or a conversation, or whose answers
// are told by an "I".
func (p *Page) findAnswers() {
	turns := p.turns()
	first, labelled, asked := len(turns), 0, 0
	for i, t := range turns {
		if t.label != "" || t.question {
			first = min(first, i)
		}
		if t.label != "" && !t.question {
			labelled++
		}
		if t.question {
			asked++
		}
	}
	if asked < fewestQuestions || labelled < 2 && !p.callsItselfInterview(turns[:first]) && !p.toldByI(turns[first:]) {
		return
	}
	guest := p.guest(turns[:first])
	speaker := guest
	p.Answers = map[int]*names.Name{}
	for _, t := range turns[first:] {
		switch {
		case t.question || t.label == "q":
			speaker = nil
		case t.label == "a":
			speaker = guest
		case t.label != "":
			speaker = t.named
		case labelled < 2:
			speaker = guest
		}
		if speaker != nil {
			p.Answers[t.paragraph] = speaker
		}
	}
}

// fewestQuestions is how many questions that stand alone make an interview.
const fewestQuestions = 3

// turn is a paragraph as a part of an interview.
type turn struct {
	paragraph int
	sentences []prose.Sentence
	label     string      // what stands before its colon, in lower case
	named     *names.Name // the person whom the label names
	question  bool
}

func (p *Page) turns() []turn {
	var turns []turn
	for i := 0; i < len(p.Text.Sentences); {
		t := turn{paragraph: p.Text.Sentences[i].Paragraph}
		from := i
		for i < len(p.Text.Sentences) && p.Text.Sentences[i].Paragraph == t.paragraph {
			i++
		}
		t.sentences = p.Text.Sentences[from:i]
		t.label, t.named = p.turnLabel(&t.sentences[0])
		asker := p.LabelAt(&t.sentences[0])
		t.question = t.label == "q" || asks(t.sentences) || asker != nil && asker.Naming != nil && asker.Naming.Outlet
		turns = append(turns, t)
	}
	return turns
}

// turnLabel returns the "Q", "A" or name before the colon that opens a sentence.
func (p *Page) turnLabel(s *prose.Sentence) (string, *names.Name) {
	for i, t := range s.Tokens {
		switch {
		case t.Text == ":" && i > 0:
			label := strings.ToLower(p.Text.Cut(s.Tokens[0].Start, s.Tokens[i-1].End))
			if label == "q" || label == "a" {
				return label, nil
			}
			if n := p.NameWithin(s.Tokens[0].Start, s.Tokens[i-1].End); n != nil && n.Kind == dateline.PersonMention && n.Naming != nil {
				return label, n
			}
			return "", nil
		case i >= 3 || t.Lower != "q" && t.Lower != "a" && !grammar.Capital(t):
			return "", nil
		}
	}
	return "", nil
}

// asks reports whether a paragraph is a question and little more.
func asks(sentences []prose.Sentence) bool {
	last := sentences[len(sentences)-1]
	words := 0
	for _, s := range sentences {
		words += len(s.Tokens)
	}
	for i := len(last.Tokens) - 1; i >= 0; i-- {
		if t := last.Tokens[i]; t.Word() || t.Text == "?" {
			return t.Text == "?" && words <= longestQuestion
		}
	}
	return false
}

// longestQuestion is the number of words above which a paragraph that ends with a
// question is no interviewer's.
const longestQuestion = 45

func (p *Page) callsItselfInterview(introduction []turn) bool {
	for _, t := range introduction {
		for _, s := range t.sentences {
			if p.WordWithin(&s, s.Start, s.End, "interview") || p.weMetHim(&s) {
				return true
			}
		}
	}
	return false
}

// weMetHim reports whether a sentence says that those who write met or asked somebody: "We
// met him in Gao".
func (p *Page) weMetHim(s *prose.Sentence) bool {
	for i := 1; i+1 < len(s.Tokens); i++ {
		before, next := s.Tokens[i-1].Lower, s.Tokens[i+1].Lower
		if next == "to" || next == "with" {
			next = grammar.Neighbour(s, i+2)
		}
		if (before == "we" || before == "i") && p.Is("interviews", s.Tokens[i].Lower) && (next == "him" || next == "her") {
			return true
		}
	}
	return false
}

// toldByI reports whether so many paragraphs that are no questions say "I" outside of
// quotations as make an interview.
func (p *Page) toldByI(turns []turn) bool {
	told := 0
	for _, t := range turns {
		if !t.question && slices.ContainsFunc(t.sentences, func(s prose.Sentence) bool {
			return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Text == "I" && t.Tag == "PRP" && !p.Text.Quoted(t.Start) })
		}) {
			told++
		}
	}
	return told >= fewestQuestions
}

// guest returns the person whom the introduction of an interview says that it asked,
// else whom it names most often, the first of several: never the one who asks, "Interview
// by A", "She spoke to B".
func (p *Page) guest(introduction []turn) *names.Name {
	if len(introduction) == 0 {
		return nil
	}
	last := introduction[len(introduction)-1].sentences
	var best *names.Name
	bestCount := 0
	count := map[*names.Naming]int{}
	for _, n := range p.NamesIn(0, last[len(last)-1].End) {
		if n.Kind != dateline.PersonMention || n.Naming == nil {
			continue
		}
		if p.askedByUs(n) {
			return n
		}
		if p.interviewer(n) {
			continue
		}
		count[n.Naming]++
		if c := count[n.Naming]; c > bestCount {
			bestCount = c
			if best == nil || best.Naming != n.Naming {
				best = n
			}
		}
	}
	if best == nil {
		return p.goesOnWithHe(introduction)
	}
	return best
}

// askedByUs reports whether a name is the object of what "we" or "I" do who ask: "We
// asked A, who teaches in Gao", "I spoke to A".
func (p *Page) askedByUs(n *names.Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	at := s.TokenAt(n.Start)
	if k := grammar.ChunkOf(s, at); k >= 0 { // "Professor A"
		at = s.Chunks[k].First
	}
	if at > 0 && (s.Tokens[at-1].Lower == "to" || s.Tokens[at-1].Lower == "with") {
		at--
	}
	return at > 1 && p.Is("interviews", s.Tokens[at-1].Lower) && (s.Tokens[at-2].Lower == "we" || s.Tokens[at-2].Lower == "i")
}

// goesOnWithHe returns the name that opens a sentence of an introduction whose next one goes
// on with "he" or "she", whatever the name is taken for.
func (p *Page) goesOnWithHe(introduction []turn) *names.Name {
	for _, t := range introduction {
		for i := 1; i < len(t.sentences); i++ {
			s := &t.sentences[i-1]
			n := p.NameWithin(s.Start, s.End)
			if he := t.sentences[i].Tokens[0].Lower; (he == "he" || he == "she") && n != nil && n.Start == s.Start && n.Naming != nil && n.Naming.Known == nil {
				return n
			}
		}
	}
	return nil
}

// interviewer reports whether a name stands behind "by", "to", "with" or a colon, but
// for "five questions to".
func (p *Page) interviewer(n *names.Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	at := s.TokenAt(n.Start)
	if at == 0 {
		return false
	}
	before := s.Tokens[at-1]
	if at > 1 && s.Tokens[at-2].Lower == "questions" {
		return false
	}
	return before.Lower == "by" || before.Lower == "to" || before.Text == ":" && p.Is("interview", s.Tokens[0].Lower)
}

// saysI reports whether a sentence is told in the first person: "I would say".
func saysI(s *prose.Sentence) bool {
	return len(s.Tokens) > 0 && s.Tokens[0].Lower == "i"
}

// Answerer returns who gives the answer that a sentence stands in.
func (p *Page) Answerer(s *prose.Sentence) (grammar.Phrase, bool) {
	n := p.Answers[s.Paragraph]
	if n == nil {
		return grammar.Phrase{}, false
	}
	in := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	last := in.TokenAt(n.End - 1)
	return grammar.Phrase{Sentence: in, First: in.TokenAt(n.Start), Last: last, Head: last}, true
}
