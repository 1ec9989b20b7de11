package learned

import (
	_ "embed"
	"sync"
)

//go:embed model.bin
var file []byte

// Default is dateline's own model, which is part of the program. It is loaded
// once, when it is first asked for.
func Default() (*Model, error) { return load() }

// Version is the version of the model that [Default] gives, without loading it.
func Version() string { return versionOf(file) }

var load = sync.OnceValues(func() (*Model, error) { return Load(file) })
