package furniture

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lines match paragraphs that are never part of a report's text.
var lines = []func() *regexp.Regexp{
	// links to other stories
	lazily(`(?i)^(?:also read|read also|read more|read next|see also|related(?: stories| articles| news)?|more on this(?: story)?|you may also like|you might also like|on the same subject|most read|trending(?: now)?|recommended|don['’]t miss|more from [^.]{1,40}|more stories|top stories|in other news|what to read next|continue reading)\s*(?:[:|»>].*)?$`),
	lazily(`^(?:Read|READ|Watch|WATCH|Explained|Opinion)\s*\|\s|^(?:Also [Rr]ead|ALSO READ)\s*[|:]\s`),
	// share, print and subscribe
	lazily(`(?i)^(?:share(?: this)?(?: (?:story|article|post))?|share on|follow us(?: on)?|tweet|print|email|e-mail|copy link|save|whatsapp|facebook|twitter|comments?|add a comment…?|comments are closed\.?|leave a (?:comment|reply)|\d+ comments?|comments? \(\d+\)|\d+ shares?|advertisement|sponsored(?: content)?|loading…?|subscribe|sign (?:up|in)|log in|skip to (?:main )?content|back to top|menu|home)\s*:?$`),
	lazily(`(?i)^(?:share (?:this|on)|follow us on)\b.{0,80}$`),
	lazily(`(?i)^(?:(?:\[?(?:share|pin|tweet|print|email|save|copy link|facebook|twitter|whatsapp|reddit|linkedin|send to a friend|a\+|a-|f|t|w|fb|tw|in|wa|comments?)\]?)[\s·|/,•]*){2,}$`),
	lazily(`(?i)^(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|briefing|alerts?|updates|inbox|channel|app)\b.{0,60}$`),
	lazily(`(?i)^.{0,60}\b(?:uses?|accept) cookies\b.{0,120}$`),
	lazily(`(?i)^(?:click here|download (?:our|the) app|get the latest|join our)\b.{0,120}$`),
	lazily(`^\[ .{3,120} \]$`),
	// tags, and what readers say
	lazily(`(?i)^(?:tags|topics|keywords|filed under|etiquetas|mots[- ]clés)\s*:\s.{1,200}$`),
	lazily(`(?i)^comments? \(\d+\)\s*:\s.{1,240}$`),
	// menus
	lazily(`^(?:Home|HOME|Front page)\s*[>|/»·].{0,160}$|^(?:SECTIONS|MENU|Sections:)\s.{0,160}$`),
	// press readers
	lazily(`^Newspapers (?:in|from) \p{Lu}[\pL .'-]{1,40}$`),
	lazily(`^\s*\?\?.*\?\?`),
	// when the page was changed
	lazily(`(?i)^last (?:updated|modified|edited)(?: on| at)?\s*:?\s[^.|]{0,12}\d[^.|]{0,40}$`),
	// addresses, lengths and rights
	lazily(`^(?:https?://|www\.)\S+$`),
	lazily(`(?i)^this copy is for your personal,? non-commercial use\b`),
	lazily(`(?i)^(?:estimated )?(?:reading time:? )?\d{1,2}[ -]min(?:ute)?s?(?: read)?$`),
	lazily(`(?i)^(?:©|\(c\)|copyright\b)\s.{0,120}$|^all rights reserved\b.{0,60}$`),
}

// maxFurniture is the longest paragraph, in code points, that is judged by its form alone.
const maxFurniture = 260

// IsFurniture reports whether the paragraph is a link, an advert, a share line
// or the like, and not text of the report.
func IsFurniture(paragraph string) bool {
	p := strings.TrimSpace(paragraph)
	if utf8.RuneCountInString(p) > maxFurniture {
		return false
	}
	if strings.IndexFunc(p, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return true
	}
	return slices.ContainsFunc(lines, func(re func() *regexp.Regexp) bool { return re().MatchString(p) })
}

var relatedLabel = lazily(`(?i)^(?:related(?: stories| articles| news| content| topics)?|also read|read (?:more|also|next)|see also|more on this(?: story| topic)?|you (?:may|might) (?:also )?like|on the same (?:subject|topic)|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you| stories)?|don['’]t miss|more (?:stories|news|headlines|coverage)|top stories|latest(?: news| stories)?|what to read next|keep reading|in this section|more from\b.{0,40}|lire aussi|à lire aussi|lea también|le puede interesar|leia também|mehr zum thema)\s*[:»>…]*$`)

// IsRelatedLabel reports whether s is the heading of a list of other stories.
func IsRelatedLabel(s string) bool { return relatedLabel().MatchString(strings.TrimSpace(s)) }

var caption = lazily(`^\s*\?\?\s*(.*?)\s*\?\?\s*(.*)$`)

// Tidy drops furniture from the paragraphs of one report: captions that a press
// reader says twice, lines that repeat the one before, and whatever
// [IsFurniture] knows.
func Tidy(paragraphs []string) []string {
	captions := map[string]bool{}
	for _, p := range paragraphs {
		if m := caption().FindStringSubmatch(p); m != nil && m[2] != "" {
			captions[m[2]] = true
			captions[strings.TrimSpace(m[1]+" "+m[2])] = true
		}
	}
	var kept []string
	for _, p := range paragraphs {
		p = strings.TrimSpace(p)
		if p == "" || captions[p] || IsFurniture(p) || len(kept) > 0 && kept[len(kept)-1] == p {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}
