package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsMasthead reports whether s looks like the name of a publication: few
// words, each with a capital, one of them a word of mastheads ("Gazette").
func IsMasthead(s string) bool {
	s = beforePlace(s)
	if !isName(s, 7) {
		return false
	}
	for _, w := range strings.Fields(s) {
		if _, known := mastheads[strings.ToLower(strings.Trim(w, ".,"))]; known {
			return true
		}
	}
	return false
}

// article begins many mastheads.
var article = lazily(`^(?:The|THE|Le|La|Les|El|Los|Las|Il|Die|Der|Das|O|A)\s`)

// IsOutletName reports whether s can be a publication's name where a masthead
// is expected: [IsMasthead], or up to three capitalised words ("iNews"), or four
// that begin with an article ("Le Relais de Lomé").
func IsOutletName(s string) bool {
	return IsMasthead(s) || isName(beforePlace(s), 3) || article().MatchString(s) && isName(beforePlace(s), 4)
}

// IsBodyName reports whether s can be the name of an office or other body that
// puts out reports of its own: up to five capitalised words.
func IsBodyName(s string) bool { return isName(beforePlace(s), 5) }

var (
	aside  = lazily(`\s*[(\[].*$`)
	behind = lazily(`\s*(?:,| --? | [|–—] ).*$`)
)

// beforePlace cuts off a place or section behind a name: "The Recorder, Lima",
// "El Eco (English edition)".
func beforePlace(s string) string {
	return strings.TrimSpace(behind().ReplaceAllString(aside().ReplaceAllString(s, ""), ""))
}

// CleanOutlet returns the name of a publication without the place, edition or
// section printed behind it; names in capitals become capitalised words.
func CleanOutlet(s string) string { return titleCase(beforePlace(s)) }

// personCase writes a name in capitals as "Ana Ruiz".
func personCase(s string) string {
	fields := strings.Fields(s)
	if len(fields) < 2 || strings.IndexFunc(s, unicode.IsLower) >= 0 {
		return strings.Join(fields, " ")
	}
	for i, f := range fields {
		fields[i] = capitalise(f)
	}
	return strings.Join(fields, " ")
}

func capitalise(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[:n] + strings.ToLower(word[n:])
}

// titleCase writes names of two words or more that are all in capitals as
// "The Konkan Courier"; short forms of up to three letters, such as "AFP", stay
// where the name has no other sign of being shouted.
func titleCase(s string) string {
	fields := strings.Fields(s)
	if len(fields) < 2 || strings.IndexFunc(s, unicode.IsLower) >= 0 {
		return strings.Join(fields, " ")
	}
	for i, f := range fields {
		if small := strings.ToLower(f); i > 0 && particles[small] {
			fields[i] = small
			continue
		}
		if utf8.RuneCountInString(f) > 3 || f == "THE" || f == "NEW" || f == "SUN" {
			fields[i] = capitalise(f)
		}
	}
	return strings.Join(fields, " ")
}
