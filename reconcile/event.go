package reconcile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/when"
)

// event is what a report says of an incident that it only counts from: "the
// Moscow attack", "the siege of the academy".
type event struct {
	violent bool            // a word of violence names it
	kind    dateline.Kind   // that the word gives; "" for "attack"
	names   []string        // folded words of names
	words   []string        // other words that may tell
	on      []dateline.Date // the day that it is called by
}

// readEvent reads the words for an event.
func readEvent(cb *codebook.Codebook, text []rune, ref when.Reference) event {
	var ev event
	text = slices.Clone(text)
	for _, e := range cb.Calendar.Find(string(text), ref) {
		if e.Kind == when.KindDate && len(e.Dates) > 0 {
			ev.on = append(ev.on, e.Dates...)
			for i := e.Start; i < e.End; i++ {
				text[i] = ' '
			}
		}
	}
	words := gazetteer.Words(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.Folded
	}
	for i := 0; i < len(words); i++ {
		if last, kind, ok := violence(cb, folded, i); ok {
			if !ev.violent {
				ev.kind = kind
			}
			ev.violent = true
			i = last
			continue
		}
		if country, ok := cb.Gazetteer.Adjective(folded[i]); ok {
			ev.names = append(ev.names, strings.Fields(gazetteer.Fold(cb.Gazetteer.Country(country).Name))...)
			continue
		}
		switch {
		case len(folded[i]) < 3 || folded[i] == "the":
		case unicode.IsUpper(text[words[i].Start]):
			ev.names = append(ev.names, folded[i])
		case len(folded[i]) > 3:
			ev.words = append(ev.words, folded[i])
		}
	}
	return ev
}

// violence finds a noun for an act of violence among the words, from the i-th on.
func violence(cb *codebook.Codebook, words []string, i int) (last int, kind dateline.Kind, ok bool) {
	for _, m := range cb.Triggers.All(words, i) {
		if !m.Verb {
			return m.Last, m.Kind, true
		}
	}
	return i, "", false
}

// knownEvent is an incident as others may call it.
type knownEvent struct {
	members []int
	kind    dateline.Kind
	done    bool
	date    dateline.Date
	country dateline.Optional
	names   map[string]bool // folded words of its places, actors and targets
	words   map[string]bool // these and those of the sentences that tell it
}

func newKnownEvent(cb *codebook.Codebook, accounts []told, members []int, actors cast) knownEvent {
	k := knownEvent{members: members, names: map[string]bool{}, words: map[string]bool{}}
	var own []told
	named := func(text string) {
		for _, w := range strings.Fields(gazetteer.Fold(text)) {
			k.names[w], k.words[w] = true, true
		}
	}
	for _, i := range members {
		t := accounts[i]
		own = append(own, t)
		named(string(t.Place.Name))
		named(string(t.Place.Admin1))
		if t.Place.Country != "" {
			named(cb.Gazetteer.Country(string(t.Place.Country)).Name)
		}
		if t.Place.Evidence != nil {
			named(t.Place.Evidence.Text)
		}
		for _, target := range t.Targets {
			named(target.Evidence.Text)
		}
		for _, name := range actors.names(sortedKeys(authors(t))) {
			named(name)
		}
		for _, w := range t.words {
			k.words[w] = true
		}
	}
	k.kind, _ = chooseKind(own)
	k.date, _ = chooseDate(own)
	place, _ := choosePlace(own)
	k.country = place.Country
	status, _ := chooseStatus(own)
	k.done = statusClass(status) == statusClass(dateline.Occurred)
	return k
}

// fits reports whether an incident may be the one that the words mean: it was
// done, it is of that kind and day, bears every name, and what else is said of
// it is told of it too.
func (k *knownEvent) fits(ev event) bool {
	switch {
	case !k.done || !k.date.Known() || alone(k.kind) != alone(ev.kind):
		return false
	case ev.kind != "" && k.kind != dateline.UnknownKind && k.kind != ev.kind && !k.kind.Near(ev.kind):
		return false
	case len(ev.on) > 0 && !overlapping(ev.on, k.date):
		return false
	}
	for _, name := range ev.names {
		if !k.names[name] {
			return false
		}
	}
	return len(ev.words) == 0 || len(ev.names) > 0 || slices.ContainsFunc(ev.words, func(w string) bool { return k.words[w] })
}
