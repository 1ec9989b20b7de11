package kernel

// native is the set in assembly of arm64, all of which have NEON.
func native() []*set { return []*set{&neon} }
