package codebook

import "slices"

// trie finds the longest known name at the start of a run of words. Words and
// nodes are numbers, so that looking up a run allocates nothing.
type trie struct {
	words map[string]int32
	next  map[step]int32
	rows  [][]*KnownActor // by node
}

type step struct{ node, word int32 }

// newTrie makes a trie with room for so many nodes.
func newTrie(nodes int) *trie {
	return &trie{words: make(map[string]int32, nodes/16), next: make(map[step]int32, nodes), rows: make([][]*KnownActor, 1, nodes)}
}

// add enters a name of an actor; a name without words is left out.
func (t *trie) add(words []string, actor *KnownActor) {
	node := int32(0)
	for _, w := range words {
		id, ok := t.words[w]
		if !ok {
			id = int32(len(t.words))
			t.words[w] = id
		}
		to, ok := t.next[step{node, id}]
		if !ok {
			to = int32(len(t.rows))
			t.next[step{node, id}] = to
			t.rows = append(t.rows, nil)
		}
		node = to
	}
	if node > 0 && !slices.Contains(t.rows[node], actor) {
		t.rows[node] = append(t.rows[node], actor)
	}
}

func (t *trie) longest(words []string) (n int, rows []*KnownActor) {
	node := int32(0)
	for i, w := range words {
		id, ok := t.words[w]
		if !ok {
			break
		}
		if node, ok = t.next[step{node, id}]; !ok {
			break
		}
		if t.rows[node] != nil {
			n, rows = i+1, t.rows[node]
		}
	}
	return n, rows
}

// exact returns the actors that bear exactly this name.
func (t *trie) exact(words []string) []*KnownActor {
	if n, rows := t.longest(words); n == len(words) {
		return rows
	}
	return nil
}
