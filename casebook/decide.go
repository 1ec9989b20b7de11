package casebook

import (
	"context"
	"errors"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
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
	readers, err := b.file.Readers(ctx)
	if err != nil {
		return nil, err
	}
	var decisions []dateline.Decision
	err = b.file.Decide(ctx, reconcile.Version, func(book *dateline.Casebook) ([]dateline.Decision, []dateline.Incident, error) {
		if len(readers) == 0 && len(book.Accounts) > 0 {
			return nil, nil, errUnread
		}
		for i, d := range drafts {
			if d, err = journal.Complete(book, d); err != nil {
				return nil, nil, err
			}
			if d, err = dateline.NewDecision(len(book.Decisions)+i, d); err != nil {
				return nil, nil, err
			}
			decisions = append(decisions, d)
		}
		return decisions, reconcile.Resettle(book, decisions), nil
	})
	if err != nil {
		return nil, err
	}
	if err := b.settle(ctx, silently); err != nil {
		return nil, fmt.Errorf("making the casebook anew: %w", err)
	}
	return decisions, nil
}
