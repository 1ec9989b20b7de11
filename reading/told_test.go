package reading_test

import "testing"

func TestPlacesToldBefore(t *testing.T) {
	tell(t, spot, map[string]row{
		"here":            {"MAIDUGURI, Nigeria, May 9 (Wire) — Gunmen killed nine people at a market here on Wednesday.", "MAIDUGURI NG 1 at"},
		"there":           {"The market of Maiduguri was full on Wednesday. Gunmen killed nine people there.", "Maiduguri NG 1 at"},
		"in the town":     {"Soldiers hold Maiduguri. On Wednesday gunmen killed nine people in the town.", "Maiduguri NG 1 at"},
		"a bulletin":      {"Maiduguri, 8 May: gunmen killed nine people at a market.", "Maiduguri NG 1 at"},
		"with a dash":     {"Maiduguri – 8 May: Gunmen killed nine people at a market.", "Maiduguri NG 1 at"},
		"in two":          {"Maiduguri. Gunmen killed nine people at a market on 8 May.", "Maiduguri NG 1 at"},
		"another village": {"Maiduguri, 8 May: gunmen killed nine people in Zarwelo.", "Zarwelo NG 5 at"},
	})
}
