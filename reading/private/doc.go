// Package private tells which of the persons that a report names are private
// people: victims, witnesses, relatives, suspects, of whom nothing says that they
// are known in public.
//
// It is asked last, when it is known who acts, speaks or is spoken of.
//
// The way through the package: inpublic.go looks for what makes a person known in
// public; private.go lists those of whom nothing does; output.go gives the namings
// without them.
package private
