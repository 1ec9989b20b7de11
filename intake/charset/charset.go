// Package charset turns the bytes of a news document into clean UTF-8.
//
// It knows byte order marks, the encoding that a page or an XML file declares,
// and what bytes look like; it refuses to know what the text says. A file that
// declares UTF-8 and holds a stray windows-1252 quotation mark comes out whole:
// Decode([]byte("the group\x92s camp at Tillab\xc3\xa9ri")) gives
// "the group’s camp at Tillabéri".
package charset

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// declared finds the encoding named near the start of a page or an XML file.
var declared = regexp.MustCompile(`(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.\-]+)`)

// Decode returns raw as valid UTF-8 with line ends as "\n", without byte order
// mark, NUL and control characters. The encoding is, in this order: that of a
// byte order mark, UTF-16 shown by its zero bytes, UTF-8 where the bytes are
// valid, the one given in hint (a MIME header's charset) or declared within the
// first 1024 bytes, UTF-8 with stray windows-1252 bytes, and else what the
// bytes look like. Text is not otherwise changed: accents stay as composed.
func Decode(raw []byte, hint string) string {
	return Clean(decode(raw, hint))
}

func decode(raw []byte, hint string) string {
	if e := wide(raw); e != nil {
		return convert(raw, e)
	}
	label := strings.ToLower(hint)
	if label == "" {
		if m := declared.FindSubmatch(raw[:min(len(raw), 1024)]); m != nil {
			label = strings.ToLower(string(m[1]))
		}
	}
	if strings.HasPrefix(label, "iso-2022") {
		if e, _ := charset.Lookup(label); e != nil {
			return convert(raw, e)
		}
	}
	sequences, strays := utf8Shape(raw)
	if strays == 0 {
		return string(raw)
	}
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") && sequences < strays {
		return convert(raw, e)
	}
	if sequences >= strays || 50*strays < len(raw) {
		return mend(raw)
	}
	return convert(raw, guess(raw))
}

// IsWide reports whether raw is UTF-16, in which zero bytes are no sign of a
// binary file.
func IsWide(raw []byte) bool { return wide(raw) != nil }

// wide returns the UTF-16 encoding of raw, told by its mark or, without one, by
// zero bytes in every other place.
func wide(raw []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	head := raw[:min(len(raw), 2048)&^1]
	var even, odd int
	for i := 0; i+1 < len(head); i += 2 {
		if pair := binary.BigEndian.Uint16(head[i:]); pair == 0 {
			return nil
		}
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	switch pairs := len(head) / 2; {
	case pairs < 4:
		return nil
	case even*10 > pairs*6 && odd == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case odd*10 > pairs*6 && even == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return nil
}

// utf8Shape counts the valid multi-byte sequences and the bytes that belong to none.
func utf8Shape(raw []byte) (sequences, strays int) {
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && n == 1:
			strays++
		case n > 1:
			sequences++
		}
		raw = raw[n:]
	}
	return sequences, strays
}

// mend reads valid UTF-8 as such and every other byte as windows-1252.
func mend(raw []byte) string {
	var b strings.Builder
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(raw[0])
		}
		b.WriteRune(r)
		raw = raw[n:]
	}
	return b.String()
}

// guess asks the detector, and trusts it only for an encoding that it names and we have.
func guess(raw []byte) encoding.Encoding {
	if best, err := chardet.NewTextDetector().DetectBest(raw); err == nil {
		label := strings.Replace(best.Charset, "GB-18030", "gb18030", 1)
		if e, _ := charset.Lookup(label); e != nil {
			return e
		}
	}
	return charmap.Windows1252
}

func convert(raw []byte, e encoding.Encoding) string {
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return mend(raw)
	}
	return strings.ToValidUTF8(string(out), "\uFFFD")
}
