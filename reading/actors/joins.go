package actors

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// joinAliases joins the namings that the text itself says are one: "X (Y)",
// "X, or Y,", "X, also known as Y", "X, which others call Y", "He was known as
// Y", "The Y, as it is also called".
func (p *Page) joinAliases() {
	var names []*names.Name
	for _, n := range p.Names {
		if n.Naming != nil {
			names = append(names, n)
		}
	}
	for i, b := range names {
		if p.calledSo(b.End) || p.noted(b) {
			if a := p.groupNoted(b); a != nil {
				p.join(a, b.Naming)
			}
			continue
		}
		if i == 0 {
			continue
		}
		if a := p.meantBy(names[:i], b); a != nil {
			a.IsGroup()
			p.join(a, b.Naming)
			continue
		}
		a := names[i-1]
		switch {
		case p.Joined(a, b):
			p.ownLetters(a, b)
			if a.Kind == dateline.PersonMention && b.Naming.Known == nil && p.onlyCalled(a, b) {
				b.Naming.IsPerson()
			}
			p.join(a.Naming, b.Naming)
		case p.nicknamed(a, b):
			b.Titled = "the " + b.Text
			p.join(a.Naming, b.Naming)
		default:
			if person := p.bearerOf(names[:i], b); person != nil && person != b.Naming && b.Naming.Known == nil {
				b.Naming.IsPerson()
				p.join(person, b.Naming)
			}
		}
	}
}

// Joined reports whether the words between two names say that both name one
// actor.
func (p *Page) Joined(a, b *names.Name) bool {
	head := max(a.End, b.End-len([]rune(cmp.Or(b.Titled, b.Text))))
	between := strings.ToLower(strings.TrimSpace(p.Text.Cut(a.End, head)))
	if p.listedWith(a, b, between) {
		return true
	}
	between = strings.TrimPrefix(between, ")") // "the Wadi Army (JAW), or Men of the Wadi,"
	if len([]rune(between)) > 60 || strings.ContainsAny(between, ".;\n") {
		return false
	}
	fields := strings.FieldsFunc(strings.Replace(between, "(", "( ", 1), func(r rune) bool { return r == ' ' || strings.ContainsRune("“”\"'‘’", r) })
	after := p.After(b.End)
	if len(fields) == 0 {
		return grammar.IsQuote(between) && a.Kind == dateline.PersonMention && b.Kind == dateline.PersonMention
	}
	if last := fields[len(fields)-1]; len(fields) > 1 && (last == "the" || last == "el" || last == "la") {
		fields = fields[:len(fields)-1]
	}
	switch first := fields[0]; {
	case len(fields) == 1 && first == "," && after == "," && p.translates(a, b):
		return true
	case len(fields) == 1 && first == ",":
		return names.LettersOf(b.Text, a.Text) && (strings.Contains(",.;)", after) || p.byInitials(b.End)) || a.Kind == dateline.PersonMention && b.Kind == dateline.PersonMention && grammar.IsQuote(p.Text.Cut(head-1, head))
	case first == "," && len(fields) == 2 && fields[1] == "or" && names.LettersOf(b.Text, a.Text):
		return true
	case len(fields) == 1 && first == "(":
		return a.Kind != dateline.PersonMention || acronymOf(b.Text, a.Text) || b.Kind == dateline.PersonMention && after == ")"
	case len(fields) == 2 && first == "," && fields[1] == "as":
		return p.calledBehind(b.End)
	case p.namedInLanguage(fields):
		return a.Kind == dateline.ActorMention && b.Kind == dateline.ActorMention
	case len(fields) == 3 && (fields[1] == "in" && p.Is("language", fields[2]) || p.Is("language", fields[1]) && fields[2] == "for"):
		return a.Kind == dateline.ActorMention && b.Kind == dateline.ActorMention
	case slices.Equal(fields, []string{",", "or"}), slices.Equal(fields, []string{"(", "or"}), slices.Equal(fields, []string{"or"}):
		return (after == "," || after == ")") && !(a.Known != nil && b.Known != nil)
	}
	return p.saysSo(strings.Fields(strings.NewReplacer(",", " , ", "(", " ( ").Replace(strings.Join(fields, " "))))
}

// onlyCalled reports whether between a person and another name nothing stands but an age
// and that somebody is called so: "Yusuf Karim, 44, known as". Letters are no person's.
func (p *Page) onlyCalled(a, b *names.Name) bool {
	between := strings.FieldsFunc(strings.ToLower(p.Text.Cut(a.End, b.Start)), func(r rune) bool { return r == ' ' || r == ',' || r == '(' || grammar.IsQuote(string(r)) })
	return len(between) > 0 && !names.IsLetters(b.Text) && !slices.ContainsFunc(between, func(w string) bool {
		small := slices.Contains([]string{"as", "is", "was", "who", "also", "better", "the"}, w)
		return !small && !p.Is("another name", w) && strings.Trim(w, "0123456789") != ""
	})
}

