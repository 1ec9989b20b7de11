package sqlite

import (
	"bytes"
	"cmp"
	"maps"
	"slices"
)

// Kept is what a build found out of reports and wants back for the next: of each
// report, by id, and of two, by their ids. The bytes are for the build alone to
// understand. What is kept of a report goes with its reading: it is gone where the
// report or its reading is replaced. What was compared stays until a build compares
// again, and it is for that to see what of it still holds.
type Kept struct {
	Imprints map[string][]byte
	Judged   map[[2]string][]byte
	Heard    map[string]string
	Compared []byte
}

// kept returns what a build by this version has kept; it forgets what another has.
func (s *transaction) kept(by string) Kept {
	kept, maker := Kept{Imprints: map[string][]byte{}, Judged: map[[2]string][]byte{}, Heard: map[string]string{}}, ""
	s.each("SELECT value FROM meta WHERE key = 'kept'", func(scan func(...any)) { scan(&maker) })
	if maker != by {
		s.exec("DELETE FROM imprint") // takes what was judged along
		s.exec("DELETE FROM heard")
		s.exec("DELETE FROM compared")
		s.exec("INSERT OR REPLACE INTO meta(key, value) VALUES ('kept', ?)", by)
		return kept
	}
	s.each("SELECT report, data FROM imprint", func(scan func(...any)) {
		var id string
		var data []byte
		scan(&id, &data)
		kept.Imprints[id] = data
	})
	s.each("SELECT younger, older, data FROM judged", func(scan func(...any)) {
		var of [2]string
		var data []byte
		scan(&of[0], &of[1], &data)
		kept.Judged[of] = data
	})
	s.each("SELECT report, text FROM heard", func(scan func(...any)) {
		var id, text string
		scan(&id, &text)
		kept.Heard[id] = text
	})
	s.each("SELECT data FROM compared", func(scan func(...any)) { scan(&kept.Compared) })
	return kept
}

// keep adds to what is kept, but of no report without a reading: where that has
// failed, or the report came with an import, it will be read yet. What was compared
// takes the place of what was before, unless it is the same.
func (s *transaction) keep(kept, fresh Kept) {
	for _, id := range slices.Sorted(maps.Keys(fresh.Imprints)) {
		s.exec("INSERT OR REPLACE INTO imprint(report, data) SELECT report, ? FROM reading WHERE report = ?", fresh.Imprints[id], id)
	}
	for _, of := range slices.SortedFunc(maps.Keys(fresh.Judged), comparePairs) {
		s.exec("INSERT INTO judged(younger, older, data) SELECT a.report, b.report, ? FROM imprint a, imprint b WHERE a.report = ? AND b.report = ?",
			fresh.Judged[of], of[0], of[1])
	}
	for _, id := range slices.Sorted(maps.Keys(fresh.Heard)) {
		s.exec("INSERT OR REPLACE INTO heard(report, text) SELECT report, ? FROM reading WHERE report = ?", fresh.Heard[id], id)
	}
	if !bytes.Equal(kept.Compared, fresh.Compared) {
		s.exec("INSERT OR REPLACE INTO compared(what, data) VALUES ('accounts', ?)", append([]byte{}, fresh.Compared...))
	}
}

func comparePairs(a, b [2]string) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}
