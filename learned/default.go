package learned

import (
	_ "embed"
	"sync"
)

//go:embed model.bin
var file []byte

// sum is the SHA-256 of model.bin in the form of sha256sum, so that a program
// that reads nothing need not add up 34 MB to name the model.
//
//go:embed model.sum
var sum string

// Default is dateline's own model, which is part of the program. It is loaded
// once, when it is first asked for.
func Default() (*Model, error) { return load() }

// Version is the version of the model that [Default] gives, without loading it.
func Version() string { return versionOf(sum) }

var load = sync.OnceValues(func() (*Model, error) { return Load(file) })
