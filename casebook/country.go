package casebook

import "github.com/dateline-project/dateline/gazetteer"

// countryCode returns the ISO 3166-1 alpha-2 code of a country given by code or
// by any name that the embedded codebook has for it; nothing where it is no country.
func countryCode(name string) string {
	cb, err := Embedded()
	if err != nil {
		return ""
	}
	for _, c := range cb.Gazetteer.Names() {
		if c.Code != "" && same(name, c.Code) {
			return c.Code
		}
	}
	for _, e := range cb.Gazetteer.Lookup(name) {
		if e.Kind == gazetteer.Country {
			return e.Country
		}
	}
	return ""
}
