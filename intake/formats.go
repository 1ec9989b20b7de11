package intake

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/charset"
	"github.com/dateline-project/dateline/intake/feed"
	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/plaintext"
	"github.com/dateline-project/dateline/intake/stamp"
	"github.com/dateline-project/dateline/intake/webpage"
)

func (a article) plain() ([]Document, []Problem) {
	p := plaintext.Parse(a.text)
	report := dateline.Report{
		Title: optional(p.Title), Outlet: optional(p.Outlet), URL: optional(p.URL),
		Authors: p.Authors, Text: joined(p.Paragraphs), Wire: optional(p.Credit),
	}
	switch {
	case p.Header != "":
		report.Published = onDay(p.Header, dateline.PublishedHeader)
	case p.Printed != "":
		report.Published = onDay(p.Printed, dateline.PublishedText)
	}
	report.Published.Printed = p.Numbers
	if report.Text == "" && report.Title == "" {
		return nil, []Problem{a.problem("it holds no sentence of a report", "check that the whole article was saved")}
	}
	addDateline(&report, p.Paragraphs, a.text)
	a.settle(&report)
	return []Document{a.document(report, a.raw, "")}, nil
}

// settle reads a date of numbers alone whose order is open by the date in the
// report's address or in the name of its file.
func (a article) settle(report *dateline.Report) {
	p := &report.Published
	if p.Date != "" || p.Printed == "" {
		return
	}
	inAddress, _ := stamp.URL(string(report.URL))
	inName, _ := stamp.URL(a.file.Name)
	if day := stamp.Settle(p.Printed, inAddress, inName); day != "" {
		printed := p.Printed
		*p = onDay(day, dateline.PublishedText)
		p.Printed = printed
	}
}

func (a article) page(address string) ([]Document, []Problem) {
	p, err := webpage.Parse(a.text, address)
	if err != nil {
		return nil, []Problem{a.problem(err.Error(), "save the page again, or as plain text")}
	}
	if len(p.Paragraphs) == 0 {
		return nil, []Problem{a.problem("no article was found on the page", "save the page once the article is shown, or save its text")}
	}
	report := dateline.Report{
		Title: optional(p.Title), Outlet: optional(p.Outlet), URL: optional(p.URL), Language: optional(p.Language),
		Authors: p.Authors, Published: p.Published, Text: joined(p.Paragraphs), Wire: optional(p.Credit),
	}
	addDateline(&report, p.Paragraphs, a.text)
	a.settle(&report)
	var problems []Problem
	if p.Cut {
		problems = append(problems, a.problem("the page breaks off in the middle; what there is was read", "save the whole page and add it again"))
	}
	return []Document{a.document(report, a.raw, "")}, problems
}

func (a article) feed() ([]Document, []Problem) {
	f, err := feed.Parse(a.text)
	switch {
	case errors.Is(err, feed.ErrEntities):
		return nil, []Problem{a.problem(err.Error()+", which can fill a computer's memory; it was not read", "remove the document type declaration at its top if you trust it")}
	case err != nil:
		return nil, []Problem{a.problem(err.Error(), "fetch the feed again")}
	}
	var problems []Problem
	if f.Cut {
		problems = append(problems, a.problem(fmt.Sprintf("the feed breaks off; its first %d items were read", len(f.Items)), "fetch the whole feed and add it again"))
	}
	if len(f.Items) == 0 && len(problems) == 0 {
		problems = append(problems, a.problem("the feed has no items", "fetch the feed again, or remove the file"))
	}
	outlet := feedOutlet(f.Title)
	var documents []Document
	keys := keys{}
	for _, item := range f.Items {
		report := itemReport(item)
		report.Outlet, report.Language = optional(outlet), optional(f.Language)
		if report.Text == "" && report.Title == "" {
			problems = append(problems, a.problem(fmt.Sprintf("the item %q has neither title nor text", item.Key), "fetch the feed again"))
			continue
		}
		raw := a.raw
		if item.Source != "" {
			raw = []byte(item.Source)
		}
		documents = append(documents, a.document(report, raw, keys.unique(item.Key)))
	}
	return documents, problems
}

