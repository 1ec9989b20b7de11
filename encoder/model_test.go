package encoder_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/encoder"
)

func TestLoad(t *testing.T) {
	model := load(t, tiny(t))
	heads := model.Heads()
	if len(heads) != 2 || heads[0].Name != "colour" || strings.Join(heads[1].Labels, " ") != "none round" {
		t.Errorf("heads are %v", heads)
	}
	if got := string(model.Meta()); got != `{"made":"training/vectors.py"}` {
		t.Errorf("meta is %s", got)
	}
	if model.Hidden() != 64 || model.Positions() != 64 {
		t.Errorf("hidden size and positions are %d and %d, want 64 and 64", model.Hidden(), model.Positions())
	}
	if got := model.Tokenizer().Encode("WORD7"); len(got) != 1 || got[0].ID != 12 {
		t.Errorf("the tokenizer cuts WORD7 into %v", got)
	}
}

// TestLoadSaysWhatIsWrong breaks a good file in one place at a time.
func TestLoadSaysWhatIsWrong(t *testing.T) {
	good := tiny(t)
	config := func(name string, value any) func(map[string]any) {
		return func(header map[string]any) { header["config"].(map[string]any)[name] = value }
	}
	// The first tensor is embeddings.word, the third embeddings.norm.gain.
	entry := func(n int, name string, value any) func(map[string]any) {
		return func(header map[string]any) { header["tensors"].([]any)[n].(map[string]any)[name] = value }
	}
	for _, test := range []struct {
		name  string
		spoil func(header map[string]any)
		want  string
	}{
		{"no layers", config("layers", 0), "layers is 0"},
		{"a layer too many", config("layers", 3), "layer.2.qkv.weight is missing"},
		{"rows too long for the kernels", config("ffn", 1<<20), "ffn is 1048576"},
		{"heads that do not divide", config("heads", 5), "5 heads do not divide"},
		{"no eps", config("eps", 0), "eps is 0"},
		{"another vocabulary", config("vocab", 100), "holds 200 words"},
		{"another hidden size", config("hidden", 128), "embeddings.word has the shape [200 64], want [200 128]"},
		{"a number that is none", config("layers", "two"), "header"},
		{"a special word missing", func(h map[string]any) { h["vocab"].([]any)[2] = "x" }, "lacks [CLS]"},
		{"a tensor missing", entry(0, "name", "x"), "embeddings.word is missing"},
		{"a tensor twice", entry(1, "name", "embeddings.word"), "stands there twice"},
		{"another type", entry(0, "dtype", "f32"), `embeddings.word is of type "f32"`},
		{"a negative offset", entry(0, "offset", -64), "lie outside"},
		{"an offset behind the end", entry(2, "offset", 1<<30), "lie outside"},
		{"a scale at the very end", entry(0, "scale", 1<<30), "lie outside"},
		{"a head without labels", func(h map[string]any) { h["heads"].([]any)[0].(map[string]any)["labels"] = []any{} }, `head "colour"`},
		{"a head without weights", func(h map[string]any) { h["heads"].([]any)[0].(map[string]any)["name"] = "size" }, "head.size.weight is missing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			header, body := split(t, good)
			test.spoil(header)
			wantError(t, join(header, body), test.want)
		})
	}
	t.Run("numbers that are not finite", func(t *testing.T) {
		header, body := split(t, good)
		body = bytes.Clone(body)
		offset := int(header["tensors"].([]any)[2].(map[string]any)["offset"].(float64))
		binary.LittleEndian.PutUint32(body[offset+8:], math.Float32bits(float32(math.NaN())))
		wantError(t, join(header, body), "embeddings.norm.gain: number 2 is NaN")
	})
	t.Run("a negative scale", func(t *testing.T) {
		header, body := split(t, good)
		body = bytes.Clone(body)
		offset := int(header["tensors"].([]any)[0].(map[string]any)["scale"].(float64))
		binary.LittleEndian.PutUint32(body[offset:], math.Float32bits(-1))
		wantError(t, join(header, body), "the scale of row 0 is -1")
	})
	t.Run("a file cut short", func(t *testing.T) {
		for length := 0; length < len(good); length += 1 + length/50 {
			if _, err := encoder.Load(good[:length]); err == nil {
				t.Fatalf("the first %d of %d bytes load without an error", length, len(good))
			}
		}
	})
	for _, foreign := range []string{"", "DLENC", "DLENC002 and more", "\x80\x02}q\x00", `{"config":{}}`} {
		if _, err := encoder.Load([]byte(foreign)); !errors.Is(err, encoder.ErrNotModel) {
			t.Errorf("loading %q gave the error %v", foreign, err)
		}
	}
}

func wantError(t *testing.T, data []byte, want string) {
	t.Helper()
	if _, err := encoder.Load(data); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("the error is %v, want one with %q", err, want)
	}
}

// FuzzLoad checks that no file makes the reader panic, and that what loads also
// runs.
func FuzzLoad(f *testing.F) {
	small := randomModel(1, 16, 2, 32, 8, 4)
	f.Add(small)
	f.Add(small[:len(small)-1])
	f.Add([]byte("DLENC001\xff\xff\xff\xff{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		model, err := encoder.Load(data)
		if err != nil {
			return
		}
		outputs, err := model.NewRunner().Run([][]int32{{0}, {}})
		if err != nil || len(outputs) != 2 || len(outputs[0].Hidden()) != model.Hidden() {
			t.Errorf("a model that loads gives %v and the error %v", outputs, err)
		}
	})
}
