package intake

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"github.com/dateline-project/dateline/intake/charset"
)

// maxParts is how deep the parts of a saved page may lie inside one another.
const maxParts = 4

// archive reads the first page of an MHTML file. The date in its header is that
// of saving and no date of publication.
func (a article) archive() ([]Document, []Problem) {
	broken := func(why string) ([]Document, []Problem) {
		return nil, []Problem{a.problem("the saved page is broken: "+why, "save the page again as a web page (.html)")}
	}
	message, err := mail.ReadMessage(bytes.NewReader(a.raw))
	if err != nil {
		if pageStart.MatchString(a.text) {
			return a.page("")
		}
		return broken("it has no MIME header")
	}
	address := message.Header.Get("Snapshot-Content-Location")
	page, location, err := firstPage(textproto.MIMEHeader(message.Header), message.Body, 0)
	if len(page) == 0 {
		if err == nil || err == io.EOF {
			return broken("there is no page in it")
		}
		return broken(err.Error())
	}
	if address == "" {
		address = location
	}
	a.text = string(page)
	documents, problems := a.page(address)
	if err != nil {
		problems = append(problems, a.problem("the saved page breaks off in the middle; what there is was read", "save the whole page and add it again"))
	}
	return documents, problems
}

// firstPage returns the text of the first HTML part at or below a part. Where
// that part breaks off, what there is comes back with the error.
func firstPage(header textproto.MIMEHeader, body io.Reader, depth int) (page []byte, location string, err error) {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil && kind == "" {
		return nil, "", fmt.Errorf("its type cannot be read: %w", err)
	}
	if strings.HasPrefix(kind, "multipart/") && depth < maxParts && params["boundary"] != "" {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if err != nil {
				return nil, "", err
			}
			if page, location, err := firstPage(part.Header, part, depth+1); len(page) > 0 {
				return page, location, err
			}
		}
	}
	if kind != "text/html" && kind != "application/xhtml+xml" {
		return nil, "", nil
	}
	raw, err := io.ReadAll(decoded(header.Get("Content-Transfer-Encoding"), body))
	return []byte(charset.Decode(raw, params["charset"])), header.Get("Content-Location"), err
}

func decoded(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
