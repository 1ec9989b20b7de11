package prose

// makeFinite gives the past tense to participles that must be verbs of their own,
// which the tagger was seen to miss: one that "and" joins to a verb in the past and
// that has an object ("attacked the town and killed nine people"), the only verb
// of a sentence that has a subject and an object ("Rebels attacked Dori"), and one with an
// object behind a relative clause on the subject that opens the sentence ("The group, which
// rose in 2009, killed nine people").
func makeFinite(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].Lower == "died" && tokens[i].Tag == "VBN" && tokens[i-1].Noun() { // nobody is "died"
			tokens[i].Tag = "VBD"
		}
		if tokens[i].Tag != "VBN" || !hasObject(tokens, i+1) {
			continue
		}
		switch before := tokens[i-1]; {
		case before.Lower == "and":
			if v := verbBefore(tokens, i-1); v >= 0 && tokens[v].Tag == "VBD" && !auxiliary(tokens[v].Lower) && (v == 0 || !auxiliary(tokens[v-1].Lower)) {
				tokens[i].Tag = "VBD"
			}
		case before.Noun() && !hasFinite(tokens), before.Text == "," && closesRelative(tokens, i-1):
			tokens[i].Tag = "VBD"
		}
	}
}

// singular and plural are the pronouns that only a verb's subject has, and "it", by whether
// their verb in the present ends in an s.
var singular, plural = wordsOf("he", "she", "it"), wordsOf("they", "we", "i")

// makePresent gives the present tense to a word that the tagger takes for a noun right
// behind a pronoun that opens a clause, whose verb it must be: "It numbers 600 men", "They
// number about 60"; or behind a comma and before an infinitive, where the sentence has no verb
// yet: "Leaflets in the market, signed by the Front, promise to burn".
func makePresent(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		t, pronoun := &tokens[i], tokens[i-1]
		if i > 1 && (tokens[i-2].Verb() || tokens[i-2].Noun() || tokens[i-2].Tag == "IN" && tokens[i-2].Lower != "that" || tokens[i-2].Tag == "TO") {
			continue
		}
		switch {
		case singular[pronoun.Lower] && t.Tag == "NNS" && t.Text == t.Lower:
			t.Tag = "VBZ"
		case plural[pronoun.Lower] && t.Tag == "NN" && t.Text == t.Lower, pronoun.Text == "," && t.Tag == "NN" && leadsTo(tokens[i+1:]) && !hasFinite(tokens[:i]):
			t.Tag = "VBP"
		}
	}
}

// leadsTo reports whether some tokens begin with an infinitive, whatever quotation mark stands
// in it: 'to "burn'.
func leadsTo(behind []Token) bool {
	at := 1
	if len(behind) > 1 && quotationMark(behind[1]) {
		at++
	}
	return len(behind) > at && behind[0].Lower == "to" && behind[at].Tag == "VB"
}

// makeBase gives the base form to a word that the tagger takes for a noun right behind a modal,
// or behind "to" and before an object: "may bomb stations", "vowed to bomb the port".
func makeBase(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		t, before := &tokens[i], tokens[i-1]
		if t.Tag != "NN" || t.Text != t.Lower {
			continue
		}
		if i > 1 && afterModal(tokens, i) || before.Lower == "to" && Common(t.Lower) && (tokens[i+1].Lower == "the" || tokens[i+1].Tag == "PRP$") && i > 1 && tokens[i-2].Verb() {
			t.Tag = "VB"
		}
		if t.Lower == "number" && before.Lower == "to" && i > 1 && tokens[i-2].Verb() { // "are thought to number 40"
			t.Tag = "VB"
		}
	}
}

// afterModal reports whether nothing but adverbs stands between a modal and token i.
func afterModal(tokens []Token, i int) bool {
	for i--; i > 0 && tokens[i].Tag == "RB"; i-- {
	}
	return tokens[i].Tag == "MD"
}

// makeAdverb gives an adverb's tag to the words that stand between a modal and its verb to say
// how surely or when: "will in all likelihood strike", "could at any moment attack".
func makeAdverb(tokens []Token) {
	for i := 1; i+2 < len(tokens); i++ {
		if tokens[i-1].Tag != "MD" || tokens[i].Lower != "in" && tokens[i].Lower != "at" || !whole[tokens[i+1].Lower] || !tokens[i+2].Noun() {
			continue
		}
		for j := i; j < i+3; j++ {
			tokens[j].Tag = "RB"
		}
	}
}

