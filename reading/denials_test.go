package reading_test

import "testing"

func TestWhoDeniesItIsNotBlamed(t *testing.T) {
	const bomb = "A bomb exploded in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		"that it was behind":         {bomb + "The Taliban denied that they were behind the attack.", "Taliban denied"},
		"that its men were":          {bomb + "The Taliban denied that their men were responsible.", "Taliban denied"},
		"that the group was":         {bomb + "A spokesman for the Taliban denied that the group was behind the bombing.", "Taliban denied"},
		"without a that":             {bomb + "The Taliban denied they were to blame.", "Taliban denied"},
		"being behind":               {bomb + "The Taliban denied being behind the attack.", "Taliban denied"},
		"carrying it out":            {bomb + "The Taliban denied carrying out the attack.", "Taliban denied"},
		"its fighters' deed":         {bomb + "The Taliban denied that their fighters had planned and carried out the attack.", "Taliban denied"},
		"its men's deed as a verb":   {"Gunmen shot nine traders dead in Quetta on Wednesday. The Taliban denied that their men had killed the traders.", "Gunmen confirmed, Taliban denied"},
		"claims that it was":         {bomb + "The Taliban rejected claims that they were responsible.", "Taliban denied"},
		"a state of itself":          {bomb + "India denied that it was behind the attack.", "India denied"},
		"a capital for its soldiers": {bomb + "Kabul denied that its soldiers were behind the attack.", "Kabul denied"},
		"blamed and denies":          {bomb + "The army blamed the Taliban, which denied that they were behind the attack.", "Taliban blamed"},
		"denies and blames another":  {bomb + "The Taliban denied they were responsible and blamed the Islamic State.", "Taliban denied, Islamic State blamed"},
		"of another":                 {bomb + "The Taliban denied that the Islamic State was behind the attack.", ""},
		"an official of a group":     {bomb + "The governor denied that the Taliban were behind the attack.", ""},
		"has not denied":             {bomb + "The Taliban have not denied that they were behind the attack.", ""},
	})
}

func TestWhatIsDeniedFirstAndToldWithItsDead(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"its dead are told": {"Kenya's army denied that al-Shabaab had overrun its base at Kulbiyow on Friday. An army spokesman said later that nine soldiers were killed in the attack on the base.", "armed assault occurred"},
		"only a rumour":     {"Kenya's army denied that al-Shabaab had overrun its base at Kulbiyow on Friday.", "armed assault denied"},
	})
}
