package workbench

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// network is how the actors of the selected incidents stand to one another: what
// claims say of alliance, rivalry and parentage, and what the incidents show.
// People are left out; it is about groups, forces and governments.
type network struct {
	Width, Height int
	Nodes         []node
	Lines         []line2D
	Ties          []*tie
	Alone         int // actors of which no tie is known
	Left          int // actors for which there is no room
}

// node is an actor in the network.
type node struct {
	*dateline.Actor
	X, Y, R   float64
	Incidents int
	Address   string // of the selection narrowed to it
}

// bond is what ties two actors.
type bond string

// The bonds; the first three are said, the others shown by incidents.
const (
	allied   bond = "allied with"
	rivals   bond = "rival of"
	partOf   bond = "part of"
	together bond = "together with"
	against  bond = "against"
)

var bonds = []bond{allied, rivals, partOf, together, against}

// directed reports whether it matters which of the two comes first.
func (b bond) directed() bool { return b == partOf || b == against }

// tie is one bond of two actors and all that it rests on.
type tie struct {
	From, To    *dateline.Actor
	Bond        bond
	Claims      []*dateline.Claim
	Incidents   int
	Denied      bool // no claim says so that is not a denial
	first, last dateline.Day
}

// Class is the look of the line.
func (t *tie) Class() string {
	class := map[bond]string{allied: "allied", rivals: "rivals", partOf: "part-of", together: "together", against: "against"}[t.Bond]
	if t.Denied {
		class += " denied"
	}
	return class
}

// Words says how often and from when to when.
func (t *tie) Words() string {
	words := count(t.Incidents, "incident", "incidents")
	if len(t.Claims) > 0 {
		words = count(len(t.Claims), "claim", "claims")
	}
	if t.Denied {
		words += ", denied"
	}
	if t.first != "" {
		words += ", " + dayWords(t.first)
		if t.last != t.first {
			words += " to " + dayWords(t.last)
		}
	}
	return words
}

// during widens the time of the tie.
func (t *tie) during(d dateline.Day) {
	if d == "" {
		return
	}
	if t.first == "" || d < t.first {
		t.first = d
	}
	t.last = max(t.last, d)
}

// line2D is a tie as it is drawn.
type line2D struct {
	*tie
	X1, Y1, X2, Y2, Width float64
}

// Measures of the network, in the units of its drawing.
const (
	networkWidth, networkHeight = 420, 340
	mostNodes                   = 24
	rounds                      = 250 // of pushing and pulling nodes into place
	leastNode, mostNode         = 4.0, 12.0
)

func (x *index) newNetwork(s selection, picked []*dateline.Incident) *network {
	g := gathering{x: x, ties: map[[3]string]*tie{}, incidents: map[string]int{}}
	for _, i := range picked {
		g.incident(i)
	}
	g.claims(s)
	n := &network{Width: networkWidth, Height: networkHeight}
	n.choose(s, g)
	n.settle()
	return n
}

// gathering is the ties that are being gathered.
type gathering struct {
	x         *index
	ties      map[[3]string]*tie
	incidents map[string]int // by actor
}

// drawn returns the actor unless it is none that a network shows.
func (g gathering) drawn(id string) *dateline.Actor {
	a := g.x.actors[id]
	if a == nil || a.Kind == dateline.Person || a.Kind == dateline.Population {
		return nil
	}
	return a
}

// tie returns the tie of two actors, made where there is none.
func (g gathering) tie(b bond, from, to string) *tie {
	if !b.directed() && from > to {
		from, to = to, from
	}
	key := [3]string{string(b), from, to}
	if g.ties[key] == nil {
		g.ties[key] = &tie{From: g.x.actors[from], To: g.x.actors[to], Bond: b}
	}
	return g.ties[key]
}

