package grammar

import (
	"testing"

	"github.com/dateline-project/dateline/prose"
)

func TestDatelineOf(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"KABUL, Aug 26 (Reuters) — Gunmen shot four men.", "KABUL, Aug 26 (Reuters) —"},
		{"QUETTA: A bomb killed two men.", "QUETTA:"},
		{"TAMU, May 12 (HPT): Three men were shot.", "TAMU, May 12 (HPT):"},
		{"TAMU, (HPT): Three men were shot.", "TAMU, (HPT):"},
		{"TYRE, Lebanon: Seven men were shot.", "TYRE, Lebanon:"},
		{"Goma, 11 May 2021. The mission condemns the attack.", "Goma, 11 May 2021."},
		{"The mission condemns an attack\n\nPress release\n\nGoma, 11 May 2021. The mission condemns the attack of yesterday.", "Goma, 11 May 2021."},
		{"Two shot in market\n\nTANGA — Two men were shot dead.", "TANGA —"},
		{"Two men were shot dead on Monday.\n\nTANGA — Nobody knows why.", ""},
		{"TAMU, May 12: One man was shot.\n\nHOMALIN, May 13: Two men were shot.", ""},
		{"Kibo, 11 May 2021. One man was shot.\n\nRuga, 12 May 2021. Two men were shot.", ""},
		{"TWO SHOT\n\nTANGA MAY 3 -- TWO MEN WERE SHOT.\n\nLINDI -- ONE MAN DIED.", ""},
		{"TANGA, Tanzania, Friday, May 3, 2019\n\nTwo men were shot.", "TANGA, Tanzania, Friday, May 3, 2019"},
		{"Tanga, 3 May 2019\n\nTwo men were shot.", "Tanga, 3 May 2019"},
		{"Tanga, Lindi and Kibo\n\nTwo men were shot.", ""},
		{"The list: four men.", ""},
		{"Beni — Two men were shot.", ""},
		{"Cairo - Two men were shot.", "Cairo -"},
		{"Police – Two men were shot.", ""},
		{"Cairo — a town of traders — was shelled.", ""},
		{"Cairo — Two men were shot.\n\nCairo — One man died.", ""},
	} {
		text := prose.Parse(test.text)
		d := datelineOf(text, func(name string) bool { return name == "Cairo" })
		if got := text.Cut(d.Start, d.End); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}
