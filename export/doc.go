// Package export turns a casebook into the forms that other programs read, and
// its own JSON form back into a casebook.
//
// It knows the shape of JSON, CSV, workbooks and GeoJSON and keeps the JSON Schema of the
// first beside its writer. It refuses to know how a value was found, and adds
// none: a place without coordinates stays without.
//
// Worked example. An incident of two reports, killed 60 to 68, becomes one
// object in "incidents" of the JSON with its accounts beside it, one row of CSV
// with killed_low 60, killed_best 68, killed_high 68, and one GeoJSON feature,
// a point where the place is known exactly or nearly, an area where it is coarser.
package export
