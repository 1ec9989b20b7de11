package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake"
)

const sentence = "A bomb killed two people in the market of Port Selma on Thursday, the harbour police said."

// folder writes files, named with forward slashes, below a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// readAll lists and reads everything below the paths.
func readAll(opts intake.Options, paths ...string) ([]intake.Document, []intake.Problem) {
	files, problems := intake.Files(paths)
	var documents []intake.Document
	for _, f := range files {
		d, p := intake.Read(f, opts)
		documents = append(documents, d...)
		problems = append(problems, p...)
	}
	return documents, problems
}

// readOne reads a single file of the given name and content.
func readOne(t *testing.T, name, content string) ([]intake.Document, []intake.Problem) {
	t.Helper()
	return readAll(intake.Options{}, folder(t, map[string]string{name: content}))
}

func names(files []intake.File) []string {
	var out []string
	for _, f := range files {
		out = append(out, f.Name)
	}
	return out
}

func TestFilesAreNamedFromTheFolderGiven(t *testing.T) {
	dir := folder(t, map[string]string{"b.txt": "x", "a/c.html": "x", "a/b.xml": "x", "a/.DS_Store": "x", "reports.csv": "file\n", "noextension": "x"})
	files, problems := intake.Files([]string{dir, filepath.Join(dir, "a", "c.html")})
	if want := []string{"a/b.xml", "a/c.html", "b.txt", "noextension", "c.html"}; !slices.Equal(names(files), want) || len(problems) != 0 {
		t.Errorf("got %q, %v; want %q", names(files), problems, want)
	}
}

func TestWhatCannotBeListed(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "x", "photo.jpg": "x", "deep/b.txt": "x"})
	if err := os.Symlink(dir, filepath.Join(dir, "deep", "loop")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "gone.txt"), filepath.Join(dir, "dangling.txt")); err != nil {
		t.Fatal(err)
	}
	files, problems := intake.Files([]string{dir, filepath.Join(dir, "missing")})
	if want := []string{"a.txt", "deep/b.txt"}; !slices.Equal(names(files), want) {
		t.Errorf("got %q, want %q", names(files), want)
	}
	reasons := map[string]string{}
	for _, p := range problems {
		reasons[filepath.Base(p.File)] = p.Reason
		if p.Advice == "" {
			t.Errorf("%s: no advice", p.File)
		}
	}
	for file, want := range map[string]string{"loop": "read already", "dangling.txt": "no such file", "photo.jpg": "not a format", "missing": "no such file"} {
		if !strings.Contains(reasons[file], want) {
			t.Errorf("%s: reason %q, want one with %q", file, reasons[file], want)
		}
	}
	if len(problems) != 4 {
		t.Errorf("%d problems: %v", len(problems), problems)
	}
}

func TestUnreadableFile(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence})
	files, _ := intake.Files([]string{dir})
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	documents, problems := intake.Read(files[0], intake.Options{})
	if len(documents) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Reason, "no such file") {
		t.Errorf("got %v, %v", documents, problems)
	}
}

