package dateline

import (
	"crypto/sha256"
	"encoding/hex"
)

// NewID makes an id from content alone, such as "r:1f0c9a…": the prefix names
// the noun, the rest is the first 48 bits of a SHA-256 over the parts. The same parts
// give the same id on every run and machine.
func NewID(prefix string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return prefix + ":" + hex.EncodeToString(h.Sum(nil))[:12]
}
