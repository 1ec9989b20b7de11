package sqlite

import (
	"context"
	"strings"

	"github.com/dateline-project/dateline"
)

// narrowing hides, for one transaction, behind views of the tables' own names,
// all but the reports of temp.chosen, the mentions and accounts of those of
// temp.near, the actors of temp.named, the incidents of temp.picked and the claims
// of temp.said.
var narrowing = []string{
	"CREATE TEMP VIEW report AS SELECT * FROM main.report WHERE id IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW author AS SELECT * FROM main.author WHERE report IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW copy AS SELECT * FROM main.copy WHERE report IN (SELECT id FROM temp.chosen) AND of IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW dating AS SELECT * FROM main.dating WHERE report IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW private AS SELECT * FROM main.private WHERE report IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW mention AS SELECT * FROM main.mention WHERE report IN (SELECT id FROM temp.near)",
	"CREATE TEMP VIEW actor AS SELECT * FROM main.actor WHERE id IN (SELECT id FROM temp.named)",
	"CREATE TEMP VIEW alias AS SELECT * FROM main.alias WHERE actor IN (SELECT id FROM temp.named)",
	"CREATE TEMP VIEW link AS SELECT * FROM main.link WHERE actor IN (SELECT id FROM temp.named)",
	"CREATE TEMP VIEW link_evidence AS SELECT * FROM main.link_evidence WHERE actor IN (SELECT id FROM temp.named) AND report IN (SELECT id FROM temp.chosen)",
	"CREATE TEMP VIEW account AS SELECT * FROM main.account WHERE report IN (SELECT id FROM temp.near)",
	"CREATE TEMP VIEW trigger AS SELECT * FROM main.trigger WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW date_alternative AS SELECT * FROM main.date_alternative WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW place_alternative AS SELECT * FROM main.place_alternative WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW party AS SELECT * FROM main.party WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW target AS SELECT * FROM main.target WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW weapon AS SELECT * FROM main.weapon WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW figure AS SELECT * FROM main.figure WHERE account IN (SELECT id FROM temp.account)",
	"CREATE TEMP VIEW incident AS SELECT * FROM main.incident WHERE id IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW toll AS SELECT * FROM main.toll WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW incident_party AS SELECT * FROM main.incident_party WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW incident_target AS SELECT * FROM main.incident_target WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW incident_weapon AS SELECT * FROM main.incident_weapon WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW incident_account AS SELECT * FROM main.incident_account WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW given AS SELECT * FROM main.given WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW given_report AS SELECT * FROM main.given_report WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW given_quoted AS SELECT * FROM main.given_quoted WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW review AS SELECT * FROM main.review WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW disagreement AS SELECT * FROM main.disagreement WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW disagreement_value AS SELECT * FROM main.disagreement_value WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW disagreement_report AS SELECT * FROM main.disagreement_report WHERE incident IN (SELECT id FROM temp.picked)",
	"CREATE TEMP VIEW claim AS SELECT * FROM main.claim WHERE rowid IN (SELECT claim FROM temp.said)",
	"CREATE TEMP VIEW warning AS SELECT * FROM main.warning WHERE report IN (SELECT id FROM temp.chosen)",
}

// Around returns the part of the casebook that belongs to the reports in which
// any of the phrases stand, the best of them by their rarity and at most so many:
// these reports with their accounts, claims and warnings, the incidents told
// there and the actors named there. Generated, and how it all came about, is left
// empty. Where there are no more reports than that, all are in it.
func (f *File) Around(ctx context.Context, phrases []string, reports int) (*dateline.Casebook, error) {
	book := &dateline.Casebook{Dateline: dateline.FormatVersion}
	err := f.read(ctx, "reading a part of the casebook", func(s *transaction) {
		all := 0
		s.each("SELECT count(*) FROM report", func(scan func(...any)) { scan(&all) })
		if all > reports {
			s.narrow(s.telling(anyOf(phrases, ""), all), reports)
		}
		s.outline(book)
	})
	return book, err
}

// telling returns the expressions of which any will do, without those that more
// than half of all reports have: these weigh nothing, and cost the most.
func (s *transaction) telling(expressions []string, all int) string {
	var rare []string
	for _, e := range expressions {
		in := 0
		s.each("SELECT count(*) FROM report_words WHERE report_words MATCH ?", func(scan func(...any)) { scan(&in) }, e)
		if 2*in <= all {
			rare = append(rare, e)
		}
	}
	if len(rare) == 0 {
		rare = expressions
	}
	return strings.Join(rare, " OR ")
}

// equals is how many reports are ranked beyond those that are wanted, so that of
// equal ones, such as copies, it is ids that decide and not who came first.
const equals = 200

// narrow makes all that follows in the transaction see only what belongs to the
// best reports that match.
func (s *transaction) narrow(match string, reports int) {
	s.choosing()
	if match != "" {
		s.exec(`INSERT INTO temp.chosen SELECT n.id
			FROM (SELECT rowid, bm25(report_words, 4, 1) AS score FROM report_words WHERE report_words MATCH ? ORDER BY score LIMIT ?) w
			JOIN main.report n ON n.n = w.rowid ORDER BY w.score, n.id LIMIT ?`, match, reports+equals, reports)
	}
	s.exec("INSERT INTO temp.near SELECT id FROM temp.chosen")
	s.exec("INSERT INTO temp.named SELECT DISTINCT actor FROM main.mention WHERE report IN (SELECT id FROM temp.near)")
	s.exec("INSERT INTO temp.picked SELECT DISTINCT incident FROM main.account WHERE incident IS NOT NULL AND report IN (SELECT id FROM temp.near)")
	s.exec(sayings)
	s.hide()
}

// sayings chooses the claims of the chosen reports.
const sayings = "INSERT INTO temp.said SELECT rowid, report, subject, object_actor FROM main.claim WHERE report IN (SELECT id FROM temp.chosen)"

// choosing makes the tables that say what the transaction is to see. Claims are
// chosen by row, which is found faster than an id, with what is asked of them next.
func (s *transaction) choosing() {
	for _, table := range []string{"chosen", "near", "named", "picked"} {
		s.exec("CREATE TEMP TABLE " + table + " (id TEXT PRIMARY KEY) WITHOUT ROWID")
	}
	s.exec("CREATE TEMP TABLE said (claim INTEGER PRIMARY KEY, report TEXT NOT NULL, subject TEXT NOT NULL, object TEXT)")
}

// hide hides all else; the transaction's rollback lifts that.
func (s *transaction) hide() {
	for _, view := range narrowing {
		s.exec(view)
	}
}
