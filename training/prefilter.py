"""Trains the prefilter: python prefilter.py --data DIR --encoder DIR --out prefilter.json

The prefilter says which sentences need the encoder: a logistic regression over
the word pieces of a sentence and their pairs, hashed into one table of weights,
which are rounded to int8. A sentence passes if the sum of its weights, or that
of a sentence near it, reaches the threshold. learned/prefilter.go reads the
table, with the same hash. It is learned from the corpora of the encoder, and
from news of other things.
"""
import argparse
import base64
import json
import pathlib
import re

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

import corpora
from windows import sentences

BITS = 18
REACH = 2       # a sentence that passes takes so many before and behind it along
STRETCH = 64    # pieces that are summed up at most: a stretch of a long sentence is enough
EPOCHS = 6
DECAY = 2e-5    # pulls weights towards zero
REPEAT = 3      # how often an epoch takes the annotated reports
ASKED = {"trigger", "role", "scene", "figure", "voice", "claim", "warning"}  # a sentence with such a mark needs the encoder
RECALL = {"annotated": 0.985, "MUC-4": 0.93}  # of such sentences of the dev parts; the lower of two thresholds counts
LOWER_CASE = re.compile(r"(?<=[.!?])\s+")  # between sentences of a text that has lost its capitals


def buckets(ids):
    """Where the weights of a sentence's pieces and pairs of neighbours stand in the table."""
    ids = np.asarray(ids, dtype=np.uint32)
    before = np.concatenate([np.zeros(1, np.uint32), ids[:-1]])[:len(ids)]
    first = np.concatenate([ids, before]) * np.uint32(0x9E3779B1)
    second = np.concatenate([np.zeros_like(ids), ids]) * np.uint32(0x85EBCA6B)
    return ((first + second) >> np.uint32(32 - BITS)).astype(np.int64)


def reports(data, part):
    """Reports by corpus, each a list of (sentence, whether the encoder has something to find in it)."""
    dev = part == "dev"

    def cut(example, heads):
        return [(example.text[a:b], any(s.head in heads and s.start < b and a < s.end for s in example.spans))
                for a, b in sentences(example.text)]

    def plain(name, asked, ends=None):
        for r in corpora.lines(data / f"nonevents/{name}.{part}.jsonl"):
            yield [(t, asked) for t in (ends.split(r["text"]) if ends else [r["text"][a:b] for a, b in sentences(r["text"])])]

    messages = list(corpora.muc4(data / f"muc4/{part}.jsonl"))
    found = {"annotated": [cut(e, ASKED) for e in corpora.annotated(corpora.marked_reports(data, dev), "annotated")],
             "MUC-4": [cut(e, {"party"}) for e in messages if e.incidents],
             "MUC-4, irrelevant": [cut(e, {"party"}) for e in messages if not e.incidents],
             "BBC news": list(plain("bbc_news", False, LOWER_CASE))}
    if not dev:
        found["SATP"] = list(plain("satp_relevant", True))
        found["CAMEO"] = [[(r["text"], True)] for r in corpora.lines(data / "cameo/class.train.jsonl") if r["class"] == 4]
    return found


def examples(data):
    """(sentence, 1 or 0) of all corpora. What relevant messages of MUC-4 say besides their fillers is neither."""
    for corpus, all_reports in reports(data, "train").items():
        for text, asked in (s for r in all_reports for s in r):
            if asked or corpus != "MUC-4":
                yield from [(text, int(asked))] * (REPEAT if corpus == "annotated" else 1)


def learn(features, gold):
    """The table of weights of a logistic regression."""
    generator = torch.Generator().manual_seed(7)
    table = torch.nn.EmbeddingBag(1 << BITS, 1, mode="sum")
    torch.nn.init.zeros_(table.weight)
    bias = torch.nn.Parameter(torch.zeros(1))
    optimiser = torch.optim.Adam([*table.parameters(), bias], lr=0.02)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(features), generator=generator).split(512):
            mine = [features[i] for i in batch.tolist()]
            starts = torch.tensor(np.cumsum([0] + [len(f) for f in mine[:-1]]))
            logits = table(torch.from_numpy(np.concatenate(mine)), starts)[:, 0] + bias
            loss = F.binary_cross_entropy_with_logits(logits, gold[batch]) + DECAY * table.weight.square().sum()
            loss.backward()
            optimiser.step()
            optimiser.zero_grad()
    return table.weight.detach().numpy()[:, 0]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=pathlib.Path, required=True)
    a.add_argument("--encoder", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    args = a.parse_args()
    torch.set_num_threads(1)  # the same sums everywhere
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def pieces(texts):
        return [e.ids for e in tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    texts, gold = zip(*examples(args.data))
    weights = learn([buckets(ids) for ids in pieces(texts)], torch.tensor(gold, dtype=torch.float))
    scale = np.quantile(np.abs(weights[weights != 0]), 0.9995) / 127
    table = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)

    def best(ids):
        return max(int(table[buckets(ids[k:k + STRETCH])].sum(dtype=np.int64)) for k in range(0, max(1, len(ids)), STRETCH))

    sums = {True: {}, False: {}}  # whether asked -> corpus -> the best sum near each sentence
    for corpus, all_reports in reports(args.data, "dev").items():
        for report in all_reports:
            own = [best(ids) for ids in pieces(t for t, _ in report)]
            for i, (_, asked) in enumerate(report):
                sums[asked].setdefault(corpus, []).append(max(own[max(0, i - REACH):i + REACH + 1]))
    threshold = min(int(np.sort(sums[True][c])[int((1 - r) * len(sums[True][c]))]) for c, r in RECALL.items())
    print(f"{len(texts)} sentences, {sum(gold)} positive; threshold {threshold}")
    for asked, of_corpora in sums.items():
        for corpus, values in of_corpora.items():
            print(f"{corpus}, {'with' if asked else 'without'} a mark: {np.mean(np.array(values) >= threshold):.4f} of {len(values)} pass")
    args.out.write_text(json.dumps({"bits": BITS, "reach": REACH, "threshold": threshold,
                                    "weights": base64.b64encode(table.tobytes()).decode()}))


if __name__ == "__main__":
    main()
