package casebook

import (
	"context"

	"github.com/dateline-project/dateline"
)

// Hit is a report that a search found.
type Hit struct {
	Report    string            `json:"report"`
	Title     dateline.Optional `json:"title"`
	Outlet    dateline.Optional `json:"outlet"`
	Published dateline.Day      `json:"published"`
	Excerpt   []Fragment        `json:"excerpt"`
}

// Fragment is a stretch of an excerpt; Match marks the words that were sought.
type Fragment struct {
	Text  string `json:"text"`
	Match bool   `json:"match"`
}

// Search finds reports by the words of their titles and texts, best first.
func (b *Book) Search(ctx context.Context, query string) ([]Hit, error) { return nil, errSkeleton }
