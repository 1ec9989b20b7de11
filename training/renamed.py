"""Marked reports once more with other names, so that what is learned is the sentence around a name."""
import re

NAMED = ("org", "per", "loc")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def proper(reports):
    """The words that only names of one report have, and what they name: {word: label}. "Front", "Province" and Kabul stand in
    several reports and stay as they are; of a group's name only the acronym is changed, since its words mean something."""
    where, label, common = {}, {}, set()
    for n, r in enumerate(reports):
        inside = set()
        for m in r["marks"]:
            name = next((l["label"] for l in m["labels"] if l["label"] in NAMED), None)
            for w in WORD.findall(r["text"][m["start"]:m["end"]]) if name else []:
                where.setdefault(w, set()).add(n)
                label.setdefault(w, set()).add(name)
                inside.add(w)
        common |= {w for w in WORD.findall(r["text"]) if w not in inside}
        common |= {w.capitalize() for w in WORD.findall(r["text"]) if w.islower()}
    names = {w: min(label[w]) for w in sorted(where) if len(where[w]) == 1 and len(label[w]) == 1 and w not in common}
    return {w: l for w, l in names.items() if (w.isupper() and len(w) < 7 if l == "org" else w.istitle() and len(w) > 2)}


def rename(report, words, pool, rng):
    """The report with each of those words changed for another of its kind, the same everywhere."""
    other, text, marks, at, shift = {}, "", [], 0, [0] * (len(report["text"]) + 1)
    for m in WORD.finditer(report["text"]):
        w = m[0]
        if w not in words:
            continue
        if w not in other:
            other[w] = rng.choice(pool[words[w]])
        text += report["text"][at:m.start()] + other[w]
        at = m.end()
        for i in range(m.end(), len(shift)):
            shift[i] += len(other[w]) - len(w)
    text += report["text"][at:]
    marks = [{**m, "start": m["start"] + shift[m["start"]], "end": m["end"] + shift[m["end"]]} for m in report["marks"]]
    return {**report, "text": text, "marks": marks}


def renamed(reports, rng):
    words = proper(reports)
    pool = {label: [w for w, l in words.items() if l == label] for label in NAMED}
    return [rename(r, words, pool, rng) for r in reports]
