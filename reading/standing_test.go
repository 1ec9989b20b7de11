package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// standings writes "name standing", by the longest name of the actor or, where
// the report only describes it, the words.
func standings(r dateline.Reading, a dateline.Account) string {
	var out []string
	for _, p := range a.Perpetrators {
		name := p.Evidence.Text
		for _, n := range r.Namings {
			if n.Key == string(p.Actor) && len(n.Names) > 0 {
				name = n.Names[0]
			}
		}
		out = append(out, name+" "+string(p.Standing))
	}
	return strings.Join(out, ", ")
}

func TestOnWhoseWord(t *testing.T) {
	const bomb = "A bomb exploded in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		"told as a fact":              {"Al-Shabaab attacked a hotel in Mogadishu on Wednesday.", "Al-Shabaab confirmed"},
		"only described":              {"Gunmen attacked a hotel in Mogadishu on Wednesday.", "Gunmen confirmed"},
		"claimed":                     {bomb + "The Taliban claimed responsibility for the bombing.", "Taliban claimed"},
		"claimed, passive":            {bomb + "Responsibility was claimed by the Taliban.", "Taliban claimed"},
		"the attack was claimed":      {bomb + "The attack was claimed by the Taliban.", "Taliban claimed"},
		"claimed the attack":          {bomb + "The Taliban claimed the attack.", "Taliban claimed"},
		"which it claimed":            {bomb + "The group behind the attack is the Taliban, which claimed it.", "Taliban claimed"},
		"took responsibility":         {bomb + "The Taliban took responsibility for the attack.", "Taliban claimed"},
		"nobody has claimed":          {bomb + "No group has claimed responsibility.", ""},
		"did not claim":               {bomb + "The Taliban did not claim responsibility.", ""},
		"has yet to claim":            {bomb + "The Taliban may claim responsibility later.", ""},
		"denied responsibility":       {bomb + "The Taliban denied responsibility.", "Taliban denied"},
		"denied involvement":          {bomb + "The Taliban denied involvement in the bombing.", "Taliban denied"},
		"blamed for":                  {bomb + "The government blamed the Taliban for the bombing.", "Taliban blamed"},
		"blamed on":                   {bomb + "The government blamed the attack on the Taliban.", "Taliban blamed"},
		"was blamed on":               {bomb + "The bombing was blamed on the Taliban.", "Taliban blamed"},
		"accused of":                  {bomb + "Police accused the Taliban of the bombing.", "Taliban blamed"},
		"an official says it":         {"The Taliban attacked a checkpoint in Ghazni on Wednesday, the governor said.", "Taliban blamed"},
		"behind it":                   {bomb + "The Taliban were behind the attack, police said.", "Taliban blamed"},
		"believed to be behind":       {bomb + "The Taliban are believed to be behind the attack.", "Taliban suspected"},
		"suspected":                   {"A checkpoint in Ghazni was attacked by suspected Taliban fighters on Wednesday.", "Taliban suspected"},
		"suspected, undescribed":      {"Suspected militants attacked a checkpoint in Ghazni on Wednesday.", "Suspected militants suspected"},
		"suspect somebody":            {bomb + "Police suspect the Taliban.", "Taliban suspected"},
		"hallmarks":                   {bomb + "The attack bore the hallmarks of the Taliban.", "Taliban suspected"},
		"the work of":                 {bomb + "The attack was the work of the Taliban, police said.", "Taliban blamed"},
		"its own words":               {bomb + "The Taliban said that they had carried out the bombing.", "Taliban claimed"},
		"it says that it did":         {"The Taliban said on Thursday that they had attacked a checkpoint in Ghazni on Wednesday.", "Taliban claimed"},
		"a state's own act":           {"Soldiers raided a camp near Cali on Wednesday, the army said.", "Soldiers confirmed"},
		"the stronger word stays":     {bomb + "Police blamed the Taliban. The Taliban claimed responsibility on Thursday.", "Taliban claimed"},
		"one blamed, another claims":  {bomb + "Police blamed the Taliban. Al-Shabaab claimed responsibility.", "Taliban blamed, Al-Shabaab claimed"},
		"a denial beside an accuser":  {bomb + "Police blamed al-Shabaab. The Taliban denied responsibility.", "al-Shabaab blamed, Taliban denied"},
		"the group is who was named":  {"Al-Shabaab is based in Somalia. A bomb exploded in Mogadishu on Wednesday, killing nine people. The group claimed responsibility.", "Al-Shabaab claimed"},
		"took credit for it":          {bomb + "The Taliban took credit for it.", "Taliban claimed"},
		"put its name to it":          {bomb + "The Taliban have put their name to the bombing.", "Taliban claimed"},
		"says it was behind it":       {bomb + "The Taliban said that they were behind the bombing.", "Taliban claimed"},
		"a spokesman says so":         {bomb + "A spokesman for the Taliban claimed the attack.", "Taliban claimed"},
		"said through a spokesman":    {bomb + "A spokesman for the Taliban said they had carried out the bombing.", "Taliban claimed"},
		"a statement claims":          {bomb + "A statement by the Taliban claimed the bombing.", "Taliban claimed"},
		"a group by a new name":       {bomb + "A group called the Harbour Liberation Front claimed the attack.", "Harbour Liberation Front claimed"},
		"it goes on to say so":        {bomb + "The Taliban released a video. In it they said that they had carried out the bombing.", "Taliban claimed"},
		"the blame laid":              {bomb + "A member of the council laid the blame on the Taliban.", "Taliban blamed"},
		"held responsible":            {bomb + "The army continues to hold the Taliban responsible.", "Taliban blamed"},
		"named as the captor":         {"Gunmen kidnapped nine engineers in Ghazni on Wednesday. Elders named the Taliban as the captors.", "Gunmen confirmed, Taliban blamed"},
		"the finger":                  {bomb + "The governor pointed the finger at the Taliban.", "Taliban blamed"},
		"a method points":             {bomb + "The method pointed to the Taliban.", "Taliban suspected"},
		"accuses and no more":         {bomb + "The chief of the canton accuses the Taliban.", "Taliban blamed"},
		"not ruled out":               {bomb + "The prosecutor does not rule out the Taliban.", "Taliban suspected"},
		"suspected of others":         {bomb + "The army suspects the Taliban in most of the ambushes there.", ""},
		"a name behind a description": {bomb + "The attack was blamed on another group, the Taliban.", "Taliban blamed"},
		"elements":                    {"Taliban elements attacked a checkpoint in Ghazni on Wednesday.", "Taliban confirmed"},
		"whose the men are":           {"Soldiers clashed with gunmen near Ghazni on Wednesday. Two of the dead belonged to the Taliban.", "Soldiers confirmed, Taliban confirmed"},
		"both sides of a clash":       {"The Taliban clashed with Afghan soldiers near Ghazni on Wednesday.", "Taliban confirmed, Afghan soldiers confirmed"},
		"fighting broke out":          {"Fighting broke out between Taliban fighters and the Afghan army at Ghazni on Monday, killing three.", "Taliban confirmed, Afghan army confirmed"},
		"a fight between":             {"A fight between soldiers and the Taliban near Ghazni on Monday ended with three soldiers killed.", "soldiers confirmed, Taliban confirmed"},
		"whom an army fought":         {"Three men were killed near Ghazni on Monday when the Afghan army fought Taliban fighters.", "Afghan army confirmed, Taliban confirmed"},
		"a time before the subject":   {"On Thursday Taliban fighters killed nine people in Ghazni.", "Taliban confirmed"},
		"a day and month before it":   {"On 8 March soldiers of the garrison raided a camp near Ghazni, killing nine.", "soldiers of the garrison confirmed"},
		"a drone of an army":          {"A drone of the Afghan army bombed a wedding near Ghazni on Wednesday.", "Afghan army confirmed"},
		"those whom a force fought":   {"Afghan soldiers raided a camp near Ghazni on Wednesday. Officers suspect the Taliban.", "Afghan soldiers confirmed"},
		"are suspected of it":         {bomb + "Taliban fighters are suspected of that.", "Taliban suspected"},
		"suspected, passive":          {bomb + "Taliban fighters were suspected.", "Taliban suspected"},
		"an official says suspected":  {bomb + "The governor said that the Taliban were suspected.", "Taliban suspected"},
		"suspected, in capitals":      {"GHAZNI - NINE SOLDIERS KILLED IN ATTACK ON POST IN GHAZNI WEDNESDAY. GOVERNOR SAID TALIBAN SUSPECTED.", "TALIBAN suspected"},
		"claimed both":                {"The Taliban attacked a checkpoint in Ghazni on Monday. They bombed a bus in Kandahar on Tuesday, killing nine people. The Taliban claimed both.", "Taliban claimed\nTaliban claimed"},
		"no claim of an arrest":       {bomb + "Police arrested three men of the Taliban in Kandahar on Friday. In the afternoon the Taliban took responsibility in a post.", "Taliban claimed\nPolice confirmed"},
		"blamed for what blew up":     {"The ministry also blames the Taliban for the car full of explosives that blew up in Kabul on 4 August 2019, killing nine people.", "Taliban blamed"},
		"saw its hand in it":          {bomb + "The governor, however, saw in it the hand of the Taliban.", "Taliban blamed"},
		"responsibility with a day":   {"The Taliban claimed responsibility Thursday for an assault this week on a camp in Ghazni, saying it had killed 40 soldiers.", "Taliban claimed"},
		"it was they":                 {"Nine farmers were killed in Ghazni on Monday. \"It was the Taliban,\" the governor said.", "Taliban blamed"},
		"presumed killers":            {"Four men were found decapitated in their fields at Ghazni on Monday. The killers are presumed to be a band of the Taliban.", "Taliban suspected"},
		"who surrenders":              {"Nine men of the Taliban surrendered in Quetta on Wednesday, a district official said.", "Taliban confirmed"},
		"who it is believed attacked": {"Officials believe militants attacked a bus in Quetta on Monday, killing nine.", "militants suspected"},
		"a person sued is no culprit": {bomb + "The governor blamed the weather for the delay.", ""},
	})
}

