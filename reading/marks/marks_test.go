package marks

import (
	"reflect"
	"testing"
)

func TestSoundMarks(t *testing.T) {
	got := Sound([]Mark{
		{Start: 5, End: 9, Head: "role", Of: 2},
		{Start: 8, End: 30, Head: "role", Of: 2}, // ends behind the text
		{Start: 2, End: 4, Head: "trigger", Of: -1},
		{Start: 6, End: 6, Head: "voice", Of: 2}, // of no words
		{Start: 5, End: 7, Head: "scene", Of: 3},
	}, 20)
	want := []Mark{
		{Start: 2, End: 4, Head: "trigger", Of: -1},
		{Start: 5, End: 7, Head: "scene", Of: -1},
		{Start: 5, End: 9, Head: "role", Of: 0},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("sound marks\n%+v, want\n%+v", got, want)
	}
}
