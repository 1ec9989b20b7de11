package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// naming is an actor as this report names it.
type naming struct {
	key     string
	kind    dateline.ActorKind
	known   *codebook.KnownActor
	names   []string
	folds   []string // of names, as far as they were asked for
	spans   []dateline.Span
	named   []*name
	speaker bool
	acting  bool // does, claims or is blamed for something, or a claim is about it
}

// classify says what a run of capitalised words that no list knows is: its own
// words and those beside it tell.
func (p *page) classify(n *name, ws []word, s *prose.Sentence) {
	last, first := ws[len(ws)-1], ws[0]
	before, after := "", ""
	if first.token > 0 {
		before = s.Tokens[first.token-1].Lower
	}
	if last.token+1 < len(s.Tokens) {
		after = s.Tokens[last.token+1].Lower
	}
	if len(ws) <= 4 && p.is("names group", after) && !p.is("place cue", last.Folded) && (before == "the" || before == "'s") {
		tok := s.Tokens[last.token+1]
		n.short = n.text
		n.end, n.text = tok.End, p.text.Cut(n.start, tok.End)
		n.kind, n.actorKind = dateline.ActorMention, dateline.ArmedGroup
		return
	}
	has := func(class string) bool {
		return slices.ContainsFunc(ws, func(w word) bool { return p.is(class, w.Folded) })
	}
	upper := !s.Capitals && strings.ToUpper(n.text) == n.text && len(n.text) >= 2 && len(n.text) <= 8
	switch {
	case p.is("place cue", last.Folded) || p.is("place cue", after) && placePreposition(before):
		n.kind = dateline.PlaceMention
	case has("organisation cue") || has("armed cue"):
		n.kind, n.actorKind = dateline.ActorMention, dateline.Organisation
		switch {
		case has("government cue"):
			n.actorKind = dateline.Government
		case has("state cue") && !has("armed cue"):
			n.actorKind = dateline.StateForce
		case has("armed cue"):
			n.actorKind = dateline.ArmedGroup
		}
	case p.is("title", before) || p.is("title", first.Folded) && len(ws) > 1:
		n.kind, n.actorKind, n.speaker = dateline.PersonMention, dateline.Person, true
	case upper:
		n.kind, n.actorKind = dateline.ActorMention, dateline.Organisation
	case placePreposition(before) && before != "of" && before != "from" && before != "to":
		n.kind = dateline.PlaceMention
	case len(ws) >= 2 && len(ws) <= 4:
		n.kind, n.actorKind = dateline.PersonMention, dateline.Person
		n.speaker = isSaying(after) || after == "," && last.token+3 < len(s.Tokens) && personRole(p, s, last.token+2)
	case before == "the" && (isSaying(after) || after == "'s"):
		n.kind, n.actorKind = dateline.ActorMention, dateline.Organisation
	case isSaying(after):
		n.kind, n.actorKind, n.speaker = dateline.PersonMention, dateline.Person, true
	default:
		n.kind = ""
	}
}

// personRole reports whether an apposition that begins at a token gives
// somebody's office: ", a security analyst".
func personRole(p *page, s *prose.Sentence, i int) bool {
	for j := i; j < len(s.Tokens) && j < i+6; j++ {
		if p.is("title", s.Tokens[j].Lower) || p.is("officials", s.Tokens[j].Lower) {
			return true
		}
	}
	return false
}

// nameActors makes namings of the names: equal names, names of one known
// actor, and names that the text joins ("X (Y)", "X, also known as Y") are one.
func (p *page) nameActors() {
	for _, n := range p.names {
		if n.kind == dateline.ActorMention || n.kind == dateline.PersonMention {
			p.attach(n)
		}
	}
	for _, n := range p.names {
		if n.naming == nil && n.adjective == "" && n.resolved == nil {
			p.attachShort(n)
		}
	}
	p.names = slices.DeleteFunc(p.names, func(n *name) bool { return n.kind == "" })
	p.joinAliases()
	p.describe()
	for i, a := range p.namings {
		a.key = "n" + itoa(i+1)
	}
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + string(rune('0'+i%10))
}

