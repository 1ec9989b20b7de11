package reading_test

import (
	"strings"
	"testing"
)

func TestWhoIsPrivate(t *testing.T) {
	const bomb = "A bomb killed nine people in Quetta on Wednesday. "
	tests := []struct{ name, text, private string }{
		{"a victim", bomb + "Among the dead was Farida Anwari, 34, who sold fruit.", "Farida Anwari"},
		{"a witness who speaks", bomb + "“I saw smoke,” said Habib Noorzai, a shopkeeper.", "Habib Noorzai"},
		{"a witness of whom nothing is told", bomb + "“I saw smoke,” said Habib Noorzai.", "Habib Noorzai"},
		{"a relative", bomb + "Her brother Habib Noorzai buried her on Thursday.", "Habib Noorzai"},
		{"a relative of somebody in office", bomb + "The mayor's driver, Habib Noorzai, was hurt.", "Habib Noorzai"},
		{"named again by the last name", bomb + "Habib Noorzai, a farmer, lost two sons. Noorzai had heard a shot first.", "Habib Noorzai, Noorzai"},
		{"a mere suspect", bomb + "Police suspect Habib Noorzai of the bombing.", "Habib Noorzai"},
		{"an office before the name", bomb + "Governor Habib Noorzai condemned it.", ""},
		{"an office before a comma", bomb + "The chief of the city police, Habib Noorzai, condemned it.", ""},
		{"an office behind a comma", bomb + "Habib Noorzai, the provincial governor, condemned it.", ""},
		{"a post that one has", bomb + "Habib Noorzai, the district health officer, counted the wounded.", ""},
		{"told once, holds everywhere", bomb + "Habib Noorzai, a senator, was there. Later Noorzai spoke of a miracle.", ""},
		{"an office behind an age", bomb + "Habib Noorzai, 47, the provincial governor, condemned it.", ""},
		{"who joined a group, behind an age", bomb + "Habib Noorzai, 20, who joined the Taliban last year, was named.", ""},
		{"an expert", bomb + "Habib Noorzai, a researcher at the Zhob Institute, doubts it.", ""},
		{"who leads a group", bomb + "The Taliban wing there is led by a former trader, Habib Noorzai.", ""},
		{"a nom de guerre", bomb + "The bomber was a man known as Abu Zarif.", ""},
		{"one of an armed group", bomb + "Habib Noorzai, 28, belongs to the Taliban.", ""},
		{"before court", bomb + "Habib Noorzai was charged with murder.", ""},
		{"before court, a description between", bomb + "Habib Noorzai, 41, a trader from Zhob, was yesterday convicted of murder.", ""},
		{"on trial", bomb + "Habib Noorzai and two others went on trial on Tuesday.", ""},
		{"sentenced, as object", bomb + "The court sentenced Habib Noorzai to death.", ""},
		{"accused in court", bomb + "In the dock was Habib Noorzai, who is accused of the bombing.", ""},
		{"accused by others", bomb + "Habib Noorzai is accused by his cousins of the bombing.", "Habib Noorzai"},
		{"whose wife is before court", bomb + "Habib Noorzai, whose wife was convicted, wept.", "Habib Noorzai"},
		{"whose killer is before court", bomb + "Habib Noorzai's killer was convicted on Tuesday.", "Habib Noorzai"},
		{"killed by one before court", bomb + "A man who killed Habib Noorzai was convicted on Tuesday.", "Habib Noorzai"},
		{"killed before a trial", bomb + "Habib Noorzai was killed before the trial.", "Habib Noorzai"},
		{"a second office behind a comma", bomb + "Habib Noorzai, a dentist and the party's chairman for the district, was there.", ""},
		{"a professor", bomb + "The two differ, says Professor Habib Noorzai, who has met both.", ""},
		{"a founder, far from the verb", bomb + "The Amber Dawn Front was founded in 2021, in a rented room in Zhob, by Habib Noorzai.", ""},
		{"a suspect who is arrested", bomb + "Police arrested two suspects, Habib Noorzai and his cousin Daud, in Zhob.", "Habib Noorzai, Daud"},
		{"the suspect, not charged", bomb + "Police arrested the suspect, Habib Noorzai, 19, in Zhob. He has not been charged.", "Habib Noorzai"},
		{"identified as a suspect", bomb + "Police identified the suspect as Habib Noorzai.", "Habib Noorzai"},
		{"expressly not charged", bomb + "Habib Noorzai was not charged with murder.", "Habib Noorzai"},
		{"a dead soldier", bomb + "Corporal Habib Noorzai, 24, of Zhob, was among the dead.", "Habib Noorzai"},
		{"two dead soldiers", bomb + "Two soldiers, Sergeant Habib Noorzai and Private Daud Kakar, were killed.", "Habib Noorzai, Daud Kakar"},
		{"a constable by the last name alone", bomb + "The mother of Constable Noorzai wept.", "Noorzai"},
		{"a captain who speaks", bomb + "Nobody has been caught, police Captain Habib Noorzai said.", ""},
		{"a sergeant who leads", bomb + "The militia's leader, Sergeant Habib Noorzai, condemned it.", ""},
		{"a dead general", bomb + "General Habib Noorzai was among the dead.", ""},
		{"elected", bomb + "It was the worst since Habib Noorzai was elected president in May.", ""},
		{"appointed", bomb + "Habib Noorzai was appointed governor in May.", ""},
		{"once in office", bomb + "Habib Noorzai was the mayor then.", ""},
		{"appointed to what is no office", bomb + "Habib Noorzai was named the mayor's driver in May.", "Habib Noorzai"},
		{"not elected", bomb + "Habib Noorzai was not elected.", "Habib Noorzai"},
		{"a parent, and a relative with one name", bomb + "Mr Noorzai, whose daughter Grace is among the missing, had a call.", "Noorzai, Grace"},
		{"relatives in a list", bomb + "She buried her sons Daud, Omar and Sami on Thursday.", "Daud, Omar, Sami"},
		{"a neighbouring country", bomb + "It was planned in the country's neighbour Iran.", ""},
		{"called by one name", bomb + "Only a boy of fifteen called Daud lived.", "Daud"},
		{"who gives one name", bomb + "A woman who gave her name only as Rosa had left.", "Rosa"},
		{"a courtesy is no office", bomb + "Don Habib Noorzai was among the dead.", "Habib Noorzai"},
		{"a bystander of a place", bomb + "A resident of Zhob, Habib Noorzai, said he had counted nine bodies.", "Habib Noorzai"},
		{"a survivor of something", bomb + "A survivor of the blast, Habib Noorzai, said he had seen smoke.", "Habib Noorzai"},
		{"an official of something", bomb + "An official of the province, Habib Noorzai, said it was over.", ""},
		{"a relative beside a place", bomb + "A mother at the civil hospital, Rosa Noorzai, said that she had seen smoke.", "Rosa Noorzai"},
		{"a word by itself", bomb + "“I saw smoke,” said Noorzai.", ""},
		{"nobody", bomb, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			reading := read(test.text)
			var found []string
			for _, n := range reading.Private {
				for _, m := range n.Mentions {
					if got := string([]rune(test.text)[m.Start:m.End]); got != m.Text {
						t.Errorf("the span %q is %q in the text", m.Text, got)
					}
					found = append(found, m.Text)
				}
			}
			if got := strings.Join(found, ", "); got != test.private {
				t.Errorf("%s\nprivate: %q, want %q", test.text, got, test.private)
			}
		})
	}
}
