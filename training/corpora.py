"""Reads the corpora into examples: a text, and the spans that each head should find in it.

An example says nothing of a head that its corpus does not mark.
"""
import hashlib
import json
import re
from dataclasses import dataclass, field

import labels
import marked


@dataclass
class Span:
    """A stretch of the text, in code points, end exclusive. words gives the labels of the "word" heads;
    incident tells spans of one incident (links)."""
    head: str
    label: str
    start: int
    end: int
    words: dict = field(default_factory=dict)
    incident: str = ""


@dataclass
class Example:
    id: str
    text: str
    heads: set
    spans: list
    corpus: str
    incidents: list | None = None  # [(incident type, its spans)]: gold of the window head, None where the corpus has none


def lines(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def is_dev(id, part=7):
    """Whether a document belongs to the fixed dev part: one in `part`, by the hash of its id."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % part == 0


def marked_reports(data, dev):
    """The annotated reports of training, or of the dev part."""
    return [r for r in lines(data / "annotated/reports.jsonl") if is_dev(r["id"]) == dev]


def own_reports(dev):
    """Those of training/reports, likewise."""
    return [r for r in marked.reports() if is_dev(r["id"]) == dev]


ANNOTATED = {"mention", "trigger", "trigger_kind", "trigger_status", "role", "standing", "scene", "figure", "measure", "who",
             "qualifier", "voice", "claim", "relation", "stance", "warning", "link_from", "link_to"}
CHANNEL = {"org": "mention", "per": "mention", "loc": "mention", "wpn": "mention", "time": "mention", "trig": "trigger",
           "perp": "role", "targ": "role", "place": "scene", "when": "scene", "weap": "scene", "fig": "figure", "voice": "voice",
           "obj": "claim", "warn": "warning", "of": "warning"}


def annotated(reports, corpus):
    """Reports with their marks. The time of an incident is a time, its weapon a weapon, its place (as far as a name goes) a place."""
    for r in reports:
        spans = []
        for m in r["marks"]:
            taken = set()
            names = [l["label"] for l in m["labels"]]
            for l in m["labels"]:
                name, args = l["label"], l["args"]
                head = CHANNEL[name]
                if head in taken:
                    continue
                taken.add(head)
                s = Span(head, name, m["start"], m["end"])
                if name in ("trig", "perp", "targ", "place", "when", "weap", "fig") or name == "voice" and args[0].startswith("e"):
                    s.incident = args[0]
                if name == "trig":
                    s.words = {"trigger_kind": args[1], "trigger_status": args[2]}
                elif name == "perp":
                    s.words = {"standing": args[1]}
                elif name == "fig":
                    s.words = {"measure": args[1], "who": args[2], "qualifier": args[5]}
                elif name == "obj" and args[0] in r["claims"]:
                    c = r["claims"][args[0]]
                    s.words = {"relation": c["relation"], "stance": c["stance"]}
                spans.append(s)
            if "when" in names and "time" not in names:
                spans.append(Span("mention", "time", m["start"], m["end"]))
            if "weap" in names and "wpn" not in names:
                spans.append(Span("mention", "wpn", m["start"], m["end"]))
        yield Example(r["id"], r["text"], ANNOTATED, spans, corpus)


HARD_BREAK = re.compile(r"[ \t]*\n[ \t]*")
PARAGRAPH = re.compile(r"\n[ \t]*\n")
INSERTION = re.compile(r"[ \t]*\[[^\[\]\n]*\]")
ACRONYM = re.compile(r"\[([A-Z][A-Z-]{1,9})\]")
FILLERS = [("perp_individual_id", "perp_ind"), ("perp_org_id", "perp_org"), ("phys_tgt_id", "target"), ("hum_tgt_name", "victim"),
           ("hum_tgt_description", "victim_desc"), ("instrument_id", "weapon")]


def muc4_text(r):
    """A message's body without the hard line breaks of the wire, as `dateline bench muc4` reads it."""
    out = []
    for p in PARAGRAPH.split(r["text"][r["body_start"]:]):
        p = INSERTION.sub("", ACRONYM.sub(r"(\1)", HARD_BREAK.sub(" ", p.strip())))
        if p:
            out.append(p)
    return "\n\n".join(out)


def muc4(path):
    """MUC-4: every place where a filler's string stands is taken for the filler, the longest string first."""
    for r in lines(path):
        text = muc4_text(r)
        low = text.lower()
        spans, taken, incidents = [], [], []
        found = []
        for t in r["templates"]:
            kind = (t["incident_type"] or [{"values": ["ATTACK"]}])[0]["values"][0]
            kind = kind.lower().split(" / ")[0]
            mine = []
            for slot, label in FILLERS:
                for f in t[slot]:
                    for v in f["values"]:
                        v = " ".join(v.lower().split()) if v else ""
                        if len(v) > 2:
                            found.append((v, label))
                            mine.append(v)
            incidents.append((kind, mine))
        for v, label in sorted(set(found), key=lambda f: (-len(f[0]), f)):
            for m in re.finditer(r"(?<!\w)" + re.escape(v).replace(r"\ ", r"\s+") + r"(?!\w)", low):
                if all(m.end() <= a or m.start() >= b for a, b in taken):
                    taken.append((m.start(), m.end()))
                    spans.append(Span("party", label, m.start(), m.end()))
        heads = {"party", "incident"}
        yield Example(r["docid"], text, heads, spans, "muc4", incidents)


def re3d(path, licences):
    """re3d: entities that its annotators thought likely, without those inside another; documents of the licences given."""
    for r in lines(path):
        if not any(l in r["licence"] for l in licences):
            continue
        spans = []
        likely = [e for e in r["entities"] if e["confidence"] >= 0.5 and e["type"] in labels.ENTITIES]
        for e in sorted(likely, key=lambda e: (e["start"] - e["end"], e["start"])):
            if all(e["end"] <= s.start or e["start"] >= s.end for s in spans):
                spans.append(Span("entity", e["type"], e["start"], e["end"]))
        yield Example(r["id"], r["text"], {"entity"}, spans, "re3d")


ASSOCIATIVE = {"Metonymic", "Non_Literal_Modifier", "Embedded_Non_Lit", "Demonym", "Homonym", "Language"}
LITERAL = {"Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"}


def toponyms(path, dev=None):
    """Places of GeoWebNews (with what they stand for) and TR-News (spans alone)."""
    for r in lines(path):
        if dev is not None and is_dev(r["id"]) != dev:
            continue
        spans, heads = [], {"toponym", "toponym_kind"}
        for t in sorted(r["toponyms"], key=lambda t: t["start"] - t["end"]):
            kind = t.get("kind")
            if kind and kind not in ASSOCIATIVE | LITERAL:
                continue
            if any(t["start"] < s.end and s.start < t["end"] for s in spans):
                continue
            words = {"toponym_kind": "associative" if kind in ASSOCIATIVE else "literal"} if kind else {}
            spans.append(Span("toponym", "toponym", t["start"], t["end"], words))
        yield Example(r["id"], r["text"], heads, spans, path.stem)
