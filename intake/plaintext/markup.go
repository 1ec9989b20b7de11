package plaintext

import "regexp"

var (
	picture = regexp.MustCompile(`!\[[^\]\n]*\]\([^)\s]*\)`)
	link    = regexp.MustCompile(`\[([^\]\n]+)\]\((?:https?://|mailto:|/|#)[^)\s]*\)`)
	// bold words stand between marks where words could begin and end: "s**t" has none.
	bold = regexp.MustCompile(`(?m)([^\s*][ (\[“‘"'—–]+)(?:\*\*|__)([^\s*_](?:[^*_\n]*[^\s*_])?)(?:\*\*|__)($|[\s)\].,;:!?”’"'—–])`)
)

// unmarked leaves of Markdown's links and bold words the words, and nothing of
// pictures: a quotation of "killed **148** people" is to read as it was printed. Marks
// that say something to whoever reads on stay: bold words that begin a line head what
// follows in it, and italics set names apart.
func unmarked(text string) string {
	text = link.ReplaceAllString(picture.ReplaceAllString(text, ""), "$1")
	return bold.ReplaceAllString(text, "$1$2$3")
}