// incident ties those behind an incident to one another and to those that it
// hits. In a clash those behind it fought each other.
func (g gathering) incident(i *dateline.Incident) {
	var behind, hit []string
	for _, p := range i.Perpetrators {
		if g.drawn(p.Actor) != nil && p.Standing != dateline.Denied && !slices.Contains(behind, p.Actor) {
			behind = append(behind, p.Actor)
		}
	}
	for _, t := range i.Targets {
		if id := string(t.Actor); g.drawn(id) != nil && !slices.Contains(behind, id) && !slices.Contains(hit, id) {
			hit = append(hit, id)
		}
	}
	count := func(b bond, from, to string) {
		t := g.tie(b, from, to)
		t.Incidents++
		t.during(i.Date.Start)
	}
	for n, a := range behind {
		g.incidents[a]++
		for _, b := range behind[n+1:] {
			if i.Kind == dateline.Clash {
				count(against, min(a, b), max(a, b))
			} else {
				count(together, a, b)
			}
		}
		for _, b := range hit {
			count(against, a, b)
		}
	}
	for _, b := range hit {
		g.incidents[b]++
	}
}

// claims adds what is said of the actors of the incidents; of all actors where
// nothing but time is asked for. Where a time is asked for, a claim must be as of
// a day in it.
func (g gathering) claims(s selection) {
	from, to := s.asked()
	s.From, s.To = "", ""
	everybody := !s.Narrowed()
	known := maps.Clone(g.incidents)
	for n := range g.x.book.Claims {
		c := &g.x.book.Claims[n]
		b, subject, object := bond(c.Relation), c.Subject, string(c.Object.Actor)
		if !slices.Contains(bonds, b) || subject == object || g.drawn(subject) == nil || g.drawn(object) == nil {
			continue
		}
		if !everybody && known[subject]+known[object] == 0 {
			continue
		}
		if from != "" && c.AsOf.Last() < from || to != "" && (c.AsOf == "" || c.AsOf > to) {
			continue
		}
		t := g.tie(b, subject, object)
		t.Denied = (t.Denied || len(t.Claims) == 0) && c.Stance == dateline.StanceDenied
		t.Claims = append(t.Claims, c)
		t.during(c.AsOf)
	}
}

// choose takes the actors with most to show and the ties among them.
func (n *network) choose(s selection, g gathering) {
	weight := map[string]int{}
	for _, t := range g.ties {
		for _, a := range []*dateline.Actor{t.From, t.To} {
			weight[a.ID] += t.Incidents + 3*len(t.Claims)
		}
	}
	ids := slices.SortedFunc(maps.Keys(weight), func(a, b string) int { return cmp.Or(weight[b]-weight[a], cmp.Compare(a, b)) })
	for id := range g.incidents {
		if weight[id] == 0 {
			n.Alone++
		}
	}
	n.Left = max(0, len(ids)-mostNodes)
	ids = ids[:len(ids)-n.Left]
	most := 1
	for _, id := range ids {
		most = max(most, g.incidents[id])
	}
	for _, id := range ids {
		narrowed := s
		narrowed.Actor = g.x.actors[id].Name
		size := math.Sqrt(float64(g.incidents[id]) / float64(most))
		n.Nodes = append(n.Nodes, node{Actor: g.x.actors[id], Incidents: g.incidents[id], R: leastNode + (mostNode-leastNode)*size, Address: narrowed.Address()})
	}
	for _, t := range g.ties {
		if slices.Contains(ids, t.From.ID) && slices.Contains(ids, t.To.ID) {
			n.Ties = append(n.Ties, t)
		}
	}
	slices.SortFunc(n.Ties, func(a, b *tie) int {
		return cmp.Or(cmp.Compare(a.From.Name, b.From.Name), cmp.Compare(a.To.Name, b.To.Name), cmp.Compare(slices.Index(bonds, a.Bond), slices.Index(bonds, b.Bond)), cmp.Compare(a.From.ID+a.To.ID, b.From.ID+b.To.ID))
	})
}

