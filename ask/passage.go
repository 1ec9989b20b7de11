package ask

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// page is a report cut into sentences.
type page struct {
	report    *dateline.Report
	text      *prose.Text
	title     map[string]bool
	whole     map[string]bool // keys that stand anywhere in it
	sentences []passage
	twins     []*passage // of a copy: for each sentence the one of its original, nil where it has none
}

// branchName is how many letters of a name are looked at for that of a branch.
const branchName = 20

// passage is a sentence with what it speaks of.
type passage struct {
	span      dateline.Span
	paragraph int
	asks      bool     // a heading or question, which says nothing itself
	under     *passage // the heading or question that it stands under
	keys      map[string]bool
	actors    map[string]bool // whom it mentions, by description too
	named     map[string]int  // whom it names, with where first
	branch    bool            // it names a branch of an actor that has no record of its own
	words     []spoken
	number    bool
	counted   map[string]bool // keys of what numbers stand before
	kinds     map[dateline.Kind]bool
	dates     []dateline.Date
	accounts  []*dateline.Account
	claims    []*dateline.Claim
	warnings  []*dateline.Warning
	figures   []*dateline.Figure
	parties   []*dateline.Party
}

// spoken is a word of a sentence.
type spoken struct {
	folded string
	start  int // in the report
	keys   []string
	proper bool // printed with a capital, and not because it comes first
}

// means reports whether a word has a meaning of the table of questions.
func (w spoken) means(meaning string) bool { return slices.Contains(w.keys, "="+meaning) }

func (l *lexicon) pageOf(r *dateline.Report) *page {
	p := &page{report: r, text: prose.Split(r.Text), title: map[string]bool{}, whole: map[string]bool{}}
	l.add(p.title, string(r.Title))
	var under *passage
	p.sentences = make([]passage, 0, len(p.text.Sentences)) // never grown, so that pointers into it hold
	for _, s := range p.text.Sentences {
		words := p.text.Cut(s.Start, s.End)
		x := passage{span: dateline.Span{Start: s.Start, End: s.End, Text: words}, asks: s.Heading || strings.HasSuffix(words, "?"), under: under, paragraph: s.Paragraph,
			keys: map[string]bool{}, counted: map[string]bool{}, actors: map[string]bool{}, named: map[string]int{}}
		l.addSentence(x.keys, words, s.Capitals)
		since := 9 // words since the last number
		runes := []rune(words)
		all := gazetteer.Words(runes)
		for j, w := range all {
			w.Folded = short(runes[w.Start:w.End], w.Folded)
			x.words = append(x.words, spoken{w.Folded, s.Start + w.Start, l.keys(w.Folded), j > 0 && unicode.IsUpper(runes[w.Start])})
			since++
			switch {
			case number(w.Folded) && !l.dates(all, runes, j):
				x.number, since = true, 0
			case since <= 4:
				for _, k := range l.keys(w.Folded) {
					x.counted[k] = true
				}
			}
		}
		if x.owns() {
			x.keys["=claim"] = true
		}
		if x.takesBack() && (x.keys["=says"] || x.deed()) {
			x.keys["=deny"] = true
		}
		for k := range x.keys {
			p.whole[k] = true
		}
		p.sentences = append(p.sentences, x)
		if x.asks {
			under = &p.sentences[len(p.sentences)-1]
		}
	}
	return p
}

// short is a folded word without what is drawn together with it: "he" of "he'd".
func short(word []rune, folded string) string {
	before, after, _ := strings.Cut(strings.ReplaceAll(string(word), "’", "'"), "'")
	if slices.Contains([]string{"d", "ll", "ve", "re", "m"}, after) {
		return strings.ToLower(before)
	}
	return folded
}

// at returns the sentence that holds a span, of a copy that of its original; nil
// where there is none.
func (p *page) at(span dateline.Span) *passage {
	i := p.text.SentenceAt(span.Start)
	if i < 0 || span.End > len(p.text.Runes) {
		return nil
	}
	if p.twins != nil {
		return p.twins[i]
	}
	return &p.sentences[i]
}

