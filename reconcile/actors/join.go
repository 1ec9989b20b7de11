package actors

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

func (r *roll) joinRows() {
	first := map[string]int{}
	for i, n := range r.namings {
		if n.Codebook == "" {
			continue
		}
		if j, ok := first[string(n.Codebook)]; ok {
			r.joinRow(j, i)
		} else {
			first[string(n.Codebook)] = i
		}
	}
}

// joinRow unites two namings of one row; each is linked to the row by its name.
func (r *roll) joinRow(i, j int) {
	if x, y := r.root(i), r.root(j); x != y && r.against(x, y, bearer{naming: i}, bearer{naming: j}) == "" {
		r.merge(x, y)
	}
}

// joinTold unites what a report claims to be one under two names: "The Harbour Boys
// call themselves the Harbour Front".
func (r *roll) joinTold(readings []dateline.Reading) {
	at := make(map[Key]int, len(r.namings))
	for i, n := range r.namings {
		at[Key{n.report, n.Key}] = i
	}
	for _, reading := range readings {
		for _, c := range reading.Claims {
			if c.Relation != dateline.AlsoKnownAs || c.Stance != dateline.Asserted {
				continue
			}
			i, named := at[Key{reading.Report, c.Subject}]
			j, other := at[Key{reading.Report, string(c.Object.Actor)}]
			if named && other {
				r.join(bearer{i, r.namings[i].Names[0]}, bearer{j, r.namings[j].Names[0]}, dateline.ByOneReport)
			}
		}
	}
}

// joinNames unites namings of groups that share a name, the longest names
// first. A name that stands for several rows of the codebook, or may mean
// something else, unites only those that no row claims; one that is short for
// another in a report, as "the Front" is, none that other names leave apart.
func (r *roll) joinNames() {
	holders := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			continue
		}
		for _, name := range n.folded {
			if !r.describes(i, name) && !r.common(name) {
				holders[name] = append(holders[name], i)
			}
		}
	}
	names := slices.SortedFunc(maps.Keys(holders), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	for _, name := range names {
		set := holders[name]
		if r.rowsOf(set) > 1 || r.known != nil && r.known.Ambiguous(name) {
			set = r.withoutRows(name, set)
		}
		set, short := r.inFull(name, set)
		for _, i := range set[min(1, len(set)):] {
			r.join(r.printed(set[0], name), r.printed(i, name), dateline.ByOneName)
		}
		if len(set) > 0 {
			r.joinOne(r.printed(set[0], name), short, dateline.ByOneName)
		}
	}
}

// describes reports whether a name of a state's force or government is one that its row of
// the codebook does not have: "the police" of a hundred countries are alike, and the row
// alone joins them.
func (r *roll) describes(i int, name string) bool {
	n := r.namings[i]
	if n.Codebook == "" || r.known == nil || n.Kind != dateline.StateForce && n.Kind != dateline.Government {
		return false
	}
	return !slices.Contains(r.known.Lookup(name), r.knownActor(string(n.Codebook)))
}

// common reports whether a name is a word for any group: who is "the Movement" in one report
// and who is in another are not one by it.
func (r *roll) common(name string) bool {
	return r.words.Is("groups", name) || r.words.Is("organisation cue", name)
}

// inFull parts the namings that have a name into those whose full name it is, and the
// first of each actor that it is short for.
func (r *roll) inFull(name string, holders []int) (full []int, short []bearer) {
	for _, i := range holders {
		switch {
		case !slices.ContainsFunc(r.namings[i].folded, func(long string) bool { return long != name && gazetteer.HoldsWords(long, name) }):
			full = append(full, i)
		case !r.holds(short, i):
			short = append(short, r.printed(i, name))
		}
	}
	return full, short
}

// withoutRows leaves those out that a row of the codebook claims. That a name may
// mean several is noted of one of each.
func (r *roll) withoutRows(name string, holders []int) []int {
	var left, claimed []int
	rows := map[string]bool{}
	for _, i := range holders {
		switch row := r.row[r.root(i)]; {
		case row == "":
			left = append(left, i)
		case !rows[row]:
			rows[row] = true
			claimed = append(claimed, i)
		}
	}
	if len(left) > 0 && len(claimed) > 0 {
		open := make([]bearer, len(claimed))
		for n, i := range claimed {
			open[n] = r.printed(i, name)
		}
		for _, b := range open {
			r.note(r.printed(left[0], name), b, dateline.LinkUnsure, dateline.ByOneName, strengths[dateline.ByOneName]/float64(1+len(open)))
		}
	}
	for n, i := range claimed {
		for _, j := range claimed[:n] {
			r.note(r.printed(i, name), r.printed(j, name), dateline.LinkNotSame, dateline.ByTwoRows, strengths[dateline.ByTwoRows])
		}
	}
	return left
}

