"""Reads reports with their marks in the text, as training/reports/README.md describes them:
python marked.py FILE … says what is wrong with them.

What comes out is as a line of annotated/reports.jsonl: the clean text, and marks with offsets in code points.
"""
import pathlib
import re
import sys

import labels

REPORTS = pathlib.Path(__file__).parent / "reports"
MARK = re.compile(r"\{\{([^{}|]*)\|([^{}]*)\}\}")
EDGE = re.compile(r"(?:in|at|on|from|to|by|during)\s+", re.I)  # no part of a place or a time
ARTICLE = re.compile(r"(?:an?|the|this|that|its|their)\s+", re.I)  # no part of a trigger
VALUE = re.compile(r"(?:\d{4}(?:-\d{2}){0,2})(?:/\d{4}(?:-\d{2}){0,2})?|unknown")
NUMBER = re.compile(r"\d+|-")
ACTOR = re.compile(r"actor ([gp]\d+) (\w+): (.+)")
CLAIM = re.compile(r"claim (c\d+) ([gp]\d+) (\w+) (\w+)")
INCIDENT = re.compile(r"e\d+")
FORMS = {  # what follows a label: the letters an ID may begin with, a form, or a list of words
    "org": ["g"], "per": ["p"], "loc": [], "wpn": [], "time": [VALUE], "trig": ["e", labels.KINDS, labels.STATUSES],
    "perp": ["e", labels.STANDINGS], "targ": ["e"], "place": ["e"], "when": ["e", VALUE], "weap": ["e"],
    "fig": ["e", labels.MEASURES, labels.WHOM, NUMBER, NUMBER, labels.QUALIFIERS],
    "voice": ["ecw"], "obj": ["c"], "warn": ["w"], "of": ["w"],
}


def fits(word, form):
    if isinstance(form, str):
        return bool(re.fullmatch(rf"[{form}]\d+", word))
    if isinstance(form, list):
        return word in form
    return bool(form.fullmatch(word))


def read_label(raw):
    """The label of "trig e1 bombing occurred"; ValueError says what does not fit."""
    name, *args = raw.split()
    if name not in FORMS or len(args) != len(FORMS[name]):
        raise ValueError(f"{raw!r}: no such label, or not so many words after it")
    for word, form in zip(args, FORMS[name]):
        if not fits(word, form):
            raise ValueError(f"{raw!r}: {word!r} does not fit")
    return {"label": name, "args": args}


def read_text(raw):
    """The clean text, and its marks."""
    text, marks, at = "", [], 0
    for m in MARK.finditer(raw):
        text += raw[at:m.start()]
        at, start, words = m.end(), len(text), m[2]
        text += words
        found = [read_label(l) for l in m[1].split(";")]
        names = {l["label"] for l in found}
        if names & {"place", "when", "time", "loc"} and (cut := EDGE.match(words)):
            start += cut.end()
        if "trig" in names and (cut := ARTICLE.match(words)):
            start += cut.end()
        marks.append({"start": start, "end": len(text), "labels": found})
    text += raw[at:]
    if "{{" in text or "}}" in text:
        raise ValueError("a mark is not closed, or stands inside another")
    return text, marks


def read_report(block):
    """One report: header, text and list of actors and claims, parted by lines of ---."""
    parts = re.split(r"^---\s*$", block.strip("\n"), flags=re.M)
    if len(parts) != 3:
        raise ValueError(f"{len(parts)} parts, not 3")
    report = dict(re.findall(r"^(\w+):[ \t]*(.*)$", parts[0], flags=re.M))
    report["text"], report["marks"] = read_text(parts[1].strip("\n"))
    report["actors"], report["claims"] = {}, {}
    for line in filter(None, map(str.strip, parts[2].splitlines())):
        if m := ACTOR.fullmatch(line):
            report["actors"][m[1]] = {"kind": m[2], "name": m[3]}
        elif (m := CLAIM.fullmatch(line)) and m[3] in labels.RELATIONS and m[4] in labels.STANCES:
            report["claims"][m[1]] = {"subject": m[2], "relation": m[3], "stance": m[4]}
        else:
            raise ValueError(f"line not understood: {line!r}")
    named = {l["args"][0] for m in report["marks"] for l in m["labels"] if l["args"]}
    for id in sorted(named):
        if id[0] in "gp" and id not in report["actors"]:
            raise ValueError(f"{id} has no line of its own")
        if id[0] == "c" and id not in report["claims"]:
            raise ValueError(f"{id} has no line of its own")
    triggered = {l["args"][0] for m in report["marks"] for l in m["labels"] if l["label"] == "trig"}
    for id in sorted(named - triggered):
        if INCIDENT.fullmatch(id):
            raise ValueError(f"{id} has no trigger")
    return report


def reports(folder=REPORTS):
    """All reports of a file, or of a folder's files in the order of names; ValueError names the file and the report."""
    seen = set()
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else [folder]:
        for n, block in enumerate(filter(str.strip, re.split(r"^=====\s*$", path.read_text(encoding="utf-8"), flags=re.M)), 1):
            try:
                report = read_report(block)
                if report["id"] in seen:
                    raise ValueError(f"{report['id']} stands twice")
            except (ValueError, KeyError) as fault:
                raise ValueError(f"{path.name}, report {n}: {fault}") from fault
            seen.add(report["id"])
            yield report


if __name__ == "__main__":
    for folder in map(pathlib.Path, sys.argv[1:] or [REPORTS]):
        print(folder, sum(1 for _ in reports(folder)), "reports")
