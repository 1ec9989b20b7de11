package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline/gazetteer"
)

// airport is a row of OurAirports' table; its numbers are written as text.
type airport struct {
	Name         string `json:"name"`
	Type         string `json:"type"`
	Lat          string `json:"latitude_deg"`
	Lon          string `json:"longitude_deg"`
	Country      string `json:"iso_country"`
	Region       string `json:"iso_region"`
	Municipality string `json:"municipality"`
	Keywords     string `json:"keywords"`
}

func readAirports(file string, d *divisions) ([]gazetteer.Place, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var rows []airport
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	alone := map[string]int{} // airports of a town
	for _, a := range rows {
		alone[a.town()]++
	}
	var places []gazetteer.Place
	for _, a := range rows {
		p, err := a.place(d)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, a.Name, err)
		}
		if alone[a.town()] == 1 && a.Municipality != "" {
			p.Names = append(p.Names, a.Municipality+" airport")
		}
		places = append(places, p)
	}
	return places, nil
}

func (a airport) town() string { return a.Country + " " + a.Municipality }

func (a airport) place(d *divisions) (gazetteer.Place, error) {
	lat, err := strconv.ParseFloat(a.Lat, 64)
	if err != nil {
		return gazetteer.Place{}, err
	}
	lon, err := strconv.ParseFloat(a.Lon, 64)
	if err != nil {
		return gazetteer.Place{}, err
	}
	p := gazetteer.Place{Entry: gazetteer.Entry{Name: a.Name, Kind: gazetteer.Site, Sort: "airport", Country: a.Country, Admin1: d.admin1[d.iso[a.Region]], Lat: lat, Lon: lon}}
	for name := range strings.SplitSeq(a.Keywords, ",") {
		if name = strings.TrimSpace(name); isLatin(name) && !isCode(name) && strings.Contains(name, " ") {
			p.Names = append(p.Names, name)
		}
	}
	for _, name := range append(p.Names, a.Name) {
		if rest, ok := strings.CutPrefix(name, a.Municipality+" "); ok && strings.Contains(rest, " ") && !generic[rest] {
			p.Names = append(p.Names, rest)
		}
	}
	if own, ok := strings.CutSuffix(a.Name, " Airport"); ok && a.Type == "large_airport" && strings.HasPrefix(own, a.Municipality+" ") {
		if rest := strings.TrimPrefix(own, a.Municipality+" "); !strings.Contains(rest, " ") && !generic[rest+" Airport"] {
			p.Names = append(p.Names, rest) // Heathrow of "London Heathrow Airport"
		}
	}
	return p, nil
}

// generic are the ends of names that are no names by themselves.
var generic = map[string]bool{
	"International Airport": true, "Regional Airport": true, "Municipal Airport": true, "County Airport": true, "City Airport": true,
	"Air Base": true, "Air Force Base": true, "Army Air Field": true, "Army Airfield": true, "Executive Airport": true, "Metropolitan Airport": true,
	"Intercontinental Airport": true, "National Airport": true, "Domestic Airport": true, "South Airport": true, "North Airport": true,
	"East Airport": true, "West Airport": true, "New Airport": true, "Downtown Airport": true, "Area Airport": true, "Airport": true,
}
