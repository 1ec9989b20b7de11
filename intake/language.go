package intake

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"

	"github.com/dateline-project/dateline"
)

// plausible are the languages that reports come in. The detector takes short
// English texts for rarer languages when it may choose among all.
var plausible = map[whatlanggo.Lang]bool{
	whatlanggo.Eng: true, whatlanggo.Fra: true, whatlanggo.Spa: true, whatlanggo.Por: true, whatlanggo.Deu: true,
	whatlanggo.Ita: true, whatlanggo.Nld: true, whatlanggo.Tur: true, whatlanggo.Ind: true, whatlanggo.Rus: true,
	whatlanggo.Ukr: true, whatlanggo.Arb: true, whatlanggo.Pes: true, whatlanggo.Urd: true, whatlanggo.Hin: true,
	whatlanggo.Ben: true, whatlanggo.Heb: true, whatlanggo.Cmn: true, whatlanggo.Jpn: true, whatlanggo.Kor: true,
	whatlanggo.Amh: true, whatlanggo.Pol: true,
}

// surest is the confidence above which the text itself decides against what
// its page declares: pages keep their template's language.
const surest = 0.8

// language returns the BCP 47 tag of the text: as declared where the text does
// not plainly contradict it, else as detected; unknown for a text too short.
func language(text, declared string) dateline.Optional {
	info := whatlanggo.DetectWithOptions(strings.ToLower(head(text, 4000)), whatlanggo.Options{Whitelist: plausible})
	detected := ""
	if info.Script != nil && plausible[info.Lang] && (len(text) > 200 || info.Confidence > surest) {
		detected = info.Lang.Iso6391()
	}
	declared = strings.ReplaceAll(strings.TrimSpace(declared), "_", "-")
	primary, _, _ := strings.Cut(strings.ToLower(declared), "-")
	if primary != "" && (detected == "" || detected == primary || info.Confidence < surest) {
		return dateline.Optional(declared)
	}
	return dateline.Optional(detected)
}

// head returns the first n bytes of text, cut between words.
func head(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "")
}
