package main

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// progressLine is one line on a terminal that is written over again and again.
type progressLine struct {
	t     *terminal
	mu    sync.Mutex
	shown int       // percent on the line now; -1 for none
	drawn time.Time // when it was written last

	over  chan struct{} // closed when the stage on the line is over; nil for none
	total int           // of the last step
	from  int           // how much was done when total became known, and when that was:
	since time.Time     // from then on reports are read
}

func newProgressLine(t *terminal) *progressLine { return &progressLine{t: t, shown: -1} }

// step shows how much is done, when that changes by a percent or a second has
// gone by; it may be called from several goroutines.
func (p *progressLine) step(done, total int) {
	if !p.t.progress || total == 0 {
		return
	}
	percent, now := 100*done/total, time.Now()
	p.mu.Lock()
	defer p.mu.Unlock()
	if total != p.total {
		p.total, p.from, p.since = total, done, now
	}
	if percent == p.shown && now.Sub(p.drawn) < time.Second {
		return
	}
	p.shown, p.drawn = percent, now
	full := percent / 4
	fmt.Fprintf(p.t.err, "\r%s%s %3d %%  %d of %d%s \x1b[K", strings.Repeat("█", full), strings.Repeat("░", 25-full), percent, done, total,
		pace(done-p.from, now.Sub(p.since)))
}

// stage shows what is being done and for how long, second by second, until the
// line is cleared or the next stage begins.
func (p *progressLine) stage(what string) {
	if !p.t.progress {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.endStage()
	over, since := make(chan struct{}), time.Now()
	p.over = over
	p.write(what)
	go func() {
		second := time.NewTicker(time.Second)
		defer second.Stop()
		for {
			select {
			case <-over:
				return
			case <-second.C:
			}
			p.mu.Lock()
			if p.over == over {
				p.write(fmt.Sprintf("%s, %s", what, time.Since(since).Round(time.Second)))
			}
			p.mu.Unlock()
		}
	}()
}

func (p *progressLine) write(line string) {
	fmt.Fprintf(p.t.err, "\r%s \x1b[K", line)
	p.shown = 100
}

func (p *progressLine) endStage() {
	if p.over != nil {
		close(p.over)
		p.over = nil
	}
}

// pace writes how fast so many were done in that time, once there is enough to
// tell.
func pace(done int, took time.Duration) string {
	perSecond := float64(done) / took.Seconds()
	switch {
	case took < time.Second || done == 0:
		return ""
	case perSecond < 1:
		return fmt.Sprintf(", %.1f a minute", 60*perSecond)
	case perSecond < 10:
		return fmt.Sprintf(", %.1f a second", perSecond)
	}
	return fmt.Sprintf(", %.0f a second", perSecond)
}

// clear takes the line away.
func (p *progressLine) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.endStage()
	if p.shown >= 0 {
		fmt.Fprint(p.t.err, "\r\x1b[K")
		p.shown = -1
	}
}
