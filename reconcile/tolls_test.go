package reconcile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
)

var spunWithBomb = spun + " Police looked for the bomb maker."

// given is one report's figures.
type given struct {
	day     string
	figures []detail
}

func TestTolls(t *testing.T) {
	rises := []given{{"2031-05-05", []detail{dead(60, from("a security source"))}}, {"2031-05-06", []detail{dead(71, from("the defence ministry"))}}}
	tests := []struct {
		name      string
		kind      dateline.Kind
		reports   []given
		want      string // low best high
		disagrees bool
	}{
		{"more than and at least n give n", dateline.Bombing, []given{{"2031-05-06", []detail{dead(60, over)}}}, "60 60 60", false},
		{"a smaller figure by the same voice is a part", dateline.Bombing, []given{{"2031-05-06", []detail{dead(7, from("police")), dead(5, from("police"))}}}, "7 7 7", false},
		{"what one voice counts is what the total is made of", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(24, atLeast), dead(17, from("the hospital")), dead(7, from("the hospital"), behind)}}}, "24 24 24", false},
		{"what two voices count makes no total", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(24), dead(17, from("the hospital")), dead(7, from("residents"), behind)}}}, "7 17 24", false},
		{"a smaller figure by another voice stands", dateline.Bombing, []given{{"2031-05-06", []detail{dead(7, from("police")), dead(5, from("residents"))}}}, "5 7 7", false},
		{"zero is a figure", dateline.Bombing, []given{{"2031-05-06", []detail{dead(0)}}}, "0 0 0", false},
		{"no figure, no toll", dateline.Bombing, []given{{"2031-05-06", nil}}, "", false},
		{"nobody hurt is nobody dead", dateline.Bombing, []given{{"2031-05-06", []detail{figure(dateline.Injured, 0)}}}, "0 0 0", false},
		{"nobody else hurt where somebody is dead", dateline.Bombing, []given{{"2031-05-06", []detail{figure(dateline.Injured, 0)}}, {"2031-05-06", []detail{dead(3)}}}, "3 3 3", false},
		{"nobody of a part hurt", dateline.Bombing, []given{{"2031-05-06", []detail{figure(dateline.Injured, 0, part)}}}, "", false},
		{"an assassination that nobody counts", dateline.Assassination, []given{{"2031-05-06", nil}}, "1 1 1", false},
		{"an assassination that one report counts", dateline.Assassination, []given{{"2031-05-05", nil}, {"2031-05-06", []detail{dead(2)}}}, "2 2 2", false},
		{"equal figures", dateline.Bombing, []given{{"2031-05-05", []detail{dead(9)}}, {"2031-05-06", []detail{dead(9)}}}, "9 9 9", false},
		{"a later, better placed and higher count", dateline.Bombing, rises, "71 71 71", true},
		{"the claimant's boast stands but is never best", dateline.Bombing, append([]given{{"2031-05-07", []detail{dead(100, from("Harbour Front"))}}}, rises...), "71 71 100", true},
		{"the same source lowers its figure", dateline.Bombing, []given{{"2031-05-05", []detail{dead(53, from("army"))}}, {"2031-05-08", []detail{dead(49, from("the army's spokesman"))}}}, "49 49 49", true},
		{"a report withdraws a number that another gave", dateline.Bombing, []given{{"2031-05-05", []detail{dead(44, from("doctors"))}}, {"2031-05-06", []detail{dead(40, from("the force")), dead(44, withdrawn)}}}, "40 40 40", true},
		{"a first count given as a floor", dateline.Bombing, []given{{"2031-05-05", []detail{dead(37, atLeast, from("police"))}}, {"2031-05-06", []detail{dead(40, from("the mayor"))}}}, "40 40 40", true},
		{"what stands beside a floor in one breath is one", dateline.Bombing, []given{{"2031-05-05", []detail{figure(dateline.Injured, 9, atLeast), dead(54, behind)}}, {"2031-05-06", []detail{dead(68, from("the mayor"))}}}, "68 68 68", true},
		{"a lower figure of a worse placed source replaces nothing", dateline.Bombing, []given{{"2031-05-05", []detail{dead(71, from("the health ministry"))}}, {"2031-05-06", []detail{dead(30, from("residents"))}}}, "30 71 71", true},
		{"a better placed count of none against later boasts", dateline.AirStrike, []given{{"2031-05-05", []detail{dead(0, from("the hospital"))}}, {"2031-05-06", []detail{dead(300, from("sources"))}}}, "0 0 300", true},
		{"attackers are counted apart", dateline.Bombing, []given{{"2031-05-06", []detail{dead(71), dead(57, among(dateline.WhoAttackers))}}}, "71 71 71", false},
		{"attackers alone are no toll", dateline.Bombing, []given{{"2031-05-06", []detail{dead(57, among(dateline.WhoAttackers))}}}, "", false},
		{"soldiers as many as the total are the total", dateline.Bombing, []given{{"2031-05-06", []detail{dead(71, among(dateline.WhoSecurityForces), from("ministry")), dead(57)}}}, "71 71 71", false},
		{"one who died later is a part", dateline.Bombing, []given{{"2031-05-06", []detail{dead(19), dead(1)}}}, "19 19 19", false},
		{"a first count and a full one on one day", dateline.Bombing, []given{{"2031-05-06", []detail{dead(9, atLeast, from("ministry"))}}, {"2031-05-06", []detail{dead(21, from("police"))}}}, "21 21 21", true},
		{"another order of magnitude overtakes nothing", dateline.Bombing, []given{{"2031-05-06", []detail{dead(71, from("police"))}}, {"2031-05-09", []detail{dead(4000, from("the army"))}}}, "71 4000 4000", true},
		{"a clash counts all sides", dateline.Clash, []given{{"2031-05-06", []detail{dead(2, among(dateline.WhoAttackers))}}}, "2 2 2", false},
		{"a part is no rival", dateline.Bombing, []given{{"2031-05-06", []detail{dead(60), dead(13, among("marines"), part)}}}, "60 60 60", false},
		{"named people beside a total are a part", dateline.Bombing, []given{{"2031-05-06", []detail{dead(60), dead(13, among("marines"))}}}, "60 60 60", false},
		{"named people in another report are a part", dateline.Bombing, []given{{"2031-05-05", []detail{dead(13, among("marines"))}}, {"2031-05-05", []detail{dead(72)}}}, "72 72 72", false},
		{"named people are all there is", dateline.Bombing, []given{{"2031-05-06", []detail{dead(3, among("women"))}}}, "3 3 3", false},
		{"different people in one sentence are added", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(35, among(dateline.WhoCivilians)), dead(7, among(dateline.WhoSecurityForces), behind)}}}, "42 42 42", false},
		{"what two voices count for different people is not added", dateline.Clash, []given{{"2031-05-06", []detail{dead(3, among(dateline.WhoAttackers), from("the army")), dead(5, among(dateline.WhoSecurityForces), from("residents"))}}}, "3 3 5", false},
		{"the report goes on for the one whom it names", dateline.Raid, []given{{"2031-05-06", []detail{dead(5, among(dateline.WhoAttackers), from("the army")), dead(1, among(dateline.WhoSecurityForces), behind)}}}, "6 6 6", false},
		{"the higher of one voice for the same people", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(3, among(dateline.WhoSecurityForces)), dead(4, among(dateline.WhoSecurityForces), behind)}}}, "4 4 4", false},
		{"what stands far from a sum is a part of it", dateline.Raid, []given{{"2031-05-06", []detail{dead(3, among(dateline.WhoAttackers)), dead(1, among(dateline.WhoSecurityForces), behind), dead(1, among(dateline.WhoCivilians))}}}, "4 4 4", false},
		{"fighters more than the total are no part of it", dateline.AirStrike, []given{{"2031-05-06", []detail{dead(11, from("the union")), dead(20, among(dateline.WhoAttackers), from("the mayor"))}}}, "11 20 20", false},
		{"an army counts the enemy dead of its air strike as a party", dateline.AirStrike, []given{{"2031-05-06", []detail{dead(11, from("the union")), dead(20, among(dateline.WhoAttackers), from("the army"))}}}, "11 11 20", false},
		{"a party's own dead before what another says of them", dateline.Clash, []given{{"2031-05-06", []detail{dead(80, from("Harbour Front")), dead(11, among(dateline.WhoAttackers), from("the rebels"))}}}, "11 11 80", false},
		{"what the report itself tells is no part of a boast", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(16, from("Harbour Front")), dead(9, behind)}}}, "9 9 16", false},
		{"one person whom no number counts is a part of what another tells", dateline.Bombing, []given{{"2031-05-06", []detail{dead(2, from("police"))}}, {"2031-05-09", []detail{dead(1)}}}, "2 2 2", false},
		{"a media wing speaks for its army", dateline.Clash, []given{{"2031-05-06", []detail{dead(19, among(dateline.WhoSecurityForces), from("the capital")), dead(1, among(dateline.WhoSecurityForces), from("the army's media wing"))}}}, "1 1 19", false},
		{"none of some of them, and nobody tells of others", dateline.Raid, []given{{"2031-05-06", []detail{dead(0, among(dateline.WhoSecurityForces), part)}}}, "0 0 0", false},
		{"none of some of them beside others", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(0, among(dateline.WhoSecurityForces), part), dead(3, among(dateline.WhoAttackers))}}}, "", false},
		{"one person whom no number counts is a part", dateline.Bombing, []given{{"2031-05-06", []detail{dead(5, from("police")), dead(1, from("residents"))}}}, "5 5 5", false},
		{"two sources beside each other are rivals, a floor too", dateline.Bombing, []given{{"2031-05-06", []detail{dead(10, atLeast, from("the ministry")), dead(11, from("the hospital"))}}}, "10 11 11", false},
		{"what the report tells before somebody gives more is a rival", dateline.Bombing, []given{{"2031-05-06", []detail{dead(5), dead(7, from("the mayor"), behind)}}}, "5 7 7", false},
		{"what a party boasts of its enemies holds nothing that the report tells of them", dateline.ArmedAssault, []given{{"2031-05-06", []detail{dead(2, among(dateline.WhoSecurityForces)), dead(5, among(dateline.WhoSecurityForces), from("Harbour Front"), behind)}}}, "2 2 5", false},
		{"the dead of one side are no part of the other's", dateline.AirStrike, []given{{"2031-05-06", []detail{dead(9, among(dateline.WhoAttackers), from("the governor"))}}, {"2031-05-06", []detail{dead(13, among(dateline.WhoCivilians), from("doctors"))}}}, "9 13 13", true},
		{"a count before a rough one", dateline.Bombing, []given{{"2031-05-06", []detail{dead(30, about, from("police"))}}, {"2031-05-07", []detail{dead(28)}}}, "28 28 30", true},
		{"a rough count before what a witness counted", dateline.Bombing, []given{{"2031-05-06", []detail{dead(30, about, from("police"))}}, {"2031-05-07", []detail{dead(28, from("residents"))}}}, "28 30 30", true},
		{"all withdrawn and nothing in its place", dateline.Bombing, []given{{"2031-05-06", []detail{dead(8, withdrawn)}}}, "8 8 8", false},
		{"later two outlets give a higher count than the police", dateline.Bombing, []given{{"2031-05-05", []detail{dead(7, from("police"))}}, {"2031-05-08", []detail{dead(8)}}, {"2031-05-20", []detail{dead(8)}}}, "8 8 8", true},
		{"later one outlet gives a higher count than the police", dateline.Bombing, []given{{"2031-05-05", []detail{dead(7, from("police"))}}, {"2031-05-08", []detail{dead(8)}}}, "7 7 8", true},
		{"attackers whom the total includes do not count", dateline.Bombing, []given{{"2031-05-06", []detail{dead(7), dead(1, among(dateline.WhoAttackers), part, behind)}}}, "6 6 6", false},
		{"attackers of another sentence are in no total", dateline.Bombing, []given{{"2031-05-06", []detail{dead(7), dead(1, among(dateline.WhoAttackers), part)}}}, "7 7 7", false},
		{"some of the attackers told of between", dateline.Bombing, []given{{"2031-05-06", []detail{dead(7), dead(3, among(dateline.WhoAttackers), behind), dead(2, among(dateline.WhoAttackers), part, behind)}}}, "7 7 7", false},
		{"a clash counts them", dateline.Clash, []given{{"2031-05-06", []detail{dead(7), dead(1, among(dateline.WhoAttackers), part, behind)}}}, "7 7 7", false},
		{"nobody on one side", dateline.Clash, []given{{"2031-05-06", []detail{dead(20, among(dateline.WhoAttackers)), dead(0)}}}, "20 20 20", false},
		{"nobody, by somebody else", dateline.Clash, []given{{"2031-05-06", []detail{dead(20, among(dateline.WhoAttackers)), dead(0, from("residents"))}}}, "0 20 20", false},
		{"an undated report replaces nothing", dateline.Bombing, []given{{"2031-05-05", []detail{dead(20, from("police"))}}, {"", []detail{dead(25, from("police"))}}}, "20 20 25", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pages []*page
			for i, g := range test.reports {
				p := newPage(fmt.Sprint(i), fmt.Sprint("Outlet ", i), g.day, strings.Repeat("The attack. ", i+1)).named(dateline.ArmedGroup, "", "Harbour Front")
				details := append([]detail{of(test.kind), on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed)}, g.figures...)
				pages = append(pages, p.tells("attack", details...))
			}
			in := only(t, build(t, pages...))
			got := ""
			if k := in.Killed; k != nil {
				got = fmt.Sprint(k.Low, " ", k.Best, " ", k.High)
			}
			if got != test.want {
				t.Errorf("toll %q, want %q", got, test.want)
			}
			if disagree(in, "killed") != test.disagrees {
				t.Errorf("disagreement kept: %v, want %v", !test.disagrees, test.disagrees)
			}
		})
	}
}

