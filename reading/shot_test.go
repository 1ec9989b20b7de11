package reading_test

import "testing"

// Who was shot is dead where nothing says how they fared.
func TestShot(t *testing.T) {
	tell(t, figures, map[string]row{
		"them":              {"Gunmen attacked Dori on Wednesday. They stopped a bus and shot nine passengers.", "killed 9 civilians"},
		"were shot":         {"Gunmen attacked Dori on Wednesday. Fourteen woodcutters were lined up and shot.", "killed 14 civilians"},
		"and died":          {"One soldier was shot in front of the market of Dori on Wednesday and died at once.", "killed 1 security forces"},
		"wounded":           {"Two traders were shot and wounded in Dori on Wednesday.", "injured 2 civilians"},
		"in hospital":       {"A trader was shot in Dori on Wednesday. He is in a hospital in Kano.", ""},
		"some died":         {"Gunmen shot 12 people in Dori on Wednesday. Four people died.", "killed 4 total"},
		"in the back":       {"A trader was shot in the back in Dori on Wednesday.", ""},
		"shot at":           {"Two officers were shot at by gunmen in Dori on Wednesday.", ""},
		"what is not human": {"Rebels shot down a drone and shot nine cows near Dori on Wednesday.", ""},
	})
}
