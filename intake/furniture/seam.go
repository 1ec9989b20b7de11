package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
// right behind the end of another; -1 where there is no such place. Before the
// end's mark stands a word or acronym, a number or a closing sign; a single
// letter ("U.S.A", "a.m.") and an abbreviation end nothing.
func firstSentenceSeam(text string) int {
	for from := 0; ; {
		mark := strings.IndexAny(text[from:], ".!?…")
		if mark < 0 {
			return -1
		}
		mark += from
		after := skip(text, skip(text, mark, ".!?…"), "”’)]")
		from = after
		at := after
		if quote := runeAfter(text, after); quote == '"' || quote == '\'' {
			if strings.Count(paragraphBefore(text, after), string(quote))%2 == 1 {
				at++ // it closes the sentence before
			}
			after++
		}
		if unicode.IsUpper(runeAfter(text, skip(text, after, "“‘(["))) && endsWord(text, mark) && !inAddress(text, at) {
			return at
		}
	}
}

// skip returns the offset behind the characters of set that stand at an offset.
func skip(text string, at int, set string) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !strings.ContainsRune(set, r) {
			break
		}
		at += n
	}
	return at
}

// endsWord reports whether a sentence can end before the mark at an offset.
func endsWord(text string, mark int) bool {
	r := runeBefore(text, mark)
	if unicode.IsDigit(r) || r != 0 && strings.ContainsRune(")]%’”\"'", r) {
		return true
	}
	line := paragraphBefore(text, mark)
	word := line[strings.LastIndexFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })+1:]
	initials := strings.HasSuffix(strings.TrimSuffix(line, word), ".") && utf8.RuneCountInString(word) < 3 // "N.Y."
	return utf8.RuneCountInString(word) > 1 && !abbreviations[word] && !initials
}

// lookBehind is how many bytes before a place are looked at, so that the work
// stays in proportion to the text's length.
const lookBehind = 2000

// paragraphBefore returns what stands before a place in its line.
func paragraphBefore(text string, at int) string {
	start := max(0, at-lookBehind)
	for start < at && !utf8.RuneStart(text[start]) {
		start++
	}
	return text[start+strings.LastIndexByte(text[start:at], '\n')+1 : at]
}

// inAddress reports whether the place is inside a web or mail address.
func inAddress(text string, at int) bool {
	before := paragraphBefore(text, at)
	before = before[strings.LastIndexAny(before, " \t")+1:]
	word, _, _ := strings.Cut(text[at:min(len(text), at+100)], " ")
	word = before + word
	return strings.Contains(word, "://") || strings.Contains(word, "@") || strings.HasPrefix(word, "www.")
}

// wordSeam is a capital inside a word, behind small letters or a year or day.
var wordSeam = lazily(`[\pL\d’']{0,40}?(?:\p{Ll}|\d{2})(\p{Lu})(?:\p{Ll}|\s|[-\p{Lu}])`)

// camel matches names that have a capital inside.
var camel = lazily(`^(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Fitz|O['’]|D['’]|[aei])\p{Lu}\p{Ll}|^(?:WhatsApp|YouTube|TikTok|LinkedIn|PayPal|FaceTime|FaceBook|BuzzFeed|PressReader|AccuWeather|AstraZeneca|GlaxoSmithKline|OpenAI|HuffPost|SoundCloud|WeChat|DeepMind|SpaceX|FedEx|BitCoin|NetBlocks|GoFundMe|BellingCat|AlphaBay|JavaScript|PowerPoint|PlayStation|HarperCollins|ExxonMobil|TotalEnergies|AnsarAllah)`)

// firstWordSeam returns the byte offset of a capital that begins a sentence
// inside what looks like one word ("airportBy 2018"); -1 where there is none.
// Names such as McCain and YouTube, and mixed short forms such as JeM, are left.
func firstWordSeam(text string) int {
	for from := 0; ; {
		m := wordSeam().FindStringSubmatchIndex(text[from:])
		if m == nil {
			return -1
		}
		start, at := from+m[0], from+m[2]
		before, whole := text[start:at], text[start:]
		if !camel().MatchString(whole) && isWholeWord(before) && !inAddress(text, at) && beginsSentence(text[at:]) && !inShortLine(text, at) {
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
	after, _, _ := strings.Cut(text[at:min(len(text), at+shortLine)], "\n")
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

var acronymSeam = lazily(`\b\p{Lu}{2,}(\p{Lu}\p{Ll}+)\b`)

// firstAcronymSeam finds "ISWAPFive" inside a link's title.
func firstAcronymSeam(text string) int {
	if m := acronymSeam().FindStringSubmatchIndex(text); m != nil {
		return m[2]
	}
	return -1
}

var quoteSeam = lazily(`(?:\p{Ll}{2}|[?!.])['"’”](\p{Lu}\p{Ll})`)

// firstQuoteSeam finds "three sides'The" inside a link's title.
func firstQuoteSeam(text string) int {
	if m := quoteSeam().FindStringSubmatchIndex(text); m != nil {
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
