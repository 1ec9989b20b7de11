package main

import (
	"fmt"
	"strings"
)

// plain is the style of text that has none.
func plain(s string) string { return s }

// printWrapped prints a value behind a label, wrapped to the terminal with the
// label's width as margin.
func (t *terminal) printWrapped(label, value string, style func(string) string) {
	margin := pad("", len([]rune(label)))
	for _, paragraph := range strings.Split(value, "\n") {
		for _, line := range wrap(paragraph, t.width-len(margin)) {
			fmt.Fprintln(t.out, strings.TrimRight(label+style(line), " "))
			label = margin
		}
	}
}

// wrap breaks text between words into lines of at most width columns; where
// there is no room to speak of it leaves the text whole.
func wrap(s string, width int) []string {
	if width < 20 {
		return []string{s}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines = append(lines, line)
			line = ""
		}
		line = joined(" ", line, word)
	}
	return append(lines, line)
}

// pad fills s with spaces to width.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-len([]rune(s))))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
