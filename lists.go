package dateline

// FillLists makes an empty list of every list that is nil, so that the JSON form
// has no null where a list belongs.
func (b *Casebook) FillLists() {
	fill(&b.Reports)
	fill(&b.Actors)
	fill(&b.Incidents)
	fill(&b.Accounts)
	fill(&b.Claims)
	fill(&b.Warnings)
	fill(&b.Decisions)
	for i := range b.Reports {
		fill(&b.Reports[i].Authors)
		fill(&b.Reports[i].Private)
	}
	for i := range b.Actors {
		fill(&b.Actors[i].Aliases)
		fill(&b.Actors[i].Mentions)
		fill(&b.Actors[i].Links)
		for l := range b.Actors[i].Links {
			fill(&b.Actors[i].Links[l].Evidence)
		}
	}
	for i := range b.Incidents {
		b.Incidents[i].fillLists()
	}
	for i := range b.Accounts {
		b.Accounts[i].fillLists()
	}
	for i := range b.Decisions {
		fill(&b.Decisions[i].On)
		if was := b.Decisions[i].Was; was != nil {
			was.fillLists()
		}
	}
}

func (i *Incident) fillLists() {
	fill(&i.Perpetrators)
	fill(&i.Targets)
	fill(&i.Weapons)
	fill(&i.Accounts)
	fill(&i.Given)
	fill(&i.Set)
	for n := range i.Given {
		fill(&i.Given[n].Reports)
		fill(&i.Given[n].Quoted)
	}
	fill(&i.Disagreements)
	for n := range i.Disagreements {
		d := &i.Disagreements[n]
		fill(&d.Values)
		for v := range d.Values {
			fill(&d.Values[v].Reports)
		}
	}
}

func (a *Account) fillLists() {
	fill(&a.Triggers)
	fill(&a.Perpetrators)
	fill(&a.Targets)
	fill(&a.Weapons)
	fill(&a.Figures)
}

func fill[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
