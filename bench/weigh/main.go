// Weigh fits the weights of bench/muc4_weights.json to the model of the program:
//
//	go run ./bench/weigh CORPORA/muc4/dev.jsonl > weights.json && mv weights.json bench/muc4_weights.json
//
// It is run by hand, after the model was trained anew.
package main

import (
	"log"
	"os"

	"github.com/dateline-project/dateline/bench"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/learned"
	"github.com/dateline-project/dateline/reading"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./bench/weigh MESSAGES.jsonl")
	}
	if err := weigh(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func weigh(name string) error {
	messages, err := os.Open(name)
	if err != nil {
		return err
	}
	defer messages.Close()
	book, err := codebook.Load()
	if err != nil {
		return err
	}
	model, err := learned.Default()
	if err != nil {
		return err
	}
	return bench.FitMUC4(messages, os.Stdout, reading.New(book).With(model.Whole()), book)
}
