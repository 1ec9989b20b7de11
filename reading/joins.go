package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// joinAliases joins the namings that the text itself says are one: "X (Y)",
// "X, or Y,", "X, also known as Y", "X, which others call Y", "He was known as
// Y", "The Y, as it is also called".
func (p *page) joinAliases() {
	var names []*name
	for _, n := range p.names {
		if n.naming != nil {
			names = append(names, n)
		}
	}
	for i, b := range names {
		if p.calledSo(b.end) || p.noted(b) {
			if a := p.groupNoted(b); a != nil {
				p.join(a, b.naming)
			}
			continue
		}
		if i == 0 {
			continue
		}
		a := names[i-1]
		switch {
		case p.joined(a, b):
			p.ownLetters(a, b)
			p.join(a.naming, b.naming)
		case p.nicknamed(a, b):
			b.titled = "the " + b.text
			p.join(a.naming, b.naming)
		case b.kind == dateline.PersonMention:
			if person := p.bearerOf(names[:i], b); person != nil {
				p.join(person, b.naming)
			}
		}
	}
}

// joined reports whether the words between two names say that both name one
// actor.
func (p *page) joined(a, b *name) bool {
	head := max(a.end, b.end-len([]rune(cmp.Or(b.titled, b.text))))
	between := strings.ToLower(strings.TrimSpace(p.text.Cut(a.end, head)))
	if p.listedWith(a, b, between) {
		return true
	}
	between = strings.TrimPrefix(between, ")") // "the Wadi Army (JAW), or Men of the Wadi,"
	if len([]rune(between)) > 60 || strings.ContainsAny(between, ".;\n") {
		return false
	}
	fields := strings.FieldsFunc(strings.Replace(between, "(", "( ", 1), func(r rune) bool { return r == ' ' || strings.ContainsRune("“”\"'‘’", r) })
	after := p.after(b.end)
	if len(fields) == 0 {
		return isQuote(between) && a.kind == dateline.PersonMention && b.kind == dateline.PersonMention
	}
	if last := fields[len(fields)-1]; len(fields) > 1 && (last == "the" || last == "el" || last == "la") {
		fields = fields[:len(fields)-1]
	}
	switch first := fields[0]; {
	case len(fields) == 1 && first == "," && after == "," && p.translates(a, b):
		return true
	case len(fields) == 1 && first == ",":
		return lettersOf(b.text, a.text) && (strings.Contains(",.;)", after) || p.byInitials(b.end)) || a.kind == dateline.PersonMention && b.kind == dateline.PersonMention && isQuote(p.text.Cut(head-1, head))
	case first == "," && len(fields) == 2 && fields[1] == "or" && lettersOf(b.text, a.text):
		return true
	case len(fields) == 1 && first == "(":
		return a.kind != dateline.PersonMention || acronymOf(b.text, a.text) || b.kind == dateline.PersonMention && after == ")"
	case len(fields) == 3 && (fields[1] == "in" && p.is("language", fields[2]) || p.is("language", fields[1]) && fields[2] == "for"):
		return a.kind == dateline.ActorMention && b.kind == dateline.ActorMention
	case slices.Equal(fields, []string{",", "or"}), slices.Equal(fields, []string{"(", "or"}), slices.Equal(fields, []string{"or"}):
		return (after == "," || after == ")") && !(a.known != nil && b.known != nil)
	}
	return p.saysSo(strings.Fields(strings.NewReplacer(",", " , ", "(", " ( ").Replace(strings.Join(fields, " "))))
}

// nicknamed reports whether a name of one word is what the person before it is called
// besides: "Yusuf Karim, the Surveyor, who leads it".
func (p *page) nicknamed(a, b *name) bool {
	return a.kind == dateline.PersonMention && b.kind == dateline.PersonMention && !strings.Contains(b.text, " ") &&
		strings.TrimSpace(p.text.Cut(a.end, b.start)) == ", the" && strings.Contains(",.)", p.after(b.end))
}

