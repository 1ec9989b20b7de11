package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n")

// Clean returns text with line ends as "\n" and without control characters,
// soft hyphens, zero-width spaces and byte order marks. The C1 controls that
// stand where windows-1252 was taken for Latin-1 become the characters meant.
func Clean(text string) string {
	text = lineEnds.Replace(strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\f' || r == '\v':
			return '\n'
		case r >= 0x80 && r < 0xA0:
			if m := charmap.Windows1252.DecodeByte(byte(r)); !unicode.IsControl(m) && m != unicode.ReplacementChar {
				return m
			}
			return -1
		case unicode.IsControl(r), r == 0xAD, r == 0x200B, r == 0xFEFF:
			return -1
		}
		return r
	}, text)
}
