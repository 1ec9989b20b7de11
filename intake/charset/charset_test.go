package charset_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline/intake/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	russian := "Взрыв на рынке в городе убил семь человек, сообщили в министерстве. Ответственность никто не взял."
	for _, c := range []struct {
		name string
		raw  []byte
		hint string
		want string
	}{
		{"plain", []byte("Two men died."), "", "Two men died."},
		{"UTF-8 with mark", []byte("\xEF\xBB\xBFTillabéri"), "", "Tillabéri"},
		{"UTF-16 little endian with mark", append([]byte{0xFF, 0xFE}, encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "Ménaka fell")...), "", "Ménaka fell"},
		{"UTF-16 big endian without mark", encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "Ménaka fell"), "", "Ménaka fell"},
		{"windows-1252 undeclared", encoded(t, charmap.Windows1252, "the group’s camp near Ménaka, “they” said"), "", "the group’s camp near Ménaka, “they” said"},
		{"UTF-8 declared, windows-1252 inside", []byte("<meta charset=utf-8>the group\x92s camp, Tillab\xc3\xa9ri"), "", "<meta charset=utf-8>the group’s camp, Tillabéri"},
		{"windows-1252 declared, UTF-8 inside", []byte("<meta charset=windows-1252>Tillab\xc3\xa9ri"), "", "<meta charset=windows-1252>Tillabéri"},
		{"declared windows-1251", append([]byte(`<meta charset="windows-1251">`), encoded(t, charmap.Windows1251, russian)...), "", `<meta charset="windows-1251">` + russian},
		{"hinted koi8-r", encoded(t, charmap.KOI8R, russian), "koi8-r", russian},
		{"undeclared windows-1251", encoded(t, charmap.Windows1251, russian), "", russian},
		{"control characters", []byte("a\x00b\x07c\r\nd\re"), "", "abc\nd\ne"},
		{"accents stay as they are", []byte("Me\u0301naka Ménaka"), "", "Me\u0301naka Ménaka"},
		{"C1 for windows-1252", []byte("the group\u0092s"), "", "the group’s"},
		{"unknown declaration", []byte("<meta charset=nonsense>caf\xe9"), "", "<meta charset=nonsense>café"},
	} {
		if got := charset.Decode(c.raw, c.hint); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "abc", "\xff\xfea\x00", "caf\xe9", "\xef\xbb\xbf\x00", "encoding=\"utf-16\"\x93", "charset=iso-2022-jp \x1b$B"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got := charset.Decode(raw, "")
		if !utf8.ValidString(got) {
			t.Errorf("not UTF-8: %q", got)
		}
		if strings.ContainsAny(got, "\x00\r\uFEFF") {
			t.Errorf("a NUL, return or mark was left: %q", got)
		}
		if again := charset.Clean(got); again != got {
			t.Errorf("cleaning again changed %q to %q", got, again)
		}
	})
}
