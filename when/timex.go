package when

// Value is the TIMEX3 value of the likeliest reading, as TempEval-3 writes it:
// "1998-02-13", "1998-W06", "P3D", "PAST_REF", "XXXX-WXX-1".
func (e Expression) Value() string { return e.value }

// Type is the TIMEX3 type: DATE, TIME, DURATION or SET.
func (e Expression) Type() string { return e.timex }
