package reading_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

// kindAndStatus writes what an account says happened.
func kindAndStatus(_ dateline.Reading, a dateline.Account) string {
	return string(a.Kind) + " " + string(a.Status)
}

// A learned reader that marks names all over a report, and no trigger, has read it as one
// of something else.
func TestWordsOfViolenceOnly(t *testing.T) {
	const text = "Caterpillars ambushed the maize of Baisu on Friday, councillor Timothy Kuri said. The department declared war, and the first assault was repelled at Kindeng on Sunday."
	named := make(learned, 20)
	for i := range named {
		named[i] = reading.Mark{Start: 26, End: 31, Head: "mention", Label: "loc", Score: 0.9, Of: -1}
	}
	trigger := reading.Mark{Start: 13, End: 21, Head: "trigger", Label: "trig", Score: 0.9, Kind: dateline.ArmedAssault, Of: -1}
	for name, row := range map[string]struct {
		marks learned
		want  int
	}{
		"no trigger marked": {named, 0},
		"a trigger marked":  {append(slices.Clone(named), trigger), 1},
		"hardly looked at":  {named[:3], 1},
	} {
		t.Run(name, func(t *testing.T) {
			if got := len(readWith(t, text, row.marks...).Accounts); min(got, 1) != row.want {
				t.Errorf("%d accounts, want %d", got, row.want)
			}
		})
	}
}

func TestWordsOfViolenceElsewhere(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"business": {"Broma Foods opened fire on Friday with an unsolicited bid for its rival Ketch. The takeover battle began when shareholders ambushed the board in May. " +
			"Investors who held the stock saw profit slaughtered, and a raid on the shares on Monday killed the merger.", ""},
		"a film": {"The new film by the director Lene Aas opens on a kidnapping. Her hero, an actor of small parts, kills two hours well, and the bomb of the last scene explodes on Sunday. " +
			"The audience at the festival laughed through the massacre.", ""},
		"a series": {"The ten-part series opens with an explosion on a bridge. In the second episode the cartel kidnaps a bishop, and in the next season it murders his driver. " +
			"Viewers longed for a conversation on Sunday; ratings exploded all the same, the producers say.", ""},
		"a bomb at a market":       {"A bomb ripped through the cattle market of Ambo on Monday, killing 61 people. The bidding had begun, the traders' guild said. Markets are closed; the price of oxen rose.", "bombing occurred"},
		"a strike of workers":      {"The dockers' union attacked the timetable on Monday. Strikers said the stoppage had taken hostages on neither side; pay talks exploded on Friday and the walkout goes on.", ""},
		"a race":                   {"Lemi Aro launched an attack of such violence in Sunday's road race that two Olympic finalists were left for dead. The leading group exploded at once. The champion, cut down before the bridge, said that Aro had ambushed the athletes.", ""},
		"a bout":                   {"The wrestler needed fifty seconds to execute his rival at Kora arena on Saturday. Attendance was 4,300 for the finals; the coach called the championship a massacre.", ""},
		"an auction":               {"Buyers ambushed the auctioneer at the spring sale of gems in Kora on Friday and opened fire with bids of two million euros. A seller of jade said that her lot was massacred; two dealers were taken hostage by the tender.", ""},
		"a swell":                  {"The swell attacked the pier of Kora on Sunday and took surfers hostage behind the reef until the tide turned. Forecasters expect a second assault by Tuesday; gusts killed the regatta.", ""},
		"an attack on athletes":    {"Gunmen attacked a minibus of wrestlers near Kora on Saturday and killed the coach, police said. The wounded athletes were taken to hospital in Kora, where the championship was called off.", "armed assault occurred"},
		"an attack on a business":  {"Gunmen attacked the market on Friday and killed four traders, the company said. Police and soldiers found a wounded dealer; the price of its shares fell.", "armed assault occurred"},
		"an engine":                {"One of the ploughs stopped on Friday, when its gearbox exploded; nobody was hurt.", ""},
		"a boiler":                 {"Six workers died and nine were hurt when a boiler exploded at a mill in Kora on Tuesday, firefighters said.", ""},
		"a fire and who set it":    {"Gunmen set fire to a ferry at Kora on Tuesday, killing six people, firefighters said.", "facility attack occurred"},
		"a death":                  {"Their founder died in 2017, and his deputy took his place.", ""},
		"deaths after an attack":   {"Gunmen attacked a village near Mopti on Monday. Nine people died.", "armed assault occurred"},
		"what cannot be hurt":      {"Senators shot down a motion on Tuesday and killed the bill on Friday.", ""},
		"what is put somewhere":    {"The government placed the group on its list of bombers in November.", ""},
		"before living memory":     {"On 2 November 1809 dragoons attacked the farmhouse, killing eleven people.", ""},
		"within living memory":     {"On 2 November 1979 gunmen attacked the farmhouse, killing eleven people.", "armed assault occurred"},
		"a bomb that is an image":  {"Prices exploded on Monday.", ""},
		"who dies of a bomb later": {"A bomb went off in Harsan on Monday. A girl died of her burns on Tuesday.", "bombing occurred"},
	})
}
