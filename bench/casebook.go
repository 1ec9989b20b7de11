package bench

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// ScoreCasebook compares an exported casebook with its gold. The components
// are, each where the gold asks for it: dates (of reports), copies (F1 of
// pairs), actors (pairwise F1 over surface forms, times the share of forms that
// are known), incidents (F1), kind, status, when, where, who, standing, killed,
// injured, sources, independent (each a share of the gold's incidents), clean
// (1 less the share of texts that must yield nothing, but do), claims and
// warnings (recall). Reports are matched by the base names of their files.
func ScoreCasebook(gold *Gold, export *dateline.Casebook) Score {
	c := newComparison(gold, export)
	c.reportDates()
	c.copies()
	c.actors()
	c.matchIncidents()
	c.fields()
	c.clean()
	c.claims()
	c.warnings()
	return c.score
}

// comparison is a gold casebook beside an exported one.
type comparison struct {
	gold     *Gold
	export   *dateline.Casebook
	score    Score
	reports  map[string]*dateline.Report
	order    []string // report ids, sorted
	file     map[string]string
	accounts map[string]*dateline.Account
	named    map[string]set // normalised names of an exported actor, by id
	known    map[string]set // normalised names of a gold actor, by id
	resolved map[string]set // memory of resolve
	runes    map[string][]rune
	found    map[int]int // index of a gold incident → index of the exported one
}

type set map[string]bool

func newComparison(gold *Gold, export *dateline.Casebook) *comparison {
	c := &comparison{
		gold: gold, export: export,
		reports: map[string]*dateline.Report{}, file: map[string]string{}, runes: map[string][]rune{},
		accounts: map[string]*dateline.Account{}, named: map[string]set{}, known: map[string]set{},
		resolved: map[string]set{},
	}
	for i := range export.Reports {
		r := &export.Reports[i]
		c.reports[r.ID] = r
		c.file[r.ID] = base(string(cmpOr(r.File, r.URL)))
		c.runes[r.ID] = []rune(r.Text)
	}
	c.order = slices.Sorted(maps.Keys(c.reports))
	for i := range export.Accounts {
		c.accounts[export.Accounts[i].ID] = &export.Accounts[i]
	}
	for _, a := range export.Actors {
		c.named[a.ID] = set{normal(a.Name): true}
		for _, n := range a.Aliases {
			c.named[a.ID][normal(n.Name)] = true
		}
	}
	for _, a := range gold.Actors {
		c.known[a.ID] = set{normal(a.Canonical): true}
		for _, n := range a.Names {
			c.known[a.ID][normal(n)] = true
		}
	}
	return c
}

func cmpOr(a, b dateline.Optional) dateline.Optional {
	if a != "" {
		return a
	}
	return b
}

var nameless = regexp.MustCompile(`[^0-9a-z]+`)

// normal folds case and everything but Latin letters and digits.
func normal(s string) string {
	return strings.TrimSpace(nameless.ReplaceAllString(strings.ToLower(s), " "))
}

func base(file string) string {
	if strings.HasSuffix(file, "/") || file == "" {
		return ""
	}
	return path.Base(file)
}

// resolve gives the ids of the reports that a gold reference means: a file, or
// "feed.xml#words of the title".
func (c *comparison) resolve(ref string) set {
	if ids, ok := c.resolved[ref]; ok {
		return ids
	}
	ids := set{}
	file, item, _ := strings.Cut(ref, "#")
	for id, r := range c.reports {
		if c.file[id] == base(file) && (item == "" || strings.Contains(normal(string(r.Title)), normal(item))) {
			ids[id] = true
		}
	}
	c.resolved[ref] = ids
	return ids
}

// all resolves several references; one that means no report stands for itself.
func (c *comparison) all(refs ...[]string) set {
	out := set{}
	for _, list := range refs {
		for _, ref := range list {
			ids := c.resolve(ref)
			if len(ids) == 0 {
				out["missing "+ref] = true
			}
			maps.Copy(out, ids)
		}
	}
	return out
}

// one gives the first report that a reference means.
func (c *comparison) one(ref string) string {
	if ids := slices.Sorted(maps.Keys(c.resolve(ref))); len(ids) > 0 {
		return ids[0]
	}
	return "missing " + ref
}

func (c *comparison) isActor(exported, gold string) bool {
	return overlap(c.named[exported], c.known[gold]) > 0
}

// reportsOf gives the reports behind an exported incident.
func (c *comparison) reportsOf(p dateline.Incident) set {
	out := set{}
	for _, id := range p.Accounts {
		if a := c.accounts[id]; a != nil {
			out[a.Report] = true
		}
	}
	return out
}

func overlap(a, b set) int {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}

// without gives the members of a that are not in b, sorted.
func without(a, b set) []string {
	var out []string
	for x := range a {
		if !b[x] {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return out
}

func (c *comparison) component(name string, value float64) {
	c.score.Components = append(c.score.Components, Component{name, value})
}

func (c *comparison) note(format string, args ...any) {
	c.score.Notes = append(c.score.Notes, fmt.Sprintf(format, args...))
}

// labels names reports for a reader of the notes: by file, an item of a feed by its title too.
func (c *comparison) labels(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id
		r := c.reports[id]
		if r == nil {
			continue
		}
		out[i] = c.file[id]
		if slices.ContainsFunc(c.order, func(o string) bool { return o != id && c.file[o] == c.file[id] }) {
			out[i] += "#" + string(r.Title)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func sorted(s set) []string { return slices.Sorted(maps.Keys(s)) }
