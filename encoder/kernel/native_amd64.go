package kernel

import "golang.org/x/sys/cpu"

// native are the sets in assembly that this CPU can run, the fastest first.
func native() []*set {
	var sets []*set
	x := cpu.X86
	if x.HasAVX512F && x.HasAVX512BW {
		if x.HasAVX512VNNI {
			sets = append(sets, &vnni)
		}
		sets = append(sets, &avx512)
	}
	if x.HasAVX2 {
		sets = append(sets, &avx2)
	}
	return sets
}