// attach adds a name to the naming that it belongs to, or makes a new one.
func (p *page) attach(n *name) {
	known := p.choose(n)
	key := codebook.Fold(n.text)
	for _, a := range p.namings {
		same := known != nil && a.known == known || known == nil && a.known == nil && slices.Contains(a.folded(), key)
		if !same && known == nil && n.kind == dateline.PersonMention && a.kind == dateline.Person {
			same = lastNameOf(a, key)
		}
		if same {
			a.add(n)
			return
		}
	}
	a := &naming{kind: n.actorKind, known: known}
	if known != nil {
		a.kind = known.Kind
	}
	a.add(n)
	p.namings = append(p.namings, a)
}

// attachShort takes a single word for the actor whose longer name begins or, of
// a person, ends with it: "Jaish" for Jaish-e-Mohammed, "Azhar" for Masood
// Azhar. Where several do, it stays apart.
func (p *page) attachShort(n *name) {
	key := codebook.Fold(n.text)
	if strings.Contains(key, " ") {
		return
	}
	var found *naming
	for _, a := range p.namings {
		matches := slices.ContainsFunc(a.folded(), func(full string) bool {
			return a.kind != dateline.Person && strings.HasPrefix(full, key+" ") || a.kind == dateline.Person && strings.HasSuffix(full, " "+key)
		})
		if matches && found != nil {
			return
		}
		if matches {
			found = a
		}
	}
	if found == nil {
		return
	}
	n.kind, n.actorKind = dateline.ActorMention, found.kind
	if found.kind == dateline.Person {
		n.kind = dateline.PersonMention
	}
	found.add(n)
}

// folded is the names as the codebook folds them.
func (a *naming) folded() []string {
	for _, s := range a.names[len(a.folds):] {
		a.folds = append(a.folds, codebook.Fold(s))
	}
	return a.folds
}

func (a *naming) add(n *name) {
	n.naming = a
	a.speaker = a.speaker || n.speaker
	a.named = append(a.named, n)
	a.spans = append(a.spans, dateline.Span{Start: n.start, End: n.end, Text: n.text})
	for _, text := range []string{n.text, n.short} {
		if text != "" && !slices.Contains(a.names, text) {
			a.names = append(a.names, text)
		}
	}
}

// lastNameOf reports whether the folded name is the last word of a person's
// full name.
func lastNameOf(a *naming, key string) bool {
	return slices.ContainsFunc(a.folded(), func(full string) bool {
		return strings.HasSuffix(full, " "+key) || strings.HasSuffix(key, " "+full) && strings.Contains(full, " ")
	})
}

// choose picks the known actor of a name: the only one; else one that the
// report also names by a longer form, or whose country the report names.
func (p *page) choose(n *name) *codebook.KnownActor {
	switch {
	case len(n.known) == 0:
		return nil
	case len(n.known) == 1 && !slices.ContainsFunc(n.known[0].AmbiguousShortForms, func(f string) bool { return codebook.Fold(f) == codebook.Fold(n.text) }):
		return n.known[0]
	}
	countries := p.countries()
	var best *codebook.KnownActor
	bestScore := 0
	for _, k := range n.known {
		score := 0
		for _, a := range p.namings {
			if a.known == k {
				score += 10
			}
		}
		for _, c := range k.Countries {
			score += min(countries[c], 5)
		}
		if codebook.Fold(k.Name) == codebook.Fold(n.text) {
			score += 3
		}
		if year := p.year(); year != "" && (k.Ended != "" && k.Ended < year || k.Founded > year) {
			score -= 4
		}
		if score > bestScore {
			best, bestScore = k, score
		}
	}
	return best // nil: the short form stays a name that no table knows
}

func (p *page) year() string {
	if d := string(p.report.Published.Date); len(d) >= 4 {
		return d[:4]
	}
	return ""
}

// countries counts how often the report names each country, its towns or its
// people.
func (p *page) countries() map[string]int {
	out := map[string]int{}
	for _, n := range p.names {
		switch {
		case n.adjective != "":
			out[n.adjective]++
		case len(n.entries) > 0:
			out[n.entries[0].Country]++
		}
	}
	return out
}