// listedWith reports whether a name goes on the names in brackets behind the one
// that they are all for: "(in French Front du Nord; FDN)".
func (p *page) listedWith(a, b *name, between string) bool {
	if between != ";" && between != "," || a.naming == b.naming {
		return false
	}
	s := &p.text.Sentences[p.text.SentenceAt(a.start)]
	open := s.TokenAt(a.start) - 1
	for open > 0 && s.Tokens[open].Text != "(" && s.Tokens[open].Text != ")" {
		open--
	}
	if open < 1 || s.Tokens[open].Text != "(" || !strings.ContainsAny(p.after(b.end), ");,") {
		return false
	}
	return slices.ContainsFunc(p.namesIn(s.Tokens[open-1].Start, s.Tokens[open-1].End), func(n *name) bool { return n.naming == a.naming })
}

// byInitials reports whether letters are said to be those of a name: "FDN by its
// French initials".
func (p *page) byInitials(end int) bool {
	rest := strings.Fields(strings.ToLower(p.text.Cut(end, min(end+40, len(p.text.Runes)))))
	return len(rest) > 2 && rest[0] == "by" && (rest[1] == "its" || rest[1] == "their") && slices.ContainsFunc(rest[2:], func(w string) bool { return p.is("own word", strings.Trim(w, ",.")) })
}

// saysSo reports whether the words between two names are an apposition that
// gives another name: ", also known as", "(in full", ", which others call".
func (p *page) saysSo(fields []string) bool {
	cue := slices.IndexFunc(fields, func(w string) bool { return p.is("another name", w) })
	if cue < 0 || slices.ContainsFunc(fields, func(w string) bool { return p.is("leads", w) || w == "and" }) {
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
		return strings.HasPrefix(fields[cue], "call") && fields[cue] != "called" || p.is("renders", fields[cue]) || before == "is" || before == "also" || before == "was" || before == "are" || before == "better"
	case opener == "a" || opener == "an" || opener == "the":
		return false
	}
	return true
}

