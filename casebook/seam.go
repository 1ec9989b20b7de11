package casebook

import (
	"crypto/sha256"
	"encoding/hex"
	"os"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/sqlite"
)

// Stand-ins until intake, reading and reconcile are in place.

type Problem struct{ File, Reason, Advice string }

type tables struct{ Version string }

func loadTables() (*tables, error) { return &tables{}, nil }

func intakeFiles(paths []string) ([]string, []Problem) { return paths, nil }

func intakeRead(file string, maxBytes int64) ([]sqlite.Document, []Problem) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, []Problem{{file, err.Error(), "check the path"}}
	}
	sum := sha256.Sum256(raw)
	return []sqlite.Document{{Raw: raw, Hash: hex.EncodeToString(sum[:]), Report: dateline.Report{
		ID: dateline.NewID("r", string(raw)), File: dateline.Optional(file), Text: string(raw), Published: dateline.UnknownPublished}}}, nil
}

type patterns struct{}

func newPatterns(*tables) patterns { return patterns{} }

func (patterns) Version() string { return "none" }

func (patterns) Read(r dateline.Report) dateline.Reading { return dateline.Reading{Report: r.ID} }

func reconcileBuild(_ *tables, reports []dateline.Report, _ []dateline.Reading, decisions []dateline.Decision) *dateline.Casebook {
	return &dateline.Casebook{Dateline: dateline.FormatVersion, Reports: reports, Decisions: decisions}
}