// whole are the words behind "in" and "at" that say how surely or when: "in all probability",
// "at any time".
var whole = wordsOf("all", "any", "every", "some")

// makeNoun gives a noun's tag to a word that the tagger takes for an adjective behind "a",
// where nothing follows that it could describe: "a policeman shot dead in Dori", "killed a
// nurse and two guards", "killing a constable."; and to a participle behind "its" that takes
// no object: "was its doing".
func makeNoun(tokens []Token) {
	for i := 1; i < len(tokens); i++ {
		article := tokens[i-1].Lower == "a" || tokens[i-1].Lower == "an"
		if tokens[i].Tag == "JJ" && article && !amounts[tokens[i].Lower] && tokens[i].Text == tokens[i].Lower && !describes(tokens[i+1:]) {
			tokens[i].Tag = "NN"
		}
		if tokens[i].Tag == "VBG" && tokens[i-1].Tag == "PRP$" && (i+1 == len(tokens) || !tokens[i+1].Word() || tokens[i+1].Tag == "IN") {
			tokens[i].Tag = "NN"
		}
	}
}

// amounts open a number or a measure behind "a": "a few in hospital", "a little after noon".
var amounts = wordsOf("few", "little", "good", "further", "many")

// describes reports whether an adjective right before some tokens may belong to a noun among
// them.
func describes(behind []Token) bool {
	if len(behind) == 0 {
		return false
	}
	next := behind[0]
	opens := len(behind) > 1 && opensPhrase(behind[1]) && (next.Tag == "CC" || behind[1].Tag != "IN") // not "a similar, if smaller, attack"
	switch {
	case next.Tag == "VBN":
		return len(behind) == 1 || behind[1].Tag != "IN" && behind[1].Tag != "TO" && behind[1].Word() && behind[1].Lower != "dead"
	case next.Text == "," || next.Tag == "CC":
		return len(behind) > 1 && !opens
	case next.Tag == "IN", next.Tag == "VBD", next.Tag == "VBZ", next.Tag == "MD", next.Tag == "WP", next.Tag == "WDT":
		return false
	}
	return next.Word()
}

// opensPhrase reports whether a token begins something of its own, and describes no noun
// together with an adjective before it.
func opensPhrase(t Token) bool {
	switch t.Tag {
	case "DT", "CD", "PRP", "PRP$", "WP", "WDT", "WRB", "IN", "VBD", "VBZ", "MD":
		return true
	}
	return false
}

// closesRelative reports whether the comma at token i closes a relative clause that stands
// right behind the first words of the sentence, which no verb follows yet.
func closesRelative(tokens []Token, i int) bool {
	opened := false
	for j := 1; j < i; j++ {
		switch t := tokens[j]; {
		case t.Text == "," && !opened && (tokens[j+1].Tag == "WDT" || tokens[j+1].Tag == "WP"):
			opened = true
		case t.Text == "," || t.Text == ";" || !opened && (t.Verb() || t.Tag == "MD"):
			return false
		}
	}
	return opened
}

// hasObject reports whether the words from token i can be an object: a number
// with who is counted, an article, a name that is no day.
func hasObject(tokens []Token, i int) bool {
	switch t := tokens[i]; t.Tag {
	case "DT", "PRP$":
		return true
	case "CD":
		return i+1 < len(tokens) && (tokens[i+1].Noun() || tokens[i+1].Tag == "JJ") && !timeUnits[tokens[i+1].Lower]
	case "NNP":
		return !days[t.Lower]
	}
	return false
}

var timeUnits = wordsOf("minute", "minutes", "hour", "hours", "day", "days", "night", "nights", "week", "weeks", "month", "months", "year", "years")

var days = wordsOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

var dayparts = wordsOf("morning", "afternoon", "evening", "night")

func wordsOf(list ...string) map[string]bool {
	set := map[string]bool{}
	for _, w := range list {
		set[w] = true
	}
	return set
}

func verbBefore(tokens []Token, i int) int {
	for i--; i >= 0 && !tokens[i].Verb(); i-- {
		if tokens[i].Text == ";" || tokens[i].Tag == "WDT" || tokens[i].Tag == "WP" {
			return -1
		}
	}
	return i
}

func hasFinite(tokens []Token) bool {
	for _, t := range tokens {
		switch t.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}
