package encoder

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What BERT takes for a space, for punctuation and for nothing at all. Unicode
// has moved since: of a few hundred rare characters, all added or classified
// anew since then, Go's tables think otherwise than those BERT was trained
// with. None of them is in its vocabulary.

// isDropped tells whether BERT deletes r before it looks at a text: controls,
// invisible formats, private characters, and what stands for broken bytes.
func isDropped(r rune) bool {
	if r < utf8.RuneSelf {
		return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f
	}
	return r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co)
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r)
}

// isPunctuation tells whether r is a token of its own: what Unicode calls
// punctuation, and every sign of ASCII.
func isPunctuation(r rune) bool {
	if r < utf8.RuneSelf {
		return '!' <= r && r <= '/' || ':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~'
	}
	return unicode.IsPunct(r)
}

// ideographs are the blocks whose characters BERT takes for a word each.
var ideographs = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x3400, Hi: 0x4dbf, Stride: 1},
		{Lo: 0x4e00, Hi: 0x9fff, Stride: 1},
		{Lo: 0xf900, Hi: 0xfaff, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x20000, Hi: 0x2a6df, Stride: 1},
		{Lo: 0x2a700, Hi: 0x2b81f, Stride: 1},
		{Lo: 0x2b920, Hi: 0x2ceaf, Stride: 1},
		{Lo: 0x2f800, Hi: 0x2fa1f, Stride: 1},
	},
}

func isIdeograph(r rune) bool {
	return r >= 0x3400 && unicode.Is(ideographs, r)
}

// appendFolded appends one character without its accents and in lower case:
// taken apart (NFD), without the marks that take no space of their own, each
// letter lowered by itself.
func appendFolded(folded, character []byte) []byte {
	if len(character) == 1 {
		return append(folded, byte(unicode.ToLower(rune(character[0]))))
	}
	var scratch [32]byte
	for apart := norm.NFD.Append(scratch[:0], character...); len(apart) > 0; {
		letter, size := utf8.DecodeRune(apart)
		if !unicode.Is(unicode.Mn, letter) {
			folded = utf8.AppendRune(folded, unicode.ToLower(letter))
		}
		apart = apart[size:]
	}
	return folded
}
