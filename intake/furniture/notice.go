package furniture

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

// Notice is what the notes at the end of a text say of where it comes from.
type Notice struct {
	Outlet  string       // the outlet whose notice it is
	Agency  string       // the agency credited
	Reprint bool         // the text is another outlet's, unchanged
	Day     dateline.Day // of "Published in The Recorder, August 26th, 2021"
	Printed string       // the date that the notice gives, where it is written with numbers alone
}

var (
	reprint   = lazily(`(?i)\b(?:not been edited|published unedited|unedited(?: text)? from|auto-generated from|syndicated feed|partner feed|republished (?:from|under)|first (?:appeared|published) (?:in|on|by)|originally (?:appeared|published))\b`)
	editedBy  = lazily(`(?:edited|altered|changed) by (?:the )?(\p{Lu}[^.]{1,50}?) (?:staff|desk|team|editors?|and is)\b`)
	credits   = lazily(`(?i)^(?:the )?(?:authors?|writers?) (?:is|are)\b|^\(?(?:additional |with )?(?:reporting|editing|writing|inputs?|additional reporting|edited|compiled|translated|written|reported|photos?|picture) (?:by|from)\b|^with (?:agency )?inputs?\b|^this is a (?:condensed|shortened|abridged|edited|summari[sz]ed) version\b`)
	condensed = lazily(`\s*This is a (?:condensed|shortened|abridged|edited|summari[sz]ed) version of the (?:information|report|article|story|original)\.\s*$`)
	printedIn = lazily(`^(?:Published|Printed|Appeared) (?:in|on) [^.;:]{4,80}\.?$`)
	comments  = lazily(`^(?:#+ )?(?:(?i:readers?['’]?|users?|your|recent|latest|top|all|\d+) (?i:comments)|COMMENTS|Comments)(?: \(\d+\)| \d+|:)?$`)
	bracketed = lazily(`\s*[(\[]([^()\[\]]{8,400})[)\]]\s*$`)
	signed    = lazily(`\s*(?:[(\[]([\pL .\-]{2,30})[)\]]|[–—-]{1,2}\s?([\pL .\-]{2,30}))\s*$`)
)

// ReadNotices takes the notes off the end of a text: reprint notices, notes on
// the authors, credits, what readers wrote below it, and the mark of an agency behind
// the last sentence. It
// returns the paragraphs that are the report's own.
func ReadNotices(paragraphs []string) ([]string, Notice) {
	var n Notice
	paragraphs = withoutComments(paragraphs)
	for len(paragraphs) > 0 {
		last := len(paragraphs) - 1
		p := condensed().ReplaceAllString(paragraphs[last], "")
		rest := n.take(p)
		if rest == paragraphs[last] {
			break
		}
		paragraphs = append([]string{}, paragraphs...)
		paragraphs[last] = rest
		if strings.TrimSpace(rest) == "" {
			paragraphs = paragraphs[:last]
		}
	}
	return paragraphs, n
}

// withoutComments is the paragraphs above the line under which readers comment.
func withoutComments(paragraphs []string) []string {
	told := 0
	for i, p := range paragraphs {
		if told > leastTold && comments().MatchString(p) {
			return paragraphs[:i]
		}
		told += len(p)
	}
	return paragraphs
}

// leastTold is how many bytes stand at least above the comments on a report.
const leastTold = 120

// take reads the notice at the end of a paragraph and returns what stands before it.
func (n *Notice) take(p string) string {
	if m := bracketed().FindStringSubmatchIndex(p); m != nil && n.read(p[m[2]:m[3]]) {
		return p[:m[0]]
	}
	if len(p) < 400 && n.read(strings.Trim(p, "()[] ")) {
		return ""
	}
	if m := signed().FindStringSubmatchIndex(p); m != nil {
		for _, g := range [][2]int{{m[2], m[3]}, {m[4], m[5]}} {
			if g[0] >= 0 && Agency(p[g[0]:g[1]]) != "" {
				n.Agency = Agency(p[g[0]:g[1]])
				return p[:m[0]]
			}
		}
	}
	return p
}

// read takes in one note; false where it is none.
func (n *Notice) read(note string) bool {
	if dates := stamp.Find(note, stamp.Unsettled); len(dates) == 1 && printedIn().MatchString(note) {
		n.Day = dates[0].Day
		if dates[0].Numbers {
			n.Printed = note[dates[0].Start:dates[0].End]
		}
		return true
	}
	isReprint := reprint().MatchString(note)
	if !isReprint && !credits().MatchString(note) {
		return false
	}
	n.Reprint = n.Reprint || isReprint
	if m := editedBy().FindStringSubmatch(note); m != nil && n.Outlet == "" {
		n.Outlet = CleanOutlet(m[1])
	}
	if n.Agency == "" {
		n.Agency = agencyIn(note)
	}
	return true
}

var capitalised = lazily(`\p{Lu}[\pL-]+(?:[ -]\p{Lu}[\pL-]+){0,2}`)

// agencyIn returns the first agency that a note names.
func agencyIn(note string) string {
	for _, name := range capitalised().FindAllString(note, -1) {
		for name != "" {
			if a := Agency(name); a != "" {
				return a
			}
			i := strings.LastIndexByte(name, ' ')
			if i < 0 {
				break
			}
			name = name[:i]
		}
	}
	return ""
}
