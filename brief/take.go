package brief

import "container/heap"

// Where little room is left, or so many candidates in a row found none, a brief
// is full.
const (
	littleRoom = 10 // words
	refusals   = 40
)

// take takes candidates, those that weigh most first.
func (w *writer) take(b *Brief, all []candidate) {
	taken := map[string]int{} // of each sort
	queue := &queue{}
	for _, c := range all {
		heap.Push(queue, c)
	}
	for refused := 0; queue.Len() > 0 && w.left > littleRoom && refused < refusals; {
		c := heap.Pop(queue).(candidate)
		if c.sort != "" && c.repeats < taken[c.sort] { // weighs less than it did
			for ; c.repeats < taken[c.sort]; c.repeats++ {
				c.weight *= c.repeated
			}
			heap.Push(queue, c)
			continue
		}
		if !w.add(b, c) {
			refused++
			continue
		}
		refused = 0
		taken[c.sort]++
	}
}

// queue has the candidate that weighs most in front; of equals the one that came
// first.
type queue []candidate

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].weight > q[j].weight || q[i].weight == q[j].weight && q[i].key < q[j].key
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Push implements [heap.Interface].
func (q *queue) Push(c any) { *q = append(*q, c.(candidate)) }

// Pop implements [heap.Interface].
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