// calledBehind reports whether "is called" follows a name: "the Movimento, as the Movement
// is known in Spanish".
func (p *Page) calledBehind(end int) bool {
	rest := strings.Fields(strings.ToLower(p.Text.Cut(end, min(end+40, len(p.Text.Runes)))))
	return len(rest) > 1 && (rest[0] == "is" || rest[0] == "are" || rest[0] == "was") && slices.ContainsFunc(rest[1:min(3, len(rest))], func(w string) bool { return p.Is("another name", strings.Trim(w, ",.")) })
}

// namedInLanguage reports whether words between two names end with what the second is: "from
// its Italian name", "whose Arabic name is".
func (p *Page) namedInLanguage(fields []string) bool {
	n := len(fields)
	if n > 0 && fields[n-1] == "is" {
		n--
	}
	return n > 2 && strings.TrimRight(fields[n-1], ",:") == "name" && p.Is("language", fields[n-2]) && slices.Contains([]string{"its", "their", "whose", "his", "her"}, fields[n-3])
}

// nicknamed reports whether a name of one word is what the person before it is called
// besides: "Yusuf Karim, the Surveyor, who leads it".
func (p *Page) nicknamed(a, b *names.Name) bool {
	return a.Kind == dateline.PersonMention && b.Kind == dateline.PersonMention && !strings.Contains(b.Text, " ") &&
		strings.TrimSpace(p.Text.Cut(a.End, b.Start)) == ", the" && strings.Contains(",.)", p.After(b.End))
}

// listedWith reports whether a name goes on the names in brackets behind the one
// that they are all for: "(in French Front du Nord; FDN)".
func (p *Page) listedWith(a, b *names.Name, between string) bool {
	if between != ";" && between != "," || a.Naming == b.Naming {
		return false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(a.Start)]
	open := s.TokenAt(a.Start) - 1
	for open > 0 && s.Tokens[open].Text != "(" && s.Tokens[open].Text != ")" {
		open--
	}
	if open < 1 || s.Tokens[open].Text != "(" || !strings.ContainsAny(p.After(b.End), ");,") {
		return false
	}
	return slices.ContainsFunc(p.NamesIn(s.Tokens[open-1].Start, s.Tokens[open-1].End), func(n *names.Name) bool { return n.Naming == a.Naming })
}

// byInitials reports whether letters are said to be those of a name: "FDN by its
// French initials".
func (p *Page) byInitials(end int) bool {
	rest := strings.Fields(strings.ToLower(p.Text.Cut(end, min(end+40, len(p.Text.Runes)))))
	return len(rest) > 2 && rest[0] == "by" && (rest[1] == "its" || rest[1] == "their") && slices.ContainsFunc(rest[2:], func(w string) bool { return p.Is("own word", strings.Trim(w, ",.")) })
}

// saysSo reports whether the words between two names are an apposition that
// gives another name: ", also known as", "(in full", ", which others call".
func (p *Page) saysSo(fields []string) bool {
	cue := slices.IndexFunc(fields, func(w string) bool { return p.Is("another name", w) || p.Is("calls others", w) })
	if cue < 0 || slices.ContainsFunc(fields, func(w string) bool { return p.Is("leads", w) || w == "and" }) {
		return false
	}
	if cue+2 < len(fields) && (fields[cue+1] == "itself" || fields[cue+1] == "themselves") { // "as the group calls itself, blamed"
		return false
	}
	switch fields[0] {
	case "also", "known", "called", "alias", "aka", "@", "dubbed", "nicknamed", "better", "formerly", "otherwise":
		return true
	case ",", "(", "which", "whom", "who", "–", "—", "calls":
	default:
		return false
	}
	opener := fields[0]
	if len(fields) > 1 && (opener == "," || opener == "(") {
		opener = fields[1]
		if rest := p.pastDescription(fields[1:]); rest != nil {
			return p.saysSo(rest)
		}
	}
	switch {
	case opener == "whose":
		return slices.Contains(fields, "name") || slices.Contains(fields, "guerre")
	case opener == "which" || opener == "whom" || opener == "who" || opener == "calls":
		before := ""
		if cue > 0 {
			before = fields[cue-1]
		}
		others := p.Is("calls others", fields[cue]) && (!strings.HasPrefix(fields[cue], "refer") || slices.Contains(fields[cue:], "as"))
		return others || p.Is("renders", fields[cue]) || before == "is" || before == "also" || before == "was" || before == "are" || before == "better"
	case opener == "a" || opener == "an" || opener == "the":
		return false
	}
	return true
}

