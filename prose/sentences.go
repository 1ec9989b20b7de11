package prose

import (
	"strings"
	"unicode"
)

// sentences parts the tokens of a paragraph. A full stop, question or
// exclamation mark ends a sentence where what follows can begin one.
func sentences(tokens []Token, p Range) [][]Token {
	var out [][]Token
	start := 0
	for i := 0; i < len(tokens); i++ {
		if !strings.Contains(".!?…", tokens[i].Text) && !strings.HasSuffix(tokens[i].Text, "..") && !endingAbbreviation(tokens, i) {
			continue
		}
		end := i + 1
		for end < len(tokens) && strings.Contains(`"”’')]**`, tokens[end].Text) && tokens[end].Start == tokens[end-1].End {
			end++
		}
		if end < len(tokens) && (!beginsSentence(tokens[end]) || tokens[end].Start == tokens[end-1].End && !glued(tokens, end)) {
			continue
		}
		out = append(out, tokens[start:end])
		start, i = end, end-1
	}
	if start < len(tokens) {
		out = append(out, tokens[start:])
	}
	return out
}

// endingAbbreviation reports whether a token such as "U.S." also ends its
// sentence: the next word is one that begins sentences.
func endingAbbreviation(tokens []Token, i int) bool {
	t := tokens[i]
	if len(t.Text) < 4 || !strings.HasSuffix(t.Text, ".") || !strings.Contains(t.Text[:len(t.Text)-1], ".") || i+1 >= len(tokens) {
		return false
	}
	next := tokens[i+1]
	first := []rune(next.Text)[0]
	return unicode.IsUpper(first) && starters[next.Lower]
}

var starters = set(`the a an in on at it he she they we but and this that these those there after before when while
	no one two his her its their police officials witnesses according meanwhile however`)

func beginsSentence(t Token) bool {
	r := []rune(t.Text)[0]
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || strings.ContainsRune(`"“‘'([—–-$`, r)
}

// glued reports whether a sentence begins right behind the last one's mark, as
// in scraped text: "in Kabul.The group".
func glued(tokens []Token, end int) bool {
	mark, next := tokens[end-1].Text, []rune(tokens[end].Text)
	return strings.Contains(`.!?”"`, mark) && unicode.IsUpper(next[0]) && (len(next) > 1 || end+1 < len(tokens))
}

// capitals reports whether the words are written in capitals throughout.
func capitals(tokens []Token) bool {
	upper, lower := 0, 0
	for _, t := range tokens {
		for _, r := range t.Text {
			switch {
			case unicode.IsUpper(r):
				upper++
			case unicode.IsLower(r):
				lower++
			}
		}
	}
	return upper > 9*lower && upper >= 12
}

// heading reports whether the tokens are a whole paragraph of a few words that
// does not end as a sentence does, or a short question.
func heading(tokens []Token, p Range) bool {
	first, last := tokens[0], tokens[len(tokens)-1]
	if first.Start != p.Start || last.End != p.End || len(tokens) > 16 {
		return false
	}
	return last.Text == "?" || !strings.Contains(`.!"”…:;)`, last.Text)
}

// quotes finds direct speech: between “ and ”, or between straight double
// quotation marks of one paragraph. An unclosed quotation ends with its
// paragraph.
func quotes(runes []rune) []Range {
	var out []Range
	open := -1
	for i, r := range runes {
		switch {
		case r == '“' || r == '"' && open < 0:
			if open < 0 {
				open = i
			}
		case r == '”' || r == '"':
			if open >= 0 {
				out = append(out, Range{open, i + 1})
			}
			open = -1
		case r == '\n' && i+1 < len(runes) && runes[i+1] == '\n' && open >= 0:
			out = append(out, Range{open, i})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, Range{open, len(runes)})
	}
	return out
}
