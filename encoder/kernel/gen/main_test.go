package main

import (
	"os"
	"testing"
)

// TestGenerated holds that the files of assembly are what this program writes.
func TestGenerated(t *testing.T) {
	files, err := generate("..")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not what gen writes: run go generate ./encoder/kernel", name)
		}
	}
}
