// Package gazetteer knows the names of places: countries, first- and
// second-level divisions, towns, sites and regions, with their other spellings
// and with the words for a country's people and government.
//
// It refuses to know which incident happened where, and whether a word of a
// text names a place at all: that is for the reader, who has the sentence.
//
// In "a bomb in Jalalabad, Nangarhar province", [Gazetteer.LongestMatch] finds
// "jalalabad", which eight towns bear, and "nangarhar province", which is one
// division of Afghanistan; [Gazetteer.Resolve] then takes the Jalalabad that
// lies in it.
//
// Towns come from GeoNames (https://www.geonames.org), CC BY 4.0, as packed by
// the command in the folder build; what stands beside them is a [Supplement].
package gazetteer
