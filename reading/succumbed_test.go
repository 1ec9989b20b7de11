package reading_test

import "testing"

// Some of the hurt who died are taken from the hurt, whatever stands for these, and are the
// dead where the report tells of no others.
func TestSomeOfTheHurtDied(t *testing.T) {
	tell(t, figures, map[string]row{
		"one of whom":         {"A grenade wounded 15 people in Dori on Wednesday, one of whom later died.", "injured 15 total, killed 1 total, injured 15 total, injured 14 total"},
		"of whom two":         {"Gunmen attacked Dori on Wednesday. The clinic admitted 19 people with wounds, of whom two died.", "injured 19 total, killed 2 total, injured 19 total, injured 17 total"},
		"three of them since": {"Fifteen people were wounded in a grenade attack on Dori on Wednesday. Three of them have since died.", "injured 15 total, killed 3 total, injured 15 total, injured 12 total"},
		"of their injuries":   {"A grenade attack on a bar in Dori on Wednesday injured 12 people; three later died of their injuries.", "injured 12 total, killed 3 total, injured 12 total, injured 9 total"},
		"beside a toll":       {"A bomb killed six people and wounded 20 in Dori on Tuesday. One of the wounded died on Wednesday.", "killed 6 total, injured 20 total, killed 1 total part, injured 20 total, injured 19 total, killed 7 total"},
		"by now":              {"A bomb in Dori on Tuesday has killed seven people. One of them had been wounded and died on Wednesday.", "killed 7 total, killed 1 total part"},
		"second victim":       {"A bomb killed a trader in Dori on Tuesday. A second victim, a girl of nine, passed away on Wednesday.", "killed 1 civilians, killed 2 total"},
		"of a named blast":    {"A third victim of Tuesday's blast at the market of Dori, a girl of nine, died on Thursday.", "killed 3 total"},
		"another":             {"A bomb killed five people in Dori on Tuesday. Another has since died.", "killed 5 total, killed 1 total part, killed 6 total"},
		"two of them badly":   {"Gunmen killed four farmers and wounded 10 near Dori on Wednesday, two of them critically.", "killed 4 civilians, injured 10 total"},
	})
}

// Those who die on the spot and those who die later are different people.
func TestDiedOnTheSpotAndLater(t *testing.T) {
	tell(t, figures, map[string]row{
		"on the way":     {"Gunmen attacked a bar in Dori on Wednesday. Two patrons died on the spot and a waitress on the way to hospital.", "killed 2 total part, killed 1 civilians part, killed 3 total"},
		"two more":       {"A bomb hit a bus in Dori on Wednesday. Three people died at the scene and two more in hospital.", "killed 3 total part, killed 2 total part, killed 5 total"},
		"the driver":     {"Gunmen fired on a taxi near Dori on Wednesday. Three traders died instantly, while the driver succumbed to his injuries.", "killed 3 civilians part, killed 1 civilians part, killed 4 total"},
		"next sentence":  {"Gunmen fired on a taxi near Dori on Wednesday. Three traders died on the spot. The driver died in hospital.", "killed 3 civilians, killed 1 civilians part, killed 4 civilians"},
		"of one number":  {"Five people were killed in an attack on a bar in Dori on Wednesday. Three died at the scene and two in hospital.", "killed 5 total, killed 3 total part, killed 2 total part, killed 5 total"},
		"others, hurt":   {"Six people died in a blast in Dori on Wednesday and five were taken to hospital.", "killed 6 total, injured 5 total"},
		"no other place": {"Seven people died in Dori on Wednesday when a bomb went off in a bar.", "killed 7 total"},
	})
}
