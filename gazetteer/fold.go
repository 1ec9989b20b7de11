package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is one folded word of a text. Start and End are code points into the
// text, half-open.
type Word struct {
	Start, End int
	Folded     string
}

// Words cuts text into folded words, the form in which all names are compared:
// lower-case, accents dropped, apostrophes inside a word dropped (Sana'a →
// sanaa), a possessive 's cut off as a word of its own (Niger's → niger, s),
// initials joined (U.S. → us), every other mark a gap (Deir ez-Zor → deir, ez,
// zor). A text without letters and digits has no words.
func Words(text []rune) []Word {
	var words []Word
	for i := 0; i < len(text); {
		if !inWord(text[i]) {
			i++
			continue
		}
		end := initials(text, i)
		if end == i {
			end = wordEnd(text, i)
		}
		if folded := foldRunes(text[i:end]); folded != "" {
			words = append(words, Word{i, end, folded})
		}
		i = end
	}
	return words
}

// Fold returns the folded words of a name joined by single spaces.
func Fold(name string) string {
	if folded, ok := foldPlain(name); ok {
		return folded
	}
	words := Words([]rune(name))
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.Folded
	}
	return strings.Join(folded, " ")
}

// foldPlain folds a name of plain letters, digits, spaces and hyphens, as most
// are, and reports whether it is one.
func foldPlain(name string) (string, bool) {
	folded := make([]byte, 0, len(name))
	gap := false
	for i := range len(name) {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == ' ' || c == '-' || c == ',' || c == '/':
			gap = len(folded) > 0
			continue
		default:
			return "", false
		}
		if gap {
			folded, gap = append(folded, ' '), false
		}
		folded = append(folded, c)
	}
	return string(folded), true
}

// inWord reports whether words are made of such characters. Apostrophes are not
// among them, though Unicode calls some of them letters.
func inWord(r rune) bool {
	if r < unicode.MaxASCII {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !isApostrophe(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '`', '´', 'ʹ':
		return true
	}
	return false
}

// wordEnd is the end of the word that starts at i; apostrophes belong to it
// when a letter follows, unless they open a possessive.
func wordEnd(text []rune, i int) int {
	for ; i < len(text); i++ {
		if isApostrophe(text[i]) {
			if i+1 == len(text) || !inWord(text[i+1]) || isPossessive(text, i+1) {
				return i
			}
		} else if !inWord(text[i]) {
			return i
		}
	}
	return i
}

func isPossessive(text []rune, i int) bool {
	return (text[i] == 's' || text[i] == 'S') && (i+1 == len(text) || !inWord(text[i+1]))
}

// initials is the end of a run of single letters with full stops (U.S.,
// M.R.T.A) that starts at i, the last stop left out; i where there is none.
func initials(text []rune, i int) int {
	end := i
	if i > 0 && inWord(text[i-1]) {
		return i
	}
	for j := i; j+1 < len(text) && unicode.IsUpper(text[j]) && text[j+1] == '.'; j += 2 {
		if j+2 < len(text) && unicode.IsUpper(text[j+2]) && (j+3 == len(text) || !inWord(text[j+3])) {
			end = j + 3
		}
	}
	return end
}

func foldRunes(word []rune) string {
	folded := make([]byte, 0, 32) // most words need no more, and it costs nothing
	ascii := true
	for _, r := range word {
		if isApostrophe(r) || r == '.' {
			continue
		}
		ascii = ascii && r < unicode.MaxASCII
		folded = utf8.AppendRune(folded, unicode.ToLower(r))
	}
	if ascii {
		return string(folded)
	}
	return plainLetters(string(folded))
}

// letters that have no decomposition into a plain letter and an accent.
var letters = strings.NewReplacer("ø", "o", "ł", "l", "ß", "ss", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ə", "a", "ħ", "h", "ŋ", "ng", "ɓ", "b", "ɗ", "d", "ƙ", "k")

func plainLetters(s string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return letters.Replace(plain)
}
