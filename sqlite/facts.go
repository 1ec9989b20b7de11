package sqlite

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/dateline-project/dateline"
)

// Document is a report as it came in, with the bytes that it was made from and
// their SHA-256 in hex.
type Document struct {
	Report dateline.Report
	Raw    []byte
	Hash   string
}

// Put stores documents, each in place of an earlier one with the same id. What
// was read from an earlier one is forgotten, and the derived tables are stale.
func (f *File) Put(ctx context.Context, documents []Document) error {
	return f.write(ctx, "storing reports", func(s *transaction) {
		for _, d := range documents {
			s.exec("INSERT OR IGNORE INTO raw(sha256, size, zlib) VALUES (?, ?, ?)", d.Hash, len(d.Raw), compressed(d.Raw))
			s.putReport(d.Report, null(d.Hash))
			s.exec("DELETE FROM reading WHERE report = ?", d.Report.ID)
		}
		s.mark("stale")
	})
}

// putReport stores a report as a fact: without what only other reports show of
// it, which putDerived keeps.
func (s *transaction) putReport(r dateline.Report, raw any) {
	p := r.Published
	if p.Basis == dateline.PublishedInferred {
		p = dateline.UnknownPublished
		p.Printed = r.Published.Printed
	}
	s.exec(`INSERT INTO report(id, file, url, outlet, title, published_date, published_precision, published_basis, published_printed, language, text, wire, raw)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET file = excluded.file, url = excluded.url, outlet = excluded.outlet, title = excluded.title,
			published_date = excluded.published_date, published_precision = excluded.published_precision, published_basis = excluded.published_basis,
			published_printed = excluded.published_printed,
			language = excluded.language, text = excluded.text, wire = excluded.wire, raw = excluded.raw`,
		r.ID, null(r.File), null(r.URL), null(r.Outlet), null(r.Title), null(p.Date), p.Precision, p.Basis, null(p.Printed), null(r.Language), r.Text, null(r.Wire), raw)
	s.exec("DELETE FROM author WHERE report = ?", r.ID)
	for i, name := range r.Authors {
		s.insert("author(report, ord, name)", r.ID, i, name)
	}
}

func (s *transaction) mark(derived string) {
	s.exec("UPDATE meta SET value = ? WHERE key = 'derived'", derived)
}

// Stale reports whether reports or readings were stored that the derived tables
// do not have yet, as after an interrupted build, or whether another version than
// by has derived them from readings that are here.
func (f *File) Stale(ctx context.Context, by string) (bool, error) {
	var derived string
	read := false
	err := f.read(ctx, "opening the casebook", func(s *transaction) {
		s.each("SELECT value FROM meta WHERE key = 'derived'", func(scan func(...any)) { scan(&derived) })
		s.each("SELECT 1 FROM reading LIMIT 1", func(func(...any)) { read = true })
	})
	return derived == "stale" || derived != by && read, err
}

// Find returns the report with that id as it came in, with its hash (empty where
// it came with an import) but without its bytes, and whether there is one.
func (f *File) Find(ctx context.Context, id string) (d Document, found bool, err error) {
	err = f.read(ctx, "looking up report "+id, func(s *transaction) {
		reports := s.reports("WHERE id = ?", id)
		if found = len(reports) == 1; found {
			d.Report = reports[0]
		}
		s.each("SELECT raw FROM report WHERE id = ?", func(scan func(...any)) { scan(text(&d.Hash)) }, id)
	})
	return d, found, err
}

// reports returns the reports as they came in, by id.
func (s *transaction) reports(where string, args ...any) []dateline.Report {
	reports := []dateline.Report{}
	at := map[string]int{}
	s.each(`SELECT id, file, url, outlet, title, published_date, published_precision, published_basis, published_printed, language, text, wire
		FROM report `+where+` ORDER BY id`, func(scan func(...any)) {
		r := dateline.Report{Authors: []string{}}
		scan(&r.ID, text(&r.File), text(&r.URL), text(&r.Outlet), text(&r.Title), text(&r.Published.Date),
			&r.Published.Precision, &r.Published.Basis, text(&r.Published.Printed), text(&r.Language), &r.Text, text(&r.Wire))
		at[r.ID] = len(reports)
		reports = append(reports, r)
	}, args...)
	s.each("SELECT report, name FROM author JOIN report ON report.id = author.report "+where+" ORDER BY report, ord", func(scan func(...any)) {
		var id, name string
		scan(&id, &name)
		r := &reports[at[id]]
		r.Authors = append(r.Authors, name)
	}, args...)
	return reports
}

// Raw returns the bytes that the report with that id was made from. It fails
// where the report came with an import, which brings no bytes.
func (f *File) Raw(ctx context.Context, id string) ([]byte, error) {
	var packed []byte
	err := f.read(ctx, "looking up the bytes of "+id, func(s *transaction) {
		s.each("SELECT zlib FROM raw JOIN report ON report.raw = raw.sha256 WHERE report.id = ?",
			func(scan func(...any)) { scan(&packed) }, id)
	})
	if err != nil {
		return nil, err
	}
	if packed == nil {
		return nil, fmt.Errorf("%s: the casebook has no bytes of report %s", f.path, id)
	}
	unpack, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking the bytes of %s: %w", id, err)
	}
	return io.ReadAll(unpack)
}

