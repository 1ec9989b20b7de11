package figures

import "github.com/dateline-project/dateline/reading/voices"

// Page is a report of which the people that it counts can be asked for.
type Page struct{ *voices.Page }
