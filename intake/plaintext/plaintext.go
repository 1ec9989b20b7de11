// Package plaintext reads a news report saved as plain text or Markdown: by
// hand, from a press reader, or scraped with everything run together.
//
// It knows headers, mastheads, titles, bylines and date lines above the text
// and the notices below it; it refuses to guess a title from a file's name or
// from the first sentence of the text. Of
//
//	The Lake Recorder
//
//	Two die in market blast
//
//	By Ana Ruiz | 13 December 2019
//
//	A bomb killed two people in the market on Thursday.
//
// Parse gives the outlet, the title, the author and the date, and one paragraph.
package plaintext

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/stamp"
)

// Article is a report as its text shows it; what the text does not show is empty.
type Article struct {
	Title, Outlet, URL string
	Authors            []string
	Credit             string       // the agency or outlet that the text is taken from
	Header             dateline.Day // from a header line of the file
	Printed            dateline.Day // from a date line printed above the text, or a notice below it
	Numbers            string       // the date of the header or date line, where it is written with numbers alone
	Paragraphs         []string
}

// Parse reads clean text. Text that is nothing but furniture gives an article
// without paragraphs.
func Parse(text string) Article {
	var a Article
	order := stamp.OrderOf(text)
	text = a.readHeader(text, order)
	text = furniture.Unglue(unmarked(furniture.StripMarks(text)))
	paragraphs := dropDoubledBylines(&a, Paragraphs(text))
	paragraphs, notice := furniture.ReadNotices(furniture.Tidy(paragraphs))
	a.readIssued(paragraphs, order)
	paragraphs = a.readAlone(a.readHead(paragraphs, order), order)
	a.apply(notice)
	a.Paragraphs = paragraphs
	return a
}

// apply lets a reprint notice have its say: the outlet that a byline names is
// then the one that the text is taken from.
func (a *Article) apply(n furniture.Notice) {
	if n.Reprint && a.Outlet != "" && a.Outlet != n.Outlet && a.Credit == "" {
		a.Credit, a.Outlet = a.Outlet, ""
	}
	if n.Outlet != "" {
		a.Outlet = n.Outlet
	}
	if a.Credit == "" {
		a.Credit = n.Agency
	}
	if !a.dated() {
		a.Printed, a.Numbers = n.Day, n.Printed
	}
}

func (a *Article) dated() bool { return a.Header != "" || a.Printed != "" || a.Numbers != "" }

func dropDoubledBylines(a *Article, paragraphs []string) []string {
	var kept []string
	for _, p := range paragraphs {
		if author, ok := furniture.DoubledByline(p); ok {
			a.Authors = append(a.Authors, author)
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// Paragraphs splits text at its line ends; lines that were only wrapped to a
// width are joined again. White space within a paragraph becomes one space.
func Paragraphs(text string) []string {
	lines := strings.Split(text, "\n")
	wrapped := isWrapped(lines)
	var out []string
	open := false
	for _, line := range lines {
		line = strings.Join(strings.Fields(line), " ")
		switch {
		case line == "":
			open = false
		case open && wrapped:
			out[len(out)-1] += " " + line
		default:
			out = append(out, line)
			open = true
		}
	}
	return out
}

// isWrapped tells text wrapped to a width from text with a line a paragraph: no
// line is long, and most lines that have a line below them reach towards the
// width.
func isWrapped(lines []string) bool {
	width, inner, full := 0, 0, 0
	for _, line := range lines {
		width = max(width, utf8.RuneCountInString(strings.TrimSpace(line)))
	}
	if width < 40 || width > 110 {
		return false
	}
	for i := 0; i+1 < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" || strings.TrimSpace(lines[i+1]) == "" {
			continue
		}
		inner++
		if utf8.RuneCountInString(strings.TrimSpace(lines[i]))*10 >= width*7 {
			full++
		}
	}
	return inner >= 3 && full*10 >= inner*7
}

var (
	dateHeader = regexp.MustCompile(`^\s*date[ :]\s*(\d{4}-\d{2}-\d{2})\b[ \t]*([^\n]*)`)
	field      = regexp.MustCompile(`(?i)^(date|published|published on|publication date|date published|pubdate|title|headline|outlet|source|publisher|author|authors|byline|by|url|link)\s*:\s+(\S.*)$`)
)

// readHeader takes the header off the text: " date 2021-08-26 Title", or a block
// of "Key: value" lines such as Markdown has between rules.
func (a *Article) readHeader(text string, order stamp.Order) string {
	if m := dateHeader.FindStringSubmatch(text); m != nil {
		if day, err := dateline.ParseDay(m[1]); err == nil {
			a.Header = day
			rest := text[len(m[0]):]
			if isTitle(m[2]) {
				a.Title = strings.TrimSpace(m[2])
				return rest
			}
			return m[2] + rest
		}
	}
	return a.readFields(text, order)
}

func (a *Article) readFields(text string, order stamp.Order) string {
	rest := strings.TrimPrefix(strings.TrimLeft(text, "\n"), "---\n")
	read := 0
	for {
		line, after, more := strings.Cut(rest, "\n")
		m := field.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			break
		}
		a.setField(strings.ToLower(m[1]), strings.Trim(m[2], `"' `), order)
		read++
		rest = after
		if !more {
			break
		}
	}
	if read == 0 || read == 1 && !a.dated() && a.Title == "" {
		*a = Article{}
		return text
	}
	return strings.TrimPrefix(rest, "---\n")
}

func (a *Article) setField(key, value string, order stamp.Order) {
	switch key {
	case "date", "published", "published on", "publication date", "date published", "pubdate":
		if s, ok := stamp.Parse(value); ok {
			a.Header = s.Day
		} else if dates := stamp.Find(value, order); len(dates) > 0 {
			a.Header = dates[0].Day
			if dates[0].Numbers {
				a.Numbers = value[dates[0].Start:dates[0].End]
			}
		}
	case "title", "headline":
		a.Title = value
	case "outlet", "source", "publisher":
		a.Outlet = value
	case "url", "link":
		a.URL = value
	default:
		a.Authors, a.Credit = furniture.SplitAuthors([]string{value})
	}
}

// Body returns the paragraphs of text that comes without a head of its own, such
// as a field of a database: furniture and notices are taken out, the rest stays.
func Body(text string) []string {
	paragraphs, _ := furniture.ReadNotices(furniture.Tidy(Paragraphs(furniture.Unglue(unmarked(furniture.StripMarks(text))))))
	return paragraphs
}
