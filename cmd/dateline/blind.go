package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/dateline-project/dateline/casebook"
)

type blindCmd struct {
	Casebook string `arg:"" help:"The casebook."`
	File     string `arg:"" help:"The copy to make."`
}

// Run copies the casebook without its decisions.
func (c *blindCmd) Run(ctx context.Context, t *terminal) error {
	file, err := openExisting(ctx, t, c.Casebook)
	if err != nil {
		return err
	}
	defer file.Close()
	switch err := file.Blind(ctx, c.File); {
	case errors.Is(err, fs.ErrExist):
		return wrongUsage(fmt.Errorf("%s: there is a file already", c.File), "name one that there is not")
	case casebook.Unread(err):
		return failed(err, "dateline build --reread --casebook "+quoteArg(c.Casebook)+" reads them; copy it then")
	case err != nil:
		return err
	}
	t.say("%s: the same reports and accounts, and no decision", c.File)
	t.say("next: dateline serve %s --by NAME; then dateline agreement %s %s", quoteArg(c.File), quoteArg(c.Casebook), quoteArg(c.File))
	return nil
}