func compressed(raw []byte) []byte {
	var packed bytes.Buffer
	z, _ := zlib.NewWriterLevel(&packed, zlib.BestSpeed) // the level is valid
	z.Write(raw)                                         // a bytes.Buffer takes everything
	z.Close()
	return packed.Bytes()
}

// Unread returns the ids of the reports that have not been read by this reader
// with this codebook.
func (f *File) Unread(ctx context.Context, reader, codebook string) ([]string, error) {
	var ids []string
	err := f.read(ctx, "looking for unread reports", func(s *transaction) {
		s.each(`SELECT id FROM report WHERE NOT EXISTS
			(SELECT 1 FROM reading WHERE report = report.id AND reader = ? AND codebook = ?) ORDER BY id`,
			func(scan func(...any)) {
				var id string
				scan(&id)
				ids = append(ids, id)
			}, reader, codebook)
	})
	return ids, err
}

// Readers returns the versions of the readers whose readings the file holds: of
// one, since [File.PutReadings] mixes none, or of none.
func (f *File) Readers(ctx context.Context) (readers []string, err error) {
	err = f.read(ctx, "looking who read the reports", func(s *transaction) { readers = s.readers() })
	return readers, err
}

func (s *transaction) readers() []string {
	var readers []string
	s.each("SELECT DISTINCT reader FROM reading ORDER BY reader", func(scan func(...any)) {
		var reader string
		scan(&reader)
		readers = append(readers, reader)
	})
	return readers
}

// PutReadings stores what a reader made of reports, each in place of an earlier
// reading of the same report, and forgets what any other reader or codebook made
// of any report. The derived tables are stale afterwards.
func (f *File) PutReadings(ctx context.Context, reader, codebook string, readings []dateline.Reading) error {
	return f.write(ctx, "storing readings", func(s *transaction) {
		s.exec("DELETE FROM reading WHERE reader <> ? OR codebook <> ?", reader, codebook)
		for _, r := range readings {
			s.exec("INSERT OR REPLACE INTO reading(report, reader, codebook, json) VALUES (?, ?, ?, ?)", r.Report, reader, codebook, s.encoded(r))
		}
		s.pack(readings)
		s.mark("stale")
	})
}

// unpackedAtOnce is how many readings are held packed while they are unpacked.
const unpackedAtOnce = 256

// unmentioned is a stored reading without its mentions, a third of it, which
// nothing that looks at several reports asks for.
type unmentioned struct {
	dateline.Reading
	Mentions skipped `json:"mentions"`
}

// skipped is JSON that is not looked at.
type skipped struct{}

// UnmarshalJSON implements [json.Unmarshaler].
func (skipped) UnmarshalJSON([]byte) error { return nil }

// readingLayout is the layout of packed readings.
var readingLayout = layoutOf(reflect.TypeFor[dateline.Reading]())

// readings returns every reading, by report, without its mentions, and apart once
// more those that are not packed.
func (s *transaction) readings() (all, unpacked []dateline.Reading) {
	all = s.decodedReadings("SELECT data FROM packed WHERE layout = ?", unpack)
	unpacked = s.decodedReadings("SELECT json FROM reading WHERE report NOT IN (SELECT report FROM packed WHERE layout = ?)",
		func(data []byte, into any) error {
			var one unmentioned
			err := json.Unmarshal(data, &one)
			*into.(*dateline.Reading) = one.Reading
			return err
		})
	all = append(all, unpacked...)
	slices.SortFunc(all, func(a, b dateline.Reading) int { return cmp.Compare(a.Report, b.Report) })
	return all, unpacked
}

// decodedReadings returns the readings that a query gives the data of.
func (s *transaction) decodedReadings(query string, decode func(data []byte, into any) error) []dateline.Reading {
	readings := []dateline.Reading{}
	var stored [][]byte
	flush := func() {
		some := make([]dateline.Reading, len(stored))
		if err := inParallel(len(stored), func(i int) error { return decode(stored[i], &some[i]) }); err != nil && s.err == nil {
			s.err = fmt.Errorf("stored reading: %w", err)
		}
		readings, stored = append(readings, some...), stored[:0]
	}
	s.each(query, func(scan func(...any)) {
		var one []byte
		scan(&one)
		if stored = append(stored, one); len(stored) == unpackedAtOnce {
			flush()
		}
	}, readingLayout)
	flush()
	return readings
}

// pack packs stored readings.
func (s *transaction) pack(readings []dateline.Reading) {
	for _, r := range readings {
		r.Mentions = nil
		s.exec("INSERT OR REPLACE INTO packed(report, layout, data) VALUES (?, ?, ?)", r.Report, readingLayout, packed(r))
	}
}

// Facts returns everything that a casebook is built from.
func (f *File) Facts(ctx context.Context) (facts Facts, err error) {
	err = f.read(ctx, "reading the casebook", func(s *transaction) { facts, _ = s.facts() })
	return facts, err
}
