package actors

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Key finds a naming: the report and the key that it has there.
type Key struct{ Report, Naming string }

// roll is the namings of all reports while they become actors.
type roll struct {
	known   *codebook.Actors
	words   codebook.Words
	namings []named
	parent  []int    // union-find over namings
	row     []string // codebook id of each root's set, "" where there is none
	barred  []bar
	found   []found
}

// named is one naming with its report and its names folded.
type named struct {
	dateline.Naming
	report string
	folded []string
}

// Of makes actors of the namings of all readings, and says which actor each
// naming became. Namings are one actor when they point to one row of the
// codebook or share a full name; two rows of the codebook are never one, unless
// a decision says so. Every actor has the links that made it, and those that did
// not; the readings are sorted by report.
func Of(book *codebook.Codebook, readings []dateline.Reading, demanded rulings.Actors) ([]dateline.Actor, map[Key]string) {
	r := newRoll(book, readings)
	r.barred = r.barsOf(demanded)
	r.joinRows()
	r.joinTold(readings)
	r.joinNames()
	r.joinShortForms()
	r.joinGoingOn()
	r.joinLetters()
	r.joinSpellings()
	r.joinPersons()
	r.joinDecided(demanded)
	r.lookAlike()
	r.lookAlikeInCodebook()
	return r.actors()
}

func newRoll(book *codebook.Codebook, readings []dateline.Reading) *roll {
	count := 0
	for _, reading := range readings {
		count += len(reading.Namings)
	}
	r := &roll{known: book.Actors, words: book.Words, namings: make([]named, 0, count), parent: make([]int, 0, count), row: make([]string, 0, count), found: make([]found, 0, count)}
	for _, reading := range readings {
		for _, n := range reading.Namings {
			folded := make([]string, len(n.Names))
			for i, name := range n.Names {
				folded[i] = codebook.Fold(name)
			}
			r.parent = append(r.parent, len(r.namings))
			r.row = append(r.row, string(n.Codebook))
			r.namings = append(r.namings, named{n, reading.Report, folded})
		}
	}
	return r
}

func (r *roll) root(i int) int {
	for r.parent[i] != i {
		r.parent[i] = r.parent[r.parent[i]]
		i = r.parent[i]
	}
	return i
}

// merge makes two sets one.
func (r *roll) merge(a, b int) {
	a, b = min(a, b), max(a, b)
	r.parent[b] = a
	r.row[a] = cmp.Or(r.row[a], r.row[b])
}

// actors makes an actor of every set of namings.
func (r *roll) actors() ([]dateline.Actor, map[Key]string) {
	sets := r.sets()
	actors := make([]dateline.Actor, 0, len(sets))
	ids := make(map[Key]string, len(r.namings))
	taken := make(map[string]bool, len(sets))
	for _, set := range sets {
		a := r.actor(set, r.row[set[0]])
		for n := 2; taken[a.ID]; n++ { // namesakes that nothing shows to be one
			a.ID = dateline.NewID("a", string(a.Kind), gazetteer.Fold(a.Name), strconv.Itoa(n))
		}
		taken[a.ID] = true
		for _, i := range set {
			ids[Key{r.namings[i].report, r.namings[i].Key}] = a.ID
		}
		actors = append(actors, a)
	}
	r.giveLinks(actors, ids)
	slices.SortFunc(actors, func(a, b dateline.Actor) int { return cmp.Compare(a.ID, b.ID) })
	return actors, ids
}

// sets are the namings of each actor, in order; the root of each is its first.
func (r *roll) sets() [][]int {
	size := make([]int, len(r.namings))
	for i := range r.namings {
		size[r.root(i)]++
	}
	of := make([]int, len(r.namings)) // the set of each root
	var sets [][]int
	for i := range r.namings {
		root := r.root(i)
		if root == i {
			of[i] = len(sets)
			sets = append(sets, make([]int, 0, size[i]))
		}
		sets[of[root]] = append(sets[of[root]], i)
	}
	return sets
}

