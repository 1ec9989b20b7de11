package bench

import "testing"

func TestSlotsAreCredited(t *testing.T) {
	date := muc4Date{Alternatives: []muc4Days{{"1990-05-01", "1990-05-02"}, {"", "1990-05-04"}}}
	for name, row := range map[string]struct {
		days muc4Days
		want int
	}{
		"an alternative":    {muc4Days{"1990-05-01", "1990-05-02"}, 2},
		"on or before":      {muc4Days{"", "1990-05-04"}, 2},
		"a day of the days": {muc4Days{"1990-05-01", "1990-05-01"}, 1},
		"later":             {muc4Days{"1990-05-05", "1990-05-06"}, 0},
	} {
		if got := creditDate(date, row.days); got != row.want {
			t.Errorf("date, %s: %d, want %d", name, got, row.want)
		}
	}

	type name = struct {
		Name string `json:"name"`
	}
	var key muc4Location
	key.Alternatives = append(key.Alternatives, struct {
		Levels [][]name `json:"levels"`
	}{[][]name{{{"EL SALVADOR"}}, {{"LA LIBERTAD"}}, {{"SANTA ROSA"}, {"EL PUERTO"}}}})
	for what, row := range map[string]struct {
		place []string
		want  int
	}{
		"the town":                   {[]string{"el salvador", "santa rosa"}, 2},
		"the other town of two":      {[]string{"el salvador", "la libertad", "el puerto"}, 2},
		"the province":               {[]string{"el salvador", "la libertad"}, 1},
		"the country":                {[]string{"el salvador"}, 1},
		"another town":               {[]string{"el salvador", "santa ana"}, 1},
		"a town of that name abroad": {[]string{"honduras", "santa rosa"}, 1},
		"nothing of it":              {[]string{"honduras"}, 0},
	} {
		if got := creditPlace(key, row.place); got != row.want {
			t.Errorf("place, %s: %d, want %d", what, got, row.want)
		}
	}

	numbers := []muc4Values{{Values: []string{"1"}}, {Values: []string{"1"}}, {Values: []string{"~100", "90"}}, {Values: []string{"PLURAL"}}}
	if got := rightNumbers(numbers, []string{"1", "1", "1", "100", "7"}); got != 3 {
		t.Errorf("numbers: %d right, want 3", got)
	}
}

// A slot of a template without a partner is missed or too much.
func TestSlotsOfPairedTemplates(t *testing.T) {
	gold := []muc4Answer{
		{Date: &muc4Date{Alternatives: []muc4Days{{"1990-05-01", "1990-05-01"}}}, Numbers: []muc4Values{{Values: []string{"2"}}}},
		{Date: &muc4Date{Alternatives: []muc4Days{{"", "1990-05-04"}}}},
	}
	predicted := []muc4Template{
		{muc4Slots: muc4Slots{Date: muc4Days{"1990-05-04", "1990-05-04"}}},
		{muc4Slots: muc4Slots{Date: muc4Days{"1990-05-01", "1990-05-01"}, Place: []string{"peru"}, Victims: []string{"2", "3"}}},
		{muc4Slots: muc4Slots{Date: muc4Days{"1990-05-01", "1990-05-01"}}},
	}
	got := scoreSlots(gold, predicted, []couple{{1, 0}, {0, 1}})
	want := []Count{
		{Name: "slots date", Right: 1, Partly: 1, Predicted: 3, Gold: 2},
		{Name: "slots place", Predicted: 1},
		{Name: "slots number of victims", Right: 1, Predicted: 2, Gold: 1},
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
}
