package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestAnswersOfAnInterview(t *testing.T) {
	const marked = "A conversation with Bera Tallo\n\nInterview by Ann Oster\n\nBera Tallo has studied the north for twenty years.\n\n" +
		"Q: How strong is Boko Haram?\n\nA: I would put it at 3,000. It is led by Bakura Doro.\n\nQ: And its money?\n\nA: It is financed by kidnapping.\n\nQ: Is that all?\n\nA: Yes."
	const unmarked = "The Tuesday conversation\n\nBera Tallo has written about the north for twenty years. She spoke to Edmund Oster.\n\n" +
		"How strong is Boko Haram?\n\nI would put it at 3,000. It is led by Bakura Doro.\n\nWho pays?\n\nBoko Haram is financed by kidnapping.\n\nIs that all?\n\nYes."
	const questions = "Three questions to Bera Tallo\n\nThe author of a book on the north received us on Monday.\n\n" +
		"How strong is Boko Haram?\n\nI would put it at 3,000. It is led by Bakura Doro.\n\nWho pays?\n\nBoko Haram is financed by kidnapping, I think.\n\nIs that all?\n\nIt is all that I know."
	const news = "Bera Tallo studies the north.\n\nBoko Haram is led by Bakura Doro.\n\nWho pays? Boko Haram is financed by kidnapping."
	for name, text := range map[string]string{"marked": marked, "unmarked": unmarked, "told by I": questions} {
		claim(t, dateline.LedBy, map[string]row{name: {text, "Boko Haram: Bakura Doro by Bera Tallo"}})
		claim(t, dateline.FinancedBy, map[string]row{name: {text, "Boko Haram: kidnapping by Bera Tallo"}})
		claim(t, dateline.Strength, map[string]row{name: {text, "Boko Haram: 3,000 [3000-3000] by Bera Tallo"}})
	}
	claim(t, dateline.LedBy, map[string]row{"no interview": {news, "Boko Haram: Bakura Doro"}})
}

func TestItOfASection(t *testing.T) {
	text := "Al-Shabaab is old.\n\nBoko Haram (BH)\n\nThe odd one out. It was formed in 2015 by defectors from Al-Shabaab. Its home is Borno. It is led by Bakura Doro."
	claim(t, dateline.LedBy, map[string]row{"under a heading": {text, "Boko Haram: Bakura Doro"}})
}

// "It" behind a few words of its sentence is what the one before opens with, and a
// name in an adjective is nobody.
func TestItAndAdjectives(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"behind a few words": {"Boko Haram is at war with Al-Shabaab. In the autumn it had 500 fighters.", "Boko Haram: 500 fighters [500-500]"},
		"linked to another":  {"Boko Haram burned the mill. The Al-Shabaab-linked group has 500 fighters.", "Boko Haram: 500 fighters [500-500]"},
	})
}
