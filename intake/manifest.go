package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/charset"
	"github.com/dateline-project/dateline/intake/stamp"
)

// manifestName is the file in which a person says what is known of the files beside it.
const manifestName = "reports.csv"

// manifestColumns are what it may say of each.
var manifestColumns = []string{"file", "outlet", "date", "url", "title"}

// row is what a manifest says of one file; empty where it says nothing.
type row struct {
	outlet, url, title string
	published          dateline.Published
}

// manifest gives the row of a file by its name.
type manifest map[string]row

// readManifest reads a reports.csv: a header row with the columns file, outlet,
// date, url and title in any order, all but file optional. No manifest is no
// problem; a row that cannot be used is one, and the others hold.
func readManifest(name string) (manifest, []Problem) {
	raw, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	shown := filepath.ToSlash(name)
	if err != nil {
		return nil, []Problem{{shown, reasonOf(err), adviceOf(err)}}
	}
	r := csv.NewReader(strings.NewReader(charset.Decode(raw, "")))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	header, err := r.Read()
	columns := map[string]int{}
	var problems []Problem
	for i, h := range header {
		h = strings.ToLower(strings.TrimSpace(h))
		columns[h] = i
		if h != "" && !slices.Contains(manifestColumns, h) {
			problems = append(problems, Problem{shown, fmt.Sprintf("line 1: nothing is taken from the column %q", h), "the columns are " + strings.Join(manifestColumns, ", ") + "; rename it, or leave it out"})
		}
	}
	if _, ok := columns["file"]; err != nil || !ok {
		return nil, []Problem{{shown, "its first row does not name a column \"file\"", "begin it with: " + strings.Join(manifestColumns, ",")}}
	}
	m, more := readRows(r, columns, filepath.Dir(name), shown)
	return m, append(problems, more...)
}

// readRows reads what a manifest says of the files of its folder.
func readRows(r *csv.Reader, columns map[string]int, dir, shown string) (manifest, []Problem) {
	m := manifest{}
	var problems []Problem
	for {
		record, err := r.Read()
		if err == io.EOF {
			return m, problems
		}
		if err != nil {
			return m, append(problems, Problem{shown, "a row cannot be read: " + err.Error(), "close the quotation marks in that row"})
		}
		cell := func(name string) string {
			if i, ok := columns[name]; ok && i < len(record) {
				return strings.TrimSpace(record[i])
			}
			return ""
		}
		line, _ := r.FieldPos(0)
		if file := cell("file"); file == "" {
			problems = append(problems, Problem{shown, fmt.Sprintf("line %d: no file is named", line), "write its name in the column file, or remove the row"})
		} else if _, err := os.Stat(filepath.Join(dir, file)); err != nil || filepath.Base(file) != file {
			problems = append(problems, Problem{shown, fmt.Sprintf("line %d: there is no file %q beside it", line, file), "correct the name, put the file there, or remove the row"})
		}
		given := row{outlet: cell("outlet"), url: cell("url"), title: cell("title")}
		if date := cell("date"); date != "" {
			if given.published = givenDate(date); given.published.Date == "" {
				problems = append(problems, Problem{shown, fmt.Sprintf("line %d: the date %q cannot be read", line, date), "write it as YYYY-MM-DD, YYYY-MM or YYYY"})
			}
		}
		m[cell("file")] = given
	}
}

// givenDate reads a date that a person wrote down, which may be a month or a
// year alone. It is unknown where it cannot be read, and, with the words kept,
// where the order of its day and month is open.
func givenDate(s string) dateline.Published {
	if day, err := dateline.ParseDay(s); err == nil {
		return dateline.Published{Date: day, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	if d := dateline.Day(s); !d.Time().IsZero() {
		precision := dateline.PrecisionMonth
		if len(s) == len("2006") {
			precision = dateline.PrecisionYear
		}
		return dateline.Published{Date: d, Precision: precision, Basis: dateline.PublishedHeader}
	}
	if at, ok := stamp.Parse(s); ok {
		return dateline.Published{Date: at.Day, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	p := dateline.UnknownPublished
	if dates := stamp.Find(s, stamp.Unsettled); len(dates) == 1 {
		if dates[0].Day != "" {
			p = dateline.Published{Date: dates[0].Day, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
		}
		if dates[0].Numbers {
			p.Printed = s[dates[0].Start:dates[0].End]
		}
	}
	return p
}

// apply lets the manifest override what was read. A date, title and address are
// those of one report; of a file with many only the outlet is taken.
func (r row) apply(documents []Document) {
	for i := range documents {
		report := &documents[i].Report
		if r.outlet != "" {
			report.Outlet = dateline.Optional(r.outlet)
		}
		if len(documents) > 1 {
			continue
		}
		if r.url != "" {
			report.URL = dateline.Optional(r.url)
		}
		if r.title != "" {
			report.Title = dateline.Optional(r.title)
		}
		if r.published.Date != "" || r.published.Printed != "" && report.Published.Date == "" {
			report.Published = r.published
		}
	}
}
