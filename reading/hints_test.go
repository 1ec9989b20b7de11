package reading_test

import "testing"

func TestHintsOfWhoItWas(t *testing.T) {
	const (
		bomb    = "A bomb exploded in Quetta on Wednesday, killing nine people. "
		teacher = "Gunmen kidnapped six teachers in Quetta on Wednesday. "
	)
	tell(t, standings, map[string]row{
		"says who":                       {teacher + "The governor says the Taliban.", "Gunmen confirmed, Taliban blamed"},
		"somebody's people say who":      {teacher + "The headmaster's neighbours say the Taliban, because they had asked for money.", "Gunmen confirmed, Taliban blamed"},
		"says what they did":             {teacher + "The governor said the Taliban would be fought.", "Gunmen confirmed"},
		"said that it was, unlisted":     {teacher + "The gendarmes say that it was the Black Lanterns.", "Gunmen confirmed, Black Lanterns blamed"},
		"called themselves, unlisted":    {teacher + "Pupils said that the men called themselves Black Lanterns.", "Gunmen confirmed, Black Lanterns blamed"},
		"claimed by, unlisted":           {bomb + "It was claimed by the Black Lanterns.", "Black Lanterns claimed"},
		"boasted of the place":           {bomb + "The Taliban boasted of Quetta in a video.", "Taliban claimed"},
		"boasts of a number":             {bomb + "The ministry does not believe in the thirty that the Taliban boasts of.", ""},
		"boasted of something else":      {bomb + "The Taliban boasted of new schools.", ""},
		"holds them":                     {teacher + "The Taliban said on Friday that it was holding the teachers.", "Gunmen confirmed, Taliban claimed"},
		"holds a town":                   {teacher + "The Taliban said on Friday that it was holding the town.", "Gunmen confirmed"},
		"meant for others":               {bomb + "The Taliban said that it had been meant for the police.", "Taliban claimed"},
		"meant, by the army's word":      {bomb + "The army said that it had been meant for the Taliban.", ""},
		"came from":                      {"Shells fell on a school in Donetsk on Wednesday and killed two pupils. The mayor said the shells came from a hill of the Taliban.", "Taliban blamed"},
		"left beside it":                 {bomb + "A leaflet of the Taliban lay beside it.", "Taliban suspected"},
		"painted":                        {bomb + "The name of the Taliban had been painted on the wall.", "Taliban suspected"},
		"a house found":                  {bomb + "The head of the Taliban was found in Herat.", ""},
		"quoted among others, claims":    {bomb + "Four policemen died, said the governor; nine, said the Taliban, claiming it.", "Taliban claimed"},
		"laid at the door, of odd words": {bomb + "The government laid that at the door of Shining Path, and so did the neighbours.", "Shining Path blamed"},
		"its spokesman counts":           {bomb + "The Taliban puts it higher. Its spokesman, Seth Karim, said that twelve soldiers had been killed.", "Taliban claimed"},
		"in order to blame":              {bomb + "Rebels wear uniforms in order to blame the Taliban, the army said.", ""},
		"accused of letting":             {bomb + "The governor accused the Taliban of letting smugglers rest.", ""},
		"at noon":                        {bomb + "At noon a text message in the name of the Taliban took responsibility and asked for talks.", "Taliban claimed"},
		"named within the hour":          {bomb + "The army named the Taliban within the hour.", "Taliban blamed"},
	})
}

func TestForcesWithoutAName(t *testing.T) {
	tell(t, standings, map[string]row{
		"police":               {"Police arrested two men in Quetta on Wednesday.", "Police confirmed"},
		"of a country":         {"Bolivian police arrested two men in Cochabamba on Wednesday.", "Bolivian police confirmed"},
		"a numbered unit":      {"The 4th Infantry Brigade raided a camp near Quetta on Wednesday and killed nine men.", "4th Infantry Brigade confirmed"},
		"troops, says a force": {"Troops killed eight rebels in an operation near Loikaw in Myanmar on Wednesday, the Myanmar army said.", "Myanmar army confirmed"},
		"it, told of before":   {"The State Security Committee says it has foiled a bombing. On Monday it detained two brothers in Quetta.", "State Security Committee confirmed"},
		"of one and of another": {"A joint party of the District Guard and of the Jungle Battalion attacked a camp of the Taliban near Quetta on Wednesday in a clash that left eight dead.",
			"Jungle Battalion confirmed, District Guard confirmed, Taliban confirmed"},
	})
}
