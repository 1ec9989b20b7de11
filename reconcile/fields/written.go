package fields

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// Written is a field of an incident as [Parse] reads it.
func Written(in dateline.Incident, name string) string {
	switch name {
	case "date":
		return writtenDate(in.Date)
	case "place":
		return writtenPlace(in.Place)
	case "perpetrators":
		parts := make([]string, len(in.Perpetrators))
		for i, p := range in.Perpetrators {
			parts[i] = p.Actor + " = " + string(p.Standing)
		}
		return cmp.Or(strings.Join(parts, ", "), "none")
	case "weapons":
		return cmp.Or(strings.Join(in.Weapons, "; "), "none")
	case "killed":
		return writtenToll(in.Killed)
	case "injured":
		return writtenToll(in.Injured)
	case "abducted":
		return writtenToll(in.Abducted)
	}
	return Text(in, name, nil)
}

func writtenToll(t *dateline.Toll) string {
	if t == nil {
		return "none"
	}
	return fmt.Sprintf("%d/%d/%d", t.Low, t.Best, t.High)
}

func writtenDate(d dateline.Date) string {
	switch {
	case !d.Known():
		return "unknown"
	case d.Start == d.End:
		return string(d.Start)
	}
	for _, length := range []int{len("2006"), len("2006-01")} {
		short := d.Start[:length]
		if dateline.DayOf(short.Time()) == d.Start && short.Last() == d.End {
			return string(short)
		}
	}
	return string(d.Start + "/" + d.End)
}

func writtenPlace(p dateline.Place) string {
	if !p.Known() {
		return "unknown"
	}
	parts := []string{string(p.Name), string(p.Country)}
	if p.Lat != nil && p.Lon != nil {
		for _, degrees := range []float64{*p.Lat, *p.Lon} {
			parts = append(parts, strconv.FormatFloat(degrees, 'f', -1, 64))
		}
	}
	return strings.Join(parts, ", ")
}
