// Package scenes puts together what one sentence tells of one incident: its
// happenings, with their place, their time and their figures.
//
// It goes sentence by sentence. Which sentences tell of one incident, package
// accounts says.
//
// "Gunmen attacked a convoy near Dori on Friday, killing nine soldiers" is a scene
// with the happening "attacked", the place "Dori", that Friday and nine killed.
//
// The way through the package: scene.go parts a sentence into scenes; spot.go
// reads its places, told.go takes one from the sentences before; dating.go and
// attached.go say which time belongs to which happening; counted.go which figures;
// quoted.go and attribution.go who says so; setting.go what a learned reader marks
// as place and time.
package scenes
