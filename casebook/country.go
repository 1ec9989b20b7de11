package casebook

import "github.com/dateline-project/dateline/gazetteer"

// countryCodes returns the ISO 3166-1 alpha-2 code of a country given by code or
// by any name that the embedded codebook has for it, several where they share the
// name, as both Congos do; nothing where it is no country.
func countryCodes(name string) map[string]bool {
	cb, err := Embedded()
	if err != nil {
		return nil
	}
	for _, c := range cb.Gazetteer.Names() {
		if c.Code != "" && same(name, c.Code) {
			return map[string]bool{c.Code: true}
		}
	}
	codes := map[string]bool{}
	for _, e := range cb.Gazetteer.Lookup(name) {
		if e.Kind == gazetteer.Country {
			codes[e.Country] = true
		}
	}
	return codes
}