// pastDescription drops the description of a group that opens an apposition:
// "the rebels whom people here call", "a militia known as". Nil where it goes on
// otherwise.
func (p *Page) pastDescription(fields []string) []string {
	if fields[0] != "a" && fields[0] != "an" && fields[0] != "the" {
		return nil
	}
	for i, w := range fields[1:] {
		switch {
		case p.Is("describes group", w) || p.Is("groups", w):
			return slices.Concat([]string{","}, fields[i+2:])
		case w == "of" || w == "," || w == "in" || i > 2:
			return nil
		}
	}
	return nil
}

// ownLetters forgets what a list knows letters for where the report gives them a
// long form that is another's by the list, or none of theirs in a country that is none
// of theirs: the letters mean what the report says.
func (p *Page) ownLetters(long, letters *names.Name) {
	known := letters.Naming.Known
	if known == nil || long.Naming.Known == known || !names.LettersOf(letters.Text, long.Text) || len(letters.Naming.Names) > 1 {
		return
	}
	if long.Naming.Known != nil {
		letters.Naming.Known, letters.Naming.Kind = nil, long.Naming.Kind
		return
	}
	words := strings.Fields(long.Folded())
	akin := slices.ContainsFunc(slices.Concat([]string{known.Name}, known.Aliases), func(name string) bool {
		telling := slices.DeleteFunc(strings.Fields(codebook.Fold(name)), func(w string) bool { return len(w) <= 3 || p.Is("armed cue", w) })
		other := slices.DeleteFunc(slices.Clone(telling), func(w string) bool { return slices.Contains(words, w) })
		return len(telling) > 0 && 2*len(other) <= len(telling) // half of what tells it
	})
	countries := p.Countries()
	if !akin && !slices.ContainsFunc(known.Countries, func(c string) bool { return countries[c] > 0 }) {
		letters.Naming.Known, letters.Naming.Kind = nil, long.Naming.Kind
	}
}

// calledSo reports whether ", as it is known" follows a name.
func (p *Page) calledSo(end int) bool {
	rest := strings.Fields(strings.ToLower(p.Text.Cut(end, min(end+40, len(p.Text.Runes)))))
	if len(rest) < 5 || rest[0] != "," && !strings.HasPrefix(p.Text.Cut(end, end+1), ",") {
		return false
	}
	if rest[0] == "," {
		rest = rest[1:]
	}
	return rest[0] == "as" && (rest[1] == "it" || rest[1] == "they") && slices.ContainsFunc(rest[2:], func(w string) bool { return p.Is("another name", strings.Trim(w, ",.")) })
}

// groupNoted returns the group whose other name a note gives: the one named before it in
// the sentence, else the one spoken of last, or that the text goes on to name first.
func (p *Page) groupNoted(b *names.Name) *names.Naming {
	for _, n := range slices.Backward(p.NamesIn(p.Text.Sentences[p.Text.SentenceAt(b.Start)].Start, b.Start)) {
		if n.Naming != nil && n.Naming != b.Naming && (n.Naming.Kind == dateline.ArmedGroup || n.Naming.Kind == dateline.Organisation) {
			return n.Naming
		}
	}
	p.Topic = p.topic() // what was joined before may have changed it
	if a := p.LastGroup(b.Start); a != nil && a != b.Naming {
		return a
	}
	for _, n := range p.Names {
		if n.Start > b.End && n.Naming != nil && n.Naming != b.Naming && n.Naming.Kind == dateline.ArmedGroup {
			return n.Naming
		}
	}
	return nil
}

// meantBy returns the body with a foreign name that the text named last, where a name is
// what that means: "Few had heard of Jeshi la Bahari. The name means Army of the Sea."
func (p *Page) meantBy(before []*names.Name, b *names.Name) *names.Naming {
	i := p.Text.SentenceAt(b.Start)
	s := &p.Text.Sentences[i]
	at := s.TokenAt(b.Start)
	for grammar.Neighbour(s, at-1) == "the" || grammar.Neighbour(s, at-1) == "as" || at > 0 && grammar.QuotationMark(s.Tokens[at-1]) {
		at--
	}
	if at != 3 || !p.Is("renders", s.Tokens[2].Lower) || s.Tokens[1].Lower != "name" {
		return nil
	}
	for _, a := range slices.Backward(before) {
		body := a.Naming.Kind == dateline.ArmedGroup || a.Naming.Kind == dateline.Organisation
		if body && p.Text.SentenceAt(a.Start) >= i-2 && notEnglish(a.Text) {
			return a.Naming
		}
	}
	return nil
}

