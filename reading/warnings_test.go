package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// warned writes the warnings of a text: issuer, whom it is about and, where it
// is linked to an incident, the word that names that.
func warned(text string) string {
	r := read(text)
	var out []string
	for _, w := range r.Warnings {
		line := string(w.Issuer)
		if w.About != "" {
			line += " about " + nameOf(r, string(w.About))
		}
		for _, a := range r.Accounts {
			if string(w.Incident) == a.ID {
				line += " → " + a.Trigger.Text
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestWhoWarns(t *testing.T) {
	for name, r := range map[string]row{
		"outright":                  {"The governor of Tillabéri has warned that militants may attack the camp before the end of the year.", "governor of Tillabéri"},
		"with name and office":      {"President Amina Keita warned that Boko Haram was planning attacks.", "President Amina Keita about Boko Haram"},
		"what was seen":             {"Gunmen killed nine people in Dori on Sunday. The chief of the village, Issa Garba, said he had told the army four days before that scouts had been seen on the river.", "chief of the village, Issa Garba → killed"},
		"strangers at the pens":     {"Gunmen killed nine people in Dori on Sunday. The mayor had written to the governor that strangers were counting the pens.", "mayor → killed"},
		"who told soldiers":         {"Gunmen killed nine people in Dori on Sunday. Farmers said they had told soldiers on Friday that bandits were camped in the forest.", "Farmers → killed"},
		"a memo of a day":           {"Gunmen killed nine people in Dori on Sunday. A memo of the special branch, seen by this newspaper, spoke of an attack on foreigners.", "memo of the special branch"},
		"a note on the attack":      {"Gunmen killed nine people in Dori on Sunday. A note of 4 May left at the scene spoke of the attack.", ""},
		"what reporters were told":  {"Gunmen killed nine people in Dori on Sunday. The mayor said he had told reporters that men were hiding in the bush.", ""},
		"the alarm before":          {"Gunmen killed nine people in Dori on Sunday. A local charity had raised the alarm over rebels massing north of the town.", "local charity → killed"},
		"the alarm over an illness": {"Gunmen killed nine people in Dori on Sunday. Doctors raised the alarm over cholera in the camp.", ""},
		"an early warning":          {"Gunmen killed nine people in Dori on Sunday. The ombudsman's office had issued an early warning in April.", "ombudsman's office → killed"},
		"of an English day":         {"Gunmen killed nine people in Dori on Sunday. An embassy note of May 2 had told its citizens that an assault was imminent.", "embassy note → killed"},
		"who cautioned whom":        {"In a circular the head of the service, Marta Quiroga, cautioned prefects that Boko Haram may attack markets.", "head of the service, Marta Quiroga about Boko Haram"},
		"she whom the office names": {"A girl was hurt near Bouna. The administrator of Bouna, Mrs Pauline Adou, told a meeting that she expects a raid before the rains.", "administrator of Bouna, Mrs Pauline Adou"},
		"remnants may bomb":         {"The national police, in an advisory sent to hotels on Monday, say that remnants of the group may bomb bus stations.", "national police"},
		"heard from two chiefs":     {"We have received from two chiefs of the district the message that gunmen mean to attack the police post.", "two chiefs of the district"},
		"it, the memo":              {"This magazine has read the memo. “Members of Boko Haram,” it says, “are likely to attack churches.”", "memo about Boko Haram"},
		"in quotation marks":        {"The prosecutor noted that Boko Haram had by letter to the court threatened to “burn the judge in his house”.", "Boko Haram about Boko Haram"},
		"we, in a statement":        {"Statement of the Kara Relief Committee. The Kara Relief Committee gives thanks for the release of two teachers who were kidnapped on 25 May. We warn that more teachers will be kidnapped on the road.", "Kara Relief Committee"},
		"signed leaflets":           {"Leaflets in the market, signed by “the Sons of the Valley”, promise to “burn the town”.", "Sons of the Valley"},
		"a group's weekly":          {"Boko Haram's newspaper warned that churches would burn.", "Boko Haram's newspaper"},
		"passive":                   {"Villagers were warned by the army of a raid.", "army"},
		"speech first":              {"“There will be more attacks,” warned the police chief.", "police chief"},
		"he, who spoke before":      {"The road is closed, said Colonel Idris Bako. He warned that bombs might be laid along it.", "Colonel Idris Bako"},
		"urging care":               {"The British embassy urged its citizens to avoid markets.", "British embassy"},
		"urging because of a risk":  {"The crisis left UK and US officials urging people to leave because of the “high risk of terrorist attack”.", "UK and US officials"},
		"a warning issued":          {"The ombudsman's office issued a warning of violence against candidates.", "ombudsman's office"},
		"a note, warning that":      {"Police intelligence sent a note to all posts, warning that convoys might be attacked.", "Police intelligence"},
		"a very real chance":        {"Secretary of State Maria Bello told reporters that there is a “very real chance” of a strike.", "Secretary of State Maria Bello"},
		"the next blow":             {"The navy chief said that the next blow could fall on a port.", "navy chief"},
		"preparing more":            {"The foreign minister said that Boko Haram was preparing more attacks.", "foreign minister about Boko Haram"},
		"cannot be ruled out":       {"A second attack could not be ruled out, the mayor said.", "mayor"},
		"expects":                   {"The interior minister expects further attacks on power lines.", "interior minister"},
		"a threat":                  {"Boko Haram vowed to attack schools.", "Boko Haram about Boko Haram"},
		"off a place":               {"The district head, Lawan Kolo, had warned woodcutters against going past the trench.", "district head, Lawan Kolo"},
		"told of a danger":          {"The French embassy told its citizens that the ferry was not safe.", "French embassy"},
		"advice on travel":          {"The British Foreign Office had advised against all but essential travel to the region.", "British Foreign Office"},
		"a memo about raids":        {"The intelligence service had circulated a memo about likely raids on schools.", "intelligence service"},
		"a memo with a date":        {"An internal police memo dated 2 April warned of suicide attacks on churches.", "internal police memo"},
		"an alert said":             {"A security alert issued by the US embassy on 3 May said extremists may target hotels.", "US embassy"},
		"an attack was imminent":    {"The mayor said that he had asked for soldiers because an attack was imminent.", "mayor"},
		"a level of threat":         {"The interior ministry raised the terrorist threat level to four.", "interior ministry"},
		"who is next":               {"Boko Haram vowed that Maiduguri will be next.", "Boko Haram about Boko Haram"},
		"on word of bombs":          {"The county committee had ordered buses to drive in convoy, citing credible word that bombs were being carried to the road.", "county committee"},
		"after a tip":               {"The governor closed the schools after intelligence reports of a planned attack.", ""},
		"considers it likely":       {"The Lumba Safety Forum considers a second ambush on the road likely in the next ten days.", "Lumba Safety Forum"},
		"advises against":           {"The embassy advises against night travel because of kidnappings.", "embassy"},
		"would be struck":           {"In the letter, the deputy wrote that armed men were massing and that the town would be struck before the month was out.", "deputy"},
		"told of what would come":   {"The bishop said he had told the government that drones would be used on the police next.", "bishop"},
		"told to keep away":         {"The party's welfare wing, the River Relief Committee, told traders to avoid the ferry, as there will be attacks on crowds.", "party's welfare wing, the River Relief Committee"},
		"told to expect it":         {"General Idris Bako, who led the operation, told a reporter on Thursday to expect revenge.", "General Idris Bako"},
		"warns, not who fears":      {"Officials fear reprisals: the governor of Diffa, in a note to traders, warned on Thursday that gunmen could attack the market.", "governor of Diffa"},
		"in charge of a place":      {"The inspector of police in Maiduguri warned the assembly that convoys would be attacked.", "inspector of police in Maiduguri"},
		"word received":             {"The Command has received information that gunmen intend to strike at gatherings.", "Command"},
		"word obtained":             {"Intelligence has been obtained that armed groups could attempt attacks on pipelines.", "Intelligence"},
		"we, who spoke before":      {"The police chief, Amina Keita, spoke to reporters. “We must reckon with further arson attacks,” she said.", "police chief, Amina Keita"},
		"wrote that he feared":      {"Bishop Paul Keita wrote to the president that he feared an assault on the post.", "Bishop Paul Keita"},
		"would kill":                {"The mayor said in July that the Amber Cartel would kill him if he stayed.", "mayor about Amber Cartel"},
		"about to come":             {"Evans Pradier, who heads the committee, had warned on the radio that the gangs were about to come for Solo.", "Evans Pradier"},
		"a threat by a pronoun":     {"Boko Haram claimed the bombing. In a video it promised that Maiduguri would be next.", "Boko Haram about Boko Haram"},
		"they will strike again":    {"Boko Haram said it would attack more schools.", "Boko Haram about Boko Haram"},
		"in words of their own":     {"The minister, Carla Zegna, came on Tuesday. \"We have word that the terrorists mean to strike again,\" she said.", "minister, Carla Zegna"},
		"there will be an attempt":  {"The chairman, Wes Carmody, feared for his men. \"I believe there will be an attempt on an officer before Easter.\"", "chairman, Wes Carmody"},
		"an alert put out":          {"He said that police headquarters in Raipur had put out an alert that rebels might target vehicles.", "police headquarters in Raipur"},
		"does not exclude":          {"The police do not exclude that small cells may attack farms in the coming days.", "police"},
		"cannot rule out":           {"The governor said on Monday that he cannot rule out an attempt on the parade.", "governor"},
		"an envoy fears":            {"The envoy said she feared a massacre in the town.", "envoy"},
		"told in writing":           {"Their priest, Father Paul Hanan, told the director in writing on 12 July that the families might be kidnapped.", "Their priest, Father Paul Hanan"},
		"about to be attacked":      {"The union had written to the governor on May 28 that the pickers were about to be attacked.", "union"},
		"an aside in apposition":    {"Our coordinator, Samira Nasser, warned the police that mosques along the road may be attacked.", "Our coordinator, Samira Nasser"},
		"whoever fears":             {"Our focal point, the inspector Guy Yass, fears an attack on the hospital.", "Our focal point, the inspector Guy Yass"},
		"asking for soldiers":       {"Catholic bishops had appealed for soldiers on 6 February.", "Catholic bishops"},
		"a group, whatever it says": {"Boko Haram warned that any rescue would end badly.", "Boko Haram about Boko Haram"},
		"the same again":            {"On television five of the attackers threatened to do the same to any parish.", "five of the attackers"},
		"a statement sent":          {"A communique sent to Radio Antioquia warned that ten judges would be killed.", "communique sent"},
		"next, told":                {"On 31 January the prefect of Dosso, Amina Keita, told the radio that Koro \"will be the next place they try\".", "prefect of Dosso, Amina Keita"},
		"would be next, he said":    {"The mayor of Koro, Ali Keita, spoke last. Gao would be next, he said.", "mayor of Koro, Ali Keita"},
		"would go for a place":      {"The intelligence service had written in December that Boko Haram would go for a port.", "intelligence service about Boko Haram"},
		"we shall":                  {"Boko Haram was quiet. It said: \"Leave before May, or we shall burn the port.\"", "Boko Haram about Boko Haram"},
		"a recording says":          {"A recording in Hausa, sent to three stations, announced that the market will burn.", "recording in Hausa"},
		"there can be":              {"There can be attacks on polling stations, the mayor said.", "mayor"},
		"is being prepared":         {"The embassy tells its citizens that an attack on hotels in Gao is being prepared.", "embassy"},
		"to be ready":               {"The minister told every prefect to be ready for an attack on a church.", "minister"},
		"an office before the name": {"The president of the guild, Ali Keita, said that he had warned the governor that the school would be bombed.", "president of the guild, Ali Keita"},
		"whoever does something":    {"Boko Haram said: \"Whoever sits in the mayor's chair will meet the fate of the man of Gao.\"", "Boko Haram about Boko Haram"},
		"a voice on a recording":    {"\"Anyone who sells fish to the navy will be buried at sea,\" said a voice on a recording.", "voice"},
		"an ultimatum":              {"Boko Haram gave the families until 1 June to leave.", "Boko Haram about Boko Haram"},
		"must be expected":          {"The mayor has written that a fresh round of fighting must be expected in May.", "mayor"},
		"going to be attacked":      {"The elder told the radio that the village was going to be attacked.", "elder"},
		"a note passed on":          {"The interior ministry passed a note to the embassy saying that men had crossed to attack a parade.", "interior ministry"},
		"a note that was seen":      {"A note of the interior ministry, seen by this newspaper, said that an attack on the market was likely.", "note of the interior ministry"},
		"word that it has":          {"The mission said it had received credible reports that gunmen were gathering to attack the camp.", "mission"},
		"a warning by the harbour":  {"A warning by the harbour master that the ferry might be hijacked was ignored.", "harbour master"},
		"a body's own letter":       {"The herders' federation asked both sides to stop. In a letter it had cautioned that armed men would take revenge.", "herders' federation"},
		"of a statement":            {"COMMUNIQUE No. 12\n\nThe Nigerian army informs the public. The population is alerted that gunmen may attack polling stations.", "Nigerian army"},
		"I, who speak":              {"A bomb killed two, said the home department. \"I have told my people to expect an attack soon,\" said Anna Vos, who runs security.", "Anna Vos"},
		"planning it":               {"The embassy said that extremists were planning an attack on a concert.", "embassy"},
		"it is being plotted":       {"A bombing was being plotted in the city, the mayor said.", "mayor"},
		"planning to spread":        {"The general said that Boko Haram was planning to expand into Togo.", "general about Boko Haram"},
		"planning it, until caught": {"The police said that the men had been planning an attack and were arrested on Monday.", ""},
		"those told of":             {"Two men were held. They were planning an attack on the port, the police said.", ""},
		"a likely target":           {"American officials told the mayor that the concert hall was a potential target.", "American officials"},
		"a target of the bank":      {"The bank said that a profit was its target.", ""},
		"of a plot":                 {"Jordan had informed Belgium of a plot against the airport.", "Jordan"},
		"who have crossed":          {"The gendarmerie had informed the prosecutor that five suicide bombers had crossed the river.", "gendarmerie"},
		"to leave":                  {"China's consulate had told its nationals to leave Gao as soon as possible.", "China's consulate"},
		"against going":             {"France advised its nationals on Friday against going to markets.", "France"},
		"to get out":                {"Canada has told its citizens to get out of the country.", "Canada"},
		"asking them to leave":      {"The Indian embassy has issued an advisory asking its nationals to leave by any means.", "Indian embassy"},
		"against a dish":            {"The health ministry advised citizens against eating raw fish.", ""},
		"no longer":                 {"The embassy no longer advises against travel to Gao.", ""},
		"supporters urged":          {"Boko Haram urged its supporters to attack embassies.", "Boko Haram about Boko Haram"},
		"drivers called on":         {"Boko Haram called on lorry drivers not to join army convoys.", "Boko Haram about Boko Haram"},
		"the press called on":       {"Boko Haram called on the press not to believe the rumour.", ""},
		"more would follow":         {"Boko Haram claimed the murder and said that more would follow.", "Boko Haram about Boko Haram"},
		"we shall visit":            {"Boko Haram said in a message: \"We shall visit Gao before the rains.\"", "Boko Haram about Boko Haram"},
		"the letter went on":        {"The letter asked the bus line for money. If it was not paid, it went on, the buses would burn.", "letter"},
		"sheets of paper":           {"Sheets of paper have appeared on the doors. They give the families until 1 July to leave.", "Sheets"},
		"in a group's name":         {"A recording, sent to a station in the name of Boko Haram, announced that the port will burn.", "Boko Haram about Boko Haram"},
		"or die":                    {"Leaflets dropped in the market told traders to stop paying tax or die.", "Leaflets"},
		"men in a message":          {"A message sent to the police said that six men would carry out an attack on the port.", "message"},
		"a memo denied":             {"The ministry denied a leaked memo which said that jihadists were about to attack churches.", "leaked memo"},
		"will not go unpunished":    {"The killing of its leader will not go unpunished, Boko Haram said.", "Boko Haram about Boko Haram"},
		"before the courts":         {"The killing will not go unpunished, the president said.", ""},
		"he, told of by another":    {"Hilario Bejara was shot dead on 2 May. \"He told the governor in April that they would kill him before the summer,\" said his daughter, Maria Bejara.", "Hilario Bejara → shot dead"},
		"whose see is large":        {"On 2 May Bishop Paul Keita, whose see is large, wrote to the president that he feared an assault on Gao.", "Bishop Paul Keita"},
		"staff advised":             {"The embassy had no further word. The embassy said so on Monday, it added, advising its staff to keep away from crowds.", "embassy"},
		"two weeks ago":             {"Two weeks ago its director said that if the army came there would be shells in Gao.", "its director"},
		"against reading":           {"Analysts cautioned against reading a comeback into one raid.", ""},
		"heard from afar":           {"The blast could be heard as far off as Gao, one resident said.", ""},
		"what may befall attackers": {"The colonel said that the road was closed so that the militants could be crushed.", ""},
		"word that it is possible":  {"The embassy had received information that attacks on hotels were possible.", "embassy"},
		"frost":                     {"The elder warned that frost could kill a third of the blossom.", ""},
		"an alert in a pocket":      {"The opposition asked in whose pocket the alert had been lying.", ""},
		"likely to attack":          {"Boko Haram is likely to attack Gao before May, analysts said.", "analysts about Boko Haram"},
		"likely to try":             {"Gunmen are likely to attempt a raid on Gao within six months, the institute says.", "institute"},
		"unlikely to attack":        {"Gunmen are unlikely to attack Gao, the institute says.", ""},
		"was to be set off":         {"The police said that a second device was to be set off there at the weekend.", "police"},
		"sliding towards war":       {"The envoy told the council that the country was sliding towards civil war.", "envoy"},
		"may come under fire":       {"The mayor had said that the eastern quarters could come under fire.", "mayor"},
		"may be a target":           {"The minister wrote in April that a school might be a target.", "minister"},
		"may end in bloodshed":      {"Elders have told the agency that the quarrel will end in bloodshed.", "Elders"},
		"going for it next":         {"\"They will go next for the oil camps,\" a colonel said.", "colonel"},
		"expected to go after":      {"The institute expects Boko Haram to go after the railway this summer.", "institute about Boko Haram"},
		"who should expect it":      {"The army should expect raids on its convoys, the institute says.", "institute"},
		"nobody says who should":    {"The army should expect raids on its convoys.", ""},
		"a danger flagged":          {"The authority had flagged the threat a week earlier.", "authority"},
		"a danger of something":     {"The bank had flagged the risk of a drought.", ""},
		"a warning brushed aside":   {"Lawmakers said the government had brushed aside two warnings from the United Nations.", "United Nations"},
		"despite a warning":         {"No troops were sent despite a warning by the police.", "police"},
		"of something else":         {"The government ignored warnings from the police about fraud.", ""},
		"a travel warning":          {"The French embassy has issued a travel alert for Gao.", "French embassy"},
		"against travelling":        {"The French embassy advised its citizens against travelling to Gao.", "French embassy"},
		"an hour before":            {"Boko Haram bombed a hotel in Gao. The mayor had warned the guests an hour before, so that most had left.", "mayor → bombed"},
		"do, or else":               {"The leaflet warned contractors to stop work or face a people's court.", "leaflet"},
		"until a day":               {"All contractors have until 1 March to leave the province, Boko Haram said in a statement.", "Boko Haram about Boko Haram"},
		"told to be gone":           {"Several villages have been told by Boko Haram to leave by June.", "Boko Haram about Boko Haram"},
		"ordered to stop":           {"Boko Haram ordered drivers to stop or be killed.", "Boko Haram about Boko Haram"},
		"its own men":               {"Boko Haram ordered its fighters to leave the town.", ""},
		"will burn next":            {"\"The trains will burn next,\" Commander Idris of Boko Haram said.", "Commander Idris of Boko Haram about Boko Haram"},
		"turned to ashes":           {"Boko Haram announced that the gas plant will be turned to ashes.", "Boko Haram about Boko Haram"},
		"entered, and plan to":      {"According to the letter, four bombers have entered Gao and plan to target a hotel.", "letter"},
		"an alert, quoted":          {"\"Extremists may attack with little or no warning,\" the security alert said.", "security alert"},
		"revenge for troops":        {"Boko Haram claimed the attack and called it revenge for the troops in Gao.", ""},
		"it, the letter":            {"Boko Haram has long been there. The priest showed the letter to a deputy. It is unsigned. It says that those who eat with soldiers will sleep with them.", "letter"},
		"in order to":               {"\"It was to avenge Idris,\" said a driver.", ""},
		"a storm":                   {"The storm could hit Gao on Monday, the weather service warned.", ""},
		"of further trouble":        {"The colonel said he expected further trouble.", "colonel"},
		"to those who fight":        {"The herders' federation asked both sides to keep away from its villages.", ""},
		"nobody in particular":      {"People expect payback.", ""},
		"what they had meant":       {"They meant to kill him on Sunday, the police say.", ""},
		"for a minister":            {"The deputy asked the Minister for Security whether he knew of the killing.", ""},
		"it, that nobody is":        {"It said that those who come to the gate will be searched.", ""},
		"of storms":                 {"The weather service said that storms could strike the coast.", ""},
		"a meeting is next":         {"The mayor said that the meeting would be next week.", ""},
		"what it amounts to":        {"The mission recalls that attacks on camps may constitute war crimes.", ""},
		"what may be the worst":     {"Residents told the agency of what may be the deadliest attack of the year.", ""},
		"asking for rain":           {"Farmers asked for help on Monday.", ""},
		"would be tried":            {"The minister said the attackers would be punished.", ""},
		"would have killed":         {"The army said the bomb would have killed dozens.", ""},
		"ordered otherwise":         {"The county committee ordered buses to drive in convoy, citing the state of the road.", ""},
		"in general":                {"The police chief warned against complacency.", ""},
		"the report's own":          {"A strike on the port could follow.", ""},
		"a bombing cannot warn":     {"The bombing warned the town of attacks to come.", ""},
		"of what is past":           {"Police said that the gang may have bombed the shop.", ""},
		"not of violence":           {"The growers warned of queues until Christmas.", ""},
		"did not warn":              {"The army did not warn of an attack.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := warned(r.text); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

func TestWhatWarningsCameTo(t *testing.T) {
	const attack = "Gunmen attacked a camp in Menaka on Tuesday, killing nine soldiers. "
	for name, r := range map[string]row{
		"had warned":             {attack + "The governor had warned of a raid.", "governor → attacked"},
		"days before the attack": {attack + "Six days before the attack, the governor had warned of a raid.", "governor → attacked"},
		"hours before":           {attack + "Several countries warned of a strike just hours before.", "Several countries → attacked"},
		"of the nearer attack":   {attack + "In Gao, nine people died in a bombing on 3 March. The embassy had warned of it with an alert about attacks.", "embassy → died"},
		"by its date":            {attack + "On 2 May the governor warned of a raid.", "governor → attacked"},
		"of the paragraph's own": {attack + "\n\nIn Gao, nine people died in a bombing on 3 March. A child was hurt. The embassy had warned of attacks.", "embassy → died"},
		"by its kind":            {"Gunmen shot dead nine farmers in Gao on 4 May. A bomb killed two in Menaka on Tuesday. A week before the shooting, the governor had warned of a raid.", "governor → shot dead"},
		"at the place it names":  {"Gunmen attacked a camp in Menaka on Tuesday. A bomb killed two in Gao on Wednesday. The governor had warned of a raid on Menaka.", "governor → attacked"},
		"never of an old one":    {"Seven men were convicted on Friday.\n\nGunmen killed five farmers in Gao on 11 November 2010.\n\nThe governor had warned of a raid.", "governor"},
		"what it befell":         {"Gunmen attacked the hospital in Gao on 4 May. A bomb hurt a farmer in Menaka on Tuesday. The mayor had warned that the hospital could be seized.", "mayor → attacked"},
		"a week before":          {"Gunmen attacked a camp in Menaka on Saturday. The mayor had warned on Tuesday of a raid.", "mayor → attacked"},
		"whom it befell":         {"Adam Keita, a mayor, was shot dead in Gao on 4 May. Gunmen attacked a camp in Menaka on Tuesday, killing nine soldiers. Adam Keita had warned that they would kill him.", "Adam Keita → shot dead"},
		"named further on":       {"Gunmen attacked a camp in Menaka on 3 May. On 1 May the mayor wrote that he feared an assault around Gao. On 5 May a bomb killed two in Gao.", "mayor → killed"},
		"by what it warns of":    {attack + "On 4 May a farmer was kidnapped in Gao.\n\nThe mayor had warned that travellers would be kidnapped.", "mayor → kidnapped"},
		"of what is to come":     {attack + "The governor warned that there may be more attacks before the end of the month.", "governor"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := warned(r.text); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// TestWhenWarned checks on which day a warning is said to have been given.
func TestWhenWarned(t *testing.T) {
	for name, r := range map[string]row{
		"on a day":                   {"The embassy warned on 3 May that gunmen might attack Gao.", "2019-05-03 to 2019-05-03"},
		"days before what it was":    {"Two days before a bomb killed nine people on Sunday in Gao, the embassy had warned of an attack.", "2019-12-06 to 2019-12-06"},
		"before a day":               {"Four days before the raid of 23 May the army had warned of an attack.", "2019-05-19 to 2019-05-19"},
		"before it, on a day":        {"Six days before the bombing, on 8 May, the army had warned of an attack.", "2019-05-08 to 2019-05-08"},
		"days earlier":               {"On 23 May gunmen killed nine people in Gao; the service had warned the police five days earlier that a raid was coming.", "2019-05-18 to 2019-05-18"},
		"before the attack told of":  {"Gunmen attacked a camp in Gao on 23 May. The army had warned of a raid three days before the attack.", "2019-05-20 to 2019-05-20"},
		"not when it was told":       {"The minister said on Monday that he had warned the council on 5 May that the port would be attacked.", "2019-05-05 to 2019-05-05"},
		"in a letter told of":        {"He showed me the letter, found on 3 May. It says that those who eat with soldiers will be killed.", "2019-05-03 to 2019-05-03"},
		"days to come, not long ago": {"The ministry told its staff to be on the alert from 12 to 16 December, as gunmen may attack Gao.", " to "},
	} {
		t.Run(name, func(t *testing.T) {
			report := reportOf(r.text)
			report.Published = dateline.Published{Date: "2019-12-10", Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
			var got []string
			for _, w := range readReport(report).Warnings {
				got = append(got, string(w.Date.Start)+" to "+string(w.Date.End))
			}
			if strings.Join(got, "; ") != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, strings.Join(got, "; "), r.want)
			}
		})
	}
}
