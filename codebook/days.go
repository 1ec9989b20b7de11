package codebook

import (
	"fmt"
	"strings"

	"github.com/dateline-project/dateline/when"
)

// readCalendar hands the day tables to package when.
func readCalendar(t *tables) (*when.Calendar, error) {
	named, err := t.read("named-days.tsv", "name")
	if err != nil {
		return nil, err
	}
	easter, err := t.read("easter.tsv", "year")
	if err != nil {
		return nil, err
	}
	islamic, err := t.read("islamic.tsv", "gregorian", "name")
	if err != nil {
		return nil, err
	}
	calendar, err := when.ParseCalendar(strings.NewReader(named.text()), strings.NewReader(easter.text()), strings.NewReader(islamic.text()))
	if err != nil {
		return nil, fmt.Errorf("reading the day tables: %w", err)
	}
	return calendar, nil
}
