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
		"a person sued is no culprit": {bomb + "The governor blamed the weather for the delay.", ""},
	})
}