func itemReport(item feed.Item) dateline.Report {
	paragraphs, notice := furniture.ReadNotices(webpage.Fragment(item.Body))
	authors, agency := furniture.SplitAuthors(item.Authors)
	report := dateline.Report{
		Title: optional(webpage.Text(item.Title)), URL: optional(item.Link), Authors: authors,
		Text: joined(paragraphs), Wire: optional(agency),
	}
	if report.Wire == "" {
		report.Wire = optional(notice.Agency)
	}
	if item.Dated {
		report.Published = onDay(item.Stamp.In(stamp.Country(item.Link)), dateline.PublishedMetadata)
		if day, precision := stamp.URL(item.Link); item.Stamp.UTC && precision == dateline.PrecisionDay {
			switch day.Sub(item.Stamp.Day) {
			case 0:
				report.Published = onDay(day, dateline.PublishedMetadata)
			case 1, -1:
				report.Published = onDay(day, dateline.PublishedURL)
			}
		}
	} else if day, precision := stamp.URL(item.Link); day != "" {
		report.Published = dateline.Published{Date: day, Precision: precision, Basis: dateline.PublishedURL}
	}
	addDateline(&report, paragraphs, report.Text)
	return report
}

// feedOutlet takes the name of the section off a feed's title: "The Lake
// Recorder: World".
func feedOutlet(title string) string {
	title = webpage.Text(title)
	for _, divider := range []string{": ", " - ", " | ", " – ", " — ", " » ", " > ", " RSS"} {
		if name, _, cut := strings.Cut(title, divider); cut && strings.TrimSpace(name) != "" {
			title = name
		}
	}
	return furniture.CleanOutlet(title)
}

// keys makes the keys of a file's items differ.
type keys map[string]int

// unique returns key, or for its second use "key#2".
func (k keys) unique(key string) string {
	k[key]++
	if n := k[key]; n > 1 {
		return k.unique(fmt.Sprintf("%s#%d", key, n))
	}
	return key
}

func onDay(day dateline.Day, basis dateline.PublishedBasis) dateline.Published {
	return dateline.Published{Date: day, Precision: dateline.PrecisionDay, Basis: basis}
}

// addDateline takes from the text's own dateline the agency and, where nothing
// better is known, the outlet and the day.
func addDateline(report *dateline.Report, paragraphs []string, whole string) {
	if len(paragraphs) == 0 {
		return
	}
	order := stamp.OrderOf(whole)
	d, ok := furniture.ParseDateline(paragraphs[0], order)
	if ok && d.Agency != "" {
		name := furniture.Agency(d.Agency)
		if name == "" {
			name = furniture.CleanOutlet(d.Agency)
		}
		if report.Wire == "" {
			report.Wire = optional(name)
		}
		if report.Outlet == "" {
			report.Outlet = optional(name)
		}
	}
	if known := report.Published; known.Precision == dateline.PrecisionMonth {
		day := d.Day
		if d.Month == int(known.Date.Time().Month()) {
			day = dateline.Day(fmt.Sprintf("%s-%02d", known.Date, d.Dom))
		}
		if _, err := dateline.ParseDay(string(day)); err == nil && strings.HasPrefix(string(day), string(known.Date)) {
			report.Published = onDay(day, dateline.PublishedText)
		}
		return
	} else if known.Date != "" || known.Printed != "" {
		return
	}
	day := d.Day
	if day == "" && d.Month != 0 {
		day = yearOf(d, whole, order)
	}
	if day == "" && d.Printed == "" {
		day = furniture.Today(joined(paragraphs), order)
	}
	if day != "" {
		report.Published = onDay(day, dateline.PublishedText)
	}
	report.Published.Printed = d.Printed
}

// yearOf completes a dateline without a year by the latest full date in the
// document that is not after it and less than a year before it, in every year
// that the document names; unknown where no date or more than one year fits.
func yearOf(d furniture.Dateline, whole string, order stamp.Order) dateline.Day {
	var found dateline.Day
	for _, p := range stamp.Find(charset.Clean(whole), order) {
		for _, year := range []int{p.Day.Time().Year(), p.Day.Time().Year() + 1} {
			day, err := dateline.ParseDay(fmt.Sprintf("%04d-%02d-%02d", year, d.Month, d.Dom))
			if err != nil || p.Day == "" {
				continue
			}
			if gap := day.Sub(p.Day); gap >= 0 && gap < 31 && day > found {
				found = day
			}
		}
	}
	return found
}
