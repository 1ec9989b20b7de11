package sqlite

import (
	"context"
	"database/sql"

	"github.com/dateline-project/dateline"
)

// About returns the part of the casebook from which one tells what is known of
// an actor: what is said of it and the warnings about it, with their reports; the
// incidents that it is behind or suffers; the reports that have one of its names
// first and, copies aside, so many that mention it most, with their accounts and
// mentions; of a copy, the original. Generated, and how it all came about, is left
// empty.
func (f *File) About(ctx context.Context, actor string, reports int) (*dateline.Casebook, error) {
	book := &dateline.Casebook{Dateline: dateline.FormatVersion}
	err := f.read(ctx, "reading what is known of an actor", func(s *transaction) {
		s.choosing()
		for _, choice := range about {
			s.exec(choice, sql.Named("actor", actor), sql.Named("reports", reports))
		}
		s.hide()
		s.outline(book)
	})
	return book, err
}

// about chooses what belongs to an actor. The earliest report that has a name is
// an undated one only where no dated one has it; the index tells the dates without
// the pages on which texts stand.
var about = []string{
	"INSERT INTO temp.said SELECT rowid, report, subject, object_actor FROM main.claim WHERE subject = @actor OR object_actor = @actor",
	`INSERT OR IGNORE INTO temp.near SELECT report FROM main.mention
		WHERE actor = @actor AND report NOT IN (SELECT report FROM main.copy) GROUP BY report ORDER BY count(*) DESC, report LIMIT @reports`,
	`INSERT OR IGNORE INTO temp.near
		SELECT substr(min(coalesce(nullif(CASE WHEN d.report IS NULL THEN r.published_date ELSE d.date END, ''), '9999') || ' ' || r.id), -length(r.id))
		FROM (SELECT DISTINCT text, report FROM main.mention WHERE actor = @actor) m
		JOIN main.report r INDEXED BY report_published ON r.id = m.report LEFT JOIN main.dating d ON d.report = m.report
		GROUP BY m.text`,
	`INSERT INTO temp.chosen SELECT id FROM temp.near UNION SELECT report FROM temp.said
		UNION SELECT report FROM main.warning WHERE about = @actor`,
	"INSERT OR IGNORE INTO temp.chosen SELECT of FROM main.copy WHERE report IN (SELECT id FROM temp.chosen)",
	`INSERT INTO temp.named SELECT id FROM main.actor WHERE id = @actor UNION SELECT actor FROM main.mention WHERE report IN (SELECT id FROM temp.near)
		UNION SELECT subject FROM temp.said UNION SELECT object FROM temp.said WHERE object IS NOT NULL`,
	"INSERT INTO temp.picked SELECT incident FROM main.incident_party WHERE actor = @actor UNION SELECT incident FROM main.incident_target WHERE actor = @actor",
}
