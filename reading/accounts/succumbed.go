package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/figures"
)

// outliveSuccumbed marks the counts that those who died later have overtaken: of the dead
// the one before "a tenth victim", of the hurt the one that is as many higher than another
// of the story.
func outliveSuccumbed(st *story) {
	var counts []*figures.Count
	for _, x := range slices.Concat(st.scenes, st.further) {
		for i := range x.Figures {
			counts = append(counts, &x.Figures[i])
		}
	}
	supersede := func(m dateline.Measure, value int) {
		for _, f := range counts {
			if f.Measure == m && f.Value() == value && !f.Part {
				f.Superseded = true
			}
		}
	}
	died := 0
	for _, f := range counts {
		switch {
		case f.Nth:
			died++
			supersede(dateline.Killed, f.Value()-1)
		case f.Measure == dateline.Injured && f.Superseded:
			supersede(dateline.Injured, f.Value())
		}
	}
	if died == 0 {
		return
	}
	for _, f := range counts {
		if f.Measure == dateline.Injured && !f.Part && slices.ContainsFunc(counts, func(o *figures.Count) bool {
			return o.Measure == dateline.Injured && !o.Part && o.Value() == f.Value()-died && o.Value() > 0
		}) {
			f.Superseded = true
		}
	}
}
