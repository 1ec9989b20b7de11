package sqlite

import (
	"context"
	"strings"

	"github.com/dateline-project/dateline"
)

// Named returns the actors, without their mentions, that have any of the phrases in
// their names, the last word of which may go on, or that have one of these ids,
// their own or the codebook's. Case and accents do not matter.
func (f *File) Named(ctx context.Context, phrases, ids []string) (actors []dateline.Actor, err error) {
	err = f.read(ctx, "looking for actors by name", func(s *transaction) {
		s.choosing()
		if match := anyOf(phrases, " *"); len(match) > 0 {
			s.exec("INSERT INTO temp.named SELECT actor FROM actor_words WHERE actor_words MATCH ?", strings.Join(match, " OR "))
		}
		for _, id := range ids {
			s.exec("INSERT OR IGNORE INTO temp.named SELECT id FROM main.actor WHERE id = ? UNION SELECT id FROM main.actor WHERE codebook = ?", id, id)
		}
		s.hide()
		actors = s.namedActors()
	})
	return actors, err
}

// anyOf makes an expression of each phrase that has a word, with what follows it.
func anyOf(phrases []string, follows string) []string {
	var expressions []string
	for _, phrase := range phrases {
		if expression, err := matchExpression(`"` + phrase + `"`); err == nil {
			expressions = append(expressions, expression+follows)
		}
	}
	return expressions
}

// indexNames makes the index of names anew.
func (s *transaction) indexNames() {
	s.exec("DELETE FROM actor_words")
	s.exec(`INSERT INTO actor_words SELECT id, name || coalesce('; ' || (SELECT group_concat(name, '; ') FROM alias WHERE actor = actor.id), '') FROM actor ORDER BY id`)
}
