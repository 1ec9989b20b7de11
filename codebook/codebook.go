package codebook

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/when"
)

//go:embed data/*.tsv
var embedded embed.FS

// Codebook is every table, read and checked. It is not changed after loading
// and may be used from many goroutines.
type Codebook struct {
	Version    string // short hash over all tables; the same tables give the same version
	Actors     *Actors
	Triggers   *Triggers
	Words      Words
	ClaimCues  ClaimCues
	AuthorCues AuthorCues
	Questions  Questions
	Gazetteer  *gazetteer.Gazetteer
	Calendar   *when.Calendar
	Crosswalk  *Crosswalk
	Ranking    *Ranking
	Extents    *Extents
}

// Load reads the embedded tables.
func Load() (*Codebook, error) { return load(&tables{}) }

// VersionOf returns the Version that [LoadDir] would give, of the embedded tables
// where dir is empty, without reading the tables.
func VersionOf(dir string) (string, error) { return (&tables{dir: dir}).version() }

// LoadDir reads the embedded tables with a user's own laid over them: a file
// of dir replaces the rows with the same key in the embedded table of that name
// and adds the others. A file of another name, or a bad line, is refused with
// file, line and what is wrong.
func LoadDir(dir string) (*Codebook, error) {
	own := &tables{dir: dir}
	if err := own.checkNames(); err != nil {
		return nil, fmt.Errorf("reading the codebook in %s: %w", dir, err)
	}
	book, err := load(own)
	if err != nil {
		return nil, fmt.Errorf("reading the codebook in %s: %w", dir, err)
	}
	return book, nil
}

func load(t *tables) (*Codebook, error) {
	var book Codebook
	var faults []error
	try := func(err error) { faults = append(faults, err) }
	var err, errPlaces error
	var places sync.WaitGroup
	places.Go(func() { book.Gazetteer, errPlaces = readGazetteer(t) }) // as slow as all others together
	book.Version, err = t.version()
	try(err)
	book.Actors, err = readActors(t)
	try(err)
	book.Calendar, err = readCalendar(t)
	try(err)
	book.Crosswalk, err = readCrosswalk(t)
	try(err)
	book.Ranking, err = readRanking(t)
	try(err)
	book.Extents, err = readExtents(t)
	try(err)
	book.Triggers, err = readTriggers(t)
	try(err)
	book.Words, err = readWords(t)
	try(err)
	book.ClaimCues, err = readClaimCues(t)
	try(err)
	book.AuthorCues, err = readAuthorCues(t)
	try(err)
	book.Questions, err = readQuestions(t)
	try(err)
	places.Wait()
	try(errPlaces)
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return &book, nil
}

// tables gives the embedded tables, each with the user's own of the same name
// laid over it where dir is set.
type tables struct{ dir string }

// read returns a table whose rows are unique by the key columns.
func (t *tables) read(name string, key ...string) (*table, error) {
	base, err := readTable(embedded, "data/"+name, name, key)
	if err != nil || t.dir == "" {
		return base, err
	}
	over, err := readTable(os.DirFS(t.dir), name, filepath.Join(t.dir, name), key)
	if errors.Is(err, fs.ErrNotExist) {
		return base, nil
	}
	if err != nil {
		return nil, err
	}
	for _, c := range over.columns {
		if !slices.Contains(base.columns, c) {
			return nil, fmt.Errorf("%s:1: unknown column %q; the columns are %s", filepath.Join(t.dir, name), c, strings.Join(base.columns, ", "))
		}
	}
	base.overlay(over, key)
	return base, nil
}

// names lists the embedded tables, sorted.
func (t *tables) names() []string {
	files, _ := fs.Glob(embedded, "data/*.tsv") // the pattern is sound, so there is no error
	for i, f := range files {
		files[i] = path.Base(f)
	}
	return files
}

// checkNames refuses a folder that cannot be read, and tables that would be
// passed over in silence.
func (t *tables) checkNames() error {
	entries, err := os.ReadDir(t.dir)
	if err != nil {
		return err
	}
	var faults []error
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".tsv") && !slices.Contains(t.names(), e.Name()) {
			faults = append(faults, fmt.Errorf("%s: there is no such table; the tables are %s", e.Name(), strings.Join(t.names(), ", ")))
		}
	}
	return errors.Join(faults...)
}

// version hashes the embedded places and every table, the user's own after the embedded one.
func (t *tables) version() (string, error) {
	hash := sha256.New()
	hash.Write(gazetteer.EmbeddedHash())
	for _, name := range t.names() {
		data, err := fs.ReadFile(embedded, "data/"+name)
		if err != nil {
			return "", fmt.Errorf("reading table %s: %w", name, err)
		}
		fmt.Fprintf(hash, "%s %d\n%s", name, len(data), data)
		if t.dir == "" {
			continue
		}
		data, err = os.ReadFile(filepath.Join(t.dir, name))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("reading table %s: %w", name, err)
		}
		fmt.Fprintf(hash, "own %d\n%s", len(data), data)
	}
	return hex.EncodeToString(hash.Sum(nil))[:12], nil
}
