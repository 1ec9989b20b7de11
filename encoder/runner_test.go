package encoder_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/encoder/kernel"
)

// PyTorch computes the same with the same rounding, in another order. Where that
// moves a number across the middle between two steps, what follows from it moves
// by parts of a step; all else agrees to the last digits. Hidden states are of
// the size 1.
const (
	tolerance = 0.05 // of any number
	exact     = 1e-5 // of half of them at least
)

// TestRunMatchesReference compares hidden states and logits with those that
// training/vectors.py has from PyTorch.
func TestRunMatchesReference(t *testing.T) {
	data, err := os.ReadFile("testdata/tiny.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		IDs    []int32              `json:"ids"`
		Hidden []float32            `json:"hidden"`
		Logits map[string][]float32 `json:"logits"`
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	var sequences [][]int32
	for _, c := range cases {
		sequences = append(sequences, c.IDs)
	}
	model := load(t, tiny(t))
	outputs, err := model.NewRunner().Run(sequences)
	if err != nil || len(outputs) == 0 {
		t.Fatalf("%d outputs, error %v", len(outputs), err)
	}
	var differences []float64
	for i, want := range cases {
		differences = append(differences, distances(t, outputs[i].Hidden(), want.Hidden)...)
		for _, head := range model.Heads() {
			differences = append(differences, distances(t, outputs[i].Logits(head.Name), want.Logits[head.Name])...)
		}
	}
	slices.Sort(differences)
	middle, worst := differences[len(differences)/2], differences[len(differences)-1]
	t.Logf("median difference %.2g, largest %.2g", middle, worst)
	if worst > tolerance || middle > exact {
		t.Errorf("numbers are %.2g from the reference in the middle and %.2g at worst, want %.2g and %.2g", middle, worst, exact, tolerance)
	}
}

// distances are the differences of two rows of numbers.
func distances(t *testing.T, got, want []float32) []float64 {
	t.Helper()
	if len(got) != len(want) || len(got) == 0 {
		t.Fatalf("%d numbers, want %d", len(got), len(want))
	}
	apart := make([]float64, len(got))
	for i := range got {
		apart[i] = math.Abs(float64(got[i] - want[i]))
	}
	return apart
}

// TestRunDoesNotDependOnTheBatch runs sequences alone, together, in another
// order and in several goroutines, and wants the same bits.
func TestRunDoesNotDependOnTheBatch(t *testing.T) {
	model := load(t, tiny(t))
	sequences := randomSequences(200, 64, 1, 17, 33, 5, 0, 64, 64, 64, 64, 2, 63, 40)
	alone := make([][]float32, len(sequences))
	runner := model.NewRunner()
	for i, sequence := range sequences {
		alone[i] = results(t, runner, [][]int32{sequence})[0]
	}
	check := func(name string, got [][]float32) {
		for i := range alone {
			if !slices.Equal(got[i], alone[i]) {
				t.Errorf("%s: sequence %d of %d tokens differs from what it gives alone", name, i, len(sequences[i]))
			}
		}
	}
	check("together", results(t, runner, sequences))

	backward := slices.Clone(sequences)
	slices.Reverse(backward)
	turned := results(t, runner, backward)
	slices.Reverse(turned)
	check("backward", turned)

	var group sync.WaitGroup
	for range 4 {
		group.Go(func() { check("in parallel", results(t, model.NewRunner(), sequences)) })
	}
	group.Wait()
}

// TestRunDoesNotDependOnTheKernels runs every set of kernels that this CPU has,
// and wants the same bits.
func TestRunDoesNotDependOnTheKernels(t *testing.T) {
	models := map[string]*encoder.Model{
		"tiny":          load(t, tiny(t)),
		"uneven":        load(t, randomModel(2, 90, 3, 150, 50, 40)),
		"MiniLM's size": load(t, randomModel(1, 384, 12, 1536, 50, 40)),
	}
	sequences := randomSequences(50, 1, 7, 16, 33, 40)
	want := map[string][][]float32{}
	for _, set := range kernel.Available() {
		use(t, set)
		for name, model := range models {
			got := results(t, model.NewRunner(), sequences)
			if want[name] == nil {
				want[name] = got
			}
			for i := range got {
				if !slices.Equal(got[i], want[name][i]) {
					t.Errorf("%s: kernels %s differ from %s over %d tokens", name, set, kernel.Available()[0], len(sequences[i]))
				}
			}
		}
	}
}

// results are copies of all numbers of each output.
func results(t testing.TB, runner *encoder.Runner, sequences [][]int32) [][]float32 {
	outputs, err := runner.Run(sequences)
	if err != nil {
		t.Error(err)
	}
	all := make([][]float32, len(sequences))
	for i, output := range outputs {
		all[i] = slices.Concat(output.Hidden(), output.Logits("colour"), output.Logits("shape"))
	}
	return all
}

// use chooses a set of kernels for the length of a test.
func use(t testing.TB, set string) {
	t.Helper()
	before := kernel.Name()
	if err := kernel.Use(set); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kernel.Use(before) })
}

