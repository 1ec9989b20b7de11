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

// joinPersons unites persons of one full name, a shorter form with the one
// longer form that holds all of its words and ends alike, one by first letters with
// the one full name that they may be of, within a report
// a single name with the one full name that holds it, and a single name that only one
// person of the casebook has for a last one with that person where reports of both name
// a group in common. Two persons who share a last name alone stay two.
func (r *roll) joinPersons() {
	first := map[string]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person {
			continue
		}
		for _, name := range n.folded {
			if !strings.Contains(name, " ") {
				continue
			}
			if j, ok := first[name]; ok {
				r.join(r.printed(j, name), r.printed(i, name), dateline.ByOneName)
			} else {
				first[name] = i
			}
		}
	}
	r.joinShorterNames(first)
	r.joinFirstLetters(first)
	r.joinSingleNames()
	r.joinLastNames()
}

// joinShorterNames unites "Abu Walid al-Sahraoui" with "Adnan Abu Walid
// al-Sahraoui", and "Rosa Pardo" with "Rosa Pardo Lema", where only one actor has such a
// longer name.
func (r *roll) joinShorterNames(first map[string]int) {
	names := slices.SortedFunc(maps.Keys(first), func(a, b string) int {
		return cmp.Or(cmp.Compare(lastWord(a), lastWord(b)), cmp.Compare(a, b))
	})
	longer := map[string][]string{}
	for _, long := range names {
		for _, short := range append(shorterForms(long), withoutLast(long)...) {
			if _, known := first[short]; known {
				longer[short] = append(longer[short], long)
			}
		}
	}
	for _, short := range names {
		var holders []bearer
		for _, long := range longer[short] {
			if j := first[long]; !r.holds(holders, j) {
				holders = append(holders, r.printed(j, long))
			}
		}
		r.joinOne(r.printed(first[short], short), holders, dateline.ByShorterName)
	}
}

// joinFirstLetters unites "M. Orani" with "Walid Orani" no more than "Walid Haddad",
// but with "Mahmud Orani" where no other person has such a name.
func (r *roll) joinFirstLetters(first map[string]int) {
	full := map[string][]bearer{}
	var letters []string
	for _, name := range slices.Sorted(maps.Keys(first)) {
		if onlyLetters(name) {
			letters = append(letters, name)
			continue
		}
		if key := letterAndLast(name); !r.holds(full[key], first[name]) {
			full[key] = append(full[key], r.printed(first[name], name))
		}
	}
	for _, name := range letters {
		r.joinOne(r.printed(first[name], name), full[letterAndLast(name)], dateline.ByShorterName)
	}
}

// onlyLetters reports whether all words of a folded name but the last are single
// letters.
func onlyLetters(name string) bool {
	words := strings.Fields(name)
	return !slices.ContainsFunc(words[:len(words)-1], func(w string) bool { return len([]rune(w)) > 1 })
}

func letterAndLast(name string) string { return string([]rune(name)[:1]) + " " + lastWord(name) }

func lastWord(name string) string { return name[strings.LastIndex(name, " ")+1:] }

// longestPersonName is how many words a person's name may have to be shortened.
const longestPersonName = 10

// shorterForms are the name with words left out: not the last one, not all
// others.
func shorterForms(name string) []string {
	words := strings.Fields(name)
	last := len(words) - 1
	if last < 2 || last >= longestPersonName {
		return nil
	}
	var forms []string
	for kept := 1; kept < 1<<last-1; kept++ {
		form := ""
		for i := range last {
			if kept&(1<<i) != 0 {
				form += words[i] + " "
			}
		}
		forms = append(forms, form+words[last])
	}
	return forms
}

// leastSurname is how many letters tell a surname from a particle: "Abu", "bin".
const leastSurname = 4

// withoutLast is a name of three words or more without its last, as Spanish names are
// told short.
func withoutLast(name string) []string {
	if words := strings.Fields(name); len(words) > 2 && len([]rune(words[len(words)-2])) >= leastSurname {
		return []string{strings.Join(words[:len(words)-1], " ")}
	}
	return nil
}

// joinLastNames gives a person whom a report calls by one name alone the only full name
// of the casebook that it is a last name of, where reports of both name one group.
func (r *roll) joinLastNames() {
	full, groups := map[string][]bearer{}, map[string]map[int]bool{} // by last name; of each report
	whole := map[int]bool{}                                          // roots that have a full name
	for i, n := range r.namings {
		if n.Kind == dateline.ArmedGroup {
			if groups[n.report] == nil {
				groups[n.report] = map[int]bool{}
			}
			groups[n.report][r.root(i)] = true
		}
		if n.Kind != dateline.Person {
			continue
		}
		for _, name := range r.fullNames(i) {
			whole[r.root(i)] = true
			for _, last := range strings.Fields(name)[1:] {
				if !r.holds(full[last], i) {
					full[last] = append(full[last], r.printed(i, name))
				}
			}
		}
	}
	beside := map[int]map[int]bool{} // the groups that reports of each person name
	meet := func(root int, some map[int]bool) {
		if beside[root] == nil && len(some) > 0 {
			beside[root] = map[int]bool{}
		}
		maps.Copy(beside[root], some)
	}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			meet(r.root(i), groups[n.report])
		}
	}
	inCommon := func(i int, person int) bool {
		for group := range groups[r.namings[i].report] {
			if beside[person][group] {
				return true
			}
		}
		return false
	}
	for i, n := range r.namings {
		if n.Kind != dateline.Person || whole[r.root(i)] {
			continue
		}
		for _, name := range n.folded {
			holders := full[name]
			if len(holders) != 1 || !inCommon(i, r.root(holders[0].naming)) {
				continue
			}
			one, other := r.root(i), r.root(holders[0].naming)
			if r.joinOne(r.printed(i, name), holders, dateline.BySingleName); r.root(i) == r.root(holders[0].naming) {
				meet(r.root(i), beside[one])
				meet(r.root(i), beside[other])
			}
		}
	}
}

// fullNames are the folded names of several words that a report has for a person, not
// those with a title before a single name.
func (r *roll) fullNames(i int) []string {
	var full []string
	for _, m := range r.namings[i].Mentions {
		name := codebook.Fold(m.Text)
		if strings.Contains(name, " ") && slices.Contains(r.namings[i].folded, name) {
			full = append(full, name)
		}
	}
	return full
}

// joinSingleNames gives a person known by one name the full name of the same
// report that holds it; those left over are one person where they are called
// exactly alike.
func (r *roll) joinSingleNames() {
	inReport := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			inReport[n.report] = append(inReport[n.report], i)
		}
	}
	left := map[string]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person || slices.ContainsFunc(n.folded, func(s string) bool { return strings.Contains(s, " ") }) {
			continue
		}
		var holders []bearer
		for _, j := range inReport[n.report] {
			long := slices.IndexFunc(r.namings[j].folded, func(long string) bool {
				return slices.ContainsFunc(n.folded, func(s string) bool { return long != s && gazetteer.HoldsWords(long, s) })
			})
			if j != i && long >= 0 && !r.holds(holders, j) {
				holders = append(holders, bearer{j, r.namings[j].Names[long]})
			}
		}
		if len(holders) > 0 {
			r.joinOne(bearer{i, n.Names[0]}, holders, dateline.BySingleName)
			continue
		}
		for _, name := range n.folded {
			if j, ok := left[name]; ok {
				r.join(r.printed(j, name), r.printed(i, name), dateline.BySingleName)
			} else {
				left[name] = i
			}
		}
	}
}
