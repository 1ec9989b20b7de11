package sqlite

import (
	"context"

	"github.com/dateline-project/dateline"
)

// Incidents returns the incidents that any of the actors is behind, or all where
// none is named, that touch the days from first to last; an empty day bounds
// nothing. They come with what they are counted by: kind, status, date, place,
// tolls and perpetrators.
func (f *File) Incidents(ctx context.Context, actors []string, first, last dateline.Day) (incidents []dateline.Incident, err error) {
	err = f.read(ctx, "reading incidents", func(s *transaction) {
		if len(actors) == 0 && first == "" && last == "" {
			incidents = s.countedIncidents()
			return
		}
		s.choosing()
		const during = "(date_end IS NULL OR ? = '' OR date_end >= ?) AND (date_start IS NULL OR ? = '' OR date_start <= ?)"
		days := []any{first, first, last, last}
		if len(actors) == 0 {
			s.exec("INSERT INTO temp.picked SELECT id FROM main.incident WHERE "+during, days...)
		}
		for _, actor := range actors {
			s.exec(`INSERT OR IGNORE INTO temp.picked SELECT i.id FROM main.incident_party p JOIN main.incident i ON i.id = p.incident
				WHERE p.actor = ? AND `+during, append([]any{actor}, days...)...)
		}
		s.hide()
		incidents = s.countedIncidents()
	})
	return incidents, err
}

// Telling returns the part of the casebook that belongs to the reports which tell
// of incidents, at most so many for each, those first that are no copies and give
// a figure, and of the reports that give a number of the actors' attacks: these reports
// with all that stands in them, and the incidents.
// Generated, and how it all came about, is left empty.
func (f *File) Telling(ctx context.Context, incidents []string, reports int, actors []string) (*dateline.Casebook, error) {
	book := &dateline.Casebook{Dateline: dateline.FormatVersion}
	err := f.read(ctx, "reading what tells of incidents", func(s *transaction) {
		s.choosing()
		for _, id := range incidents {
			s.exec("INSERT OR IGNORE INTO temp.picked VALUES (?)", id)
			s.exec(`INSERT OR IGNORE INTO temp.near SELECT report FROM main.account a WHERE incident = ? GROUP BY report
				ORDER BY report IN (SELECT report FROM main.copy), max(NOT EXISTS (SELECT 1 FROM main.figure WHERE account = a.id AND NOT superseded)), report LIMIT ?`, id, reports)
		}
		for _, actor := range actors {
			s.exec("INSERT OR IGNORE INTO temp.near SELECT report FROM main.claim WHERE subject = ? AND relation = ? AND object_low IS NOT NULL",
				actor, string(dateline.Attacks))
		}
		s.exec("INSERT OR IGNORE INTO temp.near SELECT of FROM main.copy WHERE report IN (SELECT id FROM temp.near)")
		s.exec("INSERT INTO temp.chosen SELECT id FROM temp.near")
		s.exec("INSERT INTO temp.named SELECT DISTINCT actor FROM main.mention WHERE report IN (SELECT id FROM temp.near)")
		s.exec(sayings)
		s.hide()
		s.outline(book)
	})
	return book, err
}

// Newest returns the id and the day of the report that was published last, of several
// the first by id; none where no report has a day.
func (f *File) Newest(ctx context.Context) (newest dateline.Report, err error) {
	err = f.read(ctx, "looking for the newest report", func(s *transaction) {
		s.each("SELECT id, published_date FROM report WHERE published_date IS NOT NULL ORDER BY published_date DESC, id LIMIT 1",
			func(scan func(...any)) { scan(&newest.ID, &newest.Published.Date) })
	})
	return newest, err
}
