package encoder_test

import (
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/dateline-project/dateline/encoder"
)

// A model says something of every token of a text. The one here is tiny and
// knows nothing; it shows the way from words to labels.
func Example() {
	data, err := os.ReadFile("testdata/tiny.bin")
	if err != nil {
		log.Fatal(err)
	}
	model, err := encoder.Load(data)
	if err != nil {
		log.Fatal(err)
	}
	text := "Word3 word1 word4!"
	tokenizer := model.Tokenizer()
	tokens := tokenizer.Encode(text)
	ids := []int32{tokenizer.CLS()}
	for _, token := range tokens {
		ids = append(ids, token.ID)
	}
	ids = append(ids, tokenizer.SEP())

	outputs, err := model.NewRunner().Run([][]int32{ids})
	if err != nil {
		log.Fatal(err)
	}
	colour := model.Heads()[0]
	width := len(colour.Labels)
	logits := outputs[0].Logits(colour.Name)[width:] // behind [CLS]
	letters := []rune(text)
	for i, token := range tokens {
		row := logits[i*width : (i+1)*width]
		best := slices.Index(row, slices.Max(row))
		fmt.Println(string(letters[token.Start:token.End]), colour.Labels[best])
	}
	// Output:
	// Word3 green
	// word1 green
	// word4 green
	// ! grey
}
