package encoder_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/encoder"
)

// TestTokenizerMatchesReference compares ids and offsets with those of
// training/sentences.py, which asks the tokenizers package.
func TestTokenizerMatchesReference(t *testing.T) {
	tokenizers := map[bool]*encoder.Tokenizer{true: uncased(t, true), false: uncased(t, false)}
	sentences := 0
	for line := range strings.Lines(unpack(t, "testdata/tokens.jsonl.gz")) {
		var want struct {
			Text      string  `json:"text"`
			Lowercase bool    `json:"lowercase"`
			IDs       []int32 `json:"ids"`
			Spans     []int   `json:"spans"`
		}
		if err := json.Unmarshal([]byte(line), &want); err != nil {
			t.Fatal(err)
		}
		sentences++
		var ids []int32
		var spans []int
		for _, token := range tokenizers[want.Lowercase].Encode(want.Text) {
			ids = append(ids, token.ID)
			spans = append(spans, token.Start, token.End)
		}
		if !slices.Equal(ids, want.IDs) || !slices.Equal(spans, want.Spans) {
			t.Errorf("%q (lowercase %v)\n got %v %v\nwant %v %v", want.Text, want.Lowercase, ids, spans, want.IDs, want.Spans)
		}
	}
	if sentences < 1000 {
		t.Fatalf("only %d sentences in testdata/tokens.jsonl.gz", sentences)
	}
}

func TestEncode(t *testing.T) {
	vocab := []string{"[UNK]", "[CLS]", "[SEP]", "un", "##believ", "##able", "cafe", "!", "北", "i", "##s", "##i"}
	tokenizer, err := encoder.NewTokenizer(vocab, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []encoder.Token
	}{
		{"", nil},
		{" \u200b\u0301", nil},
		{"unbelievable", []encoder.Token{{ID: 3, Start: 0, End: 2}, {ID: 4, Start: 2, End: 8}, {ID: 5, Start: 8, End: 12}}},
		{"UN CAFÉ!!", []encoder.Token{{ID: 3, Start: 0, End: 2}, {ID: 6, Start: 3, End: 7}, {ID: 7, Start: 7, End: 8}, {ID: 7, Start: 8, End: 9}}},
		{"unbelievers", []encoder.Token{{ID: 0, Start: 0, End: 11}}},
		{"北北", []encoder.Token{{ID: 8, Start: 0, End: 1}, {ID: 8, Start: 1, End: 2}}},
		{"İs", []encoder.Token{{ID: 9, Start: 0, End: 1}, {ID: 10, Start: 1, End: 2}}},
		{"c\u00adafe\u0301", []encoder.Token{{ID: 6, Start: 0, End: 5}}},
		{"\xffun", []encoder.Token{{ID: 3, Start: 1, End: 3}}},
		{"[CLS]", []encoder.Token{{ID: 0, Start: 0, End: 1}, {ID: 0, Start: 1, End: 4}, {ID: 0, Start: 4, End: 5}}},
	} {
		if got := tokenizer.Encode(test.text); !slices.Equal(got, test.want) {
			t.Errorf("Encode(%q) = %v, want %v", test.text, got, test.want)
		}
	}
	if tokenizer.Inside(3) || !tokenizer.Inside(4) || tokenizer.Inside(7) {
		t.Error("only pieces with ## go on with a word")
	}
	if tokenizer.CLS() != 1 || tokenizer.SEP() != 2 {
		t.Errorf("CLS, SEP = %d, %d; want 1, 2", tokenizer.CLS(), tokenizer.SEP())
	}
}

func TestNewTokenizerWantsItsSpecialWords(t *testing.T) {
	if _, err := encoder.NewTokenizer([]string{"[UNK]", "[CLS]", "a"}, true); err == nil || !strings.Contains(err.Error(), "[SEP]") {
		t.Errorf("a vocabulary without [SEP] gave the error %v", err)
	}
}

// FuzzEncode checks that tokens lie in the text, in its order, and that the
// characters of a token, encoded alone, give its piece again.
func FuzzEncode(f *testing.F) {
	for _, text := range []string{"", "İstanbul’da 3 kişi öldü", "e\u0301\u200be 한국어 北京", "\xff\xfe a\x00b", strings.Repeat("x", 101)} {
		f.Add(text)
	}
	vocab := vocabulary(f)
	tokenizer := uncased(f, true)
	f.Fuzz(func(t *testing.T, text string) {
		letters := []rune(text)
		before := encoder.Token{}
		for _, token := range tokenizer.Encode(text) {
			if token.Start < before.Start || token.End < before.End || token.End <= token.Start || token.End > len(letters) {
				t.Fatalf("%q: token %v after %v, of %d code points", text, token, before, len(letters))
			}
			if token.Start < before.End && token.Start != before.End-1 {
				t.Fatalf("%q: tokens %v and %v share more than a character", text, before, token)
			}
			before = token
			piece := vocab[token.ID]
			rest, inside := strings.CutPrefix(piece, "##")
			// A character taken apart may be of two tokens, and a piece that cannot
			// begin a word may be cut otherwise when it stands alone.
			alone := tokenizer.Encode(string(letters[token.Start:token.End]))
			if piece == "[UNK]" || len(alone) == 1 && vocab[alone[0].ID] == "[UNK]" {
				continue
			}
			again := ""
			for _, part := range alone {
				again += strings.TrimPrefix(vocab[part.ID], "##")
			}
			if inside && !strings.Contains(again, rest) || !inside && !strings.HasPrefix(again, piece) {
				t.Fatalf("%q: token %v is %q, and its text gives %q", text, token, piece, again)
			}
		}
	})
}

func vocabulary(t testing.TB) []string {
	t.Helper()
	vocab := strings.Split(strings.TrimSuffix(unpack(t, "testdata/vocab.txt.gz"), "\n"), "\n")
	if len(vocab) != 30522 {
		t.Fatalf("testdata/vocab.txt.gz holds %d words", len(vocab))
	}
	return vocab
}

func uncased(t testing.TB, lowercase bool) *encoder.Tokenizer {
	t.Helper()
	tokenizer, err := encoder.NewTokenizer(vocabulary(t), lowercase)
	if err != nil {
		t.Fatal(err)
	}
	return tokenizer
}

func unpack(t testing.TB, path string) string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	packed, err := gzip.NewReader(bufio.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(packed)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func BenchmarkTokenize(b *testing.B) {
	tokenizer := uncased(b, true)
	text := strings.Repeat("Gunmen attacked a convoy near São Tomé on Friday, killing at least nine counterinsurgency soldiers, police said. ", 20)
	tokens := 0
	for b.Loop() {
		tokens += len(tokenizer.Encode(text))
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
