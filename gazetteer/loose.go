package gazetteer

import (
	"slices"
	"strings"
	"sync"
)

// Names that came through another script are spelt in many ways: Seiyun, Sayun,
// Say'un. Where no table has a name as it is printed, a place of the countries
// that the report is about is taken whose name has the same loose key.

// looseKey is what the spellings of such a name have in common: no article, no
// doubled letter, and one letter for those that stand for one sound. It is empty
// for a name too short to be told from others.
func looseKey(folded string) string {
	words := strings.Fields(folded)
	for len(words) > 1 && slices.Contains(looseArticles, words[0]) {
		words = words[1:]
	}
	spelt := looseSpellings.Replace(strings.Join(words, ""))
	var key []byte
	for i := range len(spelt) {
		if i == 0 || spelt[i] != spelt[i-1] {
			key = append(key, spelt[i])
		}
	}
	if len(folded) < minLoose || len(key) < minLoose-1 {
		return ""
	}
	return strings.TrimSuffix(string(key), "h")
}

// minLoose is how many letters a name needs to be looked for loosely.
const minLoose = 6

var looseArticles = []string{"al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ul", "the"}

var looseSpellings = strings.NewReplacer(
	"ou", "u", "oo", "u", "ow", "u", "o", "u", "ei", "i", "ai", "i", "ay", "i", "ey", "i", "ee", "i", "e", "i", "y", "i",
	"kh", "k", "gh", "g", "dh", "d", "th", "t", "ph", "f", "tch", "ch", "dj", "j", "q", "k", "w", "v",
)

// looseNames are the loose keys of a country's places, made when first asked for.
type looseNames struct {
	mu        sync.Mutex
	names     map[string][]byte // the names of a country's places, as an index packs them
	countries map[string]map[string][]ref
}

// loosely returns the packed places of a country whose name has the same loose
// key as a folded one.
func (g *Gazetteer) loosely(folded, country string) []Entry {
	key := looseKey(folded)
	if key == "" {
		return nil
	}
	g.loose.mu.Lock()
	defer g.loose.mu.Unlock()
	if g.loose.names == nil {
		g.loose.names = g.towns.namesOfCountries()
	}
	keys, known := g.loose.countries[country]
	if !known {
		keys = looseKeys(g.loose.names[country])
		g.loose.countries[country] = keys
	}
	var entries []Entry
	for _, r := range keys[key] {
		if e := g.towns.entry(r); !slices.ContainsFunc(entries, e.same) {
			entries = append(entries, e)
		}
	}
	return entries
}

// namesOfCountries walks the whole index once, so that no country has to.
func (a *atlas) namesOfCountries() map[string][]byte {
	countries := map[string]*names{}
	for i := range a.names.blocks() {
		for c := range a.names.in(i) {
			for r := range c.each() {
				if r.entry() >= a.len() {
					continue
				}
				code := a.row(r.entry())[22:24]
				of := countries[string(code)]
				if of == nil {
					of = &names{}
					countries[string(code)] = of
				}
				of.add(0, string(c.form), []ref{r})
			}
		}
	}
	packed := map[string][]byte{}
	for country, of := range countries {
		packed[country] = of.data
	}
	return packed
}

// looseKeys gives the loose keys of packed names.
func looseKeys(packed []byte) map[string][]ref {
	keys := map[string][]ref{}
	for c := (cursor{rest: packed}); c.next(); {
		if key := looseKey(string(c.form)); key != "" {
			keys[key] = slices.AppendSeq(keys[key], c.each())
		}
	}
	return keys
}
