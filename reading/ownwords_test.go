package reading_test

import "testing"

func TestOwnWords(t *testing.T) {
	const bomb = "A bomb exploded in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		"it counts the enemy's dead":        {bomb + "The Taliban said on its channel that nineteen soldiers had died.", "Taliban claimed"},
		"it counts its own":                 {bomb + "The Taliban said that two of its men had been wounded.", ""},
		"it counts the dead":                {bomb + "The Taliban put the number of the dead at nineteen.", ""},
		"another has claimed":               {bomb + "The Baloch Liberation Army claimed the bombing. The Taliban said that nineteen soldiers had died.", "Baloch Liberation Army claimed"},
		"it says who was punished":          {"A trader was shot dead in Quetta on Wednesday. The Taliban stated on Friday that the “agent” had been “punished”.", "Taliban claimed"},
		"one of its in its own word":        {bomb + "The Taliban said that one of its “martyrdom-seekers” had killed nine officers.", "Taliban claimed"},
		"quoted, our":                       {"“Our fighters attacked a camp near Nekemte on Wednesday and killed nine men,” the Oromo Liberation Army said.", "Oromo Liberation Army claimed"},
		"its commander":                     {bomb + "A Taliban commander claimed it as revenge.", "Taliban claimed"},
		"whose commander":                   {bomb + "The order came from the Taliban, whose commander Sarbakaf claimed the attack.", "Taliban claimed"},
		"at the door of":                    {bomb + "The governor put it at the door of the Taliban.", "Taliban blamed"},
		"a spokesman did not claim":         {bomb + "A spokesman for the Taliban, reached by telephone, did not claim the bombing.", ""},
		"killed in an operation":            {"Four militants were killed in an operation in Quetta on Wednesday, according to the army.", "army confirmed"},
		"killed, the police say":            {"Four men were killed in Quetta on Wednesday, the police said.", ""},
		"detained, the force says":          {"Two students were detained in Quetta on Wednesday, the police said.", "police confirmed"},
		"whom the army fought":              {"The army said it killed 80 men of the Taliban in a battle near Quetta on Sunday.", "army confirmed, Taliban confirmed"},
		"killed in a clash, whoever did it": {"Nine Taliban fighters were killed in a clash with soldiers near Quetta on Sunday.", "soldiers confirmed, Taliban confirmed"},
	})
}