func TestForbiddenFile(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": sentence})
	name := filepath.Join(dir, "a.txt")
	if err := os.Chmod(name, 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(name); err == nil {
		f.Close()
		t.Skip("this user may read every file")
	}
	documents, problems := readAll(intake.Options{}, dir)
	if len(documents) != 0 || len(problems) != 1 || problems[0].Reason != "it may not be read" {
		t.Errorf("got %v, %v", documents, problems)
	}
}

func TestBadInputBecomesAProblem(t *testing.T) {
	for _, c := range []struct{ name, content, reason string }{
		{"empty.txt", "", "empty"},
		{"blank.html", " \n\t\n", "empty"},
		{"pdf.txt", "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", "no text"},
		{"picture.html", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text"},
		{"noise.txt", strings.Repeat("\x01\x02\x03\x1f\x05abc", 50), "no text"},
		{"shell.html", "<html><head><title>Loading</title></head><body><script>load()</script></body></html>", "no article"},
		{"bomb.xml", `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`, "entities"},
		{"cut.xml", `<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Gazette</title><item><title>Two d`, "breaks off"},
		{"none.xml", `<rss version="2.0"><channel><title>Lake Gazette</title></channel></rss>`, "no items"},
		{"broken.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\nno parts", "broken"},
		{"headless.mhtml", "just words", "broken"},
	} {
		documents, problems := readOne(t, c.name, c.content)
		if len(documents) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Reason, c.reason) || problems[0].Advice == "" || filepath.Base(problems[0].File) != c.name {
			t.Errorf("%s: got %d documents, problems %+v; want one with %q", c.name, len(documents), problems, c.reason)
		}
	}
}

func TestLargeFileIsRefusedUnread(t *testing.T) {
	dir := folder(t, map[string]string{"large.txt": "x"})
	if err := os.Truncate(filepath.Join(dir, "large.txt"), 100<<20); err != nil {
		t.Fatal(err)
	}
	documents, problems := readAll(intake.Options{}, dir)
	if len(documents) != 0 || len(problems) != 1 || !strings.Contains(problems[0].Reason, "limit of 50 MB") {
		t.Errorf("got %v, %v", documents, problems)
	}
	_, problems = readAll(intake.Options{MaxBytes: 3}, folder(t, map[string]string{"small.txt": "four"}))
	if len(problems) != 1 || !strings.Contains(problems[0].Reason, "limit of 3 bytes") {
		t.Errorf("got %v", problems)
	}
}

func TestContentDecidesWhereTheExtensionLies(t *testing.T) {
	page := "<!doctype html><html><body><article><h1>Two die</h1><p>" + sentence + "</p><p>" + sentence + " Nobody claimed it.</p></article></body></html>"
	feed := `<rss version="2.0"><channel><title>Lake Gazette</title><item><title>Two die</title><description>` + sentence + `</description></item></channel></rss>`
	for _, c := range []struct{ name, content, title string }{
		{"page.txt", page, "Two die"},
		{"page.xml", page, "Two die"},
		{"page", page, "Two die"},
		{"feed.html", feed, "Two die"},
		{"feed.txt", feed, "Two die"},
		{"lines.txt", `{"title": "Two die", "text": "` + sentence + `"}`, "Two die"},
		{"text.html", " date 2021-03-04 Two die\n\n" + sentence, "Two die"},
		{"text.xml", " date 2021-03-04 Two die\n\n" + sentence, "Two die"},
	} {
		documents, problems := readOne(t, c.name, c.content)
		if len(documents) != 1 || len(problems) != 0 || string(documents[0].Report.Title) != c.title || !strings.HasPrefix(documents[0].Report.Text, sentence) {
			t.Errorf("%s: got %+v, %v", c.name, documents, problems)
		}
	}
}

func TestMixedCharset(t *testing.T) {
	page := "<html><head><meta charset=\"utf-8\"></head><body><p>The group\x92s men burned the post at Sélma, the army said. Nobody else has spoken of it, and no reporter has been to see.</p></body></html>"
	documents, _ := readOne(t, "a.html", page)
	if len(documents) != 1 || !strings.HasPrefix(documents[0].Report.Text, "The group’s men burned the post at Sélma") {
		t.Errorf("got %+v", documents)
	}
}

func TestManifestOverridesWhatWasGuessed(t *testing.T) {
	dir := folder(t, map[string]string{
		"reports.csv": "date,file,outlet,title\n2020-05-06,a.txt,Hill Times,\n2020-05,b.txt,,Other\nsoon,c.txt,,\n",
		"a.txt":       " date 2021-03-04 Two die\n\n" + sentence, "b.txt": sentence, "c.txt": sentence,
	})
	documents, problems := readAll(intake.Options{}, dir)
	if len(documents) != 3 {
		t.Fatalf("got %v, %v", documents, problems)
	}
	a, b, c := documents[0].Report, documents[1].Report, documents[2].Report
	if want := (dateline.Published{Date: "2020-05-06", Precision: "day", Basis: "header"}); a.Published != want || a.Outlet != "Hill Times" || a.Title != "Two die" {
		t.Errorf("a: %+v", a)
	}
	if want := (dateline.Published{Date: "2020-05", Precision: "month", Basis: "header"}); b.Published != want || b.Title != "Other" {
		t.Errorf("b: %+v", b)
	}
	if c.Published != dateline.UnknownPublished || len(problems) != 1 || !strings.Contains(problems[0].Reason, `line 4: the date "soon"`) {
		t.Errorf("c: %+v, %v", c, problems)
	}
	_, problems = readAll(intake.Options{}, folder(t, map[string]string{"reports.csv": "file,outlt,date\na.txt,Hill Times,2020-05-06\nb.txt,,\n,,2020\n", "a.txt": sentence}))
	if len(problems) != 3 || !strings.Contains(problems[0].Reason, `line 1: nothing is taken from the column "outlt"`) ||
		!strings.Contains(problems[1].Reason, `line 3: there is no file "b.txt"`) || !strings.Contains(problems[2].Reason, "line 4: no file is named") {
		t.Errorf("a manifest with slips: %v", problems)
	}
	_, problems = readAll(intake.Options{}, folder(t, map[string]string{"reports.csv": "name,date\nx,y\n", "a.txt": sentence}))
	if len(problems) != 1 || !strings.Contains(problems[0].Reason, `column "file"`) {
		t.Errorf("a manifest without files: %v", problems)
	}
}

func TestJSONLines(t *testing.T) {
	lines := []string{
		`{"id": "x1", "date": "2020-05-06", "title": "Two die", "text": "` + sentence + `\n\nADVERTISEMENT\n\nNobody claimed it.", "url": "https://lake.example/1", "score": 3}`,
		`{"id": "x2", "text": `,
		``,
		`{"id": "x3", "date": "06/05/2020", "text": "` + sentence + `"}`,
		`{"id": "x4"}`,
		`[1, 2]`,
	}
	documents, problems := readOne(t, "a.jsonl", strings.Join(lines, "\n"))
	if len(documents) != 2 {
		t.Fatalf("got %v, %v", documents, problems)
	}
	first := documents[0].Report
	if first.Text != sentence+"\n\nNobody claimed it." || first.Title != "Two die" || first.URL != "https://lake.example/1" || first.Published.Date != "2020-05-06" || string(documents[0].Raw) != lines[0] {
		t.Errorf("first: %+v", first)
	}
	var reasons []string
	for _, p := range problems {
		reasons = append(reasons, p.Reason)
	}
	for i, want := range []string{"line 2 ", "line 4 has a date", "line 5 has neither", "line 6 "} {
		if i >= len(reasons) || !strings.HasPrefix(reasons[i], want) {
			t.Errorf("problems %q, want one with %q", reasons, want)
		}
	}
}

func TestFeedItems(t *testing.T) {
	item := func(guid, title, date, link, body string) string {
		return fmt.Sprintf("<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate><description>%s</description></item>", title, link, guid, date, body)
	}
	items := []string{
		item("1", "Two die", "Thu, 07 Mar 2019 21:40:00 +0530", "https://lake.example/1", "&lt;p&gt;"+sentence+"&lt;/p&gt;"),
		item("2", "Night raid", "Fri, 08 Mar 2019 02:40:00 GMT", "https://lake.example/2019/03/07/raid", sentence),
		item("3", "Bare title", "", "https://lake.example/3", ""),
		item("2", "Night raid", "Fri, 08 Mar 2019 02:40:00 GMT", "https://lake.example/2019/03/07/raid", sentence),
	}
	text := `<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Gazette: World</title>` + strings.Join(items, "\n") + `</channel></rss>`
	documents, problems := readOne(t, "feed.xml", text)
	if len(documents) != 4 || len(problems) != 0 {
		t.Fatalf("got %v, %v", documents, problems)
	}
	ids := map[string]bool{}
	for i, d := range documents {
		ids[d.Report.ID] = true
		if string(d.Raw) != items[i] || d.Report.Outlet != "Lake Gazette" || d.Report.File != "feed.xml" {
			t.Errorf("item %d: %+v from %q", i, d.Report, d.Raw)
		}
	}
	if len(ids) != 4 {
		t.Errorf("the ids of four items are %v", ids)
	}
	if p := documents[0].Report.Published; p.Date != "2019-03-07" || p.Basis != "metadata" {
		t.Errorf("a date with its offset: %+v", p)
	}
	if p := documents[1].Report.Published; p.Date != "2019-03-07" || p.Basis != "url" {
		t.Errorf("a date in UTC against the address: %+v", p)
	}
	if r := documents[2].Report; r.Text != "Bare title" || r.Published != dateline.UnknownPublished {
		t.Errorf("an item without text: %+v", r)
	}
	grown, _ := readOne(t, "other.xml", strings.Replace(text, "<item>", item("9", "New", "", "", "Newer.")+"<item>", 1))
	if grown[1].Report.ID != documents[0].Report.ID {
		t.Error("an item has another id once the feed has grown")
	}
}

func TestCutFeedGivesItsWholeItems(t *testing.T) {
	text := `<rss version="2.0"><channel><title>Lake Gazette</title><item><title>Two die</title><description>` + sentence + `</description></item><item><title>Cut o`
	documents, problems := readOne(t, "feed.xml", text)
	if len(documents) != 1 || len(problems) != 1 || !strings.Contains(problems[0].Reason, "breaks off") {
		t.Errorf("got %v, %v", documents, problems)
	}
}

func TestCutPageGivesWhatThereIs(t *testing.T) {
	documents, problems := readOne(t, "a.html", "<!doctype html><html><body><h1>Two die</h1><p>"+sentence+"</p><p>"+sentence+" It was noon.</p><p cla")
	if len(documents) != 1 || len(problems) != 1 || !strings.Contains(problems[0].Reason, "breaks off") {
		t.Errorf("got %v, %v", documents, problems)
	}
}

func TestSavedPage(t *testing.T) {
	text := strings.ReplaceAll(`From: <Saved by a browser>
Snapshot-Content-Location: https://lake.example/2019/12/13/blast
Date: Sat, 4 Apr 2020 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="part"

--part
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable
Content-Location: https://lake.example/2019/12/13/blast

<html><head><title>Two die - Lake Gazette</title></head><body><h1>Two die</h1><p>`+sentence+`</p><p>The group=92s men were not seen. `+sentence+`</p></body></html>

--part
Content-Type: image/png

x
--part--
`, "\n", "\r\n")
	documents, problems := readOne(t, "a.mhtml", text)
	if len(documents) != 1 || len(problems) != 0 {
		t.Fatalf("got %v, %v", documents, problems)
	}
	r := documents[0].Report
	if r.URL != "https://lake.example/2019/12/13/blast" || r.Published.Date != "2019-12-13" || r.Published.Basis != "url" || r.Outlet != "Lake Gazette" || !strings.Contains(r.Text, "The group’s men") {
		t.Errorf("got %+v", r)
	}
}

func TestDatelines(t *testing.T) {
	for _, c := range []struct {
		text         string
		wire, outlet string
		day          dateline.Day
	}{
		{"PORT SELMA, Aug 26 (Reuters) - " + sentence + " The first blast was on 3 August 2021.", "Reuters", "Reuters", "2021-08-26"},
		{"PORT SELMA, Aug 26 (Reuters) - " + sentence, "Reuters", "Reuters", ""},
		{"PORT SELMA, Aug. 26, 2021 (AP) — " + sentence, "AP", "AP", "2021-08-26"},
		{"Lake Gazette\n\nTwo die in market blast\n\nPORT SELMA (AFP) – " + sentence, "AFP", "Lake Gazette", ""},
		{sentence + " The minister told Reuters so.", "", "", ""},
	} {
		documents, _ := readOne(t, "a.txt", c.text)
		if len(documents) != 1 {
			t.Fatalf("%q: %d documents", c.text, len(documents))
		}
		r := documents[0].Report
		if string(r.Wire) != c.wire || string(r.Outlet) != c.outlet || r.Published.Date != c.day {
			t.Errorf("%q: wire %q, outlet %q, published %+v", c.text, r.Wire, r.Outlet, r.Published)
		}
		if c.day != "" && r.Published.Basis != dateline.PublishedText {
			t.Errorf("%q: basis %q", c.text, r.Published.Basis)
		}
		if strings.HasPrefix(c.text, "PORT") && r.Text != c.text {
			t.Errorf("the dateline is gone from %q", r.Text)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]dateline.Optional{
		sentence + " " + sentence + " " + sentence: "en",
		"Una bomba mató a dos personas en el mercado del puerto el jueves, dijo la policía. Nadie ha reivindicado el ataque, y el alcalde pidió al gobierno más agentes para los días de mercado en toda la comarca.":                 "es",
		"Une bombe a tué deux personnes sur le marché du port jeudi, a déclaré la police. Personne n’a revendiqué l’attaque, et le maire a demandé au gouvernement davantage d’agents pour les jours de marché dans toute la région.": "fr",
	} {
		documents, _ := readOne(t, "a.txt", text)
		if len(documents) != 1 || documents[0].Report.Language != want {
			t.Errorf("%.30q: got %+v, want %s", text, documents, want)
		}
	}
}

func TestIDsComeFromContentAlone(t *testing.T) {
	a, _ := readOne(t, "a.txt", sentence)
	b, _ := readOne(t, "deep/b.txt", sentence)
	c, _ := readOne(t, "c.txt", sentence+" ")
	if a[0].Report.ID != b[0].Report.ID || a[0].Hash != b[0].Hash {
		t.Error("the same content has two ids")
	}
	if a[0].Report.ID == c[0].Report.ID {
		t.Error("different content has one id")
	}
}

func FuzzRead(f *testing.F) {
	for i, s := range []string{sentence, "<html><p>" + sentence, `{"text": "x"}`, "<rss><channel><item><title>x</title></item></channel></rss>", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x", "\xff\xfea\x00b\x00"} {
		f.Add([]byte(s), uint8(i))
	}
	extensions := []string{".txt", ".html", ".jsonl", ".xml", ".mhtml", ""}
	f.Fuzz(func(t *testing.T, raw []byte, kind uint8) {
		dir := t.TempDir()
		name := "a" + extensions[int(kind)%len(extensions)]
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o644); err != nil {
			t.Fatal(err)
		}
		documents, problems := readAll(intake.Options{}, dir)
		again, _ := readAll(intake.Options{}, dir)
		if len(documents)+len(problems) == 0 {
			t.Error("neither a report nor a problem")
		}
		ids := map[string]bool{}
		for i, d := range documents {
			if !utf8.ValidString(d.Report.Text) || strings.ContainsRune(d.Report.Text, 0) || d.Report.Text == "" {
				t.Errorf("text %q", d.Report.Text)
			}
			if ids[d.Report.ID] || again[i].Report.ID != d.Report.ID || again[i].Report.Text != d.Report.Text {
				t.Errorf("the id %s is not the report's alone, or not stable", d.Report.ID)
			}
			ids[d.Report.ID] = true
		}
		for _, p := range problems {
			if strings.Contains(p.Reason, "could not be worked out") {
				t.Errorf("a fault: %s", p.Reason)
			}
		}
	})
}
