package workbench

import (
	"log/slog"
	"net/http"
	"strings"
	"unicode"
)

// printedPage is a report as it came, line by line.
type printedPage struct {
	Lines     [][]printedPart
	Furniture int    // lines of which nothing is in the report's text
	Missing   string // why it cannot be shown; empty where it can
}

// printedPart is a stretch of a line; Kept says that it is in the report's text.
type printedPart struct {
	Text string
	Kept bool
}

// printed lays a report out as it came, told apart by what its text has kept.
func (b *bench) printed(r *http.Request, report, text string) *printedPage {
	lines, err := b.Printed(r.Context(), report)
	if err != nil {
		slog.Warn("showing a report as it came", "report", report, "error", err)
		return &printedPage{Missing: "The casebook does not have it: the report came with an import, which brings no pages."}
	}
	p := &printedPage{Lines: apart(lines, text)}
	for _, line := range p.Lines {
		if len(line) == 1 && !line[0].Kept {
			p.Furniture++
		}
	}
	return p
}

// apart cuts lines where what a text has kept of them begins and ends. The text is
// sought paragraph by paragraph, in its order, and a paragraph that is not found
// sentence by sentence. Spaces do not count: intake sets words apart that a page
// runs together.
func apart(lines []string, text string) [][]printedPart {
	whole := closely(strings.Join(lines, ""))
	kept := make([]bool, len(whole))
	from := 0
	find := func(words string) bool {
		sought := closely(words)
		at := strings.Index(whole[from:], sought)
		if at < 0 || sought == "" {
			return sought == ""
		}
		for n := range sought {
			kept[from+at+n] = true
		}
		from += at + len(sought)
		return true
	}
	for paragraph := range strings.Lines(text) {
		if find(paragraph) {
			continue
		}
		for _, sentence := range strings.SplitAfter(paragraph, ". ") {
			find(sentence)
		}
	}
	parted := make([][]printedPart, len(lines))
	at := 0
	for n, line := range lines {
		parted[n] = parts(line, kept[at:])
		at += len(closely(line))
	}
	return parted
}

// parts cuts one line; kept says of each byte that is no space whether it is kept.
func parts(line string, kept []bool) []printedPart {
	var cut []printedPart
	at := 0
	for _, r := range line {
		is := len(cut) > 0 && cut[len(cut)-1].Kept
		if !unicode.IsSpace(r) {
			is = kept[at]
			at += len(string(r))
		}
		if len(cut) == 0 || cut[len(cut)-1].Kept != is {
			cut = append(cut, printedPart{Kept: is})
		}
		cut[len(cut)-1].Text += string(r)
	}
	return cut
}

// closely is a text without its spaces.
func closely(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}
