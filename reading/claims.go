package reading

import "github.com/dateline-project/dateline"

// claims reads what the report says of its actors and who says so.
func (p *page) claims() []dateline.Claim { return []dateline.Claim{} }
