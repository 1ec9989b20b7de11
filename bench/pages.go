package bench

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/intake"
)

// pageDocument is what the page corpus lets a reader see: a gzipped web page,
// by its path beside the corpus file.
type pageDocument struct {
	ID   string `json:"id"`
	URL  string `json:"url"`
	HTML string `json:"html"`
}

type pageGold struct {
	Body *string `json:"article_body"` // nil where the file has no gold
}

type pagePrediction struct {
	ID   string `json:"id"`
	Body string `json:"article_body"`
}

// Pages takes the article out of each web page, as intake does, and scores it
// as the article extraction benchmark of Scrapinghub: multisets of four-word
// shingles; precision averaged over pages with output, recall over pages with
// truth; accuracy is the share of pages with exactly the same words. dir is the
// folder of the corpus file.
func Pages(r io.Reader, dir string, predictions io.Writer) (Score, error) {
	lines, err := readLines[pageDocument, pageGold](r)
	if err != nil {
		return Score{}, err
	}
	scratch, err := os.MkdirTemp("", "dateline-pages-")
	if err != nil {
		return Score{}, fmt.Errorf("making room for unzipped pages: %w", err)
	}
	defer os.RemoveAll(scratch)
	predicted, err := predict(predictions, lines, func(d pageDocument) (pagePrediction, error) {
		body, err := articleBody(filepath.Join(dir, filepath.FromSlash(d.HTML)), filepath.Join(scratch, "page.html"))
		return pagePrediction{ID: d.ID, Body: body}, err
	})
	if err != nil {
		return Score{}, err
	}
	return scorePages(lines, predicted), nil
}

// articleBody unzips a page and takes it in. A page out of which nothing could
// be read has an empty body.
func articleBody(zipped, page string) (string, error) {
	if err := unzip(zipped, page); err != nil {
		return "", fmt.Errorf("unzipping %s: %w", zipped, err)
	}
	documents, _ := intake.Read(intake.File{Path: page, Name: filepath.Base(page)}, intake.Options{})
	if len(documents) == 0 {
		return "", nil
	}
	return documents[0].Report.Text, nil
}

func unzip(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	zipped, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	data, err := io.ReadAll(zipped)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o600)
}

func scorePages(lines []line[pageDocument, pageGold], predicted []pagePrediction) Score {
	var score Score
	var precision, recall []float64
	same, pages := 0, 0
	for i, l := range lines {
		if l.gold.Body == nil {
			continue
		}
		pages++
		gold, got := pageWords(*l.gold.Body), pageWords(predicted[i].Body)
		same += one(slices.Equal(gold, got))
		c := countExact(shingles(gold), shingles(got))
		if c.Predicted > 0 {
			precision = append(precision, c.Precision())
		}
		if c.Gold > 0 {
			recall = append(recall, c.Recall())
		}
		if c.F1() < .8 {
			score.Notes = append(score.Notes, fmt.Sprintf("%s precision %.2f recall %.2f %s", l.document.ID, c.Precision(), c.Recall(), l.document.URL))
		}
	}
	if pages == 0 {
		return Score{}
	}
	p, r := mean(precision), mean(recall)
	score.Components = []Component{{"F1", harmonic(p, r)}, {"precision", p}, {"recall", r}, {"accuracy", share(same, pages)}}
	return score
}

func mean(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

func pageWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
}

// shingleWords is how many words a shingle has.
const shingleWords = 4

// shingles lists every run of four words; a shorter text is one shingle.
func shingles(words []string) []string {
	var out []string
	for i := 0; i == 0 || i+shingleWords <= len(words); i++ {
		if i < len(words) {
			out = append(out, strings.Join(words[i:min(i+shingleWords, len(words))], " "))
		}
	}
	return out
}
