"""Cuts an example into windows of whole sentences and gives each word piece its labels."""
import re
from dataclasses import dataclass

import labels

PIECES = 510  # besides [CLS] and [SEP]
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n+")
IGNORE = -100


@dataclass
class Window:
    ids: list
    offsets: list           # (start, end) of each piece in the text; None for [CLS] and [SEP]
    first: list             # whether the piece begins a word
    gold: dict              # head -> label index a piece, or IGNORE
    links: list             # (trigger's piece, other's piece, 1 or 0)
    corpus: str
    example: str


def sentences(text):
    at = 0
    for m in SENTENCE_END.finditer(text):
        if m.end() > at:
            yield at, m.end()
            at = m.end()
    if at < len(text):
        yield at, len(text)


def stretches(text, tokenizer):
    """The pieces of the text in runs of whole sentences, of about equal length and at most PIECES pieces."""
    runs = []
    for a, b in sentences(text):
        e = tokenizer.encode(text[a:b], add_special_tokens=False)
        pieces = [(i, s + a, t + a, not p.startswith("##")) for i, (s, t), p in zip(e.ids, e.offsets, e.tokens)]
        for k in range(0, len(pieces), PIECES):
            runs.append(pieces[k:k + PIECES])
    total = sum(map(len, runs))
    if not total:
        return
    aim = total / -(-total // PIECES)
    window = []
    for run in runs:
        if window and (len(window) + len(run) > PIECES or len(window) + len(run) / 2 > aim):
            yield window
            window = []
        window = window + run
    if window:
        yield window


def windows(example, tokenizer, cls, sep):
    for pieces in stretches(example.text, tokenizer):
        ids = [cls] + [p[0] for p in pieces] + [sep]
        offsets = [None] + [(p[1], p[2]) for p in pieces] + [None]
        first = [False] + [p[3] for p in pieces] + [False]
        w = Window(ids, offsets, first, {}, [], example.corpus, example.id)
        begin, end = pieces[0][1], pieces[-1][2]
        at = {p[1]: i + 1 for i, p in enumerate(pieces) if p[3]}
        inside = [s for s in example.spans if s.start >= begin and s.end <= end and s.start in at]
        for head in example.heads:
            kind, names = labels.HEADS[head]
            if kind == "spans":
                w.gold[head] = [0 if f else IGNORE for f in first]
                for s in inside:
                    if s.head != head:
                        continue
                    for i in range(at[s.start], len(ids) - 1):
                        if offsets[i][0] >= s.end:
                            break
                        if first[i]:
                            w.gold[head][i] = names.index(("B-" if offsets[i][0] == s.start else "I-") + s.label)
            elif kind == "word":
                w.gold[head] = [IGNORE] * len(ids)
                for s in inside:
                    if head in s.words:
                        w.gold[head][at[s.start]] = names.index(s.words[head])
            elif kind == "window":
                text = " ".join(example.text[begin:end].lower().split())
                w.gold[head] = [float(any(k == n and any(v in text for v in mine) for k, mine in example.incidents)) for n in names]
        if "link_from" in example.heads:
            triggers = [s for s in inside if s.head == "trigger"]
            for s in inside:
                if s.head != "trigger" and s.incident:
                    w.links += [(at[s.start], at[t.start], int(t.incident == s.incident)) for t in triggers]
        yield w
