package casebook

import (
	"context"
	"errors"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/journal"
)

// errUnread refuses to decide on what an import brought: its reports have no
// readings here that the casebook could be made of again.
var errUnread = errors.New("its reports came with an import and have not been read here")

// Unread reports whether an error says that an imported casebook must be read
// before anything can be decided.
func Unread(err error) bool { return errors.Is(err, errUnread) }

// Decide adds decisions to the end of the journal, in their order, and makes the
// casebook anew. Each is checked against the casebook as it stands before the
// first; its id and what the incident was are filled in. Either all are kept, or
// none with an error that says which is wrong. [journal.Of] tells what
// becomes of them.
func (b *Book) Decide(ctx context.Context, drafts ...dateline.Decision) ([]dateline.Decision, error) {
	book, err := b.file.Load(ctx)
	if err != nil {
		return nil, err
	}
	readers, err := b.file.Readers(ctx)
	if err != nil {
		return nil, err
	}
	if len(readers) == 0 && len(book.Accounts) > 0 {
		return nil, errUnread
	}
	var decisions []dateline.Decision
	for i, d := range drafts {
		if d, err = journal.Complete(book, d); err != nil {
			return nil, err
		}
		if d, err = dateline.NewDecision(len(book.Decisions)+i, d); err != nil {
			return nil, err
		}
		decisions = append(decisions, d)
	}
	if err := b.file.Decide(ctx, decisions); err != nil {
		return nil, err
	}
	if err := b.settle(ctx, silently); err != nil {
		return nil, fmt.Errorf("making the casebook anew: %w", err)
	}
	return decisions, nil
}
