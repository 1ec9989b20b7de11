// Package intake turns files into reports: format, encoding, page furniture,
// byline, date.
//
// It knows how news documents are saved: as text, as web pages, as feeds, as
// JSON Lines, each in its own sub-package, and what a person may say about them
// in a reports.csv beside them. It refuses to know what the reports are about,
// to open a network connection, and to guess a date or an outlet from the name
// of a file. What it cannot read becomes a [Problem] with a piece of advice;
// the other files go on.
//
// Of a file blast.txt that begins " date 2021-03-04 Two die in blast", Read
// gives one [Document] whose report has that title, is published on 2021-03-04
// (basis header), and begins with the first sentence below the title.
package intake

import "github.com/dateline-project/dateline"

// Document is a report with the bytes that it was read from.
type Document struct {
	Report dateline.Report
	Raw    []byte // the file's bytes; of an item of a feed or a line of JSON Lines its own
	Hash   string // SHA-256 of Raw in hexadecimal
}

// Problem says what could not be read, why, and what to do about it. Reason and
// Advice are sentences without a capital and without a full stop.
type Problem struct {
	File, Reason, Advice string
}

// DefaultMaxBytes is the size up to which files are read where nothing else is asked for.
const DefaultMaxBytes = 50 << 20

// Options are the settings of [Read].
type Options struct {
	MaxBytes int64 // larger files are refused unread; 0 stands for [DefaultMaxBytes]
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return DefaultMaxBytes
}