// noted reports whether a name opens a note as that of another language, or is said to
// be one in it: "In French Front pour les droits.", "; in Spanish they are the Frente
// Norte".
func (p *Page) noted(n *names.Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	i := s.TokenAt(n.Start) - 1
	said := false
	for ; i > 1; i-- {
		switch w := s.Tokens[i].Lower; {
		case w == "it" || w == "they":
			said = true
		case w == "the" || w == "is" || w == "are" || w == "," || w == "as" || p.Is("another name", w) || grammar.QuotationMark(s.Tokens[i]) || w == "*":
		default:
			return i > 0 && (said || i == 1) && p.Is("language", w) && s.Tokens[i-1].Lower == "in"
		}
	}
	return i == 1 && p.Is("language", s.Tokens[1].Lower) && s.Tokens[0].Lower == "in"
}

// bearerOf returns the person of whom the text says that he "was known as" b, calls
// himself so or uses the name: the one whom it named last.
func (p *Page) bearerOf(before []*names.Name, b *names.Name) *names.Naming {
	i := p.Text.SentenceAt(b.Start)
	s := &p.Text.Sentences[i]
	at := s.TokenAt(b.Start)
	if !p.callsPerson(s, at) && (b.Kind != dateline.PersonMention || !knownSo(s, at)) {
		return nil
	}
	if slices.ContainsFunc(s.Tokens[max(0, at-6):at], func(t prose.Token) bool { return t.Lower == "who" }) { // of this sentence
		i++
	}
	for _, a := range slices.Backward(before) {
		if p.Text.SentenceAt(a.Start) < i-1 {
			return nil
		}
		if a.Kind == dateline.PersonMention {
			return a.Naming
		}
	}
	return nil
}

// callsPerson reports whether the words before a token say that it begins another name of
// somebody: "who calls himself", "everyone calls her", "who uses the name".
func (p *Page) callsPerson(s *prose.Sentence, at int) bool {
	for at > 0 && (grammar.QuotationMark(s.Tokens[at-1]) || s.Tokens[at-1].Lower == "the") {
		at--
	}
	last := at - 1
	if w := grammar.Neighbour(s, last); w == "as" || w == "of" {
		last--
	}
	switch grammar.Neighbour(s, last) {
	case "himself", "herself", "him", "her":
		return p.Is("calls oneself", grammar.Neighbour(s, last-1))
	case "name":
		return grammar.Neighbour(s, last-1) == "the" && p.Is("bears name", grammar.Neighbour(s, last-2)) && p.ofPerson(s, last-2)
	}
	return false
}

// knownSo reports whether the words before a token are "was known as", with others between.
func knownSo(s *prose.Sentence, at int) bool {
	for j := max(1, at-6); j < at; j++ {
		if w := s.Tokens[j-1].Lower; s.Tokens[j].Lower == "known" && (w == "was" || w == "is" || w == "also") {
			return strings.Contains(grammar.Words(s, j, at)+" ", " as ")
		}
	}
	return false
}

// ofPerson reports whether "who", "he" or "she" has the verb at a token.
func (p *Page) ofPerson(s *prose.Sentence, verb int) bool {
	for j := verb - 1; j >= max(0, verb-3); j-- {
		if w := s.Tokens[j].Lower; w == "who" || w == "he" || w == "she" {
			return true
		}
	}
	return false
}

// acronymOf reports whether the short name is made of the long one's initials.
func acronymOf(short, long string) bool {
	var initials strings.Builder
	for _, w := range strings.FieldsFunc(strings.ToLower(long), func(r rune) bool { return r == ' ' || r == '-' }) {
		initials.WriteString(string([]rune(w)[:1]))
	}
	s := strings.ToLower(strings.NewReplacer("-", "", ".", "").Replace(short))
	return strings.Contains(initials.String(), s) || len(s) > 1 && len(s) <= initials.Len() && strings.HasPrefix(s, initials.String()[:1])
}

// translates reports whether a name that no list knows can be the translation of
// the one before it, which it shares a word with: "Burkan al-Shahba, the Volcano
// of Shahba,".
func (p *Page) translates(a, b *names.Name) bool {
	if a.Kind != dateline.ActorMention || b.Kind != dateline.ActorMention || a.Naming.Known != nil || b.Naming.Known != nil {
		return false
	}
	words := strings.Fields(a.Folded())
	return slices.ContainsFunc(strings.Fields(b.Folded()), func(w string) bool {
		return len(w) > 3 && !p.Is("organisation cue", w) && !p.Is("armed cue", w) && slices.Contains(words, w)
	})
}