func TestRunRefuses(t *testing.T) {
	runner := load(t, tiny(t)).NewRunner()
	for _, test := range []struct {
		ids  []int32
		want string
	}{
		{make([]int32, 65), "sequence 1: 65 tokens, where the model takes 64"},
		{[]int32{3, 200}, "sequence 1: id 200 is not in the vocabulary of 200"},
		{[]int32{-1}, "sequence 1: id -1"},
	} {
		if _, err := runner.Run([][]int32{{1}, test.ids}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("the error is %v, want one with %q", err, test.want)
		}
	}
}

func TestEmptyRuns(t *testing.T) {
	runner := load(t, tiny(t)).NewRunner()
	if outputs, err := runner.Run(nil); err != nil || len(outputs) != 0 {
		t.Errorf("no sequences give %v and the error %v", outputs, err)
	}
	outputs, err := runner.Run([][]int32{{}, {2, 3}, {}})
	if err != nil || len(outputs) != 3 {
		t.Fatalf("%d outputs, error %v", len(outputs), err)
	}
	for i, rows := range []int{0, 2, 0} {
		if hidden, logits := outputs[i].Hidden(), outputs[i].Logits("colour"); len(hidden) != rows*64 || len(logits) != rows*5 {
			t.Errorf("sequence %d of %d tokens gives %d hidden numbers and %d logits", i, rows, len(hidden), len(logits))
		}
	}
	if logits := outputs[1].Logits("size"); logits != nil {
		t.Errorf("a head that the model lacks gives %v", logits)
	}
}

// TestOutputsStayApart checks that logits asked for later leave earlier ones
// alone.
func TestOutputsStayApart(t *testing.T) {
	outputs, err := load(t, tiny(t)).NewRunner().Run(randomSequences(200, 3, 64, 64))
	if err != nil {
		t.Fatal(err)
	}
	first := outputs[0].Logits("colour")
	before := slices.Clone(first)
	for _, output := range outputs {
		output.Logits("shape")
		output.Logits("colour")
	}
	if !slices.Equal(first, before) {
		t.Errorf("logits changed from %v to %v", before, first)
	}
}

// TestSteadyRunsUseTheirMemoryAgain allows a run a few bytes for each norm, and
// no buffer.
func TestSteadyRunsUseTheirMemoryAgain(t *testing.T) {
	runner := load(t, tiny(t)).NewRunner()
	sequences := randomSequences(200, 64, 20, 64, 3)
	run := func() {
		outputs, err := runner.Run(sequences)
		if err != nil {
			t.Fatal(err)
		}
		for _, output := range outputs {
			output.Logits("colour")
		}
	}
	run()
	const norms, stacks = 5, 2
	if allocations := testing.AllocsPerRun(5, run); allocations > norms*stacks {
		t.Errorf("%v allocations a run", allocations)
	}
}

// BenchmarkEncode measures a model of MiniLM's size (6 layers, 384 wide) on one
// goroutine, eight sequences of one length at a time, for each set of kernels.
func BenchmarkEncode(b *testing.B) {
	model := load(b, randomModel(6, 384, 12, 1536, 1000, 512))
	for _, set := range kernel.Available() {
		for _, length := range []int{24, 128, 256} {
			b.Run(fmt.Sprintf("%s/%d", set, length), func(b *testing.B) {
				use(b, set)
				runner := model.NewRunner()
				sequences := randomSequences(1000, slices.Repeat([]int{length}, 8)...)
				tokens := 0
				for b.Loop() {
					if _, err := runner.Run(sequences); err != nil {
						b.Fatal(err)
					}
					tokens += 8 * length
				}
				b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
			})
		}
	}
}
