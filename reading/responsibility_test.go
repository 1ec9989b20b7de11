package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// What reports say of who did it, in the many ways that they have for it.
func TestResponsibility(t *testing.T) {
	const bomb = "A bomb exploded in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		// owned up to
		"said that it was responsible": {bomb + "The Taliban said on Thursday that they were responsible for the bombing.", "Taliban claimed"},
		"said it was behind":           {bomb + "The Taliban said it was behind the attack.", "Taliban claimed"},
		"says its men did it":          {bomb + "The Taliban said in a statement that their fighters had planted the bomb.", "Taliban claimed"},
		"carried out by its":           {bomb + "The Taliban said the attack was carried out by two of its fighters.", "Taliban claimed"},
		"a claim was made by":          {bomb + "A claim of responsibility was issued by the Taliban.", "Taliban claimed"},
		"in a claim posted by":         {bomb + "The Taliban issued a claim of responsibility on Telegram.", "Taliban claimed"},
		"took credit":                  {bomb + "The Taliban took credit for the blast.", "Taliban claimed"},
		"took the credit":              {bomb + "On Thursday the Taliban took the credit.", "Taliban claimed"},
		"has since claimed":            {bomb + "It has since been claimed by the Taliban.", "Taliban claimed"},
		"owned up":                     {bomb + "The Taliban have owned up to the bombing.", "Taliban claimed"},
		"put its name to":              {bomb + "The Taliban has put its name to it.", "Taliban claimed"},
		"boasts":                       {bomb + "The Taliban boasted that they had carried out the bombing.", "Taliban claimed"},
		"acknowledged":                 {bomb + "The Taliban acknowledged responsibility.", "Taliban claimed"},
		"claimed through an outlet":    {bomb + "Responsibility for the attack was claimed by the Taliban through its channel on Telegram.", "Taliban claimed"},
		"claimed, in a video":          {bomb + "In a video released on Friday, the Taliban claimed the bombing.", "Taliban claimed"},
		"the claim of":                 {bomb + "The Taliban's claim of responsibility could not be verified.", "Taliban claimed"},
		"a spokesman claims":           {bomb + "A spokesman for the Taliban claimed responsibility.", "Taliban claimed"},
		"a spokesman takes it":         {bomb + "Zabihullah Mujahid, a Taliban spokesman, claimed responsibility for the attack.", "Taliban claimed"},
		"which the group claimed":      {bomb + "The bombing, which the Taliban claimed, was the second this week.", "Taliban claimed"},
		"takes responsibility":         {bomb + "A text message in the name of the Taliban takes responsibility.", "Taliban claimed"},
		"claimed that one too":         {bomb + "The Taliban claimed that too.", "Taliban claimed"},
		"by its own account":           {"On Wednesday the Taliban bombed a bus in Quetta, by its own account over a debt.", "Taliban claimed"},
		"claimed, but in quotation":    {bomb + "“We carried out this attack,” the Taliban said in a statement.", "Taliban claimed"},
		// blamed
		"pinned on":            {bomb + "The interior ministry pinned the attack on the Taliban.", "Taliban blamed"},
		"laid at the door of":  {bomb + "Officials laid the bombing at the door of the Taliban.", "Taliban blamed"},
		"put down to":          {bomb + "The army put the attack down to the Taliban.", "Taliban blamed"},
		"saw the hand of":      {bomb + "The governor saw in it the hand of the Taliban.", "Taliban blamed"},
		"held responsible":     {bomb + "The government held the Taliban responsible.", "Taliban blamed"},
		"holds responsible":    {bomb + "The army holds the Taliban responsible for the blast.", "Taliban blamed"},
		"put the blame on":     {bomb + "The police put the blame on the Taliban.", "Taliban blamed"},
		"laid the blame on":    {bomb + "Officials laid the blame squarely on the Taliban.", "Taliban blamed"},
		"blame fell on":        {bomb + "Blame fell on the Taliban.", "Taliban blamed"},
		"pointed the finger":   {bomb + "The governor pointed the finger at the Taliban.", "Taliban blamed"},
		"traced to":            {bomb + "Investigators traced the bomb to the Taliban.", "Taliban blamed"},
		"blaming it on":        {"A bomb exploded in Quetta on Wednesday, killing nine people, the interior ministry said, blaming the attack on the Taliban.", "Taliban blamed"},
		"who is accused":       {bomb + "The Taliban stand accused of the bombing.", "Taliban blamed"},
		"work of":              {bomb + "It was the work of the Taliban, the governor said.", "Taliban blamed"},
		"by a UN panel":        {bomb + "A UN panel concluded that the Taliban carried out the bombing.", "Taliban blamed"},
		"a minister concludes": {bomb + "The minister said the Taliban had carried out the attack.", "Taliban blamed"},
		"named":                {bomb + "The police named the Taliban as the culprits.", "Taliban blamed"},
		"it was they who":      {bomb + "The widow says it was the Taliban who ordered it.", "Taliban blamed"},
		"knew that it was":     {bomb + "The army knew by the evening that it was the Taliban.", "Taliban blamed"},
		"is to blame":          {bomb + "The army told reporters that the Taliban is to blame.", "Taliban blamed"},
		"the bombers were":     {bomb + "The police chief told reporters the bombers were Taliban.", "Taliban blamed"},
		"were from":            {bomb + "Police say the bombers were from the Taliban.", "Taliban blamed"},
		"had planted it":       {bomb + "Residents said Taliban fighters had planted it.", "Taliban blamed"},
		"carried it out":       {bomb + "Police allege the Taliban carried it out.", "Taliban blamed"},
		"whom they blamed":     {bomb + "The Taliban, whom officials blamed, did not comment.", "Taliban blamed"},
		"which they blamed":    {bomb + "The Taliban, which the council blamed within hours, did not comment.", "Taliban blamed"},
		"a body by it was":     {"Twelve pupils were kidnapped in Quetta on Wednesday. The gendarmes say that it was the Red Spears.", "Red Spears blamed"},
		// suspected
		"thought to be":        {bomb + "The Taliban are thought to be responsible.", "Taliban suspected"},
		"suspicion fell on":    {bomb + "Suspicion fell on the Taliban.", "Taliban suspected"},
		"suspicion has fallen": {bomb + "Suspicion has fallen on the Taliban.", "Taliban suspected"},
		"all the marks of":     {bomb + "It bore all the marks of the Taliban, a police officer said.", "Taliban suspected"},
		"hallmark":             {bomb + "The bombing had the hallmarks of a Taliban operation.", "Taliban suspected"},
		"signature":            {bomb + "The attack carried the signature of the Taliban.", "Taliban suspected"},
		"style":                {bomb + "Officials suspect that the Taliban carried out the attack.", "Taliban suspected"},
		"suspect the hand":     {bomb + "Police suspect the hand of the Taliban in the bombing.", "Taliban suspected"},
		"believed to be":       {bomb + "The bombers are believed to belong to the Taliban.", "Taliban suspected"},
		"presumed":             {bomb + "The attackers are presumed to be Taliban fighters.", "Taliban suspected"},
		"may have":             {bomb + "The Taliban may have been behind the blast, a diplomat said.", "Taliban suspected"},
		"not ruled out":        {bomb + "The police have not ruled out the Taliban.", "Taliban suspected"},
		"suspected of":         {bomb + "The Taliban are suspected of carrying out the attack.", "Taliban suspected"},
		"believe it is":        {bomb + "Officials believe the Taliban is responsible.", "Taliban suspected"},
		"it was probably":      {bomb + "A diplomat said it was probably the Taliban.", "Taliban suspected"},
		"I think it was":       {bomb + "I think it was the Taliban.", "Taliban suspected"},
		"the main suspect":     {bomb + "The Taliban is the main suspect.", "Taliban suspected"},
		"the main suspects":    {bomb + "The main suspects are the Taliban.", "Taliban suspected"},
		"it is believed that":  {bomb + "It is believed that the Taliban ordered it.", "Taliban suspected"},
		"under suspicion":      {bomb + "The Taliban were under suspicion.", "Taliban suspected"},
		// denied
		"denied any part":     {bomb + "The Taliban denied any part in it.", "Taliban denied"},
		"denied being behind": {bomb + "The Taliban denied being behind the attack.", "Taliban denied"},
		"had nothing to do":   {bomb + "The Taliban said they had nothing to do with the attack.", "Taliban denied"},
		"had no hand":         {bomb + "The Taliban said it had no hand in the bombing.", "Taliban denied"},
		"was not behind":      {bomb + "The Taliban said it was not behind the blast.", "Taliban denied"},
		"disclaimed":          {bomb + "The Taliban disclaimed responsibility.", "Taliban denied"},
		"distanced itself":    {bomb + "The Taliban distanced themselves from the attack.", "Taliban denied"},
		// nobody
		"nobody has":               {bomb + "There was no immediate claim of responsibility.", ""},
		"unclaimed":                {bomb + "The attack went unclaimed. The Taliban have claimed others.", ""},
		"the Taliban did not":      {bomb + "The Taliban did not immediately claim responsibility.", ""},
		"ruled out":                {bomb + "The police ruled out the Taliban.", ""},
		"it was they who freed":    {bomb + "The minister said it was the Taliban who freed the hostages of last year.", ""},
		"they did something else":  {bomb + "The minister said the Taliban had made it clear that it would talk.", ""},
		"blamed for another thing": {bomb + "The Taliban blamed the government for high prices.", ""},
	})
}

