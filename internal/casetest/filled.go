package casetest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Filled returns a casebook with every field of every type at the root set to
// something, nothing and nought included. It goes by the types, so that a field
// which is added to them is filled as well. The same seed gives the same value;
// every id that it refers to is there, and slices are sorted by id.
func Filled(seed uint64) *dateline.Casebook {
	f := filler{rand.New(rand.NewPCG(seed, 1))}
	book := &dateline.Casebook{Dateline: dateline.FormatVersion}
	f.fill(reflect.ValueOf(&book.Reader).Elem())
	f.fill(reflect.ValueOf(&book.Reports).Elem())
	f.fill(reflect.ValueOf(&book.Actors).Elem())
	f.fill(reflect.ValueOf(&book.Incidents).Elem())
	f.fill(reflect.ValueOf(&book.Accounts).Elem())
	f.fill(reflect.ValueOf(&book.Claims).Elem())
	f.fill(reflect.ValueOf(&book.Warnings).Elem())
	f.fill(reflect.ValueOf(&book.Decisions).Elem())
	f.settle(book)
	return book
}

type filler struct{ *rand.Rand }

// fill sets v, and what is below it, to random values. Lists of the record's own
// may be empty but never nil; optional things may be missing.
func (f filler) fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.word(v.Type() == reflect.TypeFor[dateline.Optional]() || v.Type() == reflect.TypeFor[dateline.Day]()))
	case reflect.Int:
		v.SetInt(int64(f.IntN(2000)))
	case reflect.Float64:
		v.SetFloat(f.Float64()*360 - 180)
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	case reflect.Interface:
		v.Set(reflect.ValueOf(f.value()))
	case reflect.Pointer:
		if f.IntN(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem())
		}
	case reflect.Slice:
		f.fillSlice(v)
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	default:
		panic("casetest: cannot fill " + v.Type().String())
	}
}

func (f filler) fillSlice(v reflect.Value) {
	n := f.IntN(5)
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		f.fill(v.Index(i))
	}
}

// words are awkward to store: quotes, other scripts, characters outside the
// basic plane, line ends.
var words = []string{"Kabul", "Deir ez-Zor", "l'assaut", `"quoted"`, "كابول", "爆炸", "💥 blast", "two\nlines", "=1+1", "<b>&amp;</b>", "50%"}

func (f filler) word(maybeNone bool) string {
	if maybeNone && f.IntN(3) == 0 {
		return ""
	}
	return words[f.IntN(len(words))] + fmt.Sprint(f.IntN(100))
}

// value is what a JSON value of a decision or disagreement may be.
func (f filler) value() any {
	return []any{f.IntN(500), f.Float64(), f.word(false), true, []any{1, "a"}, map[string]any{"best": 3}}[f.IntN(6)]
}

// settle gives the records ids and makes every reference point to one of them.
func (f filler) settle(book *dateline.Casebook) {
	for i := range book.Reports {
		book.Reports[i].ID = fmt.Sprintf("r:%03d", i)
	}
	for i := range book.Actors {
		book.Actors[i].ID = fmt.Sprintf("a:%03d", i)
	}
	for i := range book.Incidents {
		book.Incidents[i].ID = fmt.Sprintf("i:%03d", i)
		book.Incidents[i].Set = nil // worked out from the decisions
	}
	for i := range book.Accounts {
		book.Accounts[i].ID = fmt.Sprintf("c:%03d", i)
	}
	for i := range book.Claims {
		book.Claims[i].ID = fmt.Sprintf("k:%03d", i)
	}
	for i := range book.Warnings {
		book.Warnings[i].ID = fmt.Sprintf("w:%03d", i)
	}
	for i := range book.Decisions {
		book.Decisions[i].ID = fmt.Sprintf("d:%03d", i)
		if was := book.Decisions[i].Was; was != nil {
			was.Disagreements, was.Given, was.Set = []dateline.Disagreement{}, nil, nil // never kept
		}
	}
	f.link(book)
}

func pick[T any](f filler, records []T, id func(T) string) string {
	if len(records) == 0 {
		return ""
	}
	return id(records[f.IntN(len(records))])
}