func TestWhichIncidentIsMeant(t *testing.T) {
	tell(t, standings, map[string]row{
		"by its kind":             {"A bomb exploded in Quetta on Monday, killing nine people. Gunmen kidnapped four engineers in Ghazni on Tuesday. The Taliban claimed the bombing.", "Taliban claimed\nGunmen confirmed"},
		"by its place":            {"A bomb exploded in Quetta on Monday, killing nine people. A bomb exploded in Kandahar on Tuesday, killing two people. Police in Quetta blamed the Taliban.", "Taliban blamed\n"},
		"the one last":            {"A bomb exploded in Quetta on Monday, killing nine people. Gunmen kidnapped four engineers in Ghazni on Tuesday. The Taliban claimed that one.", "\nGunmen confirmed, Taliban claimed"},
		"on both":                 {"A bomb exploded in Quetta on Monday, killing nine people. Gunmen kidnapped four engineers in Ghazni on Tuesday. The government pointed at the Taliban on both occasions.", "Taliban blamed\nGunmen confirmed, Taliban blamed"},
		"known as, not known for": {"The Taliban, known as the students, claimed the raid on a post in Ghazni on Monday.", "Taliban claimed"},
		"in capitals":             {"KABUL - THREE SOLDIERS KILLED NINE WOUNDED IN ATTACK ON POST IN GHAZNI WEDNESDAY.", ""},
		"shot dead":               {"Taliban fighters shot dead 11 traders in Ghazni on Monday.", "Taliban confirmed"},
	})
}
