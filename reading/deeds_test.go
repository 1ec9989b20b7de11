package reading_test

import "testing"

// What is said of a deed with no word for it.
func TestDeeds(t *testing.T) {
	const bomb = "A bomb exploded in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		"said it had done it":       {bomb + "The Taliban said that they had done it.", "Taliban claimed"},
		"said it was theirs":        {bomb + "The Taliban said the bomb was theirs.", "Taliban claimed"},
		"said it was not theirs":    {bomb + "The Taliban said the bomb was not theirs.", ""},
		"said it was its work":      {bomb + "The Taliban said that it was their work.", "Taliban claimed"},
		"another did it":            {bomb + "The governor said that the Taliban did it.", "Taliban blamed"},
		"another may have done it":  {bomb + "Police suspect that the Taliban did it.", "Taliban suspected"},
		"did so many other things":  {bomb + "The governor said that the Taliban did so many things.", ""},
		"named":                     {bomb + "The army named the Taliban.", "Taliban blamed"},
		"named a leader":            {bomb + "The Taliban named Hamid Karim as their leader in the city.", ""},
		"a spokesman by name":       {bomb + "Taliban spokesman Zabihullah Mujahid claimed the bombing.", "Taliban claimed"},
		"its spokesman says it did": {bomb + "Taliban spokesman Zabihullah Mujahid said the group was behind the bombing.", "Taliban claimed"},
		"probably the work of":      {bomb + "The bombing was probably the work of the Taliban.", "Taliban suspected"},
		"likely behind it":          {bomb + "The police chief said the Taliban were likely behind the bombing.", "Taliban suspected"},
		"sources point at it":       {bomb + "Security sources pointed to the Taliban.", "Taliban suspected"},
		"a minister points at it":   {bomb + "The minister pointed to the Taliban.", "Taliban blamed"},
		"the attackers' own":        {bomb + "Police said the attackers were members of the Taliban.", "Taliban blamed"},
		"an article in a name":      {"A bomb exploded in Mogadishu on Wednesday, killing nine people. The minister held al-Shabaab responsible for the bombing.", "al-Shabaab blamed"},
	})
}
