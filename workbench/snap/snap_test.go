package main

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const guide = "../../docs/guide"

// Every picture is in the guide, some page shows it, and none is there that is
// not taken.
func TestGuideShowsEveryPicture(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join(guide, "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages of the guide: %v", err)
	}
	text := ""
	for _, path := range pages {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text += string(page)
	}
	names := map[string]bool{}
	for _, p := range pictures {
		if names[p.Name] {
			t.Errorf("%s is taken twice", p.Name)
		}
		names[p.Name] = true
		if _, err := os.Stat(filepath.Join(guide, p.Name)); err != nil {
			t.Errorf("%v: make pictures takes it", err)
		}
		if !strings.Contains(text, "]("+p.Name+")") {
			t.Errorf("no page of the guide shows %s", p.Name)
		}
	}
	there, err := filepath.Glob(filepath.Join(guide, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if !names[filepath.Base(path)] {
			t.Errorf("nothing takes %s", path)
		}
	}
}

// What has few colours stays as it is; of many, the commonest stay and the others
// become the nearest of these.
func TestPaletted(t *testing.T) {
	few := image.NewNRGBA(image.Rect(0, 0, 3, 1))
	for x, c := range []color.NRGBA{{10, 20, 30, 255}, {200, 100, 0, 255}, {10, 20, 30, 255}} {
		few.SetNRGBA(x, 0, c)
	}
	drawn := paletted(few)
	for x := range 3 {
		if got, want := color.NRGBAModel.Convert(drawn.At(x, 0)), few.NRGBAAt(x, 0); got != want {
			t.Errorf("at %d: %v, want %v", x, got, want)
		}
	}
	many := image.NewNRGBA(image.Rect(0, 0, 300, 3))
	for x := range 300 {
		for y := range 3 {
			grey := uint8(x)
			if x >= 256 { // once each, beside a colour that is there three times
				if grey = 255; y == 0 {
					many.SetNRGBA(x, y, color.NRGBA{uint8(x - 256), uint8(x - 255), uint8(x - 256), 255})
					continue
				}
			}
			many.SetNRGBA(x, y, color.NRGBA{grey, grey, grey, 255})
		}
	}
	drawn = paletted(many)
	if len(drawn.Palette) != 256 {
		t.Fatalf("%d colours, want 256", len(drawn.Palette))
	}
	if got, want := color.NRGBAModel.Convert(drawn.At(256+30, 0)), (color.NRGBA{30, 30, 30, 255}); got != want {
		t.Errorf("what is rare became %v, want %v", got, want)
	}
}
