package main

import (
	"context"
	"errors"
)

type benchCmd struct {
	Target string `arg:"" help:"casebook, or a corpus."`
	Path   string `arg:"" help:"A folder, or a file of documents."`
}

// Run scores dateline against labelled reports.
func (c *benchCmd) Run(ctx context.Context, t *terminal) error {
	return failed(errors.New("bench: not built yet"), "")
}
