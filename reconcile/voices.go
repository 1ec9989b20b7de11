package reconcile

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// sources.tsv ranks who gives a figure, by the words of the attribution: tier 1
// is in a position to count, 2 speaks for those who are, 3 is a report in its
// own words (and whoever the table does not know), 4 saw a part or stands for
// nothing, 5 is anybody's word, 6 a party to the incident. Where several words
// of an attribution stand in the table the worst tier counts: a security source
// is a source. A figure replaces an earlier one of its own class.
//
//go:embed sources.tsv
var sourcesTable string

// voice is how well placed somebody is to give a figure.
type voice struct {
	class string // whose earlier figures its later ones replace
	tier  int    // 1 is the best placed
}

const (
	tierReport  = 3
	tierOwnDead = 5 // a party, of its own
	tierParty   = 6
)

var voices = readVoices(sourcesTable)

func readVoices(table string) map[string]voice {
	out := map[string]voice{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if tier, err := strconv.Atoi(cells[2]); err == nil { // the header has none
			out[cells[0]] = voice{cells[1], tier}
		}
	}
	return out
}

// voiceOf ranks the source of a figure: the one that it is attributed to, or
// else the report's outlet, which speaks for itself where it is a house that counts or a
// party: a ministry's communiqué, a group's.
func voiceOf(f dateline.Figure, r *dateline.Report, by parties) voice {
	if f.AttributedTo == "" {
		if r.Outlet == "" {
			return voice{"report " + r.ID, tierReport}
		}
		if own := voiceNamed(gazetteer.Fold(string(r.Outlet)), by); own.tier == 1 || own.tier == tierParty {
			return own
		}
		return voice{"outlet " + gazetteer.Fold(string(r.Outlet)), tierReport}
	}
	return voiceNamed(gazetteer.Fold(string(f.AttributedTo)), by)
}

// voiceNamed ranks a source by the folded words that name it.
func voiceNamed(text string, by parties) voice {
	if name := by.named(text); name != "" {
		return voice{"party " + name, tierParty}
	}
	if name := by.attacked(text); name != "" {
		return voice{"party " + name, tierOwnDead}
	}
	best, known := voice{text, tierReport}, false
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		for n := min(2, len(words)-i); n > 0; n-- { // the longest first: a media wing is no media
			v, ok := voices[strings.Join(words[i:i+n], " ")]
			if !ok {
				continue
			}
			if !known || v.tier > best.tier && v.tier > tierReport || v.tier < best.tier && best.tier <= tierReport {
				best, known = v, true
			}
			i += n - 1
			break
		}
	}
	return best
}

// tierNames tell a tier in words.
var tierNames = map[int]string{
	1: "in a position to count", 2: "speaks for those who count", 3: "the report's own words",
	4: "saw a part or is not named", 5: "anybody's word, or a party's of its own", 6: "a party to it",
}
