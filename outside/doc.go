// Package outside asks a model behind an OpenAI-compatible endpoint what the
// words of a report are: a hosted service, or llama.cpp, vLLM or Ollama on the
// same machine.
//
// It knows how to ask (prompt.txt, windows of whole sentences, patience) and
// what of an answer may be believed: marks whose words stand, letter for
// letter, in the sentence that they are said to stand in, with labels and
// details of dateline's own vocabulary. All else in an answer is dropped and
// counted. It contacts nobody but the endpoint that its caller names, follows
// no redirects, and keeps neither key nor answer. It refuses to know what marks
// come to: that is package reading's.
//
// Worked example. Of the sentence "[1] Gunmen killed six people in Jowhar on
// Monday." an endpoint says that "Gunmen" are a perpetrator, "six people" a
// figure and "Al-Shabaab" a perpetrator. The first two become marks; the third,
// which the sentence does not have, is dropped.
package outside
