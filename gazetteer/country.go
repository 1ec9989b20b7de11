package gazetteer

import "strings"

// CountryNames is a country or de facto state with the words for it.
type CountryNames struct {
	Code        string // ISO 3166-1 alpha-2; empty for a de facto state
	Name        string
	Names       []string // other names and short forms
	Adjectives  []string
	Inhabitants []string
	Metonyms    []string // capital, buildings and streets that stand for the government
	Capital     string
	Within      string // code of the state that holds it, by most UN members
	Lat, Lon    float64
	GeoNames    int // 0 where unknown
}

// code is the country that something in it lies in.
func (c CountryNames) code() string {
	if c.Code == "" {
		return c.Within
	}
	return c.Code
}

// words maps folded words to countries.
type words map[string]string

// learn enters words; one that is already taken stays with its first country.
func (w words) learn(country string, forms []string) {
	for _, form := range forms {
		form = strings.TrimPrefix(Fold(form), "the ")
		if _, taken := w[form]; !taken && form != "" {
			w[form] = country
		}
	}
}

func (w words) of(form string) (string, bool) {
	country, ok := w[strings.TrimPrefix(Fold(form), "the ")]
	return country, ok
}

// Adjective returns the country of an adjective such as "Afghan".
func (g *Gazetteer) Adjective(word string) (country string, ok bool) { return g.adjectives.of(word) }

// Inhabitants returns the country of a word for its people, such as "Afghans".
func (g *Gazetteer) Inhabitants(word string) (country string, ok bool) { return g.inhabitants.of(word) }

// Metonym returns the country of a name that stands for its government, such as
// "the Kremlin", and the entry of its capital.
func (g *Gazetteer) Metonym(name string) (country string, capital Entry, ok bool) {
	country, ok = g.metonyms.of(name)
	return country, g.capitals[country], ok
}

// Country returns the entry of an ISO 3166-1 alpha-2 code; one without a kind
// where the code is unknown.
func (g *Gazetteer) Country(iso2 string) Entry { return g.countries[iso2] }

// Names returns the country table.
func (g *Gazetteer) Names() []CountryNames { return g.countryNames }
