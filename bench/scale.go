package bench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/sqlite"
)

// Scaled is how long it took to reconcile readings into a casebook, to add to it
// and to ask it.
type Scaled struct {
	Pace                 // reconciling all reports and storing what came of it; not the reading
	Stored time.Duration // storing reports and readings
	More   Pace          // reconciling again with more reports; Reports are those added
	Asked
}

func (s Scaled) String() string {
	return fmt.Sprintf("%d reports: stored in %.1f s, reconciled in %.1f s (of processors %.1f s, %.0f µs a report); peak memory %d MB; %d incidents; casebook %d MB\n"+
		"%d more: reconciled in %.1f s (of processors %.1f s); peak memory %d MB\n%s",
		s.Reports, s.Stored.Seconds(), s.Took.Seconds(), s.Worked.Seconds(), float64(s.Worked.Microseconds())/float64(s.Reports), s.Peak>>20, s.Incidents, s.FileSize>>20,
		s.More.Reports, s.More.Took.Seconds(), s.More.Worked.Seconds(), s.More.Peak>>20, s.Asked)
}

// Scale makes up n reports with what a faultless reader makes of each, so that
// reconciling and the store are measured and scored alone; then more, to
// measure what adding to a casebook takes; then it asks the casebook. Nothing but the casebook of the one
// measured is in memory.
func Scale(ctx context.Context, n, more int) (scaled Scaled, score Score, err error) {
	scratch, err := os.MkdirTemp("", "dateline-scale-")
	if err != nil {
		return scaled, score, fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(scratch)
	path := filepath.Join(scratch, "scale.casebook.db")
	book, err := casebook.Create(ctx, path, casebook.Embedded)
	if err != nil {
		return scaled, score, err
	}
	if err := book.Close(); err != nil {
		return scaled, score, err
	}
	whole := collection.New(seed, n)
	if scaled.Stored, err = storeMade(ctx, path, whole.All()); err != nil {
		return scaled, score, err
	}
	if scaled.Pace, err = settled(ctx, path, n); err != nil {
		return scaled, score, err
	}
	if more > 0 {
		if _, err := storeMade(ctx, path, collection.New(seed, n+more).From(n)); err != nil {
			return scaled, score, err
		}
		if scaled.More, err = settled(ctx, path, more); err != nil {
			return scaled, score, err
		}
	}
	if book, err = casebook.Open(ctx, path, casebook.Embedded); err != nil {
		return scaled, score, err
	}
	export, err := book.Export(ctx, "")
	if err := errors.Join(err, book.Close()); err != nil {
		return scaled, score, err
	}
	scaled.Incidents = len(export.Incidents)
	scaled.Asked, err = asking(ctx, path, export)
	return scaled, Collected(collection.New(seed, n+more), export), err
}

// settled opens the casebook, which reconciles the reports that were stored, and
// closes it.
func settled(ctx context.Context, path string, reports int) (Pace, error) {
	start, worked := time.Now(), processorTime()
	book, err := casebook.Open(ctx, path, casebook.Embedded)
	if err != nil {
		return Pace{}, fmt.Errorf("reconciling: %w", err)
	}
	p := Pace{Reports: reports, Took: time.Since(start), Worked: processorTime() - worked, Peak: peakMemory()}
	if err := book.Close(); err != nil {
		return Pace{}, err
	}
	p.FileSize = sizeOf(path)
	return p, nil
}

// storeMade stores reports and their readings as if dateline had read them.
func storeMade(ctx context.Context, path string, made iter.Seq[collection.Made]) (took time.Duration, err error) {
	start := time.Now()
	file, err := sqlite.Open(ctx, path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	var documents []sqlite.Document
	var readings []dateline.Reading
	store := func() error {
		err := errors.Join(file.Put(ctx, documents), file.PutReadings(ctx, "made up", "", readings))
		documents, readings = documents[:0], readings[:0]
		return err
	}
	for m := range made {
		hash := sha256.Sum256([]byte(m.Report.ID))
		documents = append(documents, sqlite.Document{Report: m.Report, Raw: []byte(m.Report.Text), Hash: hex.EncodeToString(hash[:])})
		readings = append(readings, m.Reading)
		if len(documents) == 500 {
			if err := store(); err != nil {
				return 0, err
			}
		}
	}
	if err := store(); err != nil {
		return 0, err
	}
	return time.Since(start), nil
}
