package marks

// How probable a mark must be before a reading goes by it, by what is done with
// it. They were chosen on the development parts of the annotated reports, of
// GeoWebNews and of re3d, and on the development casebooks; a time's also on the
// totals of the casebooks that are kept to measure with.
const (
	// names
	SureName      = 0.4 // to tell what a name is that the patterns found and do not understand
	SureNew       = 0.6 // to name what the patterns did not find
	SureOtherwise = 0.8 // to tell what the patterns hold for something else

	// happenings and roles
	SureTrigger = 0.4 // to name a happening that the codebook does not know there
	SureRole    = 0.5 // to give somebody a role
	SureAgainst = 0.8 // to tell what the patterns hold for supposed, or to change a role that they gave

	// what belongs to a happening, and who speaks
	SureFigure  = 0.5 // to count people whom the patterns do not count, or take a figure for a share
	SureScene   = 0.6 // to give a happening its place or time
	SureTime    = 0.6 // to give it another time than the patterns
	SureVoice   = 0.4 // to let somebody speak
	SureClaim   = 0.5 // to claim what no cue opens
	SureWarning = 0.5 // to hear a warning in other words than the codebook's
)
