package webpage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/stamp"
)

// head is what the lines printed around the article say.
type head struct {
	authors        []string
	outlet, credit string
	day            dateline.Day // the printed date of publication
	printed        string       // the same as printed, where it is written with numbers alone
	machine        string       // the stamp of the first <time> above the text
}

// maxLines is how many lines of a page are searched for bylines and date lines:
// those above the text, and no more than there are on a long front.
const maxLines = 60

var publishedLabel = regexp.MustCompile(`(?i)^(?:published|posted|publicado|publié|veröffentlicht|first published|date)\b`)

// readHead reads the bylines and date lines above the first long paragraph, and
// lines further down that call themselves the date of publication. A date above
// the title that does not call itself so is that of the day on which the page
// was saved, where there is another below.
func readHead(doc *html.Node, title string, order stamp.Order) head {
	var h, top head
	above, named := true, false // named: the date is of a line that calls itself so
	for i, line := range paragraphs(doc) {
		if len(line) > longParagraph {
			above = false
		}
		if line == title && h.dated() && !named {
			top.day, top.printed = h.day, h.printed
			h.day, h.printed = "", ""
			continue
		}
		labelled := publishedLabel.MatchString(line)
		if above && i < maxLines || labelled {
			if b, ok := furniture.ParseByline(line, order); ok {
				named = named || labelled && !h.dated()
				h.add(b)
			}
		}
	}
	if !h.dated() {
		h.readDateElement(doc, order)
	}
	if !h.dated() {
		h.day, h.printed = top.day, top.printed
	}
	h.machine = machineTime(doc)
	return h
}

// longParagraph is the length in bytes from which a paragraph is the article's own.
const longParagraph = 200

func (h *head) dated() bool { return h.day != "" || h.printed != "" }

func (h *head) add(b furniture.Byline) {
	if len(h.authors) == 0 {
		h.authors = b.Authors
	}
	h.outlet = firstOf(h.outlet, b.Outlet)
	h.credit = firstOf(h.credit, b.Credit)
	if !h.dated() {
		h.day, h.printed = b.Day, b.Printed
	}
}

// dateElementWords are words of the names of elements that hold the date of
// publication and nothing else.
var dateElementWords = words("publish published pubdate publishdate publication posted dateline")

// readDateElement reads the first element that is named after the date of
// publication and holds a date line.
func (h *head) readDateElement(doc *html.Node, order stamp.Order) {
	for _, n := range dom.QuerySelectorAll(doc, "[class], [id]") {
		names := append(nameWords(dom.ClassName(n)), nameWords(dom.ID(n))...)
		if !slices.ContainsFunc(names, func(w string) bool { return dateElementWords[w] }) {
			continue
		}
		if lines := paragraphs(n); len(lines) == 1 {
			if b, ok := furniture.ParseByline(lines[0], order); ok && b.Dated {
				h.day, h.printed = b.Day, b.Printed
				return
			}
		}
	}
}

// otherTimes are words of the names of <time> elements that are no date of
// publication.
var otherTimes = words("modified modify modification updated update comment event start end expires deadline duration copyright")

// machineTime returns the stamp of the first <time> that stands above the
// article's text or names itself the date of publication. WordPress marks a
// post that was never changed as both "published" and "updated".
func machineTime(doc *html.Node) string {
	above := true
	found := ""
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && (n.Data == "time" || n.Data == "amp-timeago") && attribute(n, "datetime") != "" {
			names := nameWords(dom.ClassName(n) + " " + dom.ID(n) + " " + attribute(n, "itemprop"))
			published := slices.ContainsFunc(names, func(w string) bool { return dateElementWords[w] })
			other := slices.ContainsFunc(names, func(w string) bool { return otherTimes[w] })
			if found == "" && (published || above && !other) {
				if _, ok := stamp.Parse(attribute(n, "datetime")); ok {
					found = attribute(n, "datetime")
				}
			}
		}
		if n.Type == html.ElementNode && n.Data == "p" && length(n) > longParagraph {
			above = false
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return found
}

// publication settles the day of publication in local terms. Metadata comes
// first, a stamp that names its offset before one in UTC. A UTC stamp gives way
// to the printed date, and to the date in the address, where these lie one day
// off; without them the outlet's country tells the local day, where it is
// known. Where the printed date and the address agree on another day, the
// metadata is of something else. A <time> element counts as metadata where there
// is no other; without any the printed date holds, then the address.
func publication(m metadata, h head, address string) dateline.Published {
	declared, ok := declaredStamp(append(m.stamps, h.machine))
	inAddress, precision := stamp.URL(address)
	isDay := precision == dateline.PrecisionDay
	if h.day == "" && h.printed != "" {
		hints := []dateline.Day{declared.Day, inAddress}
		if changed, known := declaredStamp(m.modified); known {
			hints = append(hints, changed.Day)
		}
		h.day = stamp.Settle(h.printed, hints...)
	}
	printed := published(h.day, dateline.PublishedText)
	printed.Printed = h.printed
	switch {
	case ok && declared.UTC && h.day != "" && near(h.day, declared.Day):
		if h.day != declared.Day {
			return printed
		}
		p := published(declared.Day, dateline.PublishedMetadata)
		p.Printed = h.printed
		return p
	case ok && declared.UTC && h.day == "" && isDay && near(inAddress, declared.Day):
		if inAddress != declared.Day {
			return published(inAddress, dateline.PublishedURL)
		}
		return published(declared.Day, dateline.PublishedMetadata)
	case ok && isDay && h.day == inAddress && !near(h.day, declared.Day):
		return printed
	case ok:
		return published(declared.In(countryOf(address, m.language)), dateline.PublishedMetadata)
	case h.day != "":
		return printed
	case inAddress != "":
		return dateline.Published{Date: inAddress, Precision: precision, Basis: dateline.PublishedURL, Printed: h.printed}
	}
	unknown := dateline.UnknownPublished
	unknown.Printed = h.printed
	return unknown
}

// countryOf returns the country that an address or the language of a page
// names, as its two letters, "" for none.
func countryOf(address, language string) string {
	if country := stamp.Country(address); country != "" {
		return country
	}
	_, region, _ := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	if region = strings.ToLower(region); region == "us" || region == "gb" {
		return "" // what templates say everywhere
	}
	return region
}

// declaredStamp returns the first stamp that names its offset and lies within a
// day of the first of all, and else the first of all.
func declaredStamp(values []string) (stamp.Stamp, bool) {
	var chosen stamp.Stamp
	found := false
	for _, v := range values {
		s, ok := stamp.Parse(v)
		if !ok {
			if dates := stamp.Find(v, stamp.Unsettled); len(dates) == 1 && dates[0].Day != "" {
				s, ok = stamp.Stamp{Day: dates[0].Day}, true
			}
		}
		if !ok {
			continue
		}
		if !found || chosen.UTC && s.Zone && near(s.Day, chosen.Day) {
			chosen, found = s, true
		}
	}
	return chosen, found
}

func near(a, b dateline.Day) bool { d := a.Sub(b); return d >= -1 && d <= 1 }

func published(day dateline.Day, basis dateline.PublishedBasis) dateline.Published {
	return dateline.Published{Date: day, Precision: dateline.PrecisionDay, Basis: basis}
}
