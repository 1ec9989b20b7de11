package main

import (
	"fmt"
	"strings"
	"sync"
)

// progressLine is one line on a terminal that is written over again and again.
type progressLine struct {
	t     *terminal
	mu    sync.Mutex
	shown int // percent on the line now; -1 for none
}

func newProgressLine(t *terminal) *progressLine { return &progressLine{t: t, shown: -1} }

// step shows how much is done; it may be called from several goroutines.
func (p *progressLine) step(done, total int) {
	if !p.t.progress || total == 0 {
		return
	}
	percent := 100 * done / total
	p.mu.Lock()
	defer p.mu.Unlock()
	if percent == p.shown {
		return
	}
	p.shown = percent
	full := percent / 4
	fmt.Fprintf(p.t.err, "\r%s%s %3d %%  %d of %d ", strings.Repeat("█", full), strings.Repeat("░", 25-full), percent, done, total)
}

// clear takes the line away.
func (p *progressLine) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown >= 0 {
		fmt.Fprint(p.t.err, "\r\x1b[K")
		p.shown = -1
	}
}