// settle lets nodes push each other away and ties pull them together, as
// Fruchterman and Reingold have it, from a circle; so that the same network always
// looks the same.
func (n *network) settle() {
	at := make([][2]float64, len(n.Nodes))
	number := map[string]int{}
	for k, a := range n.Nodes {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(len(n.Nodes)))
		at[k], number[a.ID] = [2]float64{cos, sin * 0.75}, k
	}
	length := math.Sqrt(4 / float64(max(1, len(n.Nodes)))) // at which push and pull of a tie are the same
	for round := range rounds {
		moves := make([][2]float64, len(at))
		pull := func(a, b int, force float64) {
			dx, dy := at[b][0]-at[a][0], at[b][1]-at[a][1]
			far := max(0.01, math.Hypot(dx, dy))
			f := force * far / length
			moves[a][0], moves[a][1] = moves[a][0]+dx*f, moves[a][1]+dy*f
		}
		for a := range at {
			for b := range at {
				if a != b {
					dx, dy := at[b][0]-at[a][0], at[b][1]-at[a][1]
					far := max(0.01, dx*dx+dy*dy)
					f := length * length / far
					moves[a][0], moves[a][1] = moves[a][0]-dx*f, moves[a][1]-dy*f
				}
			}
			moves[a][0], moves[a][1] = moves[a][0]-at[a][0]*0.6*length, moves[a][1]-at[a][1]*0.9*length
		}
		for _, t := range n.Ties {
			a, b := number[t.From.ID], number[t.To.ID]
			pull(a, b, 1)
			pull(b, a, 1)
		}
		heat := 0.12 * (1 - float64(round)/rounds)
		for k, m := range moves {
			if far := math.Hypot(m[0], m[1]); far > 0 {
				by := min(far, heat) / far
				at[k] = [2]float64{at[k][0] + m[0]*by, at[k][1] + m[1]*by}
			}
		}
	}
	n.fit(at)
	drawn := map[[2]string]int{}
	for _, t := range n.Ties {
		a, b := n.Nodes[number[t.From.ID]], n.Nodes[number[t.To.ID]]
		pair := [2]string{min(a.ID, b.ID), max(a.ID, b.ID)}
		n.Lines = append(n.Lines, between(t, a, b, drawn[pair]))
		drawn[pair]++
	}
}

// fit stretches the places of the nodes to the drawing, with room for names.
func (n *network) fit(at [][2]float64) {
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for _, p := range at {
		for k := range p {
			low[k], high[k] = min(low[k], p[k]), max(high[k], p[k])
		}
	}
	const side, above, below = 58.0, 16.0, 30.0
	for k, p := range at {
		n.Nodes[k].X = side + (p[0]-low[0])/max(0.01, high[0]-low[0])*(networkWidth-2*side)
		n.Nodes[k].Y = above + (p[1]-low[1])/max(0.01, high[1]-low[1])*(networkHeight-above-below)
	}
}

// between draws a tie from edge to edge of two nodes, beside those of the same
// two that are drawn already.
func between(t *tie, a, b node, already int) line2D {
	dx, dy := b.X-a.X, b.Y-a.Y
	far := max(1, math.Hypot(dx, dy))
	dx, dy = dx/far, dy/far
	aside := float64((already+1)/2) * 5
	if already%2 == 0 {
		aside = -aside
	}
	return line2D{
		tie: t, Width: min(5, 1.3+math.Log1p(float64(max(t.Incidents, len(t.Claims)))-1)),
		X1: a.X + dx*a.R - dy*aside, Y1: a.Y + dy*a.R + dx*aside, X2: b.X - dx*(b.R+4) - dy*aside, Y2: b.Y - dy*(b.R+4) + dx*aside,
	}
}

// Heads are the classes of lines that have a head.
func (*network) Heads() []string { return []string{"part-of", "against"} }

// Head is the class of the line's head; empty where it has none.
func (l line2D) Head() string {
	return map[bond]string{partOf: "part-of", against: "against"}[l.Bond]
}

// LabelY is where the name stands, below the node.
func (n node) LabelY() float64 { return n.Y + n.R + 11 }

// Short is the name as far as there is room for it.
func (n node) Short() string {
	const most = 18
	if name := []rune(n.Name); len(name) > most {
		return string(name[:most-1]) + "…"
	}
	return n.Name
}

// Words says what the node stands for.
func (n node) Words() string {
	return fmt.Sprintf("%s: %s", n.Name, count(n.Incidents, "selected incident", "selected incidents"))
}
