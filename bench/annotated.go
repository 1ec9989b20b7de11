package bench

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
	"github.com/dateline-project/dateline/when"
)

// annotatedDocument is what an annotated report lets a reader see.
type annotatedDocument struct {
	ID     string       `json:"id"`
	Date   dateline.Day `json:"date"`
	Outlet string       `json:"outlet"`
	Title  string       `json:"title"`
	Text   string       `json:"text"`
}

type annotatedGold struct {
	Marks []annotatedMark `json:"marks"` // nil where the file has no gold
}

// annotatedMark is a stretch with everything that is said of it.
type annotatedMark struct {
	stretch
	Labels []annotatedLabel `json:"labels"`
}

// annotatedLabel is one label: "trig" with incident, kind and status; "fig"
// with incident, measure, who, low, high and qualifier; and so on.
type annotatedLabel struct {
	Label string   `json:"label"`
	Args  []string `json:"args"`
}

type annotatedPrediction struct {
	ID    string          `json:"id"`
	Marks []annotatedMark `json:"marks"`
}

// Annotated reads annotated reports of today's manner and scores, for each
// label, the exact and the overlapping spans; of the exact ones, whether kind,
// status, standing, value, measure, who, low and high are right; last, all
// mentions and all roles together.
func Annotated(r io.Reader, predictions io.Writer, reader *reading.Reader, calendar *when.Calendar) (Score, error) {
	lines, err := readLines[annotatedDocument, annotatedGold](r)
	if err != nil {
		return Score{}, err
	}
	predicted, err := predict(predictions, lines, func(d annotatedDocument) (annotatedPrediction, error) {
		times := calendar.Find(d.Text, when.Reference{Published: d.Date})
		r, err := reader.Read(d.report())
		return annotatedPrediction{ID: d.ID, Marks: marksOf(d.Text, r, times)}, err
	})
	if err != nil {
		return Score{}, err
	}
	return byDocument(lines, predicted, scoreAnnotated), nil
}