// joinAliases joins the namings that the text itself says are one.
func (p *page) joinAliases() {
	var names []*name
	for _, n := range p.names {
		if n.naming != nil {
			names = append(names, n)
		}
	}
	for i := 1; i < len(names); i++ {
		a, b := names[i-1], names[i]
		between := strings.ToLower(strings.TrimSpace(p.text.Cut(a.end, b.start)))
		if len([]rune(between)) > 60 || !joining(between, p.after(b.end)) {
			continue
		}
		if between == "(" && !acronymOf(b.text, a.text) && a.kind == dateline.PersonMention {
			continue
		}
		p.join(a.naming, b.naming)
	}
}

func (p *page) after(i int) string {
	return p.text.Cut(i, min(i+1, len(p.text.Runes)))
}

// joining reports whether the words between two names say that both name one.
func joining(between, after string) bool {
	between = strings.Trim(between, "“”\"'‘’ ")
	switch between {
	case "(", ", or", "or", "(or", ", in full", "– or", "— or":
		return between != "or" && between != ", or" || after == "," || after == ")"
	}
	for _, w := range []string{"also known as", "also called", "better known as", "formerly known as", "known by", "known as", "initials", "acronym", "in full", "full name", "calls itself", "goes by", "also called", "otherwise known as", "called"} {
		if strings.Contains(between, w) {
			return !strings.Contains(between, ".") && !strings.Contains(between, " by the ") || strings.Contains(between, "also known")
		}
	}
	return false
}

// acronymOf reports whether the short name is made of the long one's initials.
func acronymOf(short, long string) bool {
	var initials strings.Builder
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		initials.WriteString(strings.ToLower(w[:1]))
	}
	s := strings.ToLower(strings.NewReplacer("-", "", ".", "").Replace(short))
	return strings.Contains(initials.String(), s) || len(s) > 1 && len(s) <= initials.Len() && strings.HasPrefix(s, initials.String()[:1])
}

// join makes one naming of two, unless both are known and different.
func (p *page) join(a, b *naming) {
	if a == b || a.known != nil && b.known != nil || a.kind == dateline.Person != (b.kind == dateline.Person) {
		return
	}
	if a.known == nil && b.known != nil {
		a.known, a.kind = b.known, b.known.Kind
	}
	if a.kind == dateline.Organisation {
		a.kind = b.kind
	}
	for _, n := range b.named {
		a.add(n)
	}
	p.namings = slices.DeleteFunc(p.namings, func(x *naming) bool { return x == b })
}

// namingsOut gives the namings as the root has them. Private people — persons
// who hold no office and say nothing for the record — stay out.
func (p *page) namingsOut() []dateline.Naming {
	out := []dateline.Naming{}
	for _, a := range p.namings {
		if a.kind == dateline.Person && a.known == nil && !a.speaker && !a.acting {
			continue
		}
		names := slices.Clone(a.names)
		slices.SortStableFunc(names, func(x, y string) int { return len(y) - len(x) })
		spans := slices.Clone(a.spans)
		slices.SortFunc(spans, func(x, y dateline.Span) int { return x.Start - y.Start })
		n := dateline.Naming{Key: a.key, Kind: a.kind, Names: names, Mentions: spans}
		if a.known != nil {
			n.Codebook = dateline.Optional(a.known.ID)
		}
		out = append(out, n)
	}
	return out
}

// mentionsOut lists every mention of the text.
func (p *page) mentionsOut() []dateline.Mention {
	out := []dateline.Mention{}
	for _, n := range p.names {
		if n.adjective == "" {
			out = append(out, dateline.Mention{Kind: n.kind, Span: p.span(n.start, n.end)})
		}
	}
	for _, t := range p.times {
		out = append(out, dateline.Mention{Kind: dateline.TimeMention, Span: p.span(t.Start, t.End)})
	}
	for _, s := range p.text.Sentences {
		for _, t := range s.Tokens {
			if t.Noun() && p.is("weapons", t.Lower) {
				out = append(out, dateline.Mention{Kind: dateline.WeaponMention, Span: p.span(t.Start, t.End)})
			}
		}
	}
	for _, q := range p.numbers {
		out = append(out, dateline.Mention{Kind: dateline.NumberMention, Span: p.span(q.Start, q.End)})
	}
	slices.SortStableFunc(out, func(a, b dateline.Mention) int { return a.Start - b.Start })
	return out
}
