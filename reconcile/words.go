package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// word is a folded word that more than one account has, but few.
type word struct {
	text   string
	rarity float64 // from 0 for a word of all to 1
}

// How rare a word is goes in two steps, so that one more account seldom changes
// what a word weighs for others.
const rarest, rare = 0.85, 0.6

// weighWords finds how rare the words are among all accounts.
func weighWords(accounts []told) {
	in := map[string]int{}
	for i := range accounts {
		for _, w := range accounts[i].words {
			in[w]++
		}
	}
	few, fewest := nearestPower(len(accounts), 2), nearestPower(len(accounts), 4)
	inParts(len(accounts), func(first, end int) []struct{} {
		for i := first; i < end; i++ {
			accounts[i].weigh(in, few, fewest)
		}
		return nil
	})
}

// nearestPower is the power of two that is nearest to a root of a number, the lower
// of two that are as near.
func nearestPower(n int, root float64) int {
	return 1 << int(math.RoundToEven(math.Log2(float64(max(1, n)))/root))
}

// weigh gives an account its rare words: those of few accounts, and of fewest.
func (t *told) weigh(in map[string]int, few, fewest int) {
	t.rare, t.said = nil, 0
	for _, w := range t.words {
		n, rarity := in[w], rare
		switch {
		case n > few:
			continue
		case n <= fewest:
			rarity = rarest
		}
		t.said += mixed(xxhash.Sum64String(w), math.Float64bits(rarity))
		if n > 1 {
			t.rare = append(t.rare, word{w, rarity})
		}
	}
}

// rarestWords are the rarest words of an account.
func rarestWords(t *told) []string {
	const most = 4
	words := slices.Clone(t.rare)
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(b.rarity, a.rarity) })
	texts := make([]string, 0, most)
	for _, w := range words[:min(most, len(words))] {
		texts = append(texts, w.text)
	}
	return texts
}

// mostWords is what words in common can weigh.
const mostWords = 1.6

func compareWords(c *comparison, a, b *told) {
	var weight float64
	var shared []string
	for i, j := 0, 0; i < len(a.rare) && j < len(b.rare); {
		order := strings.Compare(a.rare[i].text, b.rare[j].text)
		if order == 0 {
			weight += 0.4 * a.rare[i].rarity
			shared = append(shared, a.rare[i].text)
		}
		if order <= 0 {
			i++
		}
		if order >= 0 {
			j++
		}
	}
	if weight > 0 {
		c.add(min(mostWords, weight), "both say %s", strings.Join(shared[:min(4, len(shared))], ", "))
	}
}
