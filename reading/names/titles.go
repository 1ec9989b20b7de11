package names

import (
	"github.com/dateline-project/dateline/prose"
)

// cutTitle takes the title off a person's name: the name of "Wing Commander
// Abhinandan Varthaman" is the last two words, and the whole is one more form
// of it, as is "Mr Varthaman". A plain word that opens the name ("Goaltender Matt Sawchyn") goes too
// where two others are left.
func (p *Page) cutTitle(n *Name, r run) {
	cut := 0
	for i, w := range r.words[:len(r.words)-1] {
		if p.Is("title", w.Folded) && !p.Is("honorific", w.Folded) {
			cut = i + 1
		}
	}
	if cut == 0 && len(r.words) > 2 && !r.sentence.Capitals {
		for cut < len(r.words)-2 && prose.Common(r.words[cut].Folded) && !p.Is("given name", r.words[cut].Folded) && r.words[cut].capital {
			cut++
		}
	}
	if cut == 0 {
		return
	}
	titled := p.Is("title", r.words[cut-1].Folded)
	n.Speaker = titled && !p.Is("no office", r.words[cut-1].Folded)
	if !r.sentence.Capitals && titled && (n.Speaker || cut == len(r.words)-1) {
		n.Titled = n.Text
	}
	n.Start = r.words[cut].Start
	n.Text = p.Text.Cut(n.Start, n.End)
}
