package intake_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline/intake"
)

// Whatever a report was saved as, every line that a person could read comes back,
// furniture and all, and nothing that a browser would run.
func TestPrinted(t *testing.T) {
	for name, test := range map[string]struct {
		raw  string
		want []string
	}{
		"text": {"The Lake Recorder\n\nADVERTISEMENT\n\n  Two died in the market. \n",
			[]string{"The Lake Recorder", "ADVERTISEMENT", "Two died in the market."}},
		"page": {`<!doctype html><html><head><title>Blast – Lake</title><style>p{}</style></head><body><nav><a href="/">Home</a></nav><script>steal()</script><p>Two <b>died</b> in the market.</p><aside>Read also: <a>Derby</a></aside></body></html>`,
			[]string{"Blast – Lake", "Home", "Two died in the market.", "Read also: Derby"}},
		"item of a feed": {`<item><title>Blast</title><description><![CDATA[<p>Two died &amp; one fled.</p>]]></description><link>https://lake.example/7</link><guid>7</guid></item>`,
			[]string{"Blast", "Two died & one fled.", "https://lake.example/7", "7"}},
		"item with escaped markup": {`<item><description>&lt;p&gt;Two died.&lt;/p&gt;&lt;p&gt;Share this&lt;/p&gt;</description></item>`,
			[]string{"Two died.", "Share this"}},
		"line of JSON Lines": {`{"title": "Blast", "text": "Two died.\nSubscribe now", "id": "x1"}`,
			[]string{"id: x1", "text:", "Two died.", "Subscribe now", "title: Blast"}},
		"saved page": {"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>Two died.</p><p>Menu</p></body></html>\r\n--b--\r\n",
			[]string{"Two died.", "Menu"}},
		"nothing": {"", nil},
	} {
		if got := intake.Printed([]byte(test.raw)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
