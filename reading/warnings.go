package reading

import "github.com/dateline-project/dateline"

// warnings reads who said beforehand that something may happen.
func (p *page) warnings(accounts []dateline.Account) []dateline.Warning { return []dateline.Warning{} }
