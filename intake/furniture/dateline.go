package furniture

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

// clock matches times of day, zones and the words of date lines.
var clock = lazily(`(?i)\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?(?:\s*hrs\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b\d{4}\s*(?:hrs|GMT|UTC)\b|\b(?-i:GMT|UTC|[ECMP][SD]T|BST|CES?T|EES?T|MSK|WAT|CAT|EAT|SAST|PKT|IST|NPT|ICT|PHT|JST|AE[SD]T|COT|BRT|ART|Z)\b(?:[+-]\d{1,2}(?::?\d{2})?)?`)

var dateWords = words("published publish posted updated modified last first created date dated on at by our the page edition print time local hrs and from in am pm ago min minute minutes read edited story issue vol no desk newsroom staff reporter reporters correspondent correspondents bureau publicado actualizado publié le mis à jour el veröffentlicht")

var (
	updated  = lazily(`(?i)\b(?:updated|last update|update:|modified|last edited|edited|actualizado|mis à jour|corrected)\b[^|·]*?$`)
	weekdays = lazily(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b,?`)
)

// dateLine reads a line that gives a day of publication and little else:
// "Published: 10/01/2020 19:45", "THE RECORDER -- 03/09/2019 -- page 1",
// "Ana Ruiz, Lima | 13 December 2019".
func dateLine(line string, order stamp.Order) (Byline, bool) {
	dates := stamp.Find(line, order)
	if len(dates) == 0 {
		return Byline{}, false
	}
	b := Byline{Dated: true}
	var rest strings.Builder
	last := 0
	for i, d := range dates {
		rest.WriteString(line[last:d.Start] + " | ")
		last = d.End
		label := line[:d.Start]
		if i > 0 {
			label = line[dates[i-1].End:d.Start]
		}
		if b.Day == "" && b.Printed == "" && !updated().MatchString(label) {
			b.date(d, line)
		}
	}
	rest.WriteString(line[last:])
	left := weekdays().ReplaceAllString(clock().ReplaceAllString(rest.String(), " "), " ")
	if !isLabel(left) {
		return Byline{}, false
	}
	for _, segment := range divider().Split(left, -1) {
		segment = strings.Trim(segment, " ,.:;()[]-–—")
		switch {
		case segment == "":
		case by().MatchString(segment) && !isStaff(segment):
			b.Authors = splitNames(by().FindStringSubmatch(segment)[1])
		case b.Outlet == "" && (IsMasthead(segment) || article().MatchString(segment) && IsOutletName(segment)):
			b.Outlet = CleanOutlet(segment)
		case isStaff(segment):
		case len(b.Authors) == 0 && strings.Contains(segment, ", ") && len(strings.Fields(beforePlace(segment))) > 1 && !isBody(segment):
			b.Authors = splitNames(segment)
		}
	}
	b.Placed = len(b.Authors) == 0 && b.Outlet == "" && placeBefore().MatchString(weekdays().ReplaceAllString(line[:dates[0].Start], ""))
	return b, true
}

// placeBefore matches what stands before the date where that is a place and perhaps
// what holds it.
var placeBefore = lazily(`^\p{Lu}[\pL'’.-]*(?:[ -]\p{Lu}[\pL'’.-]*){0,3}(?:, [\pL'’. -]+){0,2},\s*$`)

var bodies = lazily(`\b(?:Police|Army|Ministry|Office|Division|Command|Department|Council|Government|Committee|Commission|Forces|Press|Service|Agency)\b`)

// isBody reports whether s names an authority and no person.
func isBody(s string) bool { return bodies().MatchString(s) }

// isLabel reports whether what is left of a date line, dates and times taken
// out, is names and the words of date lines rather than a sentence.
func isLabel(s string) bool {
	small, capitals := 0, 0
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' }) {
		switch {
		case strings.Trim(f, "-'’") == "" || dateWords[strings.ToLower(f)] || particles[f]:
		case strings.IndexFunc(f, unicode.IsUpper) >= 0:
			capitals++
		default:
			small++
		}
	}
	return small <= 2 && capitals <= 8 && small <= capitals+1
}

// Dateline is what stands before the first sentence of a wire report:
// "KABUL, Aug 26 (Reuters) - ".
type Dateline struct {
	Agency     string       // as printed; Agency gives its usual name
	Day        dateline.Day // where day, month and year are given
	Printed    string       // the date, where it is written with numbers alone
	Month, Dom int          // where only day and month are given
}

var (
	datelined = lazily(`^\s*([\p{Lu}][\pL'’.\- ]{1,40}(?:,\s*[\pL'’.\- ]{2,30})?)(?:,\s*|\s+)?([^()\n]{0,30}?)\s*(?:\(([^()\n]{2,40})\))?\s*(?:--?|[–—]|:)\s`)
	dateFirst = lazily(`^\s*[\[(]?(\d[\d\pL ,./]{6,26}?)[\])]?\s*(?:[\pL'’.\- ]{2,40})?(?:\(([^()\n]{2,40})\))?\s*(?:--?|[–—]|:)\s`)
	excerpt   = lazily(`\[(?:/?TEXT|END TEXT|EXCERPTS?|END EXCERPT|PASSAGE OMITTED|END)\]\s*|\[(?:Text|Excerpts?)\]\s*`)
)

// ParseDateline reads the dateline at the start of a paragraph. ok is false
// where there is none: it must name an agency in brackets or a date.
func ParseDateline(paragraph string, order stamp.Order) (Dateline, bool) {
	head, bracket := headOf(paragraph)
	if head == "" {
		return Dateline{}, false
	}
	d := Dateline{Agency: bracket}
	words := head // where the date is sought
	dates := stamp.Find(words, order)
	if len(dates) == 0 && bracket != "" {
		words = bracket
		dates = stamp.Find(words, order)
	}
	if len(dates) > 0 {
		d.Day = dates[0].Day
		if dates[0].Numbers {
			d.Printed = words[dates[0].Start:dates[0].End]
		}
	} else if day, ok := stamp.TelegraphDate(head); ok {
		d.Day = day
	} else if month, dom, ok := stamp.MonthDay(head); ok {
		d.Month, d.Dom = month, dom
	}
	if d.Agency != "" && Agency(d.Agency) == "" && !isAgencyLike(d.Agency) {
		d.Agency = ""
	}
	return d, d.Agency != "" || d.Day != "" || d.Printed != "" || d.Month != 0
}

// headOf returns what stands before the first sentence of a wire report, and
// what of it stands in brackets; the head is empty where there is none.
func headOf(paragraph string) (head, bracket string) {
	if m := datelined().FindStringSubmatchIndex(paragraph); m != nil {
		if m[6] < 0 {
			return paragraph[:m[1]], ""
		}
		return paragraph[:m[6]], strings.TrimSpace(paragraph[m[6]:m[7]])
	}
	if m := dateFirst().FindStringSubmatchIndex(paragraph); m != nil {
		if m[4] >= 0 {
			bracket = strings.TrimSpace(paragraph[m[4]:m[5]])
		}
		return paragraph[m[2]:m[3]], bracket
	}
	return "", ""
}

// isAgencyLike reports whether an unknown name in a dateline's brackets can be an agency's.
func isAgencyLike(s string) bool { return isName(s, 4) && IsMasthead(s) }

// StripMarks removes the marks that a monitoring service sets around a wire's
// text, such as [TEXT] and [END TEXT].
func StripMarks(text string) string { return excerpt().ReplaceAllString(text, "") }

// Today finds the day that a text names as its own: "one year ago today … on 27
// January 2018", "today, 17 January 2019". Unknown where it names none.
func Today(text string, order stamp.Order) dateline.Day {
	if m := ownDay().FindStringIndex(text); m != nil {
		if dates := stamp.Find(text[m[1]:min(len(text), m[1]+40)], order); len(dates) > 0 && dates[0].Start <= 3 {
			return dates[0].Day
		}
	}
	m := yearsAgo().FindStringSubmatchIndex(text)
	if m == nil {
		return ""
	}
	years := counts[strings.ToLower(text[m[2]:m[3]])]
	dates := stamp.Find(text[m[1]:min(len(text), m[1]+300)], order)
	if years == 0 || len(dates) == 0 || dates[0].Day == "" {
		return ""
	}
	return dateline.DayOf(dates[0].Day.Time().AddDate(years, 0, 0))
}

var (
	ownDay   = lazily(`(?i)\btoday,?\s+(?:is\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`)
	yearsAgo = lazily(`(?i)\b(a|one|two|three|four|five|six|seven|eight|nine|ten|twenty)\s+years?\s+ago\s+today\b`)
	counts   = map[string]int{"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twenty": 20}
)
