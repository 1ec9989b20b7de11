package main

import (
	"fmt"
	"slices"
	"strings"
)

// known refuses a value that is not one of a vocabulary's words; an empty one
// asks for nothing.
func known(flag, value string, words []string) error {
	fits := func(word string) bool { return strings.EqualFold(word, value) }
	if value == "" || slices.ContainsFunc(words, fits) {
		return nil
	}
	return wrongUsage(fmt.Errorf("--%s %q: there is no such %s here", flag, value, flag), "one of: "+strings.Join(words, ", "))
}

// vocabulary returns the words of a closed list.
func vocabulary[W ~string](list []W) []string {
	var words []string
	for _, w := range list {
		words = append(words, string(w))
	}
	return words
}
