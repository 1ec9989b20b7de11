package grammar

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/prose"
)

// Capital reports whether a token begins with a capital.
func Capital(t prose.Token) bool { return unicode.IsUpper([]rune(t.Text)[0]) }

// QuotedFrom is what stands between the quotation mark at a token and the next.
func (p *Page) QuotedFrom(s *prose.Sentence, i int) (start, stop int) {
	if i+1 < len(s.Tokens) && (Capital(s.Tokens[i+1]) || s.Tokens[i+1].Lower == "the") {
		return QuotedAt(s, i)
	}
	return 0, 0
}

// QuotedAt is a short quotation whose opening mark is a token.
func QuotedAt(s *prose.Sentence, i int) (start, stop int) {
	for j := i + 2; j < len(s.Tokens) && j < i+12; j++ {
		if QuotationMark(s.Tokens[j]) {
			return s.Tokens[i+1].Start, s.Tokens[j-1].End
		}
	}
	return 0, 0
}

// QuotationMark reports whether a token is a mark of quotation.
func QuotationMark(t prose.Token) bool {
	switch t.Text {
	case "“", "”", "\"", "‘", "``", "''", "«", "»":
		return true
	}
	return false
}

// IsQuote reports whether a stretch of text is nothing but quotation marks.
func IsQuote(text string) bool {
	return text != "" && strings.Trim(text, "\"“”‘’'`«»") == ""
}

// ClosesClause reports whether a clause ends before a token.
func ClosesClause(s *prose.Sentence, i int) bool {
	return i >= len(s.Tokens) || QuotationMark(s.Tokens[i]) || strings.ContainsAny(s.Tokens[i].Text, ".,;!")
}
