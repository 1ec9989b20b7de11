package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/charset"
)

// Read reads the reports of one file, in their order in the file. A file that
// cannot be read, or in part only, gives problems, with whatever reports are
// whole. Nothing of a file beyond opts.MaxBytes is read. A fault in a format's
// library is a problem of that file and no panic.
func Read(f File, opts Options) (documents []Document, problems []Problem) {
	defer func() {
		if fault := recover(); fault != nil {
			documents = nil
			problems = []Problem{f.problem(fmt.Sprintf("its format could not be worked out: %v", fault), "save it as plain text and add that")}
		}
	}()
	raw, problem := readBytes(f, opts.maxBytes())
	if problem != nil {
		return nil, []Problem{*problem}
	}
	return readRaw(f, raw)
}

func readBytes(f File, limit int64) ([]byte, *Problem) {
	info, err := os.Stat(f.Path)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a regular file")
	}
	if err != nil {
		return nil, f.failing(err)
	}
	large := f.problem(fmt.Sprintf("it is larger than the limit of %d MB", limit>>20), "split it, or raise the limit (--max-bytes)")
	tooLarge := &large
	if limit < 1<<20 {
		tooLarge.Reason = fmt.Sprintf("it is larger than the limit of %d bytes", limit)
	}
	if info.Size() > limit {
		return nil, tooLarge
	}
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, f.failing(err)
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, limit+1))
	switch {
	case err != nil:
		return nil, f.failing(err)
	case int64(len(raw)) > limit:
		return nil, tooLarge
	}
	return raw, nil
}

// readRaw reads the reports in the bytes of a file.
func readRaw(f File, raw []byte) ([]Document, []Problem) {
	if isBinary(raw) {
		return nil, []Problem{f.problem("it holds no text", "save it as text (.txt) or as a web page (.html)")}
	}
	text := charset.Decode(raw, "")
	switch {
	case strings.TrimSpace(text) == "":
		return nil, []Problem{f.problem("it is empty", "save the report again, or remove the file")}
	case isGarbled(raw):
		return nil, []Problem{f.problem("it holds no text", "save it as text (.txt) or as a web page (.html)")}
	}
	a := article{file: f, raw: raw, text: text}
	var documents []Document
	var problems []Problem
	switch sniff(text, formats[extension(f.Name)]) {
	case pageFormat:
		documents, problems = a.page("")
	case archiveFormat:
		documents, problems = a.archive()
	case feedFormat:
		documents, problems = a.feed()
	case linesFormat:
		documents, problems = a.lines()
	default:
		documents, problems = a.plain()
	}
	f.listed.apply(documents)
	return documents, problems
}

// article is a file's content on its way to reports.
type article struct {
	file File
	raw  []byte
	text string
}

func (a article) problem(reason, advice string) Problem { return a.file.problem(reason, advice) }

// document finishes a report: its id, file, language and empty lists. raw is
// what the report alone was read from; key tells items of one file apart.
func (a article) document(report dateline.Report, raw []byte, key string) Document {
	sum := sha256.Sum256(raw)
	hash := hex.EncodeToString(sum[:])
	report.ID = dateline.NewID("r", hash, key)
	report.File = dateline.Optional(a.file.Name)
	if report.Text == "" {
		report.Text = string(report.Title)
	}
	report.Language = language(string(report.Title)+". "+report.Text, string(report.Language))
	if report.Authors == nil {
		report.Authors = []string{}
	}
	if report.Published.Date == "" {
		report.Published.Precision, report.Published.Basis = dateline.PrecisionUnknown, dateline.PublishedNone
	}
	return Document{Report: report, Raw: raw, Hash: hash}
}

func optional(s string) dateline.Optional {
	return dateline.Optional(strings.Join(strings.Fields(charset.Clean(s)), " "))
}

func joined(paragraphs []string) string { return strings.Join(paragraphs, "\n\n") }
