package codebook

import "strings"

// Words are classes of words that the reader goes by, such as attackers,
// civilians, weapons or hedges. The classes are those of words.tsv.
type Words struct {
	classes map[string]map[string]bool
}

// Is reports whether the lower-case word, or its singular, is of the class.
func (w Words) Is(class, word string) bool {
	forms := w.classes[class]
	if forms[word] {
		return true
	}
	for _, s := range singulars(word) {
		if forms[s] {
			return true
		}
	}
	return false
}

// singulars lists what a plural may be the plural of.
func singulars(word string) []string {
	var out []string
	if s, ok := strings.CutSuffix(word, "ies"); ok {
		out = append(out, s+"y")
	}
	if s, ok := strings.CutSuffix(word, "es"); ok {
		out = append(out, s)
	}
	if s, ok := strings.CutSuffix(word, "s"); ok && !strings.HasSuffix(s, "s") {
		out = append(out, s)
	}
	return out
}

func readWords(t *tables) (Words, error) {
	w := Words{classes: map[string]map[string]bool{}}
	table, err := t.read("words.tsv", "class", "form")
	if err != nil {
		return w, err
	}
	for _, r := range table.rows {
		class, form := r.get("class"), r.get("form")
		if w.classes[class] == nil {
			w.classes[class] = map[string]bool{}
		}
		w.classes[class][strings.ToLower(form)] = true
	}
	return w, nil
}
