package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// cutTitle takes the title off a person's name: the name of "Wing Commander
// Abhinandan Varthaman" is the last two words, and the whole is one more form
// of it, as is "Mr Varthaman". A plain word that opens the name ("Goaltender Matt Sawchyn") goes too
// where two others are left.
func (p *page) cutTitle(n *name, r run) {
	cut := 0
	for i, w := range r.words[:len(r.words)-1] {
		if p.is("title", w.Folded) && !p.is("honorific", w.Folded) {
			cut = i + 1
		}
	}
	if cut == 0 && len(r.words) > 2 && !r.sentence.Capitals {
		for cut < len(r.words)-2 && prose.Common(r.words[cut].Folded) && !p.is("given name", r.words[cut].Folded) && r.words[cut].capital {
			cut++
		}
	}
	if cut == 0 {
		return
	}
	titled := p.is("title", r.words[cut-1].Folded)
	n.speaker = titled && !p.is("no office", r.words[cut-1].Folded)
	if !r.sentence.Capitals && titled && (n.speaker || cut == len(r.words)-1) {
		n.titled = n.text
	}
	n.start = r.words[cut].Start
	n.text = p.text.Cut(n.start, n.end)
}

// publicPersons marks the persons who act or speak in public: who hold an office
// or a rank, lead or found a group, bear a nom de guerre, are named as
// perpetrators. Victims, witnesses and relatives stay unmarked.
func (p *page) publicPersons() {
	for _, n := range p.names {
		if n.kind != dateline.PersonMention || n.naming == nil || n.speaker {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		first, last := s.TokenAt(n.start), s.TokenAt(n.end-1)
		if p.privateRole(s, first, last) {
			n.naming.private = true
			continue
		}
		if p.officeBeside(s, first, last) || p.namedAsLeader(s, first, last) || p.nomDeGuerre(s, first) || p.namedAsCulprit(s, first) || p.speaksFor(s, first, last) {
			n.speaker, n.naming.speaker = true, true
		}
	}
}

// apposition returns the tokens of the noun group that a comma ties to a name,
// before or behind it; none where there is no such.
func apposition(s *prose.Sentence, first, last int) []prose.Token {
	if neighbour(s, last+1) == "," {
		if k := chunkAfter(s, last+1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == last+2 {
			return s.Tokens[s.Chunks[k].First : s.Chunks[k].Last+1]
		}
	}
	if neighbour(s, first-1) == "," {
		if k := chunkOf(s, first-2); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			return s.Tokens[s.Chunks[k].First : s.Chunks[k].Last+1]
		}
	}
	return nil
}

// privateRole reports whether somebody is told to be a bystander, a victim or a
// relative.
func (p *page) privateRole(s *prose.Sentence, first, last int) bool {
	private := func(w string) bool { return p.is("kin", w) || p.is("bystander", w) }
	for _, t := range apposition(s, first, last) {
		if private(t.Lower) {
			return true
		}
	}
	return private(neighbour(s, first-1))
}

// officeBeside reports whether a title, office or rank stands beside a name.
func (p *page) officeBeside(s *prose.Sentence, first, last int) bool {
	office := func(w string) bool {
		return p.is("title", w) && !p.is("no office", w) || p.is("officials", w) || p.is("leads", w)
	}
	for _, t := range apposition(s, first, last) {
		if office(t.Lower) || p.is("speaker", t.Lower) {
			return true
		}
	}
	return office(neighbour(s, first-1))
}

// namedAsLeader reports whether a group is told to be led, founded or commanded
// by somebody.
func (p *page) namedAsLeader(s *prose.Sentence, first, last int) bool {
	if neighbour(s, first-1) == "by" && p.is("leads", neighbour(s, first-2)) {
		return true
	}
	next := last + 1
	if neighbour(s, next) == "," {
		next++
	}
	if neighbour(s, next) == "'s" {
		return p.is("units", neighbour(s, next+1)) || p.is("attackers", neighbour(s, next+1)) && !p.is("harms whom", neighbour(s, next+1))
	}
	if neighbour(s, next) == "who" {
		next++
		switch neighbour(s, next) {
		case "is", "was", "has":
			for i := next + 1; i < min(next+6, len(s.Tokens)) && s.Tokens[i].Text != ","; i++ {
				if w := s.Tokens[i].Lower; p.is("title", w) || p.is("officials", w) || p.is("leads", w) {
					return true
				}
			}
		}
	}
	w := neighbour(s, next)
	return p.is("leads", w) || p.is("joins", w) && p.groupBehind(s, next)
}

// groupBehind reports whether a group is named shortly behind a token.
func (p *page) groupBehind(s *prose.Sentence, token int) bool {
	n := p.nameWithin(s.Tokens[token].End, s.End)
	return n != nil && n.actorKind == dateline.ArmedGroup
}

// nomDeGuerre reports whether the words before a name say that it is one that somebody
// goes by: "a man known as Abu Zarif".
func (p *page) nomDeGuerre(s *prose.Sentence, first int) bool {
	before := strings.TrimRight(words(s, first-3, first), " \"“'‘")
	return slices.ContainsFunc([]string{"known as", "alias", "nom de guerre", "aka", "code name", "code-named"}, func(cue string) bool { return strings.HasSuffix(before, cue) })
}

// namedAsCulprit reports whether somebody is named or identified as an attacker or
// suspect.
func (p *page) namedAsCulprit(s *prose.Sentence, first int) bool {
	before := words(s, first-3, first)
	if strings.HasSuffix(strings.TrimRight(before, " \"“'‘"), "named as") {
		return true
	}
	identified := strings.HasSuffix(before, " as") && strings.Contains(words(s, first-5, first), "identified")
	if !identified && neighbour(s, first-1) != "," {
		return false
	}
	i := p.text.SentenceAt(s.Start)
	if identified && strings.Contains(before, "him as") && i > 0 && p.tellsOfCulprit(&p.text.Sentences[i-1], 0, len(p.text.Sentences[i-1].Tokens)) {
		return true
	}
	if identified {
		return p.tellsOfCulprit(s, 0, first)
	}
	return p.tellsOfCulprit(s, max(0, first-4), first)
}

// tellsOfCulprit reports whether tokens of a sentence name an attacker, a
// suspect, or the driver of a bomb.
func (p *page) tellsOfCulprit(s *prose.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		w := s.Tokens[i].Lower
		if p.is("attackers", w) || p.is("culprit", w) || p.is("bomb carrier", w) && p.carriedBomb(s, i) || w == "carried" && neighbour(s, i+1) == "out" {
			return true
		}
	}
	return false
}

