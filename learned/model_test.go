package learned

import (
	"context"
	"errors"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/encoder/kernel"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

var _ reading.Proposer = (*Model)(nil)

// texts are reports for the tests: of a group that no table knows, in one
// window; longer than a window; of something else; and none at all.
var texts = []string{
	"The Nimba Dawn Front (NDF) attacked an army convoy near Sarkoro on Monday, killing at least seven soldiers, " +
		"the defence ministry said.\n\nThe group's spokesman, Idris Kolle, claimed responsibility for the ambush in a statement.",
	strings.Repeat("Gunmen on motorcycles shot dead three teachers in the village of Oda Tero on 4 March, police said. "+
		"The attackers burned a school and kidnapped the headmaster. Nobody has claimed the attack, which the governor blamed on bandits. ", 6),
	"The bakery on Mill Street has won a prize for its rye bread. Its owner learned the trade from her aunt.",
	"",
}

func propose(t testing.TB, m *Model, text string) []reading.Mark {
	t.Helper()
	marks, err := m.Propose(context.Background(), dateline.Report{Text: text}, prose.Parse(text))
	if err != nil {
		t.Fatal(err)
	}
	return marks
}

func defaultModel(t testing.TB) *Model {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestReadsWhatNoTableKnows(t *testing.T) {
	text := prose.Parse(texts[0])
	marks := propose(t, defaultModel(t), texts[0])
	find := func(head, label, words string) reading.Mark {
		t.Helper()
		for _, m := range marks {
			if m.Head == head && m.Label == label && text.Cut(m.Start, m.End) == words {
				return m
			}
		}
		t.Errorf("no %s %s %q", head, label, words)
		return reading.Mark{Of: -1}
	}
	find("mention", "org", "The Nimba Dawn Front")
	find("mention", "org", "NDF")
	find("mention", "per", "Idris Kolle")
	find("voice", "voice", "Idris Kolle")
	find("figure", "fig", "at least seven soldiers")
	attack := find("trigger", "trig", "attacked")
	if attack.Kind != dateline.ArmedAssault || attack.Status != dateline.Occurred {
		t.Errorf("the attack is %s, %s", attack.Kind, attack.Status)
	}
	if of := find("role", "targ", "an army convoy").Of; of < 0 || marks[of] != attack {
		t.Errorf("the convoy is the target of mark %d", of)
	}
	if t.Failed() {
		for i, m := range marks {
			t.Logf("%d %q %+v", i, text.Cut(m.Start, m.End), m)
		}
	}
}

func TestMarksAreWordsOfTheReport(t *testing.T) {
	m := defaultModel(t).Whole()
	for _, text := range texts {
		marks := propose(t, m, text)
		length := len([]rune(text))
		for _, mark := range marks {
			if mark.Start < 0 || mark.Start >= mark.End || mark.End > length || mark.Score <= 0 || mark.Score > 1 {
				t.Errorf("%+v in a text of %d", mark, length)
			}
			if mark.Of >= len(marks) || mark.Of >= 0 && marks[mark.Of].Head != "trigger" {
				t.Errorf("%+v belongs to no trigger", mark)
			}
		}
	}
}

func TestPrefilterSavesTheEncoder(t *testing.T) {
	m := defaultModel(t)
	if marks := propose(t, m, texts[2]); marks != nil {
		t.Errorf("marks of a report of bread: %v", marks)
	}
	runs := 0
	m = m.Whole()
	m.runners = &sync.Pool{New: func() any { runs++; return m.encoder.NewRunner() }}
	propose(t, m, texts[2])
	if runs == 0 {
		t.Error("the whole model did not read the report of bread")
	}
	if whole, part := m.Version(), defaultModel(t).Version(); whole == part {
		t.Errorf("both are of version %s", part)
	}
}

func TestSameMarksWithEveryKernel(t *testing.T) {
	want := propose(t, defaultModel(t), texts[0])
	usual := kernel.Name()
	defer func() { _ = kernel.Use(usual) }()
	for _, name := range kernel.Available() {
		t.Run(name, func(t *testing.T) {
			if err := kernel.Use(name); err != nil {
				t.Fatal(err)
			}
			m, err := Load(file) // weights are packed for the kernels in use
			if err != nil {
				t.Fatal(err)
			}
			if got := propose(t, m, texts[0]); !reflect.DeepEqual(got, want) {
				t.Error("the report reads differently")
			}
		})
	}
}

// The marks of a report are the same whatever is read before it or beside it.
func TestSameMarksAmongOtherReports(t *testing.T) {
	m := defaultModel(t)
	var want [][]reading.Mark
	for _, text := range texts {
		want = append(want, propose(t, m, text))
	}
	for i := len(texts) - 1; i >= 0; i-- {
		if got := propose(t, m, texts[i]); !reflect.DeepEqual(got, want[i]) {
			t.Errorf("report %d reads differently in another order", i)
		}
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 4} {
		runtime.GOMAXPROCS(processors)
		got := make([][]reading.Mark, 2*len(texts))
		var all sync.WaitGroup
		for i := range got {
			all.Go(func() { got[i] = propose(t, m, texts[i%len(texts)]) })
		}
		all.Wait()
		for i := range got {
			if !reflect.DeepEqual(got[i], want[i%len(texts)]) {
				t.Errorf("report %d reads differently among others, on %d processors", i, processors)
			}
		}
	}
}

func TestProposeEndsWithItsContext(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(cause)
	if _, err := defaultModel(t).Propose(ctx, dateline.Report{}, prose.Parse(texts[0])); !errors.Is(err, cause) {
		t.Errorf("error %v, want %v", err, cause)
	}
}

func TestLoadRefuses(t *testing.T) {
	other, err := os.ReadFile("../encoder/testdata/tiny.bin")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Load(other); err == nil || !strings.Contains(err.Error(), `lacks the head "mention"`) {
		t.Errorf("a model of other heads: %v", err)
	}
	if _, err := Load([]byte("no model")); !errors.Is(err, encoder.ErrNotModel) {
		t.Errorf("what is no model: %v", err)
	}
}

func TestHeadsMustBeAsTheTrainerNamesThem(t *testing.T) {
	sound := defaultModel(t).encoder.Heads()
	if _, err := newHeads(sound); err != nil {
		t.Fatal(err)
	}
	for name, labels := range map[string][]string{
		"mention": {"B-org", "I-org"},
		"trigger": {"O", "I-trig", "B-trig"},
		"claim":   nil,
		"link_to": {"0"},
	} {
		heads := slices.Clone(sound)
		at := slices.IndexFunc(heads, func(h encoder.Head) bool { return h.Name == name })
		heads[at].Labels = labels
		if _, err := newHeads(heads); err == nil {
			t.Errorf("head %s with the labels %q is accepted", name, labels)
		}
	}
}

func BenchmarkPropose(b *testing.B) {
	m := defaultModel(b)
	for _, bench := range []struct {
		name  string
		model *Model
	}{{"prefilter", m}, {"whole", m.Whole()}} {
		for _, about := range []struct {
			name string
			text string
		}{{"violence", texts[0]}, {"else", strings.Repeat(texts[2]+" ", 3)}} {
			b.Run(bench.name+"/"+about.name, func(b *testing.B) {
				text := prose.Parse(about.text)
				for b.Loop() {
					if _, err := bench.model.Propose(b.Context(), dateline.Report{}, text); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
			})
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(file); err != nil {
			b.Fatal(err)
		}
	}
}

func TestVersionOfTheDefaultModel(t *testing.T) {
	if got, want := Version(), defaultModel(t).Version(); got != want {
		t.Errorf("the default model is %q, loaded it is %q: in learned/ run sha256sum model.bin > model.sum", got, want)
	}
}
