package reading

// whoWeAre returns the group or force whose people a phrase with "our" means in a
// quotation, where a sentence of the paragraph before its end says who speaks: "Our
// fighters attacked". Nil anywhere else.
func (p *page) whoWeAre(f phrase) *naming {
	if !p.text.Quoted(f.start()) {
		return nil
	}
	i := p.text.SentenceAt(f.start())
	for j := i; j >= 0 && j >= i-3 && p.text.Sentences[j].Paragraph == f.sentence.Paragraph; j-- {
		s := &p.text.Sentences[j]
		if v, ok := p.voiceOf(s); ok && p.text.Quoted(v.start()) { // whom the quotation lets speak
			continue
		}
		if v, ok := p.groupSpeaking(s); ok && p.armedGroup(v) {
			return p.actorOf(v)
		}
		if v, ok := p.forceSpeaking(s); ok {
			return p.actorOf(v)
		}
	}
	return nil
}
