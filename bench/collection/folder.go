package collection

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// WriteFolder writes the reports from the one with that number on into a
// folder, as texts, each thousand in a folder of its own with a manifest.
func (c *Collection) WriteFolder(folder string, first int) error {
	manifests := map[string][][]string{}
	for m := range c.From(first) {
		path := filepath.Join(folder, filepath.FromSlash(File(m.Number)))
		dir := filepath.Dir(path)
		if manifests[dir] == nil {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return fmt.Errorf("writing the collection: %w", err)
			}
			manifests[dir] = [][]string{{"file", "outlet", "date", "title"}}
		}
		if err := os.WriteFile(path, []byte(m.Report.Text), 0o644); err != nil {
			return fmt.Errorf("writing the collection: %w", err)
		}
		r := m.Report
		manifests[dir] = append(manifests[dir], []string{filepath.Base(path), string(r.Outlet), string(r.Published.Date), string(r.Title)})
	}
	for dir, rows := range manifests {
		if err := writeManifest(dir, rows); err != nil {
			return fmt.Errorf("writing the collection: %w", err)
		}
	}
	return nil
}

func writeManifest(dir string, rows [][]string) error {
	file, err := os.Create(filepath.Join(dir, "reports.csv"))
	if err != nil {
		return err
	}
	return errors.Join(csv.NewWriter(file).WriteAll(rows), file.Close())
}