// carriedBomb reports whether the driver at a token drove a bomb: "its driver"
// right after a vehicle full of explosives, "the driver" in a report of a car
// bomb. A bus driver is a victim.
func (p *page) carriedBomb(s *prose.Sentence, token int) bool {
	at := p.text.SentenceAt(s.Start)
	explosive := func(t prose.Token) bool { return p.is("explosive", t.Lower) }
	switch neighbour(s, token-1) {
	case "its":
		return at > 0 && slices.ContainsFunc(p.text.Sentences[at-1].Tokens, explosive)
	case "the":
		return slices.ContainsFunc(p.text.Sentences[:at+1], func(told prose.Sentence) bool {
			for i, t := range told.Tokens[min(1, len(told.Tokens)):] {
				if explosive(t) && p.is("bomb vehicle", told.Tokens[i].Lower) {
					return true
				}
			}
			return false
		})
	}
	return false
}

// speaksFor reports whether somebody speaks as one of a body: "said Mateo Urrea
// of the Chicamocha Centre".
func (p *page) speaksFor(s *prose.Sentence, first, last int) bool {
	if !isSaying(neighbour(s, first-1)) && !isSaying(neighbour(s, last+1)) {
		return false
	}
	if neighbour(s, last+1) != "of" && neighbour(s, last+1) != "," {
		return false
	}
	for i := last + 2; i < len(s.Tokens) && i < last+6; i++ {
		if n := p.nameWithin(s.Tokens[i].Start, s.Tokens[i].End+80); n != nil && n.start == s.Tokens[i].Start && n.kind == dateline.ActorMention {
			return true
		}
	}
	return false
}
