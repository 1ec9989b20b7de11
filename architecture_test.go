package dateline_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/dateline-project/dateline"

// notInRoot are the standard packages that the nouns must do without.
var notInRoot = []string{"os", "net", "net/http", "database/sql", "io/fs", "os/exec"}

// TestImportArrows compares the imports of every package with the table in
// docs/ARCHITECTURE.md. Test files may import what they like.
func TestImportArrows(t *testing.T) {
	allowed := readArrows(t)
	imports := readImports(t)
	for pkg := range allowed {
		if _, ok := imports[pkg]; !ok {
			t.Errorf("docs/ARCHITECTURE.md lists %s, which holds no Go file", pkg)
		}
	}
	for pkg, imported := range imports {
		arrows, listed := allowed[pkg]
		if !listed {
			t.Errorf("package %s is not in the table of docs/ARCHITECTURE.md: add it with the packages it may import", pkg)
			continue
		}
		for _, of := range imported {
			if ours, ok := strings.CutPrefix(of, module+"/"); ok && !slices.Contains(arrows, ours) {
				t.Errorf("%s imports %s; docs/ARCHITECTURE.md allows it only %q", pkg, ours, arrows)
			}
		}
	}
}

// TestRootIsPure keeps the nouns free of files, network and databases.
func TestRootIsPure(t *testing.T) {
	for _, of := range readImports(t)["."] {
		if strings.Contains(strings.Split(of, "/")[0], ".") || slices.Contains(notInRoot, of) {
			t.Errorf("the root package imports %s; it may import only the standard library, and of that neither files nor network nor databases", of)
		}
	}
}

// row is a line of the table: | `package` | what it knows | `may`, `import` |.
var row = regexp.MustCompile("^\\| `([^`]+)` \\|.*\\|([^|]*)\\|$")
var code = regexp.MustCompile("`([^`]+)`")

func readArrows(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("docs/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	arrows := map[string][]string{}
	for line := range strings.Lines(string(page)) {
		cells := row.FindStringSubmatch(strings.TrimSpace(line))
		if cells == nil {
			continue
		}
		arrows[cells[1]] = nil
		for _, target := range code.FindAllStringSubmatch(cells[2], -1) {
			arrows[cells[1]] = append(arrows[cells[1]], target[1])
		}
	}
	if len(arrows) < 10 {
		t.Fatalf("found %d packages in the table of docs/ARCHITECTURE.md; has its form changed?", len(arrows))
	}
	return arrows
}

// readImports maps every package of the module to what its files import, test
// files left aside.
func readImports(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && file != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" || entry.Name() == "node_modules"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(file))
		if imports[pkg] == nil {
			imports[pkg] = []string{}
		}
		for _, spec := range source.Imports {
			of, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[pkg] = append(imports[pkg], of)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(imports) < 10 {
		t.Fatalf("found only %d packages; is the test run from the module's root?", len(imports))
	}
	return imports
}
