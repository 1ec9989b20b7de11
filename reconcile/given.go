package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// givers gathers who gives each whole number of a toll, from the lowest. What
// was set aside as a share or as the attackers' own is no number of the toll; a
// copy's figure counts with its original's.
func givers(m dateline.Measure, counts []*count) []dateline.Given {
	var accounts []told
	whole := map[int][]*count{}
	for _, c := range counts {
		accounts = append(accounts, c.told)
		if c.verdict != verdictAside {
			whole[c.value] = append(whole[c.value], c)
		}
	}
	for _, c := range counts {
		if len(whole[c.value]) > 0 && c.verdict == verdictAside && c.Report != c.source {
			whole[c.value] = append(whole[c.value], c)
		}
	}
	origins, names := originsOf(accounts), outletNames(accounts)
	var out []dateline.Given
	for value, by := range whole {
		out = append(out, givenBy(m, value, by, origins, names))
	}
	slices.SortFunc(out, func(a, b dateline.Given) int { return cmp.Compare(a.Value, b.Value) })
	return out
}

func givenBy(m dateline.Measure, value int, counts []*count, origins map[string]origin, names []outletName) dateline.Given {
	g := dateline.Given{Measure: m, Value: value, Quoted: []dateline.Quoted{}}
	outlets, independent := map[string]bool{}, map[string]bool{}
	var sources []*quotedSource
	speaks := map[string]bool{} // outlets that have it from somebody they name
	for _, c := range counts {
		g.Reports = append(g.Reports, c.Report)
		outlets[outletKey(c.report)] = true
		outlet := origins[c.Report].outlet
		independent[outlet] = true
		if s := sourceOf(c, names); s != nil {
			s.quotedBy = map[string]bool{outletKey(c.report): true}
			sources, speaks[outlet] = append(sources, s), true
		}
	}
	slices.Sort(g.Reports)
	g.Reports = slices.Compact(g.Reports)
	voices := 0
	for outlet := range independent {
		if !speaks[outlet] {
			voices++
		}
	}
	for _, s := range oneEach(sources) {
		if !independent[s.outlet] {
			voices++
		}
		g.Quoted = append(g.Quoted, dateline.Quoted{Source: s.text, Outlets: len(s.quotedBy)})
	}
	slices.SortFunc(g.Quoted, func(a, b dateline.Quoted) int {
		return cmp.Or(cmp.Compare(b.Outlets, a.Outlets), cmp.Compare(a.Source, b.Source))
	})
	g.Outlets, g.Independent = len(outlets), max(1, min(len(independent), voices))
	return g
}

// quotedSource is a named source of a number.
type quotedSource struct {
	text     string
	words    []string        // what names it
	outlet   string          // that it is, "" where it is none of those that tell the incident
	quotedBy map[string]bool // outlets
}

// speakers are words of an attribution that name nobody.
var speakers = strings.Fields("a an the of for in at from and s spokesman spokeswoman spokesperson spokesmen official officials authorities statement")

// sourceOf is whom a count's figure is attributed to, or else the agency that
// the report credits; nil where that is nobody who could be known again:
// "residents" of two reports may be different people.
func sourceOf(c *count, names []outletName) *quotedSource {
	by := cmp.Or(c.figures[0].AttributedTo, c.report.Wire)
	folded := gazetteer.Fold(string(by))
	within := " " + folded + " "
	for _, n := range names {
		if strings.Contains(within, n.padded) && n.outlet != outletKey(c.report) {
			return &quotedSource{text: string(by), words: strings.Fields(n.padded), outlet: n.outlet}
		}
	}
	words := slices.DeleteFunc(strings.Fields(folded), func(w string) bool { return slices.Contains(speakers, w) })
	if len(words) == 0 || c.voice.tier > tierReport && c.voice.tier < tierParty {
		return nil
	}
	return &quotedSource{text: string(by), words: words}
}

// outletName is a folded name of an outlet between spaces, and its key.
type outletName struct{ padded, outlet string }

// outletNames are the names of the outlets that tell the incident, in order.
func outletNames(accounts []told) []outletName {
	names := map[string]string{}
	for _, t := range accounts {
		if name := gazetteer.Fold(string(t.report.Outlet)); name != "" {
			names[name] = outletKey(t.report)
			if bare, found := strings.CutPrefix(name, "the "); found {
				names[bare] = outletKey(t.report)
			}
		}
	}
	out := make([]outletName, 0, len(names))
	for _, name := range slices.Sorted(maps.Keys(names)) {
		out = append(out, outletName{" " + name + " ", names[name]})
	}
	return out
}

// oneEach joins what names the same source: "police" and "the Harsan police".
// The one with fewer words is taken first, so that the order does not matter.
func oneEach(sources []*quotedSource) []*quotedSource {
	slices.SortFunc(sources, func(a, b *quotedSource) int {
		return cmp.Or(cmp.Compare(len(a.words), len(b.words)), cmp.Compare(len(a.text), len(b.text)), cmp.Compare(a.text, b.text))
	})
	var out []*quotedSource
	for _, s := range sources {
		at := slices.IndexFunc(out, func(known *quotedSource) bool { return within(known.words, s.words) })
		if at < 0 {
			out = append(out, s)
			continue
		}
		maps.Copy(out[at].quotedBy, s.quotedBy)
	}
	return out
}

// within reports whether all the words stand among others.
func within(words, others []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(others, w) })
}
