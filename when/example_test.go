package when_test

import (
	"fmt"

	"github.com/dateline-project/dateline"
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

func ExampleExpression_parts() {
	var c when.Calendar
	for _, e := range c.Find("It was shelled from May 30 to June 2, 2019.", when.Reference{}) {
		fmt.Println(e.Text, e.Dates[0].Start, e.Dates[0].End)
		for _, part := range e.Parts {
			fmt.Println("  ", part.Text, part.Dates[0].Start)
		}
	}
	// Output:
	// from May 30 to June 2, 2019 2019-05-30 2019-06-02
	//    May 30 2019-05-30
	//    June 2, 2019 2019-06-02
}

func ExampleOffset_From() {
	var c when.Calendar
	e := c.Find("Guards had fled three months before the Moscow attack.", when.Reference{})[0]
	moscow := dateline.Date{Start: "2024-03-22", End: "2024-03-22", Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
	date, known := e.Offset.From(moscow)
	fmt.Println(date.Start, date.End, date.Precision, date.Basis, known)
	// Output: 2023-12-01 2023-12-31 month incident true
}

func ExampleParseAbsolute() {
	for _, s := range []string{"Thu, 26 Aug 2021 23:50:00 +0530", "March 2019", "03/04/2019"} {
		fmt.Println(when.ParseAbsolute(s))
	}
	// Output:
	// 2021-08-26 day true
	// 2019-03 month true
	//   false
}
