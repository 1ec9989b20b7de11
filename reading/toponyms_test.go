package reading_test

import (
	"fmt"
	"strings"
	"testing"
)

// Every place name has the place that the whole report speaks for; one that no table has lies
// where the report sets it, and nowhere else.
func TestToponyms(t *testing.T) {
	for text, want := range map[string]string{
		"Cases rose in Hunan, Zhejiang, Beijing and Hubei.":                                "Hunan CN true; Zhejiang CN true; Beijing CN true; Hubei CN true",
		"The man, of Nyssa, is in a Boise hospital. Malheur County deputies held his son.": "Nyssa US true; Boise hospital US true; Malheur County US true",
		"LEBANON - Crews from Palmyra, Annville, Myerstown and Cornwall met.":              "LEBANON US true; Palmyra US true; Annville US true; Myerstown US true; Cornwall US true",
		"Soldiers of Lebanon from Beirut met those of Palmyra and Annville.":               "Lebanon LB true; Beirut LB true; Palmyra US true; Annville US true",
		"He was held in Zarwelo, Scotland, on Monday.":                                     "Zarwelo GB true; Scotland GB true",
		"He was held in Zarwelo on Monday. He had come from Dori.":                         "Zarwelo  false; Dori BF true",
		"They met in Springfield, Vt., and in Windsor, Ludlow and Claremont, N.H.":         "Springfield US true; Vt US true; Windsor US true; Ludlow US true; Claremont US true; N.H US true",
	} {
		toponyms, err := reader().Toponyms(reportOf(text))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range toponyms {
			got = append(got, fmt.Sprintf("%s %s %v", p.Text, p.Place.Country, p.Lat != nil))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
