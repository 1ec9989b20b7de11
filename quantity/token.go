package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark.
type token struct {
	start, end int    // code points
	from, to   int    // bytes
	lower      string // the word in lower case, or the mark
	word       bool
	capital    bool
	glued      bool // no white space before it
	line       bool // begins a line

	digits  int  // of a number, thousands separators left out
	value   int  // of a number of up to 12 digits
	tenths  int  // first decimal
	decimal bool // has decimals
	grouped bool // has thousands separators
	ordinal bool // "26th"
}

// tokens cuts a text; "seventy-one" is three tokens.
func tokens(text string) []token {
	list := make([]token, 0, len(text)/5+4)
	at, glued, line := 0, false, true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			line = line || r == '\n'
			glued = false
			i += size
			at++
			continue
		}
		t := token{start: at, from: i, glued: glued, line: line}
		switch {
		case r >= '0' && r <= '9':
			t.scanNumber(text)
		case unicode.IsLetter(r):
			t.scanWord(text, r)
		default:
			t.to, t.end = i+size, at+1
			t.lower = mark(r, text[i:i+size])
		}
		list = append(list, t)
		i, at, glued, line = t.to, t.end, true, false
	}
	return list
}

func mark(r rune, written string) string {
	switch r {
	case '’', '‘':
		return "'"
	case '–', '—', '‐', '‑', '−':
		return "-"
	}
	return written
}

func (t *token) scanWord(text string, first rune) {
	t.word, t.capital, t.end = true, unicode.IsUpper(first), t.start
	for t.to = t.from; t.to < len(text); {
		r, size := utf8.DecodeRuneInString(text[t.to:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && (r < '0' || r > '9') {
			break
		}
		t.to += size
		t.end++
	}
	t.lower = strings.ToLower(text[t.from:t.to])
}

// scanNumber reads "1,400", "2 200" with a hard space, "2.5", "26th".
func (t *token) scanNumber(text string) {
	i := t.digitsFrom(text, t.from)
	t.end = t.start + i - t.from
	for t.digits <= 12 {
		size := separator(text[i:])
		if size == 0 || len(digitRun(text[i+size:])) != 3 || !t.grouped && t.digits > 3 {
			break
		}
		i = t.digitsFrom(text, i+size)
		t.grouped = true
		t.end += 4
	}
	if run := digitRun(text[min(i+1, len(text)):]); i < len(text) && text[i] == '.' && run != "" && !dotted(text[i+1+len(run):]) {
		t.decimal, t.tenths = true, int(run[0]-'0')
		t.end += 1 + len(run)
		i += 1 + len(run)
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if len(text) >= i+2 && strings.EqualFold(text[i:i+2], suffix) && !letterAt(text, i+2) {
			t.ordinal = true
			i, t.end = i+2, t.end+2
			break
		}
	}
	t.to = i
}

func (t *token) digitsFrom(text string, i int) int {
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		if t.digits < 12 {
			t.value = t.value*10 + int(text[i]-'0')
		}
		t.digits++
		i++
	}
	return i
}

// separator is the length of a thousands separator.
func separator(text string) int {
	for _, mark := range []string{",", "\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	return 0
}

func digitRun(text string) string {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return text[:n]
}

// dotted reports whether figures go on after a stop: "10.03.2019".
func dotted(text string) bool { return len(text) > 1 && text[0] == '.' && digitRun(text[1:]) != "" }

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// scanner holds one text while it is read.
type scanner struct {
	text   string
	tokens []token
}

var nothing token

func (s *scanner) at(i int) *token {
	if i < 0 || i >= len(s.tokens) {
		return &nothing
	}
	return &s.tokens[i]
}

func (s *scanner) is(i int, words ...string) bool {
	word := s.at(i).lower
	return word != "" && slices.Contains(words, word)
}

func (s *scanner) skip(i int, words ...string) int {
	if s.is(i, words...) {
		return i + 1
	}
	return i
}

// joined reports whether token i stands between its neighbours without space.
func (s *scanner) joined(i int) bool { return s.at(i).glued && s.at(i+1).glued }