func TestCopiesCountOnceInTolls(t *testing.T) {
	tell := func(p *page, n int) *page {
		return p.tells("bomb", on("2031-05-05"), inHarsan, dead(n, from("police")))
	}
	in := only(t, build(t,
		tell(newPage("a", "Calder Echo", "2031-05-06", original), 41),
		tell(newPage("b", "Buzz", "2031-05-07", spunWithBomb), 14)))
	if *in.Killed != (dateline.Toll{Low: 41, Best: 41, High: 41}) {
		t.Errorf("toll %+v: a copy's slip of the pen counts", *in.Killed)
	}
	if disagree(in, "killed") {
		t.Error("a copy is made to disagree with its original")
	}
}

func TestWhyTellsTheToll(t *testing.T) {
	book := build(t,
		newPage("a", "Echo", "2031-05-05", "The attack.").tells("attack", on("2031-05-05"), inHarsan, dead(53, from("army"))),
		newPage("b", "Post", "2031-05-08", "The attack, again.").tells("attack", on("2031-05-05"), inHarsan, dead(49, from("army")), dead(3, among("women"))))
	r, err := reconcile.Why(book, book.Incidents[0].ID, "killed")
	if err != nil {
		t.Fatal(err)
	}
	if r.Value != "low 49, best 49, high 49" {
		t.Errorf("value %q", r.Value)
	}
	want := []string{"53 superseded", "49 chosen", "3 set aside"}
	if len(r.Considered) != len(want) {
		t.Fatalf("considered %v, want %v", r.Considered, want)
	}
	for i, c := range r.Considered {
		if got := c.Value + " " + c.Verdict; got != want[i] || c.Because == "" {
			t.Errorf("considered %q because %q, want %q", got, c.Because, want[i])
		}
	}
}