func (f filler) report(book *dateline.Casebook) string {
	return pick(f, book.Reports, func(r dateline.Report) string { return r.ID })
}

func (f filler) actor(book *dateline.Casebook) string {
	return pick(f, book.Actors, func(a dateline.Actor) string { return a.ID })
}

func (f filler) incident(book *dateline.Casebook) string {
	return pick(f, book.Incidents, func(i dateline.Incident) string { return i.ID })
}

func (f filler) account(book *dateline.Casebook) string {
	return pick(f, book.Accounts, func(a dateline.Account) string { return a.ID })
}

// link replaces every random reference, where there is one, by a real one; a
// record that must refer to something that is not there is left out.
func (f filler) link(book *dateline.Casebook) {
	if len(book.Reports) == 0 {
		book.Actors, book.Incidents, book.Accounts = []dateline.Actor{}, []dateline.Incident{}, []dateline.Account{}
	}
	if len(book.Actors) == 0 || len(book.Accounts) == 0 {
		book.Claims, book.Incidents = []dateline.Claim{}, []dateline.Incident{}
	}
	if len(book.Reports) == 0 {
		book.Warnings = []dateline.Warning{}
	}
	for i := range book.Reports {
		r := &book.Reports[i]
		f.relink(&r.CopyOf, f.report(book))
		if strings.HasPrefix(string(r.Published.Basis), "K") {
			r.Published.Basis = dateline.PublishedInferred
		} else {
			r.Published.NotBefore, r.Published.NotAfter = "", "" // of inferred dates alone
		}
	}
	for i := range book.Actors {
		for j := range book.Actors[i].Mentions {
			book.Actors[i].Mentions[j].Report = f.report(book)
		}
		slices.SortFunc(book.Actors[i].Mentions, func(a, b dateline.ReportSpan) int {
			return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
		for j := range book.Actors[i].Links {
			l := &book.Actors[i].Links[j]
			f.relink(&l.With, f.actor(book))
			for n := range l.Evidence {
				l.Evidence[n].Report = f.report(book)
			}
		}
	}
	f.linkIncidents(book)
	f.linkAccounts(book)
	for i := range book.Claims {
		c := &book.Claims[i]
		c.Report, c.Subject = f.report(book), f.actor(book)
		f.relink(&c.Object.Actor, f.actor(book))
	}
	for i := range book.Warnings {
		w := &book.Warnings[i]
		w.Report = f.report(book)
		f.relink(&w.About, f.actor(book))
		f.relink(&w.Incident, f.incident(book))
	}
}

func (f filler) linkIncidents(book *dateline.Casebook) {
	for n := range book.Incidents {
		i := &book.Incidents[n]
		for j := range i.Perpetrators {
			i.Perpetrators[j].Actor = f.actor(book)
		}
		for j := range i.Targets {
			f.relink(&i.Targets[j].Actor, f.actor(book))
		}
		for j := range i.Accounts {
			i.Accounts[j] = f.account(book)
		}
		for _, g := range i.Given {
			for j := range g.Reports {
				g.Reports[j] = f.report(book)
			}
		}
		for _, d := range i.Disagreements {
			for _, v := range d.Values {
				for j := range v.Reports {
					v.Reports[j] = f.report(book)
				}
			}
		}
	}
}

func (f filler) linkAccounts(book *dateline.Casebook) {
	for n := range book.Accounts {
		a := &book.Accounts[n]
		a.Report = f.report(book)
		f.relink(&a.Incident, f.incident(book))
		if len(a.Date.Alternatives) == 0 {
			a.Date.Alternatives = nil // left out of the JSON form
		}
		if len(a.Place.Alternatives) == 0 {
			a.Place.Alternatives = nil
		}
		for j := range a.Perpetrators {
			f.relink(&a.Perpetrators[j].Actor, f.actor(book))
		}
		for j := range a.Targets {
			f.relink(&a.Targets[j].Actor, f.actor(book))
		}
	}
}

func (f filler) relink(reference *dateline.Optional, to string) {
	if *reference != "" {
		*reference = dateline.Optional(to)
	}
}
