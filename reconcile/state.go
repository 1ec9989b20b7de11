package reconcile

import (
	"encoding/binary"
	"math"

	"github.com/cespare/xxhash/v2"

	"github.com/dateline-project/dateline"
)

// statesOf are the states of accounts.
func statesOf(accounts []told) []uint64 {
	return inParts(len(accounts), func(first, end int) []uint64 {
		states := make([]uint64, 0, end-first)
		room := make(state, 0, 2048)
		for i := first; i < end; i++ {
			states = append(states, room.of(&accounts[i]))
		}
		return states
	})
}

// state is room for what is hashed of an account, each value so that it cannot be
// taken for two.
type state []byte

// of is a hash of an account and of all that comparing it with another looks
// at, how rare its words are included. Of two accounts in the states in
// which they were compared before, the same comes again.
func (s state) of(t *told) uint64 {
	s.text(t.ID)
	s.text(t.Report)
	s.text(string(t.report.Published.Date))
	s.text(string(t.report.Published.Precision))
	s.text(string(t.Kind))
	s.text(string(t.Status))
	s.truth(t.BackReference)
	s.text(string(t.side))
	s.count(len(t.days))
	for _, d := range t.days {
		s.text(string(d.Start))
		s.text(string(d.End))
		s.text(string(d.Precision))
		s.text(string(d.Basis))
	}
	s.truth(t.Place.Evidence != nil)
	s.place(&t.Place.Place)
	s.count(len(t.Place.Alternatives))
	for i := range t.Place.Alternatives {
		s.place(&t.Place.Alternatives[i])
	}
	s.count(len(t.Figures))
	for i := range t.Figures {
		s.figure(&t.Figures[i])
	}
	s.count(len(t.Perpetrators))
	for _, p := range t.Perpetrators {
		s.text(string(p.Actor))
		s.text(string(p.Standing))
	}
	s.texts(t.spot)
	s.texts(t.named)
	s.count(int(t.said))
	return xxhash.Sum64(s)
}

func (s *state) count(n int) { *s = binary.AppendVarint(*s, int64(n)) }

func (s *state) text(text string) {
	s.count(len(text))
	*s = append(*s, text...)
}

func (s *state) texts(texts []string) {
	s.count(len(texts))
	for _, t := range texts {
		s.text(t)
	}
}

func (s *state) truth(is bool) {
	if is {
		s.count(1)
	} else {
		s.count(0)
	}
}

func (s *state) number(x float64) { *s = binary.LittleEndian.AppendUint64(*s, math.Float64bits(x)) }

func (s *state) place(p *dateline.Place) {
	s.text(string(p.Name))
	s.text(string(p.Admin1))
	s.text(string(p.Country))
	for _, x := range []*float64{p.Lat, p.Lon, p.WithinKM} {
		if s.truth(x != nil); x != nil {
			s.number(*x)
		}
	}
	s.truth(p.GeoNames != nil)
	s.count(p.Precision)
}

func (s *state) figure(f *dateline.Figure) {
	s.text(string(f.Measure))
	s.text(f.Who)
	s.text(string(f.Qualifier))
	for _, n := range []*int{f.Low, f.High} {
		if s.truth(n != nil); n != nil {
			s.count(*n)
		}
	}
	s.truth(f.Superseded)
	s.truth(f.Part)
}
