package when_test

import (
	"fmt"

	"github.com/dateline-project/dateline/when"
)

func ExampleCalendar_Find() {
	var c when.Calendar
	text := "Blasts on Thursday killed 24. Last May, and three months before the station siege, men had fled."
	for _, e := range c.Find(text, when.Reference{Published: "2021-08-27"}) {
		fmt.Println(e.Text, e.Kind)
		for _, d := range e.Dates {
			fmt.Println("  ", d.Start, d.End, d.Precision, d.Basis)
		}
		if e.Offset != nil {
			fmt.Println("  ", e.Offset.Amount, e.Offset.Unit, e.Offset.Direction, text[e.Offset.Event:e.Offset.Event+17])
		}
	}
	// Output:
	// Thursday date
	//    2021-08-26 2021-08-26 day publication
	//    2021-09-02 2021-09-02 day publication
	//    2021-08-19 2021-08-19 day publication
	// Last May date
	//    2021-05-01 2021-05-31 month publication
	//    2020-05-01 2020-05-31 month publication
	// three months relative-to-event
	//    3 month before the station siege
}
