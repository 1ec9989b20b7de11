// Package actors makes actors of the names that reports use, and tells for what
// reason each two names are one actor's, or are not.
//
// It knows namings, the codebook's actors and what reviewers decided, and nothing
// of what the actors did. A reason has a strength, which is data (links.tsv);
// from 0.5 on it joins. Nothing joins two rows of the codebook, a person and a
// group, or what a reviewer keeps apart.
//
// Worked example. One report has "the Harbour Front of the Isles (HFI)", another
// "HFI" alone, a third "the Front" and the codebook none of them. [Of] makes one
// actor of the first two, because the one report shows the two names to be one
// (0.9) and both use the name HFI (0.85), and notes that "Front" may be it
// (0.3).
package actors
