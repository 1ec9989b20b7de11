package fields

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// Parse reads the value of a field as people write it: of a toll "44",
// "40/44/50" (low, best, high) or "none"; of a date a day, month or year or two
// days with a slash between; of a place "Goma, CD" or "Goma, CD, -1.68, 29.22"; of
// perpetrators "a:12 = claimed, a:34 = blamed"; of weapons words with semicolons
// between. Anything that begins like JSON is read as JSON.
func Parse(name, text string) (any, error) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
		var value any
		if err := json.Unmarshal([]byte(text), &value); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return value, nil
	}
	switch name {
	case "killed", "injured", "abducted":
		return parseToll(name, text)
	case "date":
		return parseDate(text)
	case "place":
		return parsePlace(text)
	case "perpetrators":
		return parseParties(text)
	case "weapons":
		if text == "none" {
			return []string{}, nil
		}
		return splitTrimmed(text, ";"), nil
	}
	return text, nil
}

func parseToll(name, text string) (any, error) {
	if text == "none" || text == "unknown" {
		return nil, nil
	}
	parts := splitTrimmed(text, "/")
	numbers := make([]int, len(parts))
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil {
			return nil, fmt.Errorf("%s %q: want a number, low/best/high or none", name, text)
		}
		numbers[i] = n
	}
	switch len(numbers) {
	case 1:
		return dateline.Toll{Low: numbers[0], Best: numbers[0], High: numbers[0]}, nil
	case 3:
		return dateline.Toll{Low: numbers[0], Best: numbers[1], High: numbers[2]}, nil
	}
	return nil, fmt.Errorf("%s %q: want a number, low/best/high or none", name, text)
}

// parseDate takes a day, month or year, or two days.
func parseDate(text string) (any, error) {
	if text == "unknown" {
		return dateline.UnknownDate, nil
	}
	first, last, two := strings.Cut(text, "/")
	from, to := dateline.Day(first), dateline.Day(first)
	if two {
		to = dateline.Day(last)
	}
	if from.Time().IsZero() || to.Time().IsZero() {
		return nil, fmt.Errorf("date %q: want YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST", text)
	}
	d := dateline.Date{Start: dateline.DayOf(from.Time()), End: to.Last(), Basis: dateline.BasisSet}
	switch days := d.End.Sub(d.Start); {
	case days == 0:
		d.Precision = dateline.PrecisionDay
	case days < 7:
		d.Precision = dateline.PrecisionWeek
	case days < 31:
		d.Precision = dateline.PrecisionMonth
	case days < 100:
		d.Precision = dateline.PrecisionSeason
	default:
		d.Precision = dateline.PrecisionYear
	}
	return d, nil
}

func parsePlace(text string) (any, error) {
	if text == "unknown" {
		return dateline.Place{}, nil
	}
	parts := splitTrimmed(text, ",")
	p := dateline.Place{Name: dateline.Optional(parts[0]), Precision: 1}
	if p.Name == "" {
		p.Precision = 6 // no more than the country
	}
	switch len(parts) {
	case 2, 4:
		if p.Country = dateline.Optional(strings.ToUpper(parts[1])); len(p.Country) != 2 {
			return nil, fmt.Errorf("place %q: want the country as two letters behind the name", text)
		}
	default:
		return nil, fmt.Errorf("place %q: want NAME, COUNTRY or NAME, COUNTRY, LAT, LON", text)
	}
	if len(parts) == 4 {
		lat, errLat := strconv.ParseFloat(parts[2], 64)
		lon, errLon := strconv.ParseFloat(parts[3], 64)
		if errLat != nil || errLon != nil || lat < -90 || lat > 90 || lon < -180 || lon > 180 {
			return nil, fmt.Errorf("place %q: want latitude and longitude in degrees", text)
		}
		p.Lat, p.Lon = &lat, &lon
	}
	return p, nil
}

func parseParties(text string) (any, error) {
	parties := []dateline.IncidentParty{}
	if text == "none" {
		return parties, nil
	}
	for _, part := range splitTrimmed(text, ",") {
		id, standing, ok := strings.Cut(part, "=")
		if !ok {
			return nil, fmt.Errorf("perpetrators %q: want ID=standing, with commas between, or none", text)
		}
		parties = append(parties, dateline.IncidentParty{Actor: strings.TrimSpace(id), Standing: dateline.Standing(strings.TrimSpace(standing))})
	}
	return parties, nil
}

func splitTrimmed(text, separator string) []string {
	parts := strings.Split(text, separator)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// ValueText is the value of a decision in words, actors by their ids.
func ValueText(name string, value any) string {
	var in dateline.Incident
	if Set(&in, name, value) != nil {
		return fmt.Sprint(value)
	}
	return Text(in, name, func(actor string) string { return actor })
}
