package feed

import "strings"

// span is where an item stands in the feed, in bytes.
type span struct{ start, end int }

// items finds the whole items of a feed, passing over comments and CDATA.
func items(text string) []span {
	var out []span
	start, tag := -1, ""
	for at := 0; at < len(text); {
		next := strings.IndexByte(text[at:], '<')
		if next < 0 {
			break
		}
		at += next
		rest := text[at:]
		switch {
		case strings.HasPrefix(rest, "<!--"):
			at += past(rest, "-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			at += past(rest, "]]>")
		case start < 0 && (opens(rest, "item") || opens(rest, "entry")):
			start, tag = at, "entry"
			if opens(rest, "item") {
				tag = "item"
			}
			at++
		case start >= 0 && strings.HasPrefix(rest, "</"+tag):
			at += past(rest, ">")
			out = append(out, span{start, at})
			start = -1
		default:
			at++
		}
	}
	return out
}

func opens(s, tag string) bool {
	return strings.HasPrefix(s, "<"+tag) && len(s) > len(tag)+1 && strings.IndexByte(" \t\n>", s[len(tag)+1]) >= 0
}

// past is the length of s up to and with mark; the whole where mark is missing.
func past(s, mark string) int {
	if i := strings.Index(s, mark); i >= 0 {
		return i + len(mark)
	}
	return len(s)
}
