// Weigh fits the weights of bench/muc4_weights.json and ask/weights.json to the
// model of the program:
//
//	go run ./bench/weigh muc4 CORPORA/muc4/dev.jsonl > weights.json && mv weights.json bench/muc4_weights.json
//	go run ./bench/weigh ask testdata/casebooks/*/ > weights.json && mv weights.json ask/weights.json
//
// It is run by hand: the first after the model was trained anew, the second after a
// change of what answers go by.
package main

import (
	"context"
	"log"
	"os"

	"github.com/dateline-project/dateline/bench"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/learned"
	"github.com/dateline-project/dateline/reading"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: go run ./bench/weigh muc4 MESSAGES.jsonl, or ask FOLDER ...")
	}
	if err := weigh(os.Args[1], os.Args[2:]); err != nil {
		log.Fatal(err)
	}
}

func weigh(what string, paths []string) error {
	model, err := learned.Default()
	if err != nil {
		return err
	}
	if what == "ask" {
		return bench.FitAsk(context.Background(), paths, os.Stdout, codebook.Load, model)
	}
	messages, err := os.Open(paths[0])
	if err != nil {
		return err
	}
	defer messages.Close()
	book, err := codebook.Load()
	if err != nil {
		return err
	}
	return bench.FitMUC4(messages, os.Stdout, reading.New(book).With(model.Whole()), book)
}
