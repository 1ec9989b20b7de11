package feed_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/feed"
)

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Lake Gazette: World</title><link>https://lake.example/</link><language>en</language>
<item><title>Two die &amp; five hurt</title><link>https://lake.example/2019/12/13/a</link><guid>lake-1</guid>
<pubDate>Fri, 13 Dec 2019 21:40:00 +0530</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Two men died.</p><!-- </item> --><p>Five were hurt.</p>]]></content:encoded></item>
<!-- <item><title>Not an item</title></item> -->
<item><title>Nobody claims it</title><link>https://lake.example/b</link>
<description>&lt;p&gt;Nobody did.&lt;/p&gt;</description></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Gazette</title><id>urn:lake</id><updated>2019-12-13T10:00:00Z</updated>
<entry><id>urn:lake:1</id><title>Two die</title><published>2019-12-13T01:00:00Z</published><updated>2019-12-20T01:00:00Z</updated>
<author><name>Ana Ruiz</name></author><link href="https://lake.example/1"/><content type="html">&lt;p&gt;Two men died.&lt;/p&gt;</content></entry></feed>`

func TestParse(t *testing.T) {
	f, err := feed.Parse(rss)
	if err != nil {
		t.Fatal(err)
	}
	if f.Title != "Lake Gazette: World" || f.Language != "en" || f.Cut || len(f.Items) != 2 {
		t.Fatalf("got %+v", f)
	}
	first, second := f.Items[0], f.Items[1]
	if first.Key != "lake-1" || !first.Dated || first.Stamp.Day != "2019-12-13" || !strings.Contains(first.Body, "Five were hurt") {
		t.Errorf("first item: %+v", first)
	}
	if !strings.HasPrefix(first.Source, "<item><title>Two die") || !strings.HasSuffix(first.Source, "</item>") {
		t.Errorf("first item's own XML: %q", first.Source)
	}
	if second.Key != "https://lake.example/b" || second.Dated || second.Body != "<p>Nobody did.</p>" {
		t.Errorf("second item: %+v", second)
	}
}

func TestParseAtom(t *testing.T) {
	f, err := feed.Parse(atom)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Items) != 1 || f.Items[0].Stamp.Day != "2019-12-13" || !f.Items[0].Stamp.UTC || f.Items[0].Authors[0] != "Ana Ruiz" || f.Items[0].Key != "urn:lake:1" {
		t.Errorf("got %+v", f)
	}
}

func TestChangeIsNoPublication(t *testing.T) {
	for _, c := range []struct {
		name, dates string
		day         dateline.Day
	}{
		{"published and changed", "<published>2019-12-13T01:00:00Z</published><updated>2019-12-20T01:00:00Z</updated>", "2019-12-13"},
		{"changed only", "<updated>2019-12-20T01:00:00Z</updated>", ""},
	} {
		f, err := feed.Parse(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Lake Gazette</title><entry><id>1</id><title>Two die</title>` + c.dates + `</entry></feed>`)
		if err != nil || len(f.Items) != 1 || f.Items[0].Stamp.Day != c.day || f.Items[0].Dated != (c.day != "") {
			t.Errorf("%s: %+v, %v", c.name, f.Items, err)
		}
	}
}

func TestCutFeed(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  string
		items int
	}{
		{"inside the second item", rss[:strings.Index(rss, "&lt;p&gt;Nobody")], 1},
		{"behind the items", rss[:strings.Index(rss, "</channel>")], 2},
		{"inside an Atom feed's end", atom[:strings.Index(atom, "</feed>")+3], 1},
	} {
		f, err := feed.Parse(c.text)
		if err != nil || !f.Cut || len(f.Items) != c.items {
			t.Errorf("%s: %d items, cut %v, error %v", c.name, len(f.Items), f.Cut, err)
		}
	}
	if _, err := feed.Parse(rss[:strings.Index(rss, "<guid>")]); !errors.Is(err, feed.ErrNoItems) {
		t.Errorf("cut inside the first item: %v", err)
	}
}

func TestEntitiesAreRefused(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`
	if _, err := feed.Parse(bomb); !errors.Is(err, feed.ErrEntities) {
		t.Errorf("got %v", err)
	}
	old := `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">` + rss[strings.Index(rss, "<rss"):]
	if f, err := feed.Parse(old); err != nil || len(f.Items) != 2 {
		t.Errorf("a document type without entities: %d items, %v", len(f.Items), err)
	}
}

func TestIsFeed(t *testing.T) {
	for text, want := range map[string]bool{rss: true, atom: true, "<html><body><rss></rss></body></html>": false, "plain text": false, "": false} {
		if feed.IsFeed(text) != want {
			t.Errorf("IsFeed(%.40q) = %v", text, !want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(rss)
	f.Add(atom)
	f.Add(rss[:400])
	f.Add("<rss><channel><item></item>")
	f.Add("<item </item0")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := feed.Parse(text)
		b, _ := feed.Parse(text)
		if !reflect.DeepEqual(a, b) {
			t.Error("read twice, the feed differs")
		}
		for _, item := range a.Items {
			if err == nil && item.Source != "" && !strings.Contains(text, item.Source) {
				t.Errorf("the item's XML %q is not in the file", item.Source)
			}
		}
	})
}
