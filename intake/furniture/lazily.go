package furniture

import (
	"regexp"
	"sync"
)

// lazily compiles a pattern when a report first asks for it: most commands read
// no report, and compiling all patterns of this package takes longer than their
// whole start.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
