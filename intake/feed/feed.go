// Package feed reads the items of a news feed: RSS 0.9 to 2.0, RDF and Atom.
//
// It knows where the items of a feed begin and end, also in a feed that breaks
// off; it refuses document types that declare entities, which can make a small
// file grow without end. A feed cut off inside its third item gives the first
// two and says that it was cut.
package feed

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/mmcdole/gofeed"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

// Item is one item of a feed. Body and Title may hold markup.
type Item struct {
	Key     string // guid, or link, or title
	Title   string
	Link    string
	Body    string
	Authors []string
	Stamp   stamp.Stamp
	Dated   bool   // Stamp is the item's own date of publication
	Source  string // the item's XML
}

// Feed is what a file of feed items holds.
type Feed struct {
	Title, Language string
	Items           []Item
	Cut             bool // the file breaks off; Items are those that were whole
}

// ErrEntities is returned for a feed whose document type declares entities.
var ErrEntities = errors.New("the file declares XML entities of its own")

// ErrNoItems is returned for a feed that breaks off before its first item ends.
var ErrNoItems = errors.New("the file breaks off before the first item is complete")

var (
	entities    = regexp.MustCompile(`(?i)<!ENTITY\b`)
	doctype     = regexp.MustCompile(`(?is)<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>`)
	declaration = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)
	root        = regexp.MustCompile(`<((?:\w+:)?(?:rss|RDF|feed))[\s>]`)
	channel     = regexp.MustCompile(`<channel[\s>]`)
)

// IsFeed reports whether clean text is a feed, whatever the file is called.
func IsFeed(text string) bool {
	start := text[:min(len(text), 4096)]
	return root.MatchString(start) && !strings.Contains(strings.ToLower(start[:root.FindStringIndex(start)[0]]), "<html")
}

// Parse reads clean text holding a feed.
func Parse(text string) (Feed, error) {
	if entities.MatchString(text) {
		return Feed{}, ErrEntities
	}
	if at := root.FindStringIndex(text); at != nil {
		text = doctype.ReplaceAllString(declaration.ReplaceAllString(text[:at[0]], ""), "") + text[at[0]:]
	}
	spans := items(text)
	parsed, err := gofeed.NewParser().ParseString(text)
	cut := false
	if err != nil {
		switch isFeed := root.MatchString(text); {
		case !isFeed:
			return Feed{}, fmt.Errorf("reading the feed: %w", err)
		case len(spans) == 0:
			return Feed{}, ErrNoItems
		}
		cut = true
		if parsed, err = gofeed.NewParser().ParseString(closed(text[:spans[len(spans)-1].end])); err != nil {
			return Feed{}, fmt.Errorf("reading the feed: %w", err)
		}
	}
	f := Feed{Title: parsed.Title, Language: parsed.Language, Cut: cut}
	for i, it := range parsed.Items {
		item := newItem(it)
		if len(spans) == len(parsed.Items) {
			item.Source = text[spans[i].start:spans[i].end]
			if strings.HasPrefix(item.Source, "<entry") && !strings.Contains(item.Source, "<published") && !strings.Contains(item.Source, "<issued") {
				item.Stamp, item.Dated = stamp.Stamp{}, false // what stands in is the last change
			}
		}
		f.Items = append(f.Items, item)
	}
	return f, nil
}

// closed ends a feed behind its last whole item.
func closed(text string) string {
	if channel.MatchString(text) && !strings.Contains(text, "</channel>") {
		text += "</channel>"
	}
	return text + "</" + root.FindStringSubmatch(text)[1] + ">"
}

func newItem(it *gofeed.Item) Item {
	item := Item{Title: it.Title, Link: it.Link, Body: it.Content}
	if item.Body == "" {
		item.Body = it.Description
	}
	for _, key := range []string{it.GUID, it.Link, it.Title} {
		if item.Key == "" {
			item.Key = key
		}
	}
	for _, p := range it.Authors {
		if p != nil && p.Name != "" {
			item.Authors = append(item.Authors, p.Name)
		}
	}
	item.Stamp, item.Dated = stamp.Parse(it.Published)
	if dates := stamp.Find(it.Published, stamp.Unsettled); !item.Dated && len(dates) == 1 && dates[0].Day != "" {
		item.Stamp, item.Dated = stamp.Stamp{Day: dates[0].Day}, true
	}
	if !item.Dated && it.PublishedParsed != nil {
		item.Stamp, item.Dated = stamp.Stamp{Day: dateline.DayOf(*it.PublishedParsed), UTC: true, Time: *it.PublishedParsed}, true
	}
	return item
}
