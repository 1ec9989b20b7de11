package reading

import "github.com/dateline-project/dateline/reading/marks"

// Mark is what a learned reader says of words of a report.
type Mark = marks.Mark

// Proposer proposes what a report may say.
type Proposer = marks.Proposer

// ErrUnavailable says that a proposer cannot be asked at all, whatever the report.
var ErrUnavailable = marks.ErrUnavailable
