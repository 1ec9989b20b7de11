package reading

// How probable a mark must be before figures, scenes, voices, claims and
// warnings go by it. They were chosen on the development part of the annotated
// reports.
const (
	sureFigure  = 0.8 // to count people whom the patterns do not count
	sureScene   = 0.4 // to give a happening its place or time
	sureTime    = 0.6 // to give it another time than the patterns
	sureVoice   = 0.4 // to let somebody speak
	sureClaim   = 0.5 // to claim what no cue opens
	sureWarning = 0.5 // to hear a warning in other words than the codebook's
)
