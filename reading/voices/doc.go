// Package voices makes out whom a report means by words that name nobody, and who
// says what it tells.
//
// The two are asked together: "we" means the group whose statement the sentence
// gives, and whose statement it is may be told by "the group".
//
// Of "The group said it had killed nine soldiers" behind a sentence about MUJAO it
// says that "the group" is MUJAO, and that MUJAO says so.
//
// The way through the package: descriptions.go, meant.go, focus.go and
// firstperson.go tell whom a phrase means; voice.go who speaks in a sentence,
// voices.go who says what stands at one place of it, spokenfor.go for which group;
// interview.go who answers in an interview; persons.go who of the persons is known
// in public.
package voices
