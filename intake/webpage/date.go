package webpage

import (
	"regexp"
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
	machine        string       // the stamp of the first <time> above the text
}

// maxLines is how many lines of a page are searched for bylines and date lines:
// those above the text, and no more than there are on a long front.
const maxLines = 60

var publishedLabel = regexp.MustCompile(`(?i)^(?:published|posted|publicado|publié|veröffentlicht|first published|date)\b`)

// readHead reads the bylines and date lines above the first long paragraph, and
// lines further down that call themselves the date of publication.
func readHead(doc *html.Node, order stamp.Order) head {
	var h head
	above := true
	for i, line := range paragraphs(doc) {
		if len(line) > 200 {
			above = false
		}
		if above && i < maxLines || publishedLabel.MatchString(line) {
			if b, ok := furniture.ParseByline(line, order); ok {
				h.add(b)
			}
		}
	}
	for _, n := range dom.QuerySelectorAll(doc, "time[datetime]") {
		if name := strings.ToLower(dom.ClassName(n) + dom.ID(n) + attribute(n, "itemprop")); !strings.Contains(name, "modif") && !strings.Contains(name, "updat") {
			h.machine = attribute(n, "datetime")
			break
		}
	}
	return h
}

func (h *head) add(b furniture.Byline) {
	if len(h.authors) == 0 {
		h.authors = b.Authors
	}
	h.outlet = firstOf(h.outlet, b.Outlet)
	h.credit = firstOf(h.credit, b.Credit)
	if h.day == "" {
		h.day = b.Day
	}
}

// publication settles the day of publication in local terms. Metadata comes
// first, a stamp that names its offset before one in UTC. A UTC stamp gives way
// to the printed date, and to the date in the address, where these lie one day
// off. A <time> element counts as metadata where there is no other; without any
// the printed date holds, then the address.
func publication(m metadata, h head, address string) dateline.Published {
	declared, ok := declaredStamp(append(m.stamps, h.machine))
	inAddress, precision := stamp.URL(address)
	isDay := precision == dateline.PrecisionDay
	switch {
	case ok && declared.UTC && h.day != "" && near(h.day, declared.Day):
		if h.day == declared.Day {
			return published(declared.Day, dateline.PublishedMetadata)
		}
		return published(h.day, dateline.PublishedText)
	case ok && declared.UTC && h.day == "" && isDay && near(inAddress, declared.Day) && inAddress != declared.Day:
		return published(inAddress, dateline.PublishedURL)
	case ok:
		return published(declared.Day, dateline.PublishedMetadata)
	case h.day != "":
		return published(h.day, dateline.PublishedText)
	case inAddress != "":
		return dateline.Published{Date: inAddress, Precision: precision, Basis: dateline.PublishedURL}
	}
	return dateline.UnknownPublished
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
