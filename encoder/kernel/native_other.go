//go:build !amd64 && !arm64

package kernel

// native has no set for this CPU but the plain one.
func native() []*set { return nil }
