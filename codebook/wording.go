package codebook

import (
	"slices"
	"strings"
)

// wording is the words of a cue, lower case, each with its alternatives; nil is
// a gap of a few words.
type wording [][]string

// stretch is where a wording stands among words: up to end, its gap from
// gapFirst up to gapEnd.
type stretch struct{ end, gapFirst, gapEnd int }

// longestGap bounds how many words a gap takes in; it ends at a semicolon.
const longestGap = 8

// at matches the wording at words[i]; a gap takes in as few words as it can.
func (c wording) at(words []string, i int) (stretch, bool) {
	var m stretch
	j := i
	for n, alternatives := range c {
		if alternatives == nil {
			end, ok := gapEnd(words, j, c[n+1])
			if !ok {
				return m, false
			}
			m.gapFirst, m.gapEnd = j, end
			j = end
			continue
		}
		if j >= len(words) || !slices.Contains(alternatives, words[j]) {
			return m, false
		}
		j++
	}
	m.end = j
	return m, true
}

func gapEnd(words []string, from int, next []string) (int, bool) {
	for j := from; j < len(words) && j <= from+longestGap && words[j] != ";"; j++ {
		if slices.Contains(next, words[j]) {
			return j, true
		}
	}
	return 0, false
}

// wordingOf reads the column "cue" of a row: words apart, alternatives parted by
// "/", and at most one gap, "…", between words.
func wordingOf(r row) (wording, error) {
	var c wording
	gaps := 0
	fields := strings.Fields(r.get("cue"))
	for i, w := range fields {
		if w != "…" {
			alternatives := strings.Split(strings.ToLower(w), "/")
			if slices.Contains(alternatives, "") {
				return nil, r.fault("cue %q: an alternative is empty", r.get("cue"))
			}
			c = append(c, alternatives)
			continue
		}
		if i == 0 || i == len(fields)-1 {
			return nil, r.fault("cue %q: a gap must stand between words", r.get("cue"))
		}
		gaps++
		c = append(c, nil)
	}
	switch {
	case len(c) == 0:
		return nil, r.fault("cue is empty")
	case gaps > 1:
		return nil, r.fault("cue %q has %d gaps; want one at most", r.get("cue"), gaps)
	}
	return c, nil
}
