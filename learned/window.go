package learned

import (
	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/prose"
)

// longestWindow is how many tokens, [CLS] and [SEP] included, the model has seen
// at a time while it learned.
const longestWindow = 512

// A sentence is one sentence's tokens, with offsets in the report's text.
type sentence []encoder.Token

// cut gives the tokens of every sentence.
func cut(text *prose.Text, tokenizer *encoder.Tokenizer) []sentence {
	sentences := make([]sentence, len(text.Sentences))
	for i, s := range text.Sentences {
		tokens := tokenizer.Encode(text.Cut(s.Start, s.End))
		for k := range tokens {
			tokens[k].Start += s.Start
			tokens[k].End += s.Start
		}
		sentences[i] = tokens
	}
	return sentences
}

// A window is what goes through the encoder at a time.
type window struct {
	ids   []int32 // [CLS], the tokens' ids, [SEP]
	words []word
}

// A word is a word of a window: its row in the encoder's output, which is that
// of its first token, and its place in the report's text.
type word struct {
	row, start, end int
}

// windows joins sentences to windows of about equal length, none longer than the
// model takes. Only a sentence that is too long by itself is cut.
func windows(sentences []sentence, tokenizer *encoder.Tokenizer, positions int) []window {
	most := min(longestWindow, positions) - 2
	var runs []sentence
	total := 0
	for _, s := range sentences {
		total += len(s)
		for len(s) > most {
			runs, s = append(runs, s[:most]), s[most:]
		}
		if len(s) > 0 {
			runs = append(runs, s)
		}
	}
	if total == 0 {
		return nil
	}
	aim := float64(total) / float64((total+most-1)/most)
	var all []window
	var tokens sentence
	for _, run := range runs {
		if len(tokens) > 0 && (len(tokens)+len(run) > most || float64(len(tokens))+float64(len(run))/2 > aim) {
			all = append(all, newWindow(tokens, tokenizer))
			tokens = nil
		}
		tokens = append(tokens, run...)
	}
	return append(all, newWindow(tokens, tokenizer))
}

func newWindow(tokens sentence, tokenizer *encoder.Tokenizer) window {
	w := window{ids: make([]int32, 0, len(tokens)+2)}
	w.ids = append(w.ids, tokenizer.CLS())
	for _, t := range tokens {
		if !tokenizer.Inside(t.ID) {
			w.words = append(w.words, word{row: len(w.ids), start: t.Start, end: t.End})
		} else if last := len(w.words) - 1; last >= 0 {
			w.words[last].end = t.End
		}
		w.ids = append(w.ids, t.ID)
	}
	w.ids = append(w.ids, tokenizer.SEP())
	return w
}
