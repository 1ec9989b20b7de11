package brief

import (
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/profile"
)

// Order says in which order a brief tells.
type Order string

// The orders of a brief.
const (
	ByTime       Order = "time"
	ByImportance Order = "importance"
)

// Orders lists every order.
var Orders = []Order{ByTime, ByImportance}

// Brief is a condensed casebook, or part of one.
type Brief struct {
	Of       string        `json:"of"` // an actor's name, a place or a period as it was given; empty: the whole casebook
	Order    Order         `json:"order"`
	Words    int           `json:"words"`    // of its quotations and the facts beside them; headings, marks of sources and their list do not count
	Counted  profile.Tally `json:"counted"`  // the incidents that it is about, of an actor those laid to it, that occurred; arrests and surrenders aside
	Reports  int           `json:"reports"`  // that tell of them, or of the actor
	Said     []Statement   `json:"said"`     // of the actors
	Happened []Happening   `json:"happened"` // incidents and warnings
	Sources  []Source      `json:"sources"`  // in the order in which they are quoted first
	NoRoom   int           `json:"no_room"`  // incidents that there was no room for
}

// Quotation is quoted words; Source is the place of their report in the list, from 1.
type Quotation struct {
	cite.Quotation
	Source int               `json:"source"`
	Record dateline.Optional `json:"record"` // the claim or warning; null where it tells of an incident
	Voice  *dateline.Voice   `json:"voice"`  // nil: the report itself
	Stance dateline.Stance   `json:"stance"`
}

// Statement is what is said of an actor.
type Statement struct {
	Actor   string       `json:"actor"` // its name
	Facts   string       `json:"facts"` // in which respect, as of when, on whose word
	AsOf    dateline.Day `json:"as_of"`
	Quoted  []Quotation  `json:"quoted"`
	weight  float64
	section int
}

// Happening is an incident, or a warning, with what was read of it.
type Happening struct {
	ID     string       `json:"id"`
	Date   dateline.Day `json:"date"`  // what it is ordered by; unknown last
	Facts  string       `json:"facts"` // in words of the casebook
	Quoted []Quotation  `json:"quoted"`
	weight float64
}

// Source is a report that is quoted.
type Source struct {
	Number    int               `json:"number"`
	Report    string            `json:"report"`
	Outlet    dateline.Optional `json:"outlet"`
	Title     dateline.Optional `json:"title"`
	File      dateline.Optional `json:"file"`
	Published dateline.Day      `json:"published"`
}

// Options say how long a brief may be and in which order it tells. The zero value
// stands for [DefaultWords] and the order of time.
type Options struct {
	Words int
	Order Order
}

// DefaultWords is how long a brief is unless somebody says otherwise.
const DefaultWords = 400

// Of makes a brief of a subject.
func Of(book *dateline.Casebook, of Subject, opts Options) (Brief, error) {
	if opts.Words <= 0 {
		opts.Words = DefaultWords
	}
	if opts.Order == "" {
		opts.Order = ByTime
	}
	w := newWriter(book, of, opts)
	b := w.write()
	return b, checked(book, b)
}

// checked fails where a quotation is not exactly what its report has there.
func checked(book *dateline.Casebook, b Brief) error {
	check := cite.NewChecker(book)
	for _, q := range b.quotations() {
		if err := check.Check(q.Quotation); err != nil {
			return fmt.Errorf("writing a brief: %w", err)
		}
	}
	return nil
}

// quotations are all that a brief quotes, in its order.
func (b Brief) quotations() []Quotation {
	var all []Quotation
	for _, s := range b.Said {
		all = append(all, s.Quoted...)
	}
	for _, h := range b.Happened {
		all = append(all, h.Quoted...)
	}
	return all
}
