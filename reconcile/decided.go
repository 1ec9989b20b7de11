package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline/reconcile/rulings"
)

// bansOf lists, for each account, those that decisions keep apart from it.
func bansOf(accounts []told, demanded *rulings.Rulings) map[int][]int {
	if len(demanded.Apart) == 0 {
		return nil
	}
	at := positions(accounts)
	bans := map[int][]int{}
	for id, others := range demanded.Apart {
		for _, other := range others {
			i, here := at[id]
			if j, there := at[other]; here && there {
				bans[i] = append(bans[i], j)
			}
		}
	}
	return bans
}

func positions(accounts []told) map[string]int {
	at := make(map[string]int, len(accounts))
	for i, t := range accounts {
		at[t.ID] = i
	}
	return at
}

// bans reports whether a decision keeps a member of the one cluster apart from
// one of the other.
func (c *cluster) bans(other *cluster) bool {
	for _, banned := range c.banned {
		if slices.Contains(other.members, banned) {
			return true
		}
	}
	return false
}

// joinDecided makes one of the incidents that decisions say are one.
func joinDecided(accounts []told, of []*cluster, demanded *rulings.Rulings) {
	if len(demanded.Together) == 0 {
		return
	}
	at := positions(accounts)
	for _, pair := range demanded.Together {
		i, here := at[pair[0]]
		j, there := at[pair[1]]
		if here && there && of[i] != of[j] && !of[i].bans(of[j]) {
			merge(accounts, of, of[i], of[j])
		}
	}
}