// Where a state's force did it by all that is told, the armed group is the side
// attacked, whatever the kind.
func TestTollOfAStatesAct(t *testing.T) {
	in := only(t, build(t, newPage("a", "Echo", "2031-05-06", "The attack.").named(dateline.StateForce, "", "Harsan Army").
		tells("shelled", of(dateline.Bombing), on("2031-05-05"), inHarsan, by("Harsan Army", dateline.Confirmed), dead(5, among(dateline.WhoAttackers)))))
	if in.Killed == nil || *in.Killed != (dateline.Toll{Low: 5, Best: 5, High: 5}) {
		t.Errorf("toll %+v, want the five fighters", in.Killed)
	}
}

// An armed group's word is a party's though nobody says that it did it; its police are
// in a position to count. Where a state's force did it, the group speaks for the side
// attacked, which is anybody's word.
func TestTollByAnArmedGroup(t *testing.T) {
	tests := []struct {
		name, by string
		force    bool
		want     dateline.Toll
	}{
		{"a group's boast", "the Delta Army's spokesman", false, dateline.Toll{Low: 4, Best: 4, High: 9}},
		{"a group's police", "the Delta Army's police", false, dateline.Toll{Low: 4, Best: 9, High: 9}},
		{"the side attacked", "the Delta Army's spokesman", true, dateline.Toll{Low: 4, Best: 4, High: 9}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage("a", "Calder Echo", "2031-05-06", original).named(dateline.ArmedGroup, "", "Delta Army").named(dateline.StateForce, "", "Harsan Guard")
			details := []detail{of(dateline.ArmedAssault), on("2031-05-05"), inHarsan, dead(4, from("the driver")), dead(9, from(test.by), behind)}
			if test.force {
				details = append(details, by("Harsan Guard", dateline.Confirmed))
			}
			in := only(t, build(t, p.tells("bomb", details...)))
			if in.Killed == nil || *in.Killed != test.want {
				t.Errorf("toll %v, want %v", in.Killed, test.want)
			}
		})
	}
}

