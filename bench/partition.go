package bench

// partition holds how many items each cluster found shares with each true one.
type partition struct {
	shared map[overlapKey]int
	found  map[string]int
	truth  map[int]int
}

type overlapKey struct {
	found string
	truth int
}

func newPartition() partition {
	return partition{map[overlapKey]int{}, map[string]int{}, map[int]int{}}
}

// add puts one item into the cluster found and its true one.
func (p partition) add(found string, truth int) {
	p.shared[overlapKey{found, truth}]++
	p.found[found]++
	p.truth[truth]++
}

// pairs counts the pairs of items that are together: in what was found, in
// truth, in both.
func (p partition) pairs(name string) Count {
	c := Count{Name: name}
	for _, n := range p.shared {
		c.Right += n * (n - 1) / 2
	}
	for _, n := range p.found {
		c.Predicted += n * (n - 1) / 2
	}
	for _, n := range p.truth {
		c.Gold += n * (n - 1) / 2
	}
	return c
}

// bCubed is the mean, over items, of the share of an item's cluster that
// belongs there and of the share of its true cluster that is there.
func (p partition) bCubed() (precision, recall float64) {
	items := 0
	for key, n := range p.shared {
		precision += float64(n) * float64(n) / float64(p.found[key.found])
		recall += float64(n) * float64(n) / float64(p.truth[key.truth])
		items += n
	}
	if items == 0 {
		return 0, 0
	}
	return precision / float64(items), recall / float64(items)
}
