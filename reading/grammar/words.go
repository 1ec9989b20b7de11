package grammar

import (
	"slices"

	"github.com/dateline-project/dateline/codebook"
)

// Human reports whether a word is one for people, in arms or not.
func (p *Page) Human(word string) bool {
	for _, class := range []string{"people", "civilians", "forces", "attackers", "officials", "units"} {
		if p.Is(class, word) {
			return true
		}
	}
	return false
}

// TriggerNoun reports whether words of the codebook that name violence, and are no verb,
// begin at word i.
func (p *Page) TriggerNoun(lower []string, i int) bool {
	return slices.ContainsFunc(p.Book.Triggers.All(lower, i), func(m codebook.TriggerMatch) bool { return !m.Verb })
}

// Office reports whether a word says that somebody is known in public.
func (p *Page) Office(w string) bool {
	return p.Is("title", w) && !p.Is("no office", w) && !p.Is("courtesy", w) || p.Is("officials", w) || p.Is("leads", w) || p.Is("public role", w)
}

// Is reports whether the lower-case word is of a class of the codebook.
func (p *Page) Is(class, word string) bool { return p.Book.Words.Is(class, word) }