// The communiqué of a house that counts speaks as that house, a party's as a party.
func TestTollByItsOwnCommunique(t *testing.T) {
	tests := []struct {
		name, outlet string
		want         dateline.Toll
	}{
		{"a ministry", "Ministry of Health", dateline.Toll{Low: 4, Best: 9, High: 9}},
		{"a newspaper", "Harsan Post", dateline.Toll{Low: 4, Best: 4, High: 9}},
		{"a party", "Harbour Front", dateline.Toll{Low: 4, Best: 4, High: 9}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tell := func(p *page, n detail) *page {
				return p.named(dateline.ArmedGroup, "", "Harbour Front").tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed), n)
			}
			in := only(t, build(t, tell(newPage("a", test.outlet, "2031-05-06", "The attack."), dead(9)), tell(newPage("b", "Calder Echo", "2031-05-06", "The attack, again."), dead(4, from("the governor")))))
			if in.Killed == nil || *in.Killed != test.want {
				t.Errorf("toll %v, want %v", in.Killed, test.want)
			}
		})
	}
}

// What failed by all accounts killed and hurt nobody.
func TestFoiledHarmsNobody(t *testing.T) {
	p := newPage("a", "Calder Echo", "2031-05-06", original)
	in := only(t, build(t, p.tells("bomb", of(dateline.Bombing), with(dateline.Foiled), on("2031-05-05"), inHarsan)))
	for measure, toll := range map[string]*dateline.Toll{"killed": in.Killed, "injured": in.Injured} {
		if toll == nil || toll.Low != 0 || toll.Best != 0 || toll.High != 0 {
			t.Errorf("%s %v, want 0", measure, toll)
		}
	}
}