// joinShortForms gives a group that no row claims and that is called by one
// word the longer name of the same report that begins with it, where there is
// only one: "Jaish" beside "Jaish-e-Mohammed".
func (r *roll) joinShortForms() {
	inReport := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person {
			inReport[n.report] = append(inReport[n.report], i)
		}
	}
	for i, n := range r.namings {
		if n.Kind != dateline.ArmedGroup || len(n.folded) != 1 || n.folded[0] == "" || strings.Contains(n.folded[0], " ") || r.row[r.root(i)] != "" {
			continue
		}
		var longer []bearer
		for _, j := range inReport[n.report] {
			long := slices.IndexFunc(r.namings[j].Names, func(s string) bool { return shortens(n.Names[0], s) })
			if j != i && long >= 0 && r.mayShorten(n.folded[0], r.row[r.root(j)]) && !r.holds(longer, j) {
				longer = append(longer, bearer{j, r.namings[j].Names[long]})
			}
		}
		r.joinOne(bearer{i, n.Names[0]}, longer, dateline.ByShortForm)
	}
}

// joinGoingOn gives a group that no row claims, called by several words, the only longer
// name of the casebook that begins with them and goes on with what it is of or for: "the
// Farmers' League" beside the Farmers' League of the Aroa.
func (r *roll) joinGoingOn() {
	body := func(i int) bool {
		return r.namings[i].Kind == dateline.ArmedGroup || r.namings[i].Kind == dateline.Organisation
	}
	longer := map[string][]bearer{}
	for i, n := range r.namings {
		if !body(i) {
			continue
		}
		for k, name := range n.folded {
			words := strings.Fields(name)
			for at, w := range words {
				if at > 1 && (w == "of" || w == "for" || w == "de" || w == "del" || w == "du") {
					if short := strings.Join(words[:at], " "); !r.holds(longer[short], i) {
						longer[short] = append(longer[short], bearer{i, n.Names[k]})
					}
					break
				}
			}
		}
	}
	for i, n := range r.namings {
		if !body(i) || r.row[r.root(i)] != "" || len(n.folded) != 1 || r.holds(longer[n.folded[0]], i) {
			continue
		}
		r.joinOne(bearer{i, n.Names[0]}, longer[n.folded[0]], dateline.ByShortForm)
	}
}

// shortens reports whether a name is the first word of a longer one; letters are
// not short for themselves with a word tied to them, which name a splinter or a
// wing: "SPLM-North", "UPDF (Democratic)".
func shortens(short, long string) bool {
	wing := strings.ToUpper(short) == short && (strings.HasPrefix(long, short+"-") || strings.HasPrefix(long, short+" ("))
	return !wing && strings.HasPrefix(codebook.Fold(long), codebook.Fold(short)+" ")
}

// holds reports whether one of the namings is of the same actor by now.
func (r *roll) holds(some []bearer, i int) bool {
	return slices.ContainsFunc(some, func(b bearer) bool { return r.root(b.naming) == r.root(i) })
}

// mayShorten reports whether a name can be short for the actor of a row: it is
// known as no other row's own name.
func (r *roll) mayShorten(name, row string) bool {
	if r.known == nil {
		return true
	}
	rows := r.known.Lookup(name)
	return len(rows) == 0 || slices.ContainsFunc(rows, func(k *codebook.KnownActor) bool { return k.ID == row })
}

// rowsOf counts the different rows of the codebook among the namings.
func (r *roll) rowsOf(holders []int) int {
	rows := map[string]bool{}
	for _, i := range holders {
		if row := r.row[r.root(i)]; row != "" {
			rows[row] = true
		}
	}
	return len(rows)
}

// joinSpellings unites groups that no row knows and whose names differ in
// vowels and doubled letters alone, as transliterations do.
func (r *roll) joinSpellings() {
	first := map[string]bearer{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person || r.row[r.root(i)] != "" {
			continue
		}
		for k, name := range n.folded {
			bones := skeleton(name)
			if len(bones) < 6 || !strings.Contains(name, " ") {
				continue
			}
			if b, ok := first[bones]; ok {
				r.join(b, bearer{i, n.Names[k]}, dateline.BySpelling)
			} else {
				first[bones] = bearer{i, n.Names[k]}
			}
		}
	}
}

// skeleton is a name without vowels, spaces and doubled letters.
func skeleton(name string) string {
	var out []rune
	for _, c := range name {
		if strings.ContainsRune("aeiouy '", c) || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}