// actor is one set of namings as an actor. Its id is made from the row of the
// codebook, or else from its kind and folded name.
func (r *roll) actor(set []int, row string) dateline.Actor {
	a := dateline.Actor{Codebook: dateline.Optional(row), Aliases: []dateline.Alias{}, Mentions: []dateline.ReportSpan{}, Links: []dateline.Link{}}
	mentions := map[string]int{}
	kinds := map[dateline.ActorKind]int{}
	for _, i := range set {
		n := r.namings[i]
		kinds[n.Kind]++
		for _, name := range n.Names {
			mentions[name] += 0
		}
		for _, m := range n.Mentions {
			a.Mentions = append(a.Mentions, dateline.ReportSpan{Report: n.report, Span: m})
			if _, proper := mentions[m.Text]; proper {
				mentions[m.Text]++
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(mentions)) {
		a.Aliases = append(a.Aliases, dateline.Alias{Name: name, Mentions: max(mentions[name], 1)})
	}
	slices.SortStableFunc(a.Aliases, func(x, y dateline.Alias) int { return cmp.Compare(y.Mentions, x.Mentions) })
	slices.SortFunc(a.Mentions, func(x, y dateline.ReportSpan) int {
		return cmp.Or(cmp.Compare(x.Report, y.Report), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	a.Kind = mostOf(kinds)
	a.Name = displayName(a.Aliases, a.Kind)
	a.ID = namedID(a.Kind, a.Name)
	if row != "" {
		a.ID = rowID(row)
		if k := r.knownActor(row); k != nil {
			a.Name, a.Kind = k.Name, k.Kind
		}
	}
	return a
}

func namedID(kind dateline.ActorKind, name string) string {
	return dateline.NewID("a", string(kind), gazetteer.Fold(name))
}

func rowID(row string) string { return dateline.NewID("a", "codebook", row) }

func (r *roll) knownActor(row string) *codebook.KnownActor {
	if r.known == nil {
		return nil
	}
	return r.known.ByID(row)
}

func mostOf(kinds map[dateline.ActorKind]int) dateline.ActorKind {
	return slices.MinFunc(slices.Sorted(maps.Keys(kinds)), func(a, b dateline.ActorKind) int {
		return cmp.Or(cmp.Compare(kinds[b], kinds[a]), cmp.Compare(a, b))
	})
}

// displayName is the alias that an actor is shown by: of those with small letters,
// where there are any, and that stand in no longer one, the one most used, a short form
// counting for the longer, and of several the longest; a person's is the longest.
// Aliases come most used first.
func displayName(aliases []dateline.Alias, kind dateline.ActorKind) string {
	mixed := slices.ContainsFunc(aliases, func(a dateline.Alias) bool { return !isShouted(a.Name) })
	best := dateline.Alias{}
	most := 0
	for _, a := range aliases {
		if mixed && isShouted(a.Name) {
			continue
		}
		used, length := 0, utf8.RuneCountInString(a.Name)
		if kind != dateline.Person {
			if slices.ContainsFunc(aliases, func(b dateline.Alias) bool { return standsIn(a.Name, b.Name) }) {
				continue
			}
			for _, b := range aliases {
				if b == a || standsIn(b.Name, a.Name) {
					used += b.Mentions
				}
			}
		}
		if best.Name == "" || used > most || used == most && length > utf8.RuneCountInString(best.Name) {
			best, most = a, used
		}
	}
	return best.Name
}

// isShouted reports whether a name is all capitals, as letters are.
func isShouted(name string) bool { return strings.ToUpper(name) == name }

// standsIn reports whether one name is made of words of a longer one beside each other.
func standsIn(short, long string) bool {
	x, y := gazetteer.Fold(short), gazetteer.Fold(long)
	return len(x) < len(y) && strings.Contains(" "+y+" ", " "+x+" ")
}
