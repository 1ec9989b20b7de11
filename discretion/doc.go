// Package discretion keeps the names of private people out of what a casebook
// shows.
//
// It knows where such names can stand in a casebook. It refuses to know who is
// private: reading and reconcile note that on each report.
//
// A name is blacked out code point by code point, so that every offset of a
// report still holds and every quotation is still exactly what stands there.
//
// Worked example. Of "said Amina Yusuf, a fruit seller" a reading notes that
// Amina Yusuf is private. Shown with discretion the sentence is "said ███████████,
// a fruit seller", in the report, in quotations of it, and in the incident that
// names her as its target. The casebook file keeps her name.
package discretion
