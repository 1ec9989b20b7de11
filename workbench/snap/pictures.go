package main

// picture is one of the guide, of a page or of a part of it.
type picture struct {
	Name   string
	Path   string
	Follow []string // words of links, followed one after another
	Part   string   // selector; empty for the window
}

// pictures are all that the guide shows; each page of the guide names its own.
var pictures = []picture{
	{Name: "incidents.png", Path: "/"},
	{Name: "network.png", Path: "/?view=network", Part: ".network"},
	{Name: "incident.png", Path: "/?q=mogadishu&sort=-disputes&disputed=1", Follow: []string{`^14 Oct 2017`}},
	{Name: "toll.png", Path: "/?q=mogadishu&sort=-disputes&disputed=1", Follow: []string{`^14 Oct 2017`}, Part: "#killed"},
	{Name: "report.png", Path: "/?q=mogadishu&sort=-disputes&disputed=1", Follow: []string{`^14 Oct 2017`, `^[0-9]+$`}},
	{Name: "actor.png", Path: "/actors", Follow: []string{`^al-Shabaab$`}},
	{Name: "ask.png", Path: "/ask?q=How+many+people+were+killed+in+attacks+by+al-Shabaab%3F"},
	{Name: "review.png", Path: "/review"},
	{Name: "edit.png", Path: "/review", Follow: []string{`·`, `^Edit`}},
	{Name: "merge.png", Path: "/review", Follow: []string{`·`, `^Merge`, `·`}},
}
