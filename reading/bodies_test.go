package reading_test

import "testing"

func TestBodiesFoundOfThoseWhomSomebodyKilled(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"riddled":              {"The bullet-riddled bodies of three labourers were found near Dori on Friday.", "armed assault occurred"},
		"with wounds":          {"Police in Dori found five bodies with bullet wounds in a lorry on Friday.", "armed assault occurred"},
		"without their heads":  {"Villagers discovered the headless bodies of two traders near Dori on Friday.", "armed assault occurred"},
		"told behind":          {"The body of a farmer, missing since Monday, was found near Dori on Friday. His head had been cut off.", "armed assault occurred"},
		"found dead":           {"Three farmers were found dead with gunshot wounds in Dori on Friday.", "armed assault occurred"},
		"a throat":             {"A teacher had his throat slit in Dori on Friday.", "armed assault occurred"},
		"told before":          {"Gunmen killed three labourers near Dori on Thursday. Their bullet-riddled bodies were found on Friday.", "armed assault occurred"},
		"nobody's deed":        {"The body of a teacher was found in a river near Dori on Friday. Police saw no wounds.", ""},
		"of those who drowned": {"The bodies of four fishermen who had drowned were found near Dori on Friday.", ""},
	})
}

func TestKillingByOtherNames(t *testing.T) {
	tell(t, figures, map[string]row{
		"out of action":    {"The army put 12 terrorists out of action near Dori on Friday.", "killed 12 attackers"},
		"were put":         {"Eight rebels were put out of action near Dori on Friday, the army said.", "killed 8 attackers"},
		"eliminated":       {"The army said eight insurgents were eliminated near Dori on Friday.", "killed 8 attackers"},
		"to hell":          {"Soldiers sent five terrorists to hell near Dori on Friday.", "killed 5 attackers"},
		"going on":         {"Gunmen attacked a barracks at Dori on Friday. Three soldiers died. Thirty-four attackers were put out of action.", "killed 3 security forces, killed 34 attackers"},
		"not survived":     {"Three guards did not survive a grenade attack in Dori on Friday.", "killed 3 security forces"},
		"of the enemy":     {"Fighters attacked a barracks at Dori on Friday. Sixty of the enemy fell.", "killed 60 total"},
		"a throat":         {"Two herders had their throats cut near Dori on Friday.", "killed 2 civilians"},
		"of a tournament":  {"The rebels were eliminated from the cup in Dori on Friday.", ""},
		"what is no enemy": {"Gunmen attacked a barracks at Dori on Friday. Prices fell by a tenth.", ""},
	})
}
