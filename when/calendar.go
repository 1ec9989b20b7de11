package when

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Calendar knows the named days and moving feasts. The zero value knows none
// and still reads all other expressions. A Calendar may be used by many
// goroutines at once.
type Calendar struct {
	names  map[string]int32 // numbers of the words of named days
	days   map[int32][]namedDay
	feasts feasts
}

// namedDay is a name and the rules for the days it may mean.
type namedDay struct {
	words   []int32
	capital bool   // the name begins with a capital letter
	event   bool   // something that happened, which is no day by itself
	country string // where what happened that day did, "" where it is no event of one country
	rules   []rule
}

// ParseCalendar reads the tables of named days (name, aliases, rule, kind, and where the
// column is there countries), of
// Easter (year, western, orthodox) and of the Islamic months (gregorian, name,
// hijri_year, hijri_month, hijri_day): tab-separated, UTF-8, one header row.
// Further columns are not looked at. A line that cannot be read is an error.
//
// Names such as "7 October" or "22/3", which are dates or figures by
// themselves, are left to the grammar; "9/11" and its like count where they are
// the day's first name.
func ParseCalendar(namedDays, easter, islamic io.Reader) (*Calendar, error) {
	c := &Calendar{names: map[string]int32{}, days: map[int32][]namedDay{}}
	err := eachRow(easter, 3, c.feasts.addEaster)
	if err != nil {
		return nil, fmt.Errorf("reading the table of Easter: %w", err)
	}
	if err := eachRow(islamic, 5, c.feasts.addIslamic); err != nil {
		return nil, fmt.Errorf("reading the table of Islamic months: %w", err)
	}
	if err := eachRow(namedDays, 4, c.addNamedDay); err != nil {
		return nil, fmt.Errorf("reading the table of named days: %w", err)
	}
	return c, nil
}

// eachRow hands over the fields of every line after the header.
func eachRow(r io.Reader, fields int, row func([]string) error) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if n == 1 || strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < fields {
			return fmt.Errorf("line %d: want at least %d columns, have %d", n, fields, len(cells))
		}
		if err := row(cells); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

func (c *Calendar) addNamedDay(cells []string) error {
	r, err := parseRule(cells[2])
	if err != nil {
		return fmt.Errorf("%s: %w", cells[0], err)
	}
	day := namedDay{event: cells[3] == "event", rules: []rule{r}}
	if day.event && len(cells) > 4 && !strings.Contains(cells[4], "|") {
		day.country = cells[4]
	}
	c.addName(cells[0], day, true)
	if cells[1] != "" {
		for _, alias := range strings.Split(cells[1], "|") {
			c.addName(alias, day, false)
		}
	}
	return nil
}

// addName enters a name. "Independence Day (Ghana)" becomes "Ghana's
// Independence Day" and "Ghana Independence Day".
func (c *Calendar) addName(name string, day namedDay, first bool) {
	if bare, country, ok := strings.Cut(strings.TrimSuffix(name, ")"), " ("); ok {
		c.addName(country+"'s "+bare, day, first)
		c.addName(country+" "+bare, day, first)
		return
	}
	list := tokens(name, nil)
	if len(list) == 0 || plainDate(name, list, first) {
		return
	}
	day.event, day.capital = day.event && !dayLike(name), list[0].capital
	for _, t := range list {
		word := lower(name[t.from:t.to])
		if !t.word && t.lower != "" {
			word = t.lower
		}
		if c.names[word] == 0 {
			c.names[word] = int32(len(c.names) + 1)
		}
		day.words = append(day.words, c.names[word])
	}
	c.enter(day)
}

// enter adds the rule to a name already there, or the name.
func (c *Calendar) enter(day namedDay) {
	list := c.days[day.words[0]]
	for i, known := range list {
		if fmt.Sprint(known.words) == fmt.Sprint(day.words) {
			list[i].rules = append(list[i].rules, day.rules...)
			if list[i].country != day.country {
				list[i].country = ""
			}
			return
		}
	}
	c.days[day.words[0]] = append(list, day)
}

// plainDate reports whether a name reads as a date or a figure.
func plainDate(name string, list []token, first bool) bool {
	p := (&Calendar{}).parser(name)
	if w, end, ok := p.written(0); ok && end == len(list) && w.weekday == 0 {
		return true
	}
	figures := true
	for _, t := range list {
		figures = figures && !t.word
	}
	return figures && (!first || len(list) == 1)
}

// dayLike reports whether the name of an event is the name of its day: "9/11",
// "Bloody Sunday", "Black September".
func dayLike(name string) bool {
	list := tokens(name, nil)
	last := list[len(list)-1]
	return !list[0].word && len(list) == 3 || last.lexeme != nil && (last.lexeme.weekday > 0 || last.lexeme.month > 0 && len(list) == 2)
}
