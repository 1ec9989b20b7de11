package intake

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// File is a file to be read.
type File struct {
	Path string // to open it by
	Name string // as in the report: relative to the folder given, with forward slashes

	listed row // what a manifest beside it says
}

// problem names the file by the path that it was found at, which is how whoever gave it
// finds it again.
func (f File) problem(reason, advice string) Problem {
	return Problem{filepath.ToSlash(f.Path), reason, advice}
}

// failing is the problem that a file could not be opened or read.
func (f File) failing(err error) *Problem {
	p := f.problem(reasonOf(err), adviceOf(err))
	return &p
}

// formats are the kinds of files by their extension. Files without any are
// judged by their content.
var formats = map[string]format{
	"": unknownFormat, ".txt": textFormat, ".text": textFormat, ".md": textFormat, ".markdown": textFormat,
	".html": pageFormat, ".htm": pageFormat, ".xhtml": pageFormat, ".mhtml": archiveFormat, ".mht": archiveFormat,
	".xml": feedFormat, ".rss": feedFormat, ".atom": feedFormat, ".rdf": feedFormat,
	".jsonl": linesFormat, ".ndjson": linesFormat,
}

// otherwise says how the text of files that are not read gets into a form that is.
var otherwise = map[string]string{
	".pdf":  "save its text: pdftotext FILE.pdf makes FILE.txt, or copy it into a .txt file",
	".docx": wordProcessed, ".doc": wordProcessed, ".odt": wordProcessed, ".rtf": wordProcessed, ".pages": wordProcessed,
	".eml": mailed, ".msg": mailed, ".mbox": mailed,
	".zip": packed, ".gz": packed, ".tgz": packed, ".7z": packed, ".rar": packed,
	".csv": tabled, ".tsv": tabled, ".xlsx": tabled, ".xls": tabled, ".ods": tabled, ".json": tabled,
}

const (
	wordProcessed = "open it and save it as plain text (.txt) or as a web page (.html)"
	mailed        = "save the message's text as .txt"
	packed        = "unpack it and add the folder"
	tabled        = "write a line of JSON for each report (.jsonl: id, date, title, text, url); a manifest is named reports.csv"
)

// Formats lists the extensions of the files that are read, in order.
func Formats() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(formats)), func(extension string) bool { return extension == "" })
}

// Files lists the files below the paths in order of path and name. Folders are
// walked with everything in them; links to folders are followed once. What
// cannot be listed, and files in a format that is not read, become problems;
// hidden files and manifests are passed over.
func Files(paths []string) ([]File, []Problem) {
	w := &walk{seen: map[string]bool{}, manifests: map[string]manifest{}}
	for _, p := range paths {
		info, err := os.Stat(p)
		switch {
		case err != nil:
			w.problem(p, reasonOf(err), adviceOf(err))
		case info.IsDir():
			w.folder(p, "")
		default:
			w.file(p, filepath.Base(p), info.Mode())
		}
	}
	return w.files, w.problems
}

// walk is one listing under way.
type walk struct {
	files     []File
	problems  []Problem
	seen      map[string]bool // folders by their real path
	manifests map[string]manifest
}

func (w *walk) problem(file, reason, advice string) {
	w.problems = append(w.problems, Problem{filepath.ToSlash(file), reason, advice})
}

func (w *walk) folder(dir, name string) {
	real, err := filepath.EvalSymlinks(dir)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		w.problem(dir, reasonOf(err), adviceOf(err))
		return
	}
	if w.seen[real] {
		w.problem(dir, "the folder was read already, by another path or a link that leads back to it", "remove the link, or name each folder once")
		return
	}
	w.seen[real] = true
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.problem(dir, reasonOf(err), adviceOf(err))
	}
	for _, e := range entries {
		w.entry(filepath.Join(dir, e.Name()), path.Join(name, e.Name()))
	}
}

func (w *walk) entry(at, name string) {
	if base := path.Base(name); isHidden(base) || base == manifestName {
		return
	}
	info, err := os.Stat(at)
	switch {
	case err != nil:
		w.problem(at, reasonOf(err), adviceOf(err))
	case info.IsDir():
		w.folder(at, name)
	default:
		w.file(at, name, info.Mode())
	}
}

func (w *walk) file(at, name string, mode fs.FileMode) {
	if !mode.IsRegular() {
		w.problem(at, "it is no file but a pipe, socket or device", "save its content to a file and name that")
		return
	}
	if _, known := formats[extension(name)]; !known {
		w.problem(at, "not a format that dateline reads yet", cmp.Or(otherwise[extension(name)], "save it as text (.txt), a web page (.html), a feed (.xml) or JSON Lines (.jsonl)"))
		return
	}
	dir := filepath.Dir(at)
	m, read := w.manifests[dir]
	if !read {
		var problems []Problem
		m, problems = readManifest(filepath.Join(dir, manifestName))
		w.manifests[dir] = m
		w.problems = append(w.problems, problems...)
	}
	w.files = append(w.files, File{Path: at, Name: name, listed: m[path.Base(name)]})
}

func extension(name string) string { return strings.ToLower(path.Ext(name)) }

// isHidden reports whether the file is one that systems leave in folders.
func isHidden(base string) bool {
	return strings.HasPrefix(base, ".") || slices.Contains([]string{"thumbs.db", "desktop.ini", "icon\r"}, strings.ToLower(base))
}

func reasonOf(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "it may not be read"
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return err.Error()
}

func adviceOf(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "check the path"
	case errors.Is(err, fs.ErrPermission):
		return "give yourself permission to read it, or copy it"
	}
	return "check the disk and the path, then add it again"
}
