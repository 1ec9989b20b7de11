package bench

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// organisation is the name by which the report mostly calls a group or force,
// without the fighters that some of its names end in.
func (v muc4View) organisation(n dateline.Naming) string {
	count := map[string]int{}
	for _, m := range n.Mentions {
		if isName(n, m) {
			count[v.bareName(m.Text)]++
		}
	}
	best := ""
	for _, name := range n.Names {
		if bare := v.bareName(name); best == "" || count[bare] > count[best] {
			best = bare
		}
	}
	return best
}

func (v muc4View) bareName(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for len(words) > 1 && (v.is("attackers", words[len(words)-1]) || words[len(words)-1] == "members") {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && muc4Leading[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// individual gives the people of a perpetrator's phrase: "FMLN guerrillas" and
// "terrorists of the FMLN" are guerrillas and terrorists, "the FMLN" is nobody.
func (v muc4View) individual(phrase string, n dateline.Naming, named bool) (string, bool) {
	if !named {
		return phrase, true
	}
	low := strings.ToLower(phrase)
	if head := headWord(low); head != "members" && head != "member" && (v.is("attackers", head) || v.is("units", head)) {
		low, _, _ = strings.Cut(low, " of ")
		for _, name := range n.Names {
			low = strings.TrimSpace(strings.TrimPrefix(low, v.bareName(name)+" "))
		}
		return low, true
	}
	if isName(n, dateline.Span{Text: phrase}) || stateOrganisation(phrase) != "" && stateOrganisation(phrase) == trimMention("PerpOrg", phrase) {
		return "", false
	}
	return phrase, strings.Contains(low, " of ") || v.is("people", headWord(low)) || v.is("forces", headWord(low)) || v.is("units", headWord(low))
}

var stateOrganisations = regexp.MustCompile(`(?:\b\w+ )?\b(?:armed forces|army|air force|navy|national police|national guard|military|government|civil defense|security forces|treasury police|death squads?)\b`)

// stateOrganisation finds the state's force or government that a phrase names.
func stateOrganisation(phrase string) string {
	found := stateOrganisations.FindString(strings.ToLower(phrase))
	for _, article := range []string{"the ", "of ", "by ", "our ", "its "} {
		found = strings.TrimPrefix(found, article)
	}
	return found
}

// apposed lists the people named right before or behind a description: "Jose
// Perez, a mayor", "the mayor, Jose Perez".
func (v muc4View) apposed(s dateline.Span) []string {
	var out []string
	for _, p := range v.people {
		switch {
		case p.Start >= s.End && p.Start-s.End <= 3 && strings.Trim(v.text.Cut(s.End, p.Start), " ,:(") == "":
			out = append(out, p.Text)
		case s.Start >= p.End && s.Start-p.End <= 7 && slices.Contains([]string{",", ", a", ", an", ", the"}, strings.ToLower(strings.TrimSpace(v.text.Cut(p.End, s.Start)))):
			out = append(out, p.Text)
		}
	}
	return out
}

// fullName is the longest name by which the report calls a person, without titles.
func (v muc4View) fullName(name string) string {
	best := v.untitled(name)
	for _, p := range v.people {
		if full := v.untitled(p.Text); len(full) > len(best) && (strings.HasSuffix(full, " "+best) || strings.HasPrefix(full, best+" ")) {
			best = full
		}
	}
	return best
}

// compound adds to a weapon the nouns of its own group around it: "car bomb".
func (v muc4View) compound(s dateline.Span) string {
	i := v.text.SentenceAt(s.Start)
	if i < 0 {
		return s.Text
	}
	sentence := v.text.Sentences[i]
	first := sentence.TokenAt(s.Start)
	for first > 0 && sentence.Tokens[first-1].Noun() && v.is("weapon part", sentence.Tokens[first-1].Lower) {
		first--
	}
	return v.text.Cut(sentence.Tokens[first].Start, s.End)
}

// isName reports whether the words are the actor's name and nothing besides.
func isName(n dateline.Naming, s dateline.Span) bool {
	return slices.ContainsFunc(n.Names, func(name string) bool { return foldMention(name) == foldMention(s.Text) })
}

// peopleIn lists the people named inside a span.
func (v muc4View) peopleIn(s dateline.Span) []string {
	var out []string
	for _, p := range v.people {
		if s.Covers(p) {
			out = append(out, p.Text)
		}
	}
	return out
}

// untitled takes titles off a name: the keys have names only.
func (v muc4View) untitled(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && v.is("title", strings.ToLower(strings.Trim(words[0], "."))) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
