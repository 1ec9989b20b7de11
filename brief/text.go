package brief

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
)

// Title is what a brief is about, in words.
func (b Brief) Title() string { return cmp.Or(b.Of, "The whole casebook") }

// Scope counts what a brief is made of.
func (b Brief) Scope() string {
	parts := []string{plural(len(b.Counted.Incidents), "incident")}
	for _, t := range []struct {
		toll *dateline.Toll
		of   string
	}{{b.Counted.Killed, "killed"}, {b.Counted.Injured, "injured"}, {b.Counted.Abducted, "abducted"}} {
		if t.toll != nil {
			parts = append(parts, rangeWords(t.toll)+" "+t.of)
		}
	}
	words := joined(parts...) + "; " + plural(b.Reports, "report")
	if b.NoRoom > 0 {
		words += fmt.Sprintf("; %d more found no room", b.NoRoom)
	}
	return words
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Part is a stretch of a brief below one heading.
type Part struct {
	Heading string
	Items   []Item
}

// Item is facts with the quotations that bear them out. ID opens it: an incident,
// claim or warning; empty for a sentence alone.
type Item struct {
	ID     string
	Facts  string
	Quoted []Quotation
}

// Parts are what is said of each actor, then what happened.
func (b Brief) Parts() []Part {
	var parts []Part
	for _, s := range b.Said {
		heading := "What is said of " + s.Actor
		if len(parts) == 0 || parts[len(parts)-1].Heading != heading {
			parts = append(parts, Part{Heading: heading})
		}
		last := &parts[len(parts)-1]
		last.Items = append(last.Items, Item{string(s.Quoted[0].Record), s.Facts, s.Quoted})
	}
	happened := Part{Heading: "What happened"}
	for _, h := range b.Happened {
		happened.Items = append(happened.Items, Item{h.ID, h.Facts, h.Quoted})
	}
	if len(happened.Items) > 0 {
		parts = append(parts, happened)
	}
	return parts
}

// Words names a source: outlet, date, title and file.
func (s Source) Words() string {
	title := ""
	if s.Title != "" {
		title = "“" + string(s.Title) + "”"
	}
	return joined(cmp.Or(string(s.Outlet), "outlet unknown"), cmp.Or(string(s.Published), "undated"), title, string(s.File))
}

// Line is a line of plain text; Depth counts steps from the margin.
type Line struct {
	Depth int
	Text  string
}

// Lines are the brief as plain text, not wrapped.
func (b Brief) Lines() []Line {
	lines := []Line{{0, b.Title()}, {0, b.Scope()}}
	for _, p := range b.Parts() {
		lines = append(lines, Line{}, Line{0, p.Heading})
		for _, i := range p.Items {
			lines = append(lines, Line{1, i.Facts + "  " + i.ID})
			for _, q := range i.Quoted {
				lines = append(lines, Line{2, fmt.Sprintf("“%s” [%d]", oneLine(q.Text), q.Source)})
			}
		}
	}
	if len(b.Sources) > 0 {
		lines = append(lines, Line{}, Line{0, "Sources"})
		for _, s := range b.Sources {
			lines = append(lines, Line{1, fmt.Sprintf("[%d] %s", s.Number, s.Words())})
		}
	}
	for i := range lines {
		lines[i].Text = strings.TrimRight(lines[i].Text, " ")
	}
	return lines
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Markdown is the brief as Markdown.
func (b Brief) Markdown() string {
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n\n%s\n", escaped(b.Title()), escaped(b.Scope()))
	for _, p := range b.Parts() {
		fmt.Fprintf(&out, "\n## %s\n", escaped(p.Heading))
		for _, i := range p.Items {
			fmt.Fprintf(&out, "\n**%s**", escaped(i.Facts))
			if i.ID != "" {
				fmt.Fprintf(&out, " `%s`", i.ID)
			}
			fmt.Fprintln(&out)
			for _, q := range i.Quoted {
				fmt.Fprintf(&out, "\n> “%s” \\[%d\\]\n", escaped(oneLine(q.Text)), q.Source)
			}
		}
	}
	if len(b.Sources) > 0 {
		fmt.Fprint(&out, "\n## Sources\n\n")
		for _, s := range b.Sources {
			fmt.Fprintf(&out, "%d. %s\n", s.Number, escaped(s.Words()))
		}
	}
	return out.String()
}

var escapes = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "~", `\~`, "&", `\&`)

// escaped writes text so that Markdown shows it as it is.
func escaped(s string) string { return escapes.Replace(s) }
