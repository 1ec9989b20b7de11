package furniture

import (
	"strings"
	"unicode"
)

// Unglue takes adverts and links to other stories out of running text and puts
// a paragraph break wherever two sentences, or a heading and a sentence, were
// run together without a space. Text without such seams comes back unchanged.
func Unglue(text string) string {
	text, adverts := cutAdverts(text)
	text, links := cutLinks(text)
	text, seams := breakSentences(text)
	if adverts+links > 0 || seams >= 2 {
		text = breakWords(text)
	}
	return text
}

var advert = lazily(`[ \t]*(?:ADVERTISEMENT|Advertisement|Story continues below advertisement|SPONSORED CONTENT)(?:[ \t]*[-–—:][ \t]*(?i:continue reading below|scroll to continue|story continues below))?[ \t]*`)

// cutAdverts breaks the paragraph where an advert stood. In lower case the word
// counts only where it is glued to a neighbour or has a line of its own.
func cutAdverts(text string) (string, int) {
	capitals := isCapitals(text)
	var b strings.Builder
	last, cut := 0, 0
	for _, m := range advert().FindAllStringIndex(text, -1) {
		before, after := runeBefore(text, m[0]), runeAfter(text, m[1])
		ownLine := (before == 0 || before == '\n') && (after == 0 || after == '\n')
		glued := unicode.IsLetter(after) || unicode.IsLetter(before) || unicode.IsPunct(before) && text[m[0]] != ' '
		word := strings.TrimSpace(text[m[0]:m[1]])
		if !ownLine && (capitals || !glued && !strings.HasPrefix(word, "ADVERTISEMENT")) {
			continue
		}
		b.WriteString(text[last:m[0]])
		b.WriteString("\n\n")
		last = m[1]
		cut++
	}
	b.WriteString(text[last:])
	return b.String(), cut
}

// maxLinkTitle is the longest headline, in bytes, that a link in running text is taken to have.
const maxLinkTitle = 250

var linkStart = lazily(`(?:ALSO READ|Also [Rr]ead|Read [Aa]lso|READ ALSO|READ MORE|Read [Mm]ore|READ|Read|WATCH|Watch|EXPLAINED|Explained|Related|RELATED|See [Aa]lso|In [Pp]ics|Don['’]t [Mm]iss|Opinion)\s?\|\s?|(?:ALSO READ|Also [Rr]ead|Read [Aa]lso|READ ALSO|READ MORE|Read [Mm]ore):\s?`)

// cutLinks removes "Read | Headline of another story" up to the seam at which
// the next sentence begins, or to the end of the line.
func cutLinks(text string) (string, int) {
	var b strings.Builder
	cut := 0
	for {
		m := linkStart().FindStringIndex(text)
		if m == nil {
			break
		}
		before := runeBefore(text, m[0])
		if unicode.IsSpace(before) && before != '\n' && !endsSentence(strings.TrimRight(text[:m[0]], " \t")) {
			b.WriteString(text[:m[1]])
			text = text[m[1]:]
			continue
		}
		b.WriteString(strings.TrimRight(text[:m[0]], " \t"))
		b.WriteString("\n\n")
		text = text[m[1]+linkTitle(text[m[1]:]):]
		cut++
	}
	b.WriteString(text)
	return b.String(), cut
}

// linkTitle returns the length in bytes of the headline at the start of text: up
// to the first seam, or the line's end, or the first sentence's end; 0 where
// none comes soon enough, so that no more than the marker is lost.
func linkTitle(text string) int {
	window, _, ended := strings.Cut(text[:min(len(text), maxLinkTitle)], "\n")
	end := -1
	for _, find := range []func(string) int{firstSentenceSeam, firstWordSeam, firstAcronymSeam, firstQuoteSeam} {
		if at := find(window); at > 0 && (end < 0 || at < end) {
			end = at
		}
	}
	switch {
	case end > 0:
		return end
	case ended || len(window) == len(text):
		return len(window)
	}
	if at := strings.IndexAny(window, ".?!"); at > 0 {
		return at + 1
	}
	return 0
}

// breakSentences puts a paragraph break at every seam between two sentences.
func breakSentences(text string) (string, int) {
	var b strings.Builder
	seams := 0
	for {
		at := firstSentenceSeam(text)
		if at < 0 {
			break
		}
		b.WriteString(text[:at])
		b.WriteString("\n\n")
		text = text[at:]
		seams++
	}
	b.WriteString(text)
	return b.String(), seams
}

// breakWords puts a paragraph break at every seam inside a word: "backgroundThe".
func breakWords(text string) string {
	var b strings.Builder
	for {
		at := firstWordSeam(text)
		if at < 0 {
			break
		}
		b.WriteString(text[:at])
		b.WriteString("\n\n")
		text = text[at:]
	}
	b.WriteString(text)
	return b.String()
}
