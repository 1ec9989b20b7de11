package reconcile

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// What was compared is known again by who is still there as they were, whoever
// came and went beside them; of who is not, nothing is.
func TestComparedIsKnownAgain(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	accounts := somethingTold(chance, 300)
	g := newGrouper(nil, rulings.Of(nil, slices.Values([]dateline.Account(nil))), nil)
	g.group(accounts)
	then := g.last
	kept := comparedIn(g.kept())
	if !reflect.DeepEqual(kept, then) || len(then.links) < 100 || len(then.pairs) == len(then.links) {
		t.Fatalf("%d pairs and %d links are kept of %d and %d", len(kept.pairs), len(kept.links), len(then.pairs), len(then.links))
	}
	var states []uint64 // now: every seventh gone, every ninth in another state, and others between them
	was := map[int]int{}
	for i, s := range then.states {
		switch {
		case i%7 == 0:
		case i%9 == 0:
			states = append(states, s+1)
		default:
			was[len(states)] = i
			states = append(states, s)
		}
		if i%5 == 0 {
			states = append(states, chance.Uint64())
		}
	}
	linked := map[pair]link{}
	for _, l := range then.links {
		linked[l.pair] = l
	}
	look := kept.of(states).walk()
	found := 0
	for i := range states {
		for j := i + 1; j < len(states); j++ {
			l, is, known := look(pairOf(i, j))
			x, there := was[i]
			y, also := was[j]
			_, compared := slices.BinarySearchFunc(then.pairs, pairOf(x, y), comparePairs)
			want, joined := linked[pairOf(x, y)]
			if known != (there && also && compared) || is != (known && joined) {
				t.Fatalf("%d and %d: known %v, linked %v; compared %v, linked %v", i, j, known, is, there && also && compared, joined)
			}
			if is {
				found++
				if want.pair = pairOf(i, j); l != want {
					t.Fatalf("%+v, want %+v", l, want)
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("only %d links were found", found)
	}
}

// Bytes that are of nothing tell nothing.
func TestComparedOfBrokenBytes(t *testing.T) {
	g := newGrouper(nil, rulings.Of(nil, slices.Values([]dateline.Account(nil))), nil)
	g.group(somethingTold(rand.New(rand.NewPCG(3, 4)), 60))
	whole := g.kept()
	for n := range whole {
		if c := comparedIn(whole[:n]); len(c.states)+len(c.pairs)+len(c.links) > 0 {
			t.Fatalf("%d of %d bytes tell something", n, len(whole))
		}
	}
}

// unlooked are the parts of what is told that comparing never looks at, or only by
// what stands elsewhere: days in their own field, and of words what was said.
var unlooked = []string{"Incident", "Trigger", "Triggers", "Date", "Evidence", "Targets", "Weapons", "GeoNames", "AttributedTo", "source", "weeksOff", "report", "words", "rare"}

// Whatever changes in an account, its state is another; or comparing does not look
// at it. A field that the nouns get later has to be in one or the other.
func TestStateTellsAccountsApart(t *testing.T) {
	one := somethingTold(rand.New(rand.NewPCG(3, 4)), 2)[1]
	lat, lon, within, names := 1.0, 2.0, 3.0, 4
	one.Place.Alternatives = []dateline.Place{{Name: "Belm", Lat: &lat, Lon: &lon, WithinKM: &within, GeoNames: &names}}
	one.Place.Lat, one.Place.Lon, one.Place.WithinKM = &lat, &lon, &within
	one.Perpetrators = []dateline.Party{{Actor: "a:1", Standing: dateline.Blamed}}
	one.named, one.spot, one.said = []string{"name"}, []string{"spot"}, 7
	was := stateOf(&one)
	checked := 0
	var visit func(path string, v reflect.Value)
	visit = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				visit(path, v.Elem())
			}
			return
		case reflect.Slice:
			for i := range v.Len() {
				visit(path, v.Index(i))
			}
			return
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if !slices.Contains(unlooked, f.Name) {
					visit(path+"."+f.Name, v.Field(i))
				}
			}
			return
		}
		v = reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem()
		before := reflect.ValueOf(v.Interface())
		switch v.Kind() {
		case reflect.String:
			v.SetString(v.String() + "x")
		case reflect.Int:
			v.SetInt(v.Int() + 1)
		case reflect.Uint64:
			v.SetUint(v.Uint() + 1)
		case reflect.Float64:
			v.SetFloat(v.Float() + 1)
		case reflect.Bool:
			v.SetBool(!v.Bool())
		default:
			t.Fatalf("%s is a %s", path, v.Kind())
		}
		if stateOf(&one) == was {
			t.Errorf("%s changes nothing", path)
		}
		v.Set(before)
		checked++
	}
	visit("", reflect.ValueOf(&one))
	visit(".report.Published.Date", reflect.ValueOf(&one.report.Published.Date))
	visit(".report.Published.Precision", reflect.ValueOf(&one.report.Published.Precision))
	if stateOf(&one) != was || checked < 30 {
		t.Errorf("%d values were changed", checked)
	}
}

func stateOf(t *told) uint64 { return state(nil).of(t) }
