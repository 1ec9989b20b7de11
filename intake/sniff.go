package intake

import (
	"bytes"
	"net/http"
	"regexp"
	"strings"

	"github.com/dateline-project/dateline/intake/charset"
	"github.com/dateline-project/dateline/intake/feed"
)

// format is how a report is saved.
type format int

const (
	unknownFormat format = iota
	textFormat
	pageFormat
	archiveFormat // a page saved with its parts, as MHTML
	feedFormat
	linesFormat
)

var (
	pageStart = regexp.MustCompile(`(?i)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p|h1|meta|title)[\s>]`)
	lineStart = regexp.MustCompile(`^\s*\{\s*"`)
	mailStart = regexp.MustCompile(`(?im)^(?:MIME-Version:|Content-Type:\s*multipart/related)`)
)

// sniff tells the format of clean text. What the text plainly is counts for
// more than the extension.
func sniff(text string, byName format) format {
	head := text[:min(len(text), 4096)]
	switch {
	case feed.IsFeed(text):
		return feedFormat
	case byName == archiveFormat || mailStart.MatchString(head) && !pageStart.MatchString(head):
		return archiveFormat
	case pageStart.MatchString(head):
		return pageFormat
	case lineStart.MatchString(head) && byName != pageFormat && isLines(text):
		return linesFormat
	case byName == pageFormat && strings.Contains(head, "<"):
		return pageFormat
	case byName == linesFormat:
		return linesFormat
	case byName == feedFormat && strings.HasPrefix(strings.TrimSpace(text), "<"):
		return feedFormat
	}
	return textFormat
}

func isLines(text string) bool {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.HasSuffix(strings.TrimSpace(line), "}")
}

// signatures begin files that are no text, beyond those that net/http tells.
var signatures = [][]byte{[]byte("%PDF-"), []byte("PK\x03\x04"), []byte("\xD0\xCF\x11\xE0"), []byte("SQLite format 3\x00"), []byte("7z\xBC\xAF"), []byte("{\\rtf")}

// isBinary reports whether the bytes are no text in any encoding that is read.
func isBinary(raw []byte) bool {
	for _, s := range signatures {
		if bytes.HasPrefix(raw, s) {
			return true
		}
	}
	kind := http.DetectContentType(raw)
	for _, prefix := range []string{"image/", "audio/", "video/", "font/", "application/zip", "application/x-gzip", "application/x-rar", "application/wasm", "application/vnd"} {
		if strings.HasPrefix(kind, prefix) {
			return true
		}
	}
	return false
}

// isGarbled reports whether the bytes hold more signs that stand in no text than
// a text with a few broken places would.
func isGarbled(raw []byte) bool {
	if charset.IsWide(raw) {
		return false
	}
	head := raw[:min(len(raw), 8192)]
	controls := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B {
			controls++
		}
	}
	return controls*20 > len(head)
}
