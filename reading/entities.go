package reading

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// EntityType says what an entity is, in the words of the corpus re3d.
type EntityType string

// The types of entities.
const (
	OrganisationEntity      EntityType = "Organisation"
	PersonEntity            EntityType = "Person"
	LocationEntity          EntityType = "Location"
	NationalityEntity       EntityType = "Nationality"
	TemporalEntity          EntityType = "Temporal"
	QuantityEntity          EntityType = "Quantity"
	MoneyEntity             EntityType = "Money"
	WeaponEntity            EntityType = "Weapon"
	VehicleEntity           EntityType = "Vehicle"
	MilitaryPlatformEntity  EntityType = "MilitaryPlatform"
	DocumentReferenceEntity EntityType = "DocumentReference"
)

// Entity is what a report names, describes or counts, with all words that say
// so: "the Syrian army", "two villages near Manbij".
type Entity struct {
	dateline.Span
	Type EntityType
}

// entityOf is the type of entity that a mention is.
var entityOf = map[dateline.MentionKind]EntityType{
	dateline.ActorMention: OrganisationEntity, dateline.PersonMention: PersonEntity, dateline.PlaceMention: LocationEntity,
	dateline.TimeMention: TemporalEntity, dateline.WeaponMention: WeaponEntity, dateline.NumberMention: QuantityEntity,
}

// entitiesNamed lists the mentions and namings as entities, once each.
func (p *page) entitiesNamed() []Entity {
	var out []Entity
	add := func(s dateline.Span, kind EntityType) {
		if e := (Entity{s, kind}); !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	for _, m := range p.Mentions() {
		add(m.Span, entityOf[m.Kind])
	}
	for _, a := range p.Namings {
		kind := OrganisationEntity
		if a.Kind == dateline.Person {
			kind = PersonEntity
		}
		for _, s := range a.Spans {
			add(s, kind)
		}
	}
	return out
}

// Entities lists the entities of a report, in order: those that a proposer
// marks, and what the patterns find beside them. Without a proposer they are
// the report's mentions. It fails only where a proposer fails.
func (r *Reader) Entities(report dateline.Report) ([]Entity, error) {
	p, err := r.open(context.Background(), report)
	if err != nil {
		return nil, err
	}
	out := p.entitiesMarked()
	if len(p.Marks) == 0 {
		out = p.entitiesNamed()
	}
	slices.SortStableFunc(out, func(a, b Entity) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return out, nil
}

// entitiesMarked joins what a learned reader marks with what the patterns know
// better, times and coordinates, and with the names and weapons that it
// overlooked. None overlap.
func (p *page) entitiesMarked() []Entity {
	var out []Entity
	add := func(start, end int, kind EntityType) {
		if !slices.ContainsFunc(out, func(e Entity) bool { return e.Start < end && start < e.End }) {
			out = append(out, Entity{p.Span(start, end), kind})
		}
	}
	for _, c := range coordinates(p.Text.Runes) {
		add(c[0], c[1], LocationEntity)
	}
	for _, t := range p.Times {
		add(t.Start, t.End, TemporalEntity)
	}
	sure := map[string]marks.Mark{} // of each text the mark that is most probable
	for _, m := range p.fullPlaces(p.Proposed("entity", 0)) {
		m = p.grouped(m)
		add(m.Start, m.End, EntityType(m.Label))
		if text := p.Text.Cut(m.Start, m.End); m.Score > sure[text].Score {
			sure[text] = m
		}
	}
	for _, n := range p.Names {
		if len(n.Known) > 0 || len(n.Entries) > 0 {
			m := p.grouped(marks.Mark{Start: n.Start, End: n.End, Label: string(entityOf[n.Kind])})
			add(m.Start, m.End, EntityType(cmp.Or(sure[p.Text.Cut(m.Start, m.End)].Label, m.Label)))
		}
	}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for _, c := range s.Chunks {
			if c.Kind == prose.NounGroup && p.Is("weapons", s.Tokens[c.Head].Lower) {
				add(s.Tokens[c.First].Start, s.Tokens[c.Last].End, WeaponEntity)
			}
		}
	}
	return out
}

// fullPlaces joins a town with the country or division behind its comma: "Fort
// Campbell, Kentucky".
func (p *page) fullPlaces(places []marks.Mark) []marks.Mark {
	var out []marks.Mark
	for _, m := range places {
		last := len(out) - 1
		if last >= 0 && m.Label == string(LocationEntity) && out[last].Label == m.Label && p.Text.Cut(out[last].End, m.Start) == ", " && p.liesIn(out[last], m) {
			out[last].End = m.End
			continue
		}
		out = append(out, m)
	}
	return out
}

// liesIn reports whether the place of one mark holds that of another: it is a
// country or division, and where the gazetteer knows both it has one of the
// other's name.
func (p *page) liesIn(held, holder marks.Mark) bool {
	holders := p.Book.Gazetteer.Lookup(p.Text.Cut(holder.Start, holder.End))
	inside := p.Book.Gazetteer.Lookup(p.Text.Cut(held.Start, held.End))
	return slices.ContainsFunc(holders, func(h gazetteer.Entry) bool {
		division := h.Kind != gazetteer.Town && h.Kind != gazetteer.Region && h.Kind != gazetteer.Site
		return division && (len(inside) == 0 || slices.ContainsFunc(inside, func(e gazetteer.Entry) bool { return e.Country == h.Country && e.Kind != gazetteer.Country }))
	})
}

// grouped gives a mark what belongs to it of its noun group: the people behind
// their body's name ("IS fighters"), the part of a place ("northern Iraq") and the
// article before all of it.
func (p *page) grouped(m marks.Mark) marks.Mark {
	switch EntityType(m.Label) {
	case TemporalEntity, QuantityEntity, MoneyEntity, NationalityEntity:
		return m
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(m.Start)]
	first, last := s.TokenAt(m.Start), s.TokenAt(m.End-1)
	if k := grammar.ChunkOf(s, last); k >= 0 && EntityType(m.Label) == OrganisationEntity && s.Chunks[k].Last == last+1 && p.People(s.Tokens[last+1].Lower) {
		last++
		m.End = s.Tokens[last].End
	}
	k := grammar.ChunkOf(s, first)
	if k < 0 || s.Chunks[k].Last > last || strings.HasPrefix(grammar.Neighbour(s, last+1), "'") {
		return m
	}
	for first > s.Chunks[k].First && EntityType(m.Label) == LocationEntity && s.Tokens[first-1].Tag == "JJ" {
		first--
	}
	if first > s.Chunks[k].First && grammar.IsArticle(s.Tokens[first-1].Lower) {
		first--
	}
	m.Start = min(m.Start, s.Tokens[first].Start)
	return m
}
