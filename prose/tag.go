package prose

import (
	"strings"
	"unicode"
)

// tag gives every token its Penn Treebank tag.
func tag(sentences []Sentence) {
	if len(sentences) == 0 {
		return
	}
	m := model()
	for i := range sentences {
		s := &sentences[i]
		words := make([]string, len(s.Tokens))
		for j, t := range s.Tokens {
			words[j] = t.Text
			if s.Capitals || strings.HasPrefix(t.Lower, "'") {
				words[j] = recase(t.Lower)
			}
			words[j] = withoutArticle(words[j])
			if t.Lower == "burnt" && (j == 0 || s.Tokens[j-1].Lower != "the") { // which the tagger has hardly seen; not "two of the burnt"
				words[j] = "burned"
			}
		}
		for j, tag := range m.tags(words) {
			s.Tokens[j].Tag = mend(s.Tokens, j, tag)
		}
		if !s.Capitals { // which leave out their "were"
			makeFinite(s.Tokens)
			makePresent(s.Tokens)
			makeAdverb(s.Tokens)
			makeBase(s.Tokens)
			makeNoun(s.Tokens)
		}
	}
}

// recase gives a word of a text in capitals back its case: small, unless it is
// no English word and so a name.
func recase(word string) string {
	if r := []rune(word); unicode.IsLetter(r[0]) && len(r) > 1 && !Common(word) && !strings.ContainsAny(word, "'.") {
		return string(unicode.ToUpper(r[0])) + string(r[1:])
	}
	return word
}

// arabicArticles are the forms of the article with which Arabic names begin, before
// the letters of the sun as they are spoken.
var arabicArticles = []string{"al-", "el-", "ad-", "an-", "ar-", "as-", "ash-", "at-", "az-"}

// withoutArticle takes the article off an Arabic name, which the tagger otherwise
// takes for an adjective: "al-Shabaab".
func withoutArticle(word string) string {
	for _, article := range arabicArticles {
		if name, found := strings.CutPrefix(word, article); found && name != "" && unicode.IsUpper([]rune(name)[0]) {
			return name
		}
	}
	return word
}

// mend settles what the tagger is known to get wrong in this text's manner.
func mend(tokens []Token, i int, tag string) string {
	t := tokens[i]
	r := []rune(t.Text)
	switch {
	case t.Lower == "'s" || t.Text == "'" || t.Text == "’":
		if i > 0 && tokens[i-1].End == t.Start && tokens[i-1].Tag != "," {
			return "POS"
		}
		return "''"
	case !strings.ContainsFunc(t.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return t.Text
	case unicode.IsDigit(r[0]) && !strings.ContainsFunc(t.Text, unicode.IsLetter):
		return "CD"
	case t.Lower == "n't" || t.Lower == "not":
		return "RB"
	case t.Lower == "dead" && i > 0 && (tokens[i-1].Tag == "DT" || tokens[i-1].Tag == "CD" || tokens[i-1].Tag == "POS"):
		return "NNS"
	case t.Lower == "shot" && i+1 < len(tokens) && tokens[i+1].Lower == "dead":
		return shotDead(tokens, i)
	case t.Lower == "suspect" && i+1 < len(tokens) && tokens[i+1].Lower == "that":
		return "VBP"
	case t.Lower == "mean" && i > 0 && (tokens[i-1].Noun() || tokens[i-1].Tag == "PRP") && i+1 < len(tokens) && tokens[i+1].Lower == "to":
		return "VBP"
	case t.Lower == "armed" && tag == "VBD" && i > 0 && !tokens[i-1].Noun() && tokens[i-1].Tag != "PRP":
		return "VBN"
	case t.Lower == "her" && i+1 < len(tokens) && closed[tokens[i+1].Lower] == "CD":
		return "PRP$"
	case closed[t.Lower] != "":
		return closed[t.Lower]
	case tag == "VBZ" && t.Lower == "attacks" && i+1 < len(tokens) && (tokens[i+1].Lower == "on" || tokens[i+1].Lower == "against"): // "word that attacks on hotels were possible"
		return "NNS"
	case tag == "VBZ" && i > 0 && (tokens[i-1].Lower == "both" || tokens[i-1].Lower == "these" || tokens[i-1].Lower == "those"): // "behind both attacks"
		return "NNS"
	case tag == "JJ" && i > 0 && tokens[i-1].Lower == "being" && strings.HasSuffix(t.Lower, "ed"): // "was being prepared"
		return "VBN"
	case tag == "PDT" && (t.Lower == "noon" || t.Lower == "midday" || t.Lower == "midnight" || t.Lower == "dawn"): // "At noon a message"
		return "NN"
	case !isLetter(tag[0]):
		return "NN"
	}
	return tag
}

// shotDead tells "gunmen shot dead two farmers" from "two farmers shot dead by
// gunmen": whoever is shot stands behind the one and before the other.
func shotDead(tokens []Token, i int) string {
	if i > 0 {
		switch tokens[i-1].Lower {
		case "was", "were", "been", "being", "be", "is", "are":
			return "VBN"
		}
	}
	if i+2 >= len(tokens) || !unicode.IsLetter([]rune(tokens[i+2].Text)[0]) && !unicode.IsDigit([]rune(tokens[i+2].Text)[0]) {
		return "VBN"
	}
	switch tokens[i+2].Lower {
	case "by", "in", "at", "on", "near", "outside", "inside", "during", "when", "while", "after", "before", "from", "and", "last", "yesterday", "as", "with", "along", "behind", "overnight", "this":
		return "VBN"
	}
	return "VBD"
}

// closed words have one tag, or one that matters here.
var closed = map[string]string{
	"eleven": "CD", "twelve": "CD", "thirteen": "CD", "fourteen": "CD", "fifteen": "CD", "sixteen": "CD", "seventeen": "CD", "eighteen": "CD", "nineteen": "CD", "twenty": "CD",
	"thirty": "CD", "forty": "CD", "fifty": "CD", "sixty": "CD", "seventy": "CD", "eighty": "CD", "ninety": "CD",
	"blew": "VBD", "overran": "VBD", "slew": "VBD", "threw": "VBD", "fled": "VBD", "fought": "VBD", "took": "VBD",
	"considers": "VBZ", "forbids": "VBZ", "believes": "VBZ", "expects": "VBZ", "warns": "VBZ",
	"stole": "VBD", "spoke": "VBD", "gave": "VBD", "went": "VBD", "came": "VBD", "began": "VBD", "stormed": "VBD",
	"the": "DT", "a": "DT", "an": "DT", "of": "IN", "by": "IN", "against": "IN", "near": "IN", "outside": "IN",
	"inside": "IN", "in": "IN", "at": "IN", "with": "IN", "from": "IN", "and": "CC", "or": "CC", "who": "WP",
	"whom": "WP", "whose": "WP$", "which": "WDT", "were": "VBD", "was": "VBD", "been": "VBN",
	"embassy": "NN", "consulate": "NN", "ministry": "NN", "circular": "NN", "cathedral": "NN", "website": "NN",
	"gunmen": "NNS", "soldier": "NN", "bomb": "NN", "militants": "NNS", "dead": "JJ", "said": "VBD", "two": "CD", "three": "CD",
	"four": "CD", "five": "CD", "six": "CD", "seven": "CD", "eight": "CD", "nine": "CD", "ten": "CD", "dozen": "CD",
}
