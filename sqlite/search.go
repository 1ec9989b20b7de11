package sqlite

import (
	"context"
	"errors"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
)

// Hit is a report that a search found, with the stretch of its text where the
// words stand thickest.
type Hit struct {
	Report    string            `json:"report"`
	Title     dateline.Optional `json:"title"`
	Outlet    dateline.Optional `json:"outlet"`
	Published dateline.Day      `json:"published"`
	Excerpt   []Fragment        `json:"excerpt"`
}

// Fragment is a stretch of an excerpt; Match marks the words that were sought.
type Fragment struct {
	Text  string `json:"text"`
	Match bool   `json:"match"`
}

// most is how many hits a search gives.
const most = 100

// Marks around a match in an excerpt; clean text holds no control characters.
const (
	matchStart = "\x02"
	matchEnd   = "\x03"
)

// Search finds the reports whose title or text has all the words, best first,
// at most a hundred. Case, accents and English endings do not matter; "words in
// quotation marks" must stand together, pre* matches the start of a word, and
// -word leaves out reports that have it. A query without a word is an error.
func (f *File) Search(ctx context.Context, query string) ([]Hit, error) {
	match, err := matchExpression(query)
	if err != nil {
		return nil, err
	}
	hits := []Hit{}
	err = f.read(ctx, "searching", func(s *transaction) {
		s.each(`SELECT r.id, r.title, r.outlet, r.published,
			snippet(report_words, 1, '`+matchStart+`', '`+matchEnd+`', '…', 32)
			FROM report_words w JOIN report n ON n.n = w.rowid JOIN v_report r ON r.id = n.id
			WHERE report_words MATCH ? ORDER BY bm25(report_words, 4, 1), r.id LIMIT ?`, func(scan func(...any)) {
			var h Hit
			var excerpt string
			scan(&h.Report, text(&h.Title), text(&h.Outlet), text(&h.Published), &excerpt)
			h.Excerpt = fragments(excerpt)
			hits = append(hits, h)
		}, match, most)
	})
	return hits, err
}

func fragments(excerpt string) []Fragment {
	parts := []Fragment{}
	add := func(s string, match bool) {
		if s != "" {
			parts = append(parts, Fragment{s, match})
		}
	}
	for excerpt != "" {
		before, rest, _ := strings.Cut(excerpt, matchStart)
		match, after, _ := strings.Cut(rest, matchEnd)
		add(before, false)
		add(match, true)
		excerpt = after
	}
	return parts
}

// matchExpression turns what a person typed into an FTS5 expression; every term
// is quoted, so that no character of it is an operator.
func matchExpression(query string) (string, error) {
	var wanted, unwanted []string
	for _, term := range terms(query) {
		body := strings.TrimPrefix(term, "-")
		quoted := `"` + strings.Map(plain, body) + `"`
		if !strings.ContainsFunc(quoted, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue
		}
		if strings.HasSuffix(body, "*") {
			quoted += " *"
		}
		if body != term {
			unwanted = append(unwanted, quoted)
		} else {
			wanted = append(wanted, quoted)
		}
	}
	if len(wanted) == 0 {
		return "", errors.New("nothing to search for: give at least one word")
	}
	match := strings.Join(wanted, " AND ")
	for _, u := range unwanted {
		match = "(" + match + ") NOT " + u
	}
	return match, nil
}

// plain blanks the characters that mean something to FTS5 inside a quoted term.
func plain(r rune) rune {
	if quotation(r) || r == '*' || unicode.IsControl(r) {
		return ' '
	}
	return r
}

func quotation(r rune) bool { return r == '"' || r == '“' || r == '”' }

// terms splits a query at spaces outside quotation marks. A missing closing
// mark closes at the end.
func terms(query string) []string {
	quoted := false
	return strings.FieldsFunc(query, func(r rune) bool {
		if quotation(r) {
			quoted = !quoted
		}
		return !quoted && unicode.IsSpace(r)
	})
}
