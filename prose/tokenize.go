package prose

import (
	"strings"
	"unicode"
)

// paragraphs are parted by an empty line, or by a line end where the line
// before it is a whole one: ends as a sentence does, or is short as a heading
// is. Other line ends are only where a wire machine wrapped.
func paragraphs(runes []rune) []Range {
	var out []Range
	start := 0
	flush := func(end int) {
		a, b := start, end
		for a < b && unicode.IsSpace(runes[a]) {
			a++
		}
		for b > a && unicode.IsSpace(runes[b-1]) {
			b--
		}
		if a < b {
			out = append(out, Range{a, b})
		}
		start = end
	}
	line := 0
	for i, r := range runes {
		if r != '\n' {
			continue
		}
		blank := i+1 < len(runes) && nextLineBlank(runes, i+1)
		if blank || i-line < 60 || endsSentence(runes[line:i]) {
			flush(i)
		}
		line = i + 1
	}
	flush(len(runes))
	return out
}

func nextLineBlank(runes []rune, i int) bool {
	for ; i < len(runes) && runes[i] != '\n'; i++ {
		if !unicode.IsSpace(runes[i]) {
			return false
		}
	}
	return true
}

func endsSentence(line []rune) bool {
	for i := len(line) - 1; i >= 0; i-- {
		switch r := line[i]; {
		case unicode.IsSpace(r) || strings.ContainsRune(`"”’')]`, r):
		default:
			return strings.ContainsRune(".!?:", r)
		}
	}
	return true
}

// tokenize cuts a paragraph into words, numbers and marks. A possessive 's and
// a negating n't are tokens of their own; hyphens stay inside words.
func tokenize(runes []rune, p Range) []Token {
	var out []Token
	add := func(start, end int) {
		text := string(runes[start:end])
		out = append(out, Token{Start: start, End: end, Text: text, Lower: fold(text)})
	}
	for i := p.Start; i < p.End; {
		r := runes[i]
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			i++
		case apostrophe(r) && i > p.Start && wordRune(runes[i-1]) && possessive(runes, i, p.End):
			end := i + 1
			if end < p.End && unicode.ToLower(runes[end]) == 's' {
				end++
			}
			add(i, end)
			i = end
		case wordRune(r):
			end := wordEnd(runes, i, p.End)
			if cut := contraction(runes[i:end]); cut > 0 {
				add(i, i+cut)
				add(i+cut, end)
			} else {
				add(i, end)
			}
			i = end
		case r == '.' && i+1 < p.End && runes[i+1] == '.':
			end := i
			for end < p.End && runes[end] == '.' {
				end++
			}
			add(i, end)
			i = end
		case r == '-' && i+1 < p.End && runes[i+1] == '-':
			add(i, i+2)
			i += 2
		default:
			add(i, i+1)
			i++
		}
	}
	return out
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '$' || r == '€' || r == '£'
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '`' }

// possessive reports whether the apostrophe at i ends a word as 's or s' do.
func possessive(runes []rune, i, end int) bool {
	j := i + 1
	if j < end && unicode.ToLower(runes[j]) == 's' {
		j++
		return j >= end || !wordRune(runes[j])
	}
	s := unicode.ToLower(runes[i-1]) == 's'
	return s && (j >= end || unicode.IsSpace(runes[j]))
}

// wordEnd returns the end of the word that starts at i: letters and digits,
// with hyphens, slashes, full stops, commas and apostrophes where they stand
// between such.
func wordEnd(runes []rune, i, end int) int {
	j := i
	for j < end {
		r := runes[j]
		if wordRune(r) {
			j++
			continue
		}
		if j+1 >= end || j == i {
			break
		}
		prev, next := runes[j-1], runes[j+1]
		inside := wordRune(next)
		switch {
		case (r == '-' || r == '‑' || r == '&') && inside:
		case r == '/' && inside:
		case (r == ',' || r == ':') && unicode.IsDigit(prev) && unicode.IsDigit(next):
		case r == '.' && inside && (unicode.IsDigit(prev) && unicode.IsDigit(next) || j-i == 1 || j-i >= 2 && runes[j-2] == '.'):
		case apostrophe(r) && inside && !possessive(runes, j, end):
		default:
			return abbreviationEnd(runes, i, j, end)
		}
		j++
	}
	return abbreviationEnd(runes, i, j, end)
}

// abbreviationEnd takes in the full stop of an initial, "U.S." or "Gen.".
func abbreviationEnd(runes []rune, i, j, end int) int {
	if j >= end || runes[j] != '.' {
		return j
	}
	word := string(runes[i:j])
	single := j-i == 1 && unicode.IsUpper(runes[i])
	dotted := strings.Contains(word, ".")
	if single || dotted && j-i <= 5 || abbreviations[strings.ToLower(word)] {
		return j + 1
	}
	return j
}

// abbreviations keep their full stop and do not end a sentence.
var abbreviations = set(`mr mrs rs ms dr prof rev hon st gen lt col maj capt sgt cpl brig cmdr adm insp supt det sen rep gov pres
	no nos vs etc inc ltd co corp dept gov approx est jr sr jan feb mar apr jun jul aug sept sep oct nov dec mt ft
	mon tue tues wed thu thur thurs fri sat al`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// contraction returns where "didn't" is cut into "did" and "n't"; 0 for none.
func contraction(word []rune) int {
	n := len(word)
	if n > 3 && unicode.ToLower(word[n-1]) == 't' && apostrophe(word[n-2]) && unicode.ToLower(word[n-3]) == 'n' {
		return n - 3
	}
	return 0
}

func fold(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "’ʼ`‑") {
		s = strings.NewReplacer("’", "'", "ʼ", "'", "`", "'", "‑", "-").Replace(s)
	}
	return s
}
