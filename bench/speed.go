package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/dateline-project/dateline/bench/collection"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reading"
)

// Pace is how fast a casebook was built.
type Pace struct {
	Reports   int
	Took      time.Duration
	Worked    time.Duration // of processors, which others on the machine do not lengthen
	Peak      int64         // bytes of memory at the peak of the whole process so far
	Incidents int
	FileSize  int64 // bytes of the casebook
}

func (p Pace) String() string {
	return fmt.Sprintf("%d reports in %.1f s (of processors %.1f s): %.0f a second; peak memory %d MB; %d incidents; casebook %.1f MB",
		p.Reports, p.Took.Seconds(), p.Worked.Seconds(), float64(p.Reports)/p.Took.Seconds(), p.Peak>>20, p.Incidents, float64(p.FileSize)/(1<<20))
}

// Speed makes up n reports, builds a casebook of them in a scratch folder and
// measures the building: intake, reading, reconciling and storing. It scores
// the casebook too. The proposer may be nil.
func Speed(ctx context.Context, n int, proposer reading.Proposer) (Pace, Score, error) {
	scratch, err := os.MkdirTemp("", "dateline-speed-")
	if err != nil {
		return Pace{}, Score{}, fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(scratch)
	reports := filepath.Join(scratch, "reports")
	made := collection.New(seed, n)
	if err := made.WriteFolder(reports, 0); err != nil {
		return Pace{}, Score{}, err
	}
	file := filepath.Join(scratch, "speed.casebook.db")
	book, err := casebook.Create(ctx, file, casebook.Embedded)
	if err != nil {
		return Pace{}, Score{}, err
	}
	defer book.Close()
	start, worked := time.Now(), processorTime()
	if _, err := book.Add(ctx, []string{reports}, casebook.AddOptions{Proposer: proposer}); err != nil {
		return Pace{}, Score{}, fmt.Errorf("building %d reports: %w", n, err)
	}
	pace := Pace{Reports: n, Took: time.Since(start), Worked: processorTime() - worked, Peak: peakMemory()}
	export, err := book.Export(ctx, "")
	if err != nil {
		return Pace{}, Score{}, err
	}
	pace.Incidents = len(export.Incidents)
	pace.FileSize = sizeOf(file)
	return pace, Collected(made, export), nil
}

// seed is that of the collections that speed and scale are measured on.
const seed = 1

func sizeOf(file string) int64 {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return info.Size()
}

// peakMemory is the largest resident size of the process so far, where the
// system tells it as Linux does; elsewhere what the runtime holds from it.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		for _, l := range strings.Split(string(status), "\n") {
			if fields := strings.Fields(l); len(fields) == 3 && fields[0] == "VmHWM:" {
				if kb, err := strconv.ParseInt(fields[1], 10, 64); err == nil {
					return kb << 10
				}
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}

// processorTime is how long processors worked for the process so far, where the
// system tells it as Linux does; elsewhere how long it has been running.
func processorTime() time.Duration {
	stat, err := os.ReadFile("/proc/self/stat")
	if err == nil {
		_, rest, _ := strings.Cut(string(stat), ") ")
		const user, system, tick = 11, 12, 10 * time.Millisecond
		if fields := strings.Fields(rest); len(fields) > system {
			u, errU := strconv.Atoi(fields[user])
			s, errS := strconv.Atoi(fields[system])
			if errU == nil && errS == nil {
				return time.Duration(u+s) * tick
			}
		}
	}
	return time.Since(started)
}

var started = time.Now()
