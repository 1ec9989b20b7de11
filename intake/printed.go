package intake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"net/mail"
	"net/textproto"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/intake/charset"
	"github.com/dateline-project/dateline/intake/webpage"
)

// Printed returns all that a person can read in the bytes of a report, line by
// line and furniture included: what a page shows, the lines of a text, the fields
// of a feed's item or of a line of JSON Lines.
func Printed(raw []byte) []string {
	text := charset.Decode(raw, "")
	switch format := sniff(text, unknownFormat); {
	case format == pageFormat:
		return webpage.Printed(text)
	case format == archiveFormat:
		if message, err := mail.ReadMessage(bytes.NewReader(raw)); err == nil {
			page, _, _ := firstPage(textproto.MIMEHeader(message.Header), message.Body, 0) // where it breaks off, what there is
			return webpage.Printed(string(page))
		}
	case format == linesFormat:
		if fields := printedFields(text); fields != nil {
			return fields
		}
	case format == feedFormat, itemStart.MatchString(text):
		return webpage.Printed(itemMarkup(text))
	}
	return nonEmpty(strings.Split(charset.Clean(text), "\n"))
}

var (
	itemStart    = regexp.MustCompile(`^\s*<(?:item|entry)[\s>]`)
	quotedMarkup = regexp.MustCompile(`(?s)<!\[CDATA\[(.*?)\]\]>`)
	xmlTag       = regexp.MustCompile(`</?[A-Za-z][^>]*>`)
)

// itemMarkup is the markup that an item of a feed holds, its own elements a line
// each.
func itemMarkup(item string) string {
	item = quotedMarkup.ReplaceAllStringFunc(item, func(quoted string) string {
		return html.EscapeString(quotedMarkup.ReplaceAllString(quoted, "$1"))
	})
	return html.UnescapeString(xmlTag.ReplaceAllString(item, "<br>"))
}

// printedFields are the fields of a line of JSON Lines, each value with its name
// before it; nil where the line is none.
func printedFields(line string) []string {
	var fields map[string]any
	if json.Unmarshal([]byte(line), &fields) != nil {
		return nil
	}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		value := nonEmpty(strings.Split(fmt.Sprint(fields[name]), "\n"))
		if len(value) == 1 {
			value[0] = name + ": " + value[0]
		} else {
			lines = append(lines, name+":")
		}
		lines = append(lines, value...)
	}
	return lines
}

func nonEmpty(lines []string) []string {
	var kept []string
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			kept = append(kept, l)
		}
	}
	return kept
}
