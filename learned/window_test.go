package learned

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/prose"
)

// small is a tokenizer that knows a few words and pieces.
func small(t *testing.T) *encoder.Tokenizer {
	t.Helper()
	tokenizer, err := encoder.NewTokenizer([]string{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "gun", "##men", "attacked", "dori", "."}, true)
	if err != nil {
		t.Fatal(err)
	}
	return tokenizer
}

func TestWindowsKeepWords(t *testing.T) {
	tokenizer := small(t)
	text := prose.Parse("– Gunmen attacked. Gunmen attacked Dori.")
	all := windows(cut(text, tokenizer), tokenizer, 256)
	if len(all) != 1 {
		t.Fatalf("%d windows, want 1", len(all))
	}
	if want := []int32{2, 1, 4, 5, 6, 8, 4, 5, 6, 7, 8, 3}; !slices.Equal(all[0].ids, want) {
		t.Errorf("ids %v, want %v", all[0].ids, want)
	}
	var words []string
	for _, w := range all[0].words {
		words = append(words, fmt.Sprint(w.row, text.Cut(w.start, w.end)))
	}
	if got, want := strings.Join(words, " "), "1– 2Gunmen 4attacked 5. 6Gunmen 8attacked 9Dori 10."; got != want {
		t.Errorf("words %s, want %s", got, want)
	}
}

func TestWindowsAreBalanced(t *testing.T) {
	tokenizer := small(t)
	run := func(n int) sentence { return make(sentence, n) }
	for _, test := range []struct {
		name      string
		sentences []sentence
		want      []int // lengths, [CLS] and [SEP] included
	}{
		{"nothing", nil, nil},
		{"sentences without a token", []sentence{run(0), run(0)}, nil},
		{"one window", []sentence{run(6), run(2)}, []int{10}},
		{"about equal", []sentence{run(2), run(2), run(2), run(2), run(2)}, []int{8, 6}},
		{"a sentence too long", []sentence{run(20)}, []int{10, 10, 6}},
		{"a long one among short ones", []sentence{run(3), run(8), run(3)}, []int{5, 10, 5}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []int
			for _, w := range windows(test.sentences, tokenizer, 10) {
				got = append(got, len(w.ids))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