// branch reports whether what is taken for a mention of an actor is the name of a
// branch of it: an acronym of the actor's with another name behind a hyphen.
func (p *page) branch(a dateline.Actor, m dateline.Span) bool {
	if a.Codebook != "" || p.at(m) == nil {
		return false
	}
	acronym, rest, _ := strings.Cut(string(p.text.Runes[m.Start:min(len(p.text.Runes), m.Start+branchName)]), "-")
	initial, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(initial) && strings.ToUpper(acronym) == acronym &&
		slices.ContainsFunc(a.Aliases, func(x dateline.Alias) bool { return x.Name == acronym })
}

func (p *page) mention(actor string, m dateline.Span) {
	x := p.at(m)
	if x == nil {
		return
	}
	x.actors[actor] = true
	if slices.ContainsFunc([]rune(m.Text), unicode.IsUpper) {
		if at, named := x.named[actor]; !named || m.Start < at {
			x.named[actor] = m.Start
		}
	}
}

// account ties a sentence to an account through each of its spans.
func (p *page) account(a *dateline.Account) {
	touch := func(span dateline.Span) *passage {
		x := p.at(span)
		if x != nil && !slices.Contains(x.accounts, a) {
			x.accounts = append(x.accounts, a)
		}
		return x
	}
	for _, t := range a.Triggers {
		touch(t)
	}
	if a.Date.Evidence != nil {
		touch(*a.Date.Evidence)
	}
	for i := range a.Perpetrators {
		if x := touch(a.Perpetrators[i].Evidence); x != nil {
			x.parties = append(x.parties, &a.Perpetrators[i])
		}
	}
	for _, t := range a.Targets {
		touch(t.Evidence)
	}
	for i := range a.Figures {
		if x := touch(a.Figures[i].Evidence); x != nil {
			x.figures = append(x.figures, &a.Figures[i])
		}
	}
}

// owns reports whether a sentence has somebody say that they did something:
// "said that its men had burnt the lorry".
func (x *passage) owns() bool {
	said, own := false, false
	for _, w := range x.words {
		switch {
		case !said:
			said = w.means("says")
		case !own:
			own = w.means("points back") || w.means("person")
		case w.means("did"):
			return true
		}
	}
	return false
}

// deed reports whether a sentence has a word for something that one may deny having
// done: "It was not our men who killed them", and not "It has no more than 150 men".
func (x *passage) deed() bool {
	return slices.ContainsFunc([]string{"=act", "=attack", "=bomb", "=strike", "=claim", "=death", "=injure", "=abduct"}, func(k string) bool { return x.keys[k] })
}

// dates reports whether a number is that of a year, of a day beside its month, or
// an age between commas, and so counts nothing.
func (l *lexicon) dates(words []gazetteer.Word, runes []rune, i int) bool {
	w := words[i]
	if w.Folded[0] < '0' || w.Folded[0] > '9' {
		return false
	}
	month := func(j int) bool {
		return j >= 0 && j < len(words) && unicode.IsUpper(runes[words[j].Start]) && slices.Contains(l.keys(words[j].Folded), "=name of a month")
	}
	year := len(w.Folded) == 4 && (strings.HasPrefix(w.Folded, "19") || strings.HasPrefix(w.Folded, "20"))
	age := w.Start > 1 && runes[w.Start-2] == ',' && w.End < len(runes) && runes[w.End] == ','
	return year || age || month(i-1) || month(i+1)
}

// lasts reports whether a sentence tells how long something was: it has a number of
// days, months or years.
func (x *passage) lasts() bool {
	return x.counted["=length of time"] || x.keys["lif"]
}

// located reports whether a sentence names, behind a word for being there, a place
// or anything else that the question does not.
func (m *matcher) located(x *passage) bool {
	since := 9 // words since the last "in" or "near"
	for _, w := range x.words {
		since++
		switch {
		case w.means("in a place"):
			since = 0
		case since <= 4 && w.proper && !slices.ContainsFunc(m.q.terms, func(t term) bool {
			return slices.Contains(t.words, stem(w.folded)) || slices.Contains(t.keys, stem(w.folded))
		}):
			return true
		}
	}
	return false
}