// pastDescription drops the description of a group that opens an apposition:
// "the rebels whom people here call", "a militia known as". Nil where it goes on
// otherwise.
func (p *page) pastDescription(fields []string) []string {
	if fields[0] != "a" && fields[0] != "an" && fields[0] != "the" {
		return nil
	}
	for i, w := range fields[1:] {
		switch {
		case p.is("describes group", w) || p.is("groups", w):
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
func (p *page) ownLetters(long, letters *name) {
	known := letters.naming.known
	if known == nil || long.naming.known == known || !lettersOf(letters.text, long.text) || len(letters.naming.names) > 1 {
		return
	}
	if long.naming.known != nil {
		letters.naming.known, letters.naming.kind = nil, long.naming.kind
		return
	}
	words := strings.Fields(long.folded())
	akin := slices.ContainsFunc(slices.Concat([]string{known.Name}, known.Aliases), func(name string) bool {
		telling := slices.DeleteFunc(strings.Fields(codebook.Fold(name)), func(w string) bool { return len(w) <= 3 || p.is("armed cue", w) })
		other := slices.DeleteFunc(slices.Clone(telling), func(w string) bool { return slices.Contains(words, w) })
		return len(telling) > 0 && 2*len(other) <= len(telling) // half of what tells it
	})
	countries := p.countries()
	if !akin && !slices.ContainsFunc(known.Countries, func(c string) bool { return countries[c] > 0 }) {
		letters.naming.known, letters.naming.kind = nil, long.naming.kind
	}
}

// calledSo reports whether ", as it is known" follows a name.
func (p *page) calledSo(end int) bool {
	rest := strings.Fields(strings.ToLower(p.text.Cut(end, min(end+40, len(p.text.Runes)))))
	if len(rest) < 5 || rest[0] != "," && !strings.HasPrefix(p.text.Cut(end, end+1), ",") {
		return false
	}
	if rest[0] == "," {
		rest = rest[1:]
	}
	return rest[0] == "as" && (rest[1] == "it" || rest[1] == "they") && slices.ContainsFunc(rest[2:], func(w string) bool { return p.is("another name", strings.Trim(w, ",.")) })
}

// groupNoted returns the group whose other name a note gives: the one named before it in
// the sentence, else the one spoken of last, or that the text goes on to name first.
func (p *page) groupNoted(b *name) *naming {
	for _, n := range slices.Backward(p.namesIn(p.text.Sentences[p.text.SentenceAt(b.start)].Start, b.start)) {
		if n.naming != nil && n.naming != b.naming && (n.naming.kind == dateline.ArmedGroup || n.naming.kind == dateline.Organisation) {
			return n.naming
		}
	}
	if a := p.lastGroup(b.start); a != nil && a != b.naming {
		return a
	}
	for _, n := range p.names {
		if n.start > b.end && n.naming != nil && n.naming != b.naming && n.naming.kind == dateline.ArmedGroup {
			return n.naming
		}
	}
	return nil
}

// noted reports whether a name opens a note as that of another language, or is said to
// be one in it: "In French Front pour les droits.", "; in Spanish they are the Frente
// Norte".
func (p *page) noted(n *name) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	i := s.TokenAt(n.start) - 1
	said := false
	for ; i > 1; i-- {
		switch w := s.Tokens[i].Lower; {
		case w == "it" || w == "they":
			said = true
		case w == "the" || w == "is" || w == "are" || w == "," || w == "as" || p.is("another name", w) || quotationMark(s.Tokens[i]) || w == "*":
		default:
			return i > 0 && (said || i == 1) && p.is("language", w) && s.Tokens[i-1].Lower == "in"
		}
	}
	return i == 1 && p.is("language", s.Tokens[1].Lower) && s.Tokens[0].Lower == "in"
}

// bearerOf returns the person of whom the text says that he "was known as" b:
// the one whom it named last.
func (p *page) bearerOf(before []*name, b *name) *naming {
	i := p.text.SentenceAt(b.start)
	s := &p.text.Sentences[i]
	at := s.TokenAt(b.start)
	known := -1
	for j := max(0, at-6); j < at; j++ {
		if s.Tokens[j].Lower == "known" && j > 0 && (s.Tokens[j-1].Lower == "was" || s.Tokens[j-1].Lower == "is" || s.Tokens[j-1].Lower == "also") {
			known = j
		}
	}
	if known < 0 || !strings.Contains(words(s, known, at)+" ", " as ") {
		return nil
	}
	for _, a := range slices.Backward(before) {
		if p.text.SentenceAt(a.start) < i-1 {
			return nil
		}
		if a.kind == dateline.PersonMention {
			return a.naming
		}
	}
	return nil
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
func (p *page) translates(a, b *name) bool {
	if a.kind != dateline.ActorMention || b.kind != dateline.ActorMention || a.naming.known != nil || b.naming.known != nil {
		return false
	}
	words := strings.Fields(a.folded())
	return slices.ContainsFunc(strings.Fields(b.folded()), func(w string) bool {
		return len(w) > 3 && !p.is("organisation cue", w) && !p.is("armed cue", w) && slices.Contains(words, w)
	})
}

// lettersOf reports whether a name in capitals is made of two thirds at least of
// the initials of a longer one, in any order, as in translations.
func lettersOf(short, long string) bool {
	if strings.ToUpper(short) != short || len(short) < 2 || len(short) > 8 || !strings.Contains(long, " ") {
		return false
	}
	var left []rune
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		left = append(left, []rune(strings.ToUpper(w))[0])
	}
	letters, found := 0, 0
	for _, r := range short {
		letters++
		if at := slices.Index(left, r); at >= 0 {
			left = slices.Delete(left, at, at+1)
			found++
		}
	}
	return found*3 >= letters*2
}

// after is the character at an offset, empty at the end of the text.
func (p *page) after(i int) string {
	return p.text.Cut(i, min(i+1, len(p.text.Runes)))
}
