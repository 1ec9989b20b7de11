// Package gazetteer knows the names of places: countries, first- and
// second-level divisions, towns, airports, sites and regions, with their other
// spellings and with the words for a country's people and government.
//
// It refuses to know which incident happened where, and whether a word of a
// text names a place at all: that is for the reader, who has the sentence.
//
// Some 290,000 places come with the package and are searched as they lie in the
// program: opening it costs nothing, and no memory but that of the pages read.
// What stands beside them, above all the countries with their names, is a
// [Supplement]; package codebook has one made of tables.
//
//	g, err := gazetteer.Load(supplement)
//
// In "a bomb in Jalalabad, Nangarhar province", [Gazetteer.LongestMatch] finds
// "jalalabad", which eight towns bear, and "nangarhar province", which is one
// division of Afghanistan. [Gazetteer.Resolve] takes all names of a report
// together and gives each one place, here the Jalalabad that lies in the
// province; the example below is that report. It says how clear the choice was,
// and leaves a name that no table has without a place.
//
// All names are compared folded: see [Fold] and [Words]. [Precision] says how
// exactly an entry tells where something happened, in UCDP's codes.
//
// Towns and divisions come from GeoNames (https://www.geonames.org), CC BY 4.0,
// airports from OurAirports, remote towns from airportsdata, as packed by the command in the folder build.
package gazetteer
