package collection

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed data
var data embed.FS

// tables are what reports are put together from.
type tables struct {
	towns     []town
	groups    []group
	acts      []act
	sentences map[string][]sentence // by role
}

type town struct {
	name, country, admin1 string
	lat, lon              float64
}

// group is an armed group with its names: in full, as an acronym, in another
// spelling.
type group struct{ name, acronym, other string }

type act struct {
	kind, verb, noun, weapon string
	targets, victims         []string
}

// readTables reads the embedded tables, once.
var readTables = sync.OnceValue(func() *tables {
	t := &tables{sentences: readSentences(table("sentences.txt"))}
	for _, c := range rows("towns.tsv") {
		t.towns = append(t.towns, town{c[0], c[1], c[2], degrees(c[3]), degrees(c[4])})
	}
	for _, c := range rows("groups.tsv") {
		t.groups = append(t.groups, group{c[0], c[1], c[2]})
	}
	for _, c := range rows("acts.tsv") {
		t.acts = append(t.acts, act{c[0], c[1], c[2], c[3], strings.Split(c[4], ";"), strings.Split(c[5], ";")})
	}
	return t
})

func table(name string) string {
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

func rows(name string) [][]string {
	var out [][]string
	for line := range strings.Lines(table(name)) {
		out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return out
}

func degrees(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(fmt.Sprintf("towns.tsv: %v", err))
	}
	return f
}
