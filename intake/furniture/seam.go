package furniture

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceSeam is the end of one sentence with the beginning of the next right
// behind it. Before the mark stands a word of two letters or more in lower case,
// an acronym, a number or a closing sign; a single letter ("U.S.A", "a.m.") is
// no sentence's end.
var sentenceSeam = regexp.MustCompile(`([\pL-]*\pL|\d|[)\]%’”"'])([.!?…]+[”’)\]]*)(["']?)([“‘(\[]?\p{Lu})`)

// abbreviations stand before a name; a full stop behind them ends nothing.
var abbreviations = words("Mr Mrs Ms Dr St Ste Gen Col Lt Sgt Capt Maj Cpl Brig Adm Rev Hon Sen Rep Gov Prof Jr Sr vs No Mt Ft Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// firstSentenceSeam returns the byte offset at which the next sentence begins
// without a space; -1 where there is no such place.
func firstSentenceSeam(text string) int {
	for from := 0; ; {
		m := sentenceSeam.FindStringSubmatchIndex(text[from:])
		if m == nil {
			return -1
		}
		word := text[from+m[2] : from+m[3]]
		at := from + m[8]
		quote := text[from+m[6] : from+m[7]]
		if quote != "" && strings.Count(paragraphBefore(text, from+m[6]), quote)%2 == 0 {
			at = from + m[6] // the quotation mark opens the next sentence
		}
		if !abbreviations[word] && !isInitial(word) && !inAddress(text, at) && !inInitials(text, from+m[2], word) {
			return at
		}
		from += m[5]
	}
}

// isInitial reports whether word is one letter, as in "a.m." and "J. Smith".
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsLetter(r)
}

// inInitials tells "N.Y.The" from "the US.The": the acronym follows a full stop.
func inInitials(text string, at int, word string) bool {
	return runeBefore(text, at) == '.' && utf8.RuneCountInString(word) < 3
}

func paragraphBefore(text string, at int) string {
	return text[strings.LastIndexByte(text[:at], '\n')+1 : at]
}

// inAddress reports whether the place is inside a web or mail address.
func inAddress(text string, at int) bool {
	start := strings.LastIndexAny(text[:at], " \n\t") + 1
	end := len(text)
	if i := strings.IndexAny(text[at:], " \n\t"); i >= 0 {
		end = at + i
	}
	word := text[start:end]
	return strings.Contains(word, "://") || strings.Contains(word, "@") || strings.HasPrefix(word, "www.")
}

// wordSeam is a capital inside a word, behind small letters or a year or day.
var wordSeam = regexp.MustCompile(`[\pL\d’']*(?:\p{Ll}|\d{2})(\p{Lu})(?:\p{Ll}|\s|[-\p{Lu}])`)

// camel matches names that have a capital inside.
var camel = regexp.MustCompile(`^(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Fitz|O['’]|D['’]|[aei])\p{Lu}\p{Ll}|^(?:WhatsApp|YouTube|TikTok|LinkedIn|PayPal|FaceTime|FaceBook|BuzzFeed|PressReader|AccuWeather|AstraZeneca|GlaxoSmithKline|OpenAI|HuffPost|SoundCloud|WeChat|DeepMind|SpaceX|FedEx|BitCoin|NetBlocks|GoFundMe|BellingCat|AlphaBay|JavaScript|PowerPoint|PlayStation|HarperCollins|ExxonMobil|TotalEnergies|AnsarAllah)`)

// firstWordSeam returns the byte offset of a capital that begins a sentence
// inside what looks like one word ("airportBy 2018"); -1 where there is none.
// Names such as McCain and YouTube, and mixed short forms such as JeM, are left.
func firstWordSeam(text string) int {
	for from := 0; ; {
		m := wordSeam.FindStringSubmatchIndex(text[from:])
		if m == nil {
			return -1
		}
		start, at := from+m[0], from+m[2]
		before, whole := text[start:at], text[start:]
		if !camel.MatchString(whole) && isWholeWord(before) && !inAddress(text, at) && beginsSentence(text[at:]) && !inShortLine(text, at) {
			return at
		}
		from = at
	}
}

// shortLine is the length in bytes below which a line cannot be a heading, or
// the end of a link, run together with a sentence.
const shortLine = 45

func inShortLine(text string, at int) bool {
	line := paragraphBefore(text, at)
	after, _, _ := strings.Cut(text[at:], "\n")
	return len(line)+len(after) < shortLine
}

// isWholeWord reports whether s can be the last word of a sentence: small
// letters after an optional capital, or a number.
func isWholeWord(s string) bool {
	letters := 0
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			return false
		}
		letters++
	}
	first, _ := utf8.DecodeRuneInString(s)
	return letters >= 4 || letters >= 2 && !unicode.IsUpper(first)
}

// openers are the words of one or two letters that can begin a sentence.
var openers = words("A An As At By He I If In Is IS It My No On Or So To Up We US UK UN EU")

// beginsSentence reports whether text starts with a word that can begin a
// sentence, so that "MiGs", "JeM" and "bankTV" are no seams.
func beginsSentence(text string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return utf8.RuneCountInString(text[:end]) > 2 || openers[text[:end]]
}

var acronymSeam = regexp.MustCompile(`\b\p{Lu}{2,}(\p{Lu}\p{Ll}+)\b`)

// firstAcronymSeam finds "ISWAPFive" inside a link's title.
func firstAcronymSeam(text string) int {
	if m := acronymSeam.FindStringSubmatchIndex(text); m != nil {
		return m[2]
	}
	return -1
}

var quoteSeam = regexp.MustCompile(`(?:\p{Ll}{2}|[?!.])['"’”](\p{Lu}\p{Ll})`)

// firstQuoteSeam finds "three sides'The" inside a link's title.
func firstQuoteSeam(text string) int {
	if m := quoteSeam.FindStringSubmatchIndex(text); m != nil {
		return m[2]
	}
	return -1
}

func endsSentence(s string) bool {
	return s == "" || strings.ContainsRune(".!?…”’\"')]", runeBefore(s, len(s)))
}

func runeBefore(s string, at int) rune {
	if at == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r
}

func runeAfter(s string, at int) rune {
	if at >= len(s) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	return r
}

// isCapitals reports whether the text is written in capitals throughout, as wires once were.
func isCapitals(text string) bool {
	upper, lower := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 9*lower && upper > 20
}
