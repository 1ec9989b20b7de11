// Package encoder runs BERT-style text encoders: a tokenizer, a model file and
// the forward pass, in Go alone.
//
// It knows words, pieces of words, vectors and labels. It refuses to know what
// a label means, and where a model comes from: [Load] takes bytes.
//
//	model, err := encoder.Load(data)
//	tokens := model.Tokenizer().Encode("Gunmen attacked a convoy near Dori.")
//	... ids := [CLS], the tokens' ids, [SEP] ...
//	output := model.NewRunner().Run([][]int32{ids})[0]
//	output.Logits("mention") // a row for each id, a column for each label
//
// Weights and activations are whole numbers of 8 bits, their products are summed
// exactly, and everything else is computed in a fixed order. So the same model
// and text give the same bits on every processor, alone or in a batch. Package
// kernel does the arithmetic.
package encoder
