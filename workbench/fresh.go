package workbench

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// freshness is which state of the file is laid out.
type freshness struct {
	mu      sync.Mutex
	version int64
	edition int           // how often it was laid out anew
	laid    time.Time     // when it was laid out last
	took    time.Duration // how long that took
}

// rest bounds how much of the time laying out may take while another program
// writes all the while, as one does that adds reports: a fifth.
const rest = 4

// refresh lays the casebook out anew where another program has written to it, such
// as dateline decide in a terminal. What fails stays as it was.
func (b *bench) refresh(ctx context.Context) {
	if b.Version == nil || b.Load == nil || b.adding.now().UnderWay {
		return
	}
	version, err := b.Version(ctx)
	b.fresh.mu.Lock()
	stale := err == nil && version != b.fresh.version && time.Since(b.fresh.laid) >= rest*b.fresh.took
	b.fresh.mu.Unlock()
	if stale {
		err = b.reload(ctx)
	}
	if err != nil {
		slog.Error("looking whether the casebook has changed", "error", err)
	}
}

// reload lays the casebook out as its file now has it.
func (b *bench) reload(ctx context.Context) error {
	b.fresh.mu.Lock()
	defer b.fresh.mu.Unlock()
	began, version := time.Now(), b.fresh.version
	if b.Version != nil { // first, so that what is written meanwhile is noticed
		var err error
		if version, err = b.Version(ctx); err != nil {
			return err
		}
	}
	book, err := b.Load(ctx)
	if err != nil {
		return err
	}
	index := newIndex(book)
	b.laying.Lock()
	defer b.laying.Unlock()
	b.Book, b.index = book, index
	b.fresh.version, b.fresh.edition, b.fresh.laid, b.fresh.took = version, b.fresh.edition+1, time.Now(), time.Since(began)
	return nil
}

// edition tells a page that is open whether it still shows what is laid out.
func (b *bench) edition(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	fmt.Fprint(w, b.fresh.edition)
}
