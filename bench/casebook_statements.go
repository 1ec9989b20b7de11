package bench

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// clean scores what must not be an incident, must not be laid to an actor, and
// must not be merged into another incident.
func (c *comparison) clean() {
	bad, total := 0, 0
	check := func(wrong bool, format string, args ...any) {
		total++
		if wrong {
			bad++
			c.note(format, args...)
		}
	}
	for _, ref := range c.gold.NoIncidentReports {
		check(slices.ContainsFunc(c.export.Incidents, func(p dateline.Incident) bool {
			return p.Status == dateline.Occurred && overlap(c.resolve(ref), c.reportsOf(p)) > 0
		}), "unclean %s", ref)
	}
	for _, x := range c.gold.ForbiddenIncidents {
		check(!slices.Contains(x.AllowedStatus, dateline.Occurred) && slices.ContainsFunc(c.export.Incidents, func(p dateline.Incident) bool {
			return p.Status == dateline.Occurred && c.toldIn(p, x, true)
		}), "forbidden %s: %s", x.Why, x.Text)
	}
	for _, x := range c.gold.ForbiddenAttribution {
		check(slices.ContainsFunc(c.export.Incidents, func(p dateline.Incident) bool {
			blamed := slices.ContainsFunc(p.Perpetrators, func(y dateline.IncidentParty) bool { return c.isActor(y.Actor, x.Actor) })
			return blamed && c.toldIn(p, x, false)
		}), "attributed to %s: %s", x.Actor, x.Text)
	}
	for _, x := range c.gold.ForbiddenMerges {
		id := x.Incident
		if id == "" {
			id = x.Into
		}
		gi := slices.IndexFunc(c.gold.Incidents, func(g GoldIncident) bool { return g.ID == id })
		if gi < 0 {
			continue
		}
		pi, found := c.found[gi]
		check(found && c.toldIn(c.export.Incidents[pi], x, false), "merged into %s: %s", id, x.Text)
	}
	if total > 0 {
		c.component("clean", 1-share(bad, total))
	}
}

// toldIn reports whether an account of the incident has its trigger in a
// sentence of the forbidden text.
func (c *comparison) toldIn(p dateline.Incident, x Forbidden, needsTrigger bool) bool {
	for _, id := range p.Accounts {
		a := c.accounts[id]
		if a == nil || !c.resolve(x.Report)[a.Report] || needsTrigger && normal(a.Trigger.Text) == "" {
			continue
		}
		if strings.Contains(normal(sentenceAt(c.runes[a.Report], a.Trigger.Start)), normal(x.Text)) {
			return true
		}
	}
	return false
}

// sentenceAt cuts the stretch between full stops, marks or line ends around a
// code point. It is coarser than a sentence proper, and the gold was written for it.
func sentenceAt(text []rune, at int) string {
	ends := func(r rune) bool { return strings.ContainsRune(".!?\n", r) }
	at = min(max(at, 0), len(text))
	from, to := at, at
	for from > 0 && !ends(text[from-1]) {
		from--
	}
	for to < len(text) && !ends(text[to]) {
		to++
	}
	return string(text[from:min(to+1, len(text))])
}

// claims scores how many of the gold's claims the export holds.
func (c *comparison) claims() {
	found, total := 0, 0
	for _, want := range c.gold.Claims {
		if want.Optional {
			continue
		}
		total++
		if slices.ContainsFunc(c.export.Claims, func(got dateline.Claim) bool { return c.isClaim(got, want) }) {
			found++
			continue
		}
		c.note("claim missed %s: %s %s %s", want.Report, want.Subject, want.Relation, want.ObjectText)
	}
	if total > 0 {
		c.component("claims", share(found, total))
	}
}

func (c *comparison) isClaim(got dateline.Claim, want GoldClaim) bool {
	relations := slices.Concat([]dateline.Relation{want.Relation}, want.RelationOK, want.RelationAlso)
	if !c.all([]string{want.Report}, want.AlsoIn)[got.Report] || !slices.Contains(relations, got.Relation) || !c.isActor(got.Subject, want.Subject) {
		return false
	}
	if want.Low != nil && !equal(want.Low, got.Object.Low) {
		return false
	}
	object := string(got.Object.Actor)
	text := normal(got.Object.Text + " " + strings.Join(sorted(c.named[object]), " "))
	if want.ObjectText != "" && !strings.Contains(text, normal(want.ObjectText)) && (want.ObjectActor == "" || !c.isActor(object, want.ObjectActor)) {
		return false
	}
	if want.Stance == dateline.StanceDenied && got.Stance != dateline.StanceDenied {
		return false
	}
	voice := dateline.Voice{}
	if got.AttributedTo != nil {
		voice = *got.AttributedTo
	}
	return strings.Contains(normal(voice.Text+" "+string(voice.Role)), normal(want.AttributedTo))
}

// warnings scores how many of the gold's warnings the export holds, each by
// its issuer and the incident that it came to.
func (c *comparison) warnings() {
	found, total := 0, 0
	for _, want := range c.gold.Warnings {
		if want.Optional {
			continue
		}
		total++
		if slices.ContainsFunc(c.export.Warnings, func(got dateline.Warning) bool { return c.isWarning(got, want) }) {
			found++
			continue
		}
		c.note("warning missed %s: %s %s", want.Report, want.Issuer, want.Incident)
	}
	if total > 0 {
		c.component("warnings", share(found, total))
	}
}

func (c *comparison) isWarning(got dateline.Warning, want GoldWarning) bool {
	if !c.all([]string{want.Report}, want.AlsoIn)[got.Report] {
		return false
	}
	if want.Issuer != "" {
		issuers := slices.Concat([]string{want.Issuer}, want.IssuerOK, want.IssuerAlso)
		if !slices.ContainsFunc(issuers, func(s string) bool { return strings.Contains(normal(string(got.Issuer)), normal(s)) }) {
			return false
		}
	}
	if want.Incident == "" {
		return true
	}
	ids := slices.Concat([]string{want.Incident}, want.IncidentOK, want.IncidentAlso)
	for gi, g := range c.gold.Incidents {
		if pi, ok := c.found[gi]; ok && slices.Contains(ids, g.ID) && string(got.Incident) == c.export.Incidents[pi].ID {
			return true
		}
	}
	return false
}
