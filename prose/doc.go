// Package prose cuts a report's clean text into sentences, tokens and chunks.
//
// It knows English words, punctuation, quotation marks and parts of speech. It
// refuses to know actors, places or violence. All offsets count code points.
//
//	“Gunmen attacked a convoy near Dori on Friday, killing nine soldiers.”
//
// is one sentence with the noun groups "Gunmen", "a convoy", "Dori", "Friday"
// and "nine soldiers", and the verb groups "attacked" (active, past) and
// "killing" (participle). Text in capitals throughout, as news agencies sent it
// by wire, is read as if it were in small letters.
//
// Parts of speech come from an averaged perceptron trained on the Penn
// Treebank (github.com/jdkato/prose), which is why tags are Penn's. Its weights
// and the vocabulary are searched as they lie in the program, so that loading
// them costs nothing.
package prose