func (d annotatedDocument) report() dateline.Report {
	published := dateline.UnknownPublished
	if d.Date != "" {
		published = dateline.Published{Date: d.Date, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	return dateline.Report{ID: d.ID, Outlet: dateline.Optional(d.Outlet), Title: dateline.Optional(d.Title), Language: "en", Published: published, Text: d.Text}
}

// markBook gathers labels by stretch.
type markBook map[stretch][]annotatedLabel

func (b markBook) add(s dateline.Span, label string, args ...string) {
	at := stretch{s.Start, s.End}
	same := func(l annotatedLabel) bool { return l.Label == label && slices.Equal(l.Args, args) }
	if !slices.ContainsFunc(b[at], same) {
		b[at] = append(b[at], annotatedLabel{label, append([]string{}, args...)})
	}
}

// marksOf writes a reading of a text, and its times, in the labels of the
// annotators' guide.
func marksOf(text string, r dateline.Reading, times []when.Expression) []annotatedMark {
	b := markBook{}
	runes := []rune(text)
	inIncident := map[stretch]bool{}
	for i, a := range r.Accounts {
		id := "e" + strconv.Itoa(i+1)
		b.account(runes, a, id)
		for _, f := range a.Figures {
			b.beside(text, f.Evidence, string(f.AttributedTo), "voice", id)
		}
		if a.Date.Evidence != nil {
			inIncident[stretch{a.Date.Evidence.Start, a.Date.Evidence.End}] = true
		}
	}
	b.mentions(r)
	for _, e := range times {
		if len(e.Dates) > 0 && !inIncident[stretch{e.Start, e.End}] {
			b.add(dateline.Span{Start: e.Start, End: e.End}, "time", guideDate(e.Dates[0]))
		}
	}
	for i, c := range r.Claims {
		id := "c" + strconv.Itoa(i+1)
		b.beside(text, c.Evidence, c.Object.Text, "obj", id)
		if c.AttributedTo != nil {
			b.beside(text, c.Evidence, c.AttributedTo.Text, "voice", id)
		}
	}
	for i, w := range r.Warnings {
		id := "w" + strconv.Itoa(i+1)
		b.add(w.Evidence, "warn", id)
		b.beside(text, w.Evidence, string(w.Issuer), "voice", id)
	}
	return b.marks()
}

// mentions marks who and what is named: each mention once, those of an actor
// with its id, and what else describes an actor.
func (b markBook) mentions(r dateline.Reading) {
	labels := map[dateline.MentionKind]string{
		dateline.ActorMention: "org", dateline.PersonMention: "per", dateline.PlaceMention: "loc", dateline.WeaponMention: "wpn",
	}
	var mentioned []dateline.Mention // actors and persons
	for _, m := range r.Mentions {
		switch m.Kind {
		case dateline.ActorMention, dateline.PersonMention:
			mentioned = append(mentioned, m)
		case dateline.PlaceMention, dateline.WeaponMention:
			b.add(m.Span, labels[m.Kind])
		}
	}
	named := map[stretch]string{}
	for i, n := range r.Namings {
		label, id := "org", "g"+strconv.Itoa(i+1)
		if n.Kind == dateline.Person {
			label, id = "per", "p"+strconv.Itoa(i+1)
		}
		for _, s := range n.Mentions {
			named[stretch{s.Start, s.End}] = id
			if !slices.ContainsFunc(mentioned, func(m dateline.Mention) bool { return stretch{s.Start, s.End}.overlaps(stretch{m.Start, m.End}) }) {
				b.add(s, label, id)
			}
		}
	}
	for _, m := range mentioned {
		label := labels[m.Kind]
		b.add(m.Span, label, cmp.Or(named[stretch{m.Start, m.End}], label[:1]+"0"))
	}
}

// beside marks the words where they stand nearest to their evidence.
func (b markBook) beside(text string, evidence dateline.Span, words, label, id string) {
	if words == "" {
		return
	}
	best, found := dateline.Span{}, false
	before := 0 // code points of the text before the rest
	for rest := text; ; {
		i := strings.Index(rest, words)
		if i < 0 {
			break
		}
		start := before + utf8.RuneCountInString(rest[:i])
		at := dateline.Span{Start: start, End: start + utf8.RuneCountInString(words)}
		if !found || gap(at, evidence) < gap(best, evidence) {
			best, found = at, true
		}
		before, rest = at.End, rest[i+len(words):]
	}
	if found {
		b.add(withArticle([]rune(text), best), label, id)
	}
}

// withArticle takes in the article before a phrase: the guide leaves it off
// names only, and a reading has no phrase with it.
func withArticle(text []rune, s dateline.Span) dateline.Span {
	if !unicode.IsLower(text[s.Start]) {
		return s
	}
	for _, article := range []string{"the", "a", "an"} {
		from := s.Start - len(article) - 1
		if from >= 0 && strings.EqualFold(string(text[from:s.Start]), article+" ") && (from == 0 || !unicode.IsLetter(text[from-1])) {
			return dateline.Span{Start: from, End: s.End}
		}
	}
	return s
}

// gap is how many code points lie between two spans.
func gap(a, b dateline.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

func (b markBook) account(text []rune, a dateline.Account, id string) {
	for _, t := range a.Triggers {
		b.add(t, "trig", id, underscored(string(a.Kind)), string(a.Status))
	}
	for _, p := range a.Perpetrators {
		b.add(withArticle(text, p.Evidence), "perp", id, string(p.Standing))
	}
	for _, t := range a.Targets {
		b.add(withArticle(text, t.Evidence), "targ", id)
	}
	for _, w := range a.Weapons {
		b.add(withArticle(text, w.Evidence), "weap", id)
	}
	if a.Place.Evidence != nil && !a.Place.Guessed() {
		b.add(withArticle(text, *a.Place.Evidence), "place", id)
	}
	if a.Date.Evidence != nil {
		b.add(*a.Date.Evidence, "when", id, guideDate(a.Date.Date))
	}
	for _, f := range a.Figures {
		who := underscored(f.Who)
		if f.Part || !slices.Contains([]string{"total", "civilians", "security_forces", "attackers"}, who) {
			who = "part"
		}
		b.add(withArticle(text, f.Evidence), "fig", id, string(f.Measure), who, bound(f.Low, f.Qualifier == dateline.Over), bound(f.High, false), underscored(string(f.Qualifier)))
	}
}

func underscored(s string) string { return strings.ReplaceAll(s, " ", "_") }

// bound writes one end of a figure as the guide has it: "more than 20" is 20,
// where dateline has 21.
func bound(n *int, over bool) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(*n - one(over))
}

// guideDate writes a date as the guide does: as short as its precision allows,
// a range with a stroke between.
func guideDate(d dateline.Date) string {
	whole := days{dayNumber(d.Start), dayNumber(d.End)}
	switch {
	case !d.Known():
		return "unknown"
	case d.Start == d.End:
		return string(d.Start)
	}
	for _, short := range []dateline.Day{d.Start[:len("2006")], d.Start[:len("2006-01")]} {
		if got, _ := spanOf(&goldDate{Start: short}); got == whole {
			return string(short)
		}
	}
	from, to := d.Start, d.End
	if strings.HasSuffix(string(from), "-01") && to == lastDay(to[:len("2006-01")]) {
		from, to = from[:len("2006-01")], to[:len("2006-01")]
	}
	return string(from) + "/" + string(to)
}

// marks lists the stretches in the order of the text.
func (b markBook) marks() []annotatedMark {
	out := []annotatedMark{}
	for at, labels := range b {
		out = append(out, annotatedMark{at, labels})
	}
	slices.SortFunc(out, func(a, b annotatedMark) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return out
}

var annotatedLabels = []string{"org", "per", "loc", "wpn", "time", "trig", "perp", "targ", "place", "when", "weap", "fig", "voice", "obj", "warn", "of"}

// annotatedValues are the arguments that are compared where the span is right.
var annotatedValues = map[string][]struct {
	name string
	at   int
}{
	"trig": {{"kind", 1}, {"status", 2}}, "perp": {{"standing", 1}}, "when": {{"value", 1}}, "time": {{"value", 0}},
	"fig": {{"measure", 1}, {"who", 2}, {"low", 3}, {"high", 4}},
}

func scoreAnnotated(lines []line[annotatedDocument, annotatedGold], predicted []annotatedPrediction) Score {
	if !slices.ContainsFunc(lines, func(l line[annotatedDocument, annotatedGold]) bool { return l.gold.Marks != nil }) {
		return Score{}
	}
	var score Score
	mentions, roles := Count{Name: "mentions"}, Count{Name: "roles"}
	for _, label := range annotatedLabels {
		exact, found, right := Count{Name: label}, Count{Name: label + " overlapping"}, map[string]int{}
		var goldFound int
		for i, l := range lines {
			gold, got := labelled(l.gold.Marks, label), labelled(predicted[i].Marks, label)
			exact.Gold += len(gold)
			exact.Predicted += len(got)
			for at, p := range got {
				found.Right += one(overlapsAny(at, gold))
				g, ok := gold[at]
				if !ok {
					continue
				}
				exact.Right++
				for _, v := range annotatedValues[label] {
					right[v.name] += one(len(p) > v.at && len(g) > v.at && p[v.at] == g[v.at])
				}
			}
			for at := range gold {
				goldFound += one(overlapsAny(at, got))
			}
			score.Notes = append(score.Notes, differences(l.document, label, gold, got)...)
		}
		score.Counts = append(score.Counts, exact)
		score.Components = append(score.Components, Component{found.Name, harmonic(share(found.Right, exact.Predicted), share(goldFound, exact.Gold))})
		for _, v := range annotatedValues[label] {
			score.Components = append(score.Components, Component{label + " " + v.name, share(right[v.name], exact.Right)})
		}
		switch label {
		case "org", "per", "loc", "wpn":
			mentions.add(exact)
		case "trig", "perp", "targ", "place", "when", "weap", "fig":
			roles.add(exact)
		}
	}
	score.Counts = append(score.Counts, mentions, roles)
	return score
}

// labelled gives the stretches that bear a label, with its arguments; the last
// where one stretch bears it twice.
func labelled(marks []annotatedMark, label string) map[stretch][]string {
	out := map[stretch][]string{}
	for _, m := range marks {
		for _, l := range m.Labels {
			if l.Label == label {
				out[m.stretch] = l.Args
			}
		}
	}
	return out
}

func overlapsAny(s stretch, marks map[stretch][]string) bool {
	for m := range marks {
		if s.overlaps(m) {
			return true
		}
	}
	return false
}

func differences(d annotatedDocument, label string, gold, got map[stretch][]string) []string {
	var out []string
	for at, args := range gold {
		if _, ok := got[at]; !ok {
			out = append(out, fmt.Sprintf("%s %s missed %q %v", d.ID, label, textAt(d.Text, at), args))
		}
	}
	for at, args := range got {
		if _, ok := gold[at]; !ok {
			out = append(out, fmt.Sprintf("%s %s extra %q %v", d.ID, label, textAt(d.Text, at), args))
		}
	}
	slices.Sort(out)
	return out
}