// What states' forces do, told by others and by themselves.
func TestWhatForcesDid(t *testing.T) {
	tell(t, standings, map[string]row{
		"a force inside another's men":   {"French soldiers of the Barkhane force killed nine fighters in a raid near Gao in Mali on Monday.", "Barkhane force confirmed"},
		"an aircraft of a country":       {"Nine fighters were killed by an American drone near Kismayo on Monday.", "American drone confirmed"},
		"it says that it did":            {"The Nigerian army said on Tuesday that it had raided a camp near Baga, killing nine fighters.", "Nigerian army confirmed"},
		"its men did":                    {"The Nigerian army said its soldiers raided a camp near Baga on Monday.", "Nigerian army confirmed"},
		"it answers an attack":           {"Gunmen attacked a post near Baga on Monday. The Nigerian army said it killed four of them.", "Gunmen confirmed"},
		"it announces a strike":          {"The Nigerian army announced an air strike on a camp near Baga on Monday.", "Nigerian army confirmed"},
		"others announce another's":      {"The mayor announced an air strike on a camp near Baga on Monday.", ""},
		"a service known by apposition":  {"A teacher was arrested near Bunia on Monday by agents of the BKD, the intelligence service.", "BKD confirmed"},
		"an armed group by apposition":   {"Nine farmers were killed near Bunia on Monday by men of the BKD, a militia.", "BKD confirmed"},
		"a service by its letters":       {"Two men were arrested in Le Mans on Monday by officers of the domestic intelligence service, the DGSI.", "DGSI confirmed"},
		"a service, letters in brackets": {"Arrest on Monday in Bunia by the intelligence service (ANR) of a woman suspected of carrying money.", "ANR confirmed"},
		"a committee against terrorism":  {"Four outlaws were killed in a special operation in Quetta on Monday, the National Antiterrorist Committee said.", "National Antiterrorist Committee confirmed"},
		"navy and air force are not one": {"The Nigerian navy shelled a camp near Baga on Monday. On Tuesday the Nigerian air force bombed a camp near Dikwa.", "Nigerian navy confirmed\nNigerian air force confirmed"},
	})
}

func TestWhomItBefell(t *testing.T) {
	targets := func(r dateline.Reading, a dateline.Account) string {
		var out []string
		for _, x := range a.Targets {
			out = append(out, x.Evidence.Text)
		}
		return strings.Join(out, "; ")
	}
	tell(t, targets, map[string]row{
		"behind a verb of two words": {"Gunmen shot dead Colonel Abdi Warsame in Kismayo on Monday.", "Colonel Abdi Warsame"},
		"two behind it":              {"Gunmen shot dead Colonel Abdi Warsame and a guard in Kismayo on Monday.", "Colonel Abdi Warsame; guard"},
		"with an article":            {"Gunmen shot dead a colonel in Kismayo on Monday.", "colonel"},
		"behind a verb of one":       {"Gunmen killed Colonel Abdi Warsame in Kismayo on Monday.", "Colonel Abdi Warsame"},
		"passive":                    {"Colonel Abdi Warsame was shot dead in Kismayo on Monday.", "Colonel Abdi Warsame"},
	})
}
