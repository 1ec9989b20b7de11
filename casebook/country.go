package casebook

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countryCode returns the ISO 3166-1 alpha-2 code of a country given by code or
// English name; nothing where it is no country.
func countryCode(name string) string {
	code := strings.ToUpper(name)
	if region, err := language.ParseRegion(code); err == nil && len(code) == 2 && region.IsCountry() {
		return code
	}
	for _, tag := range display.Supported.Regions() {
		if same(name, display.English.Regions().Name(tag)) {
			return tag.String()
		}
	}
	return ""
}
