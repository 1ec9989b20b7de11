"""Trains the prefilter: python prefilter.py --data DIR --encoder DIR --out prefilter.json

The prefilter says whether a sentence needs the encoder: a logistic regression
over the word pieces of a sentence and their pairs, hashed into one table of
weights, which are rounded to int8. learned/prefilter.go reads it, with the same
hash. It learns from the corpora of the encoder, and from news of other things.
"""
import argparse
import base64
import json
import math
import pathlib

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

import corpora
from windows import sentences

BITS = 18
RECALL = 0.985  # of the annotated dev part's sentences that hold a mark
EPOCHS = 6
DECAY = 2e-6    # pulls weights towards zero
REPEAT = {"annotated": 3}
ASKED = {"trigger", "role", "scene", "figure", "voice", "claim", "warning"}  # a sentence with such a mark needs the encoder


def buckets(ids):
    """Where the weights of a sentence's pieces and pairs of neighbours stand in the table."""
    ids = np.asarray(ids, dtype=np.uint32)
    before = np.concatenate([np.zeros(1, np.uint32), ids[:-1]])
    first = np.concatenate([ids, before]) * np.uint32(0x9E3779B1)
    second = np.concatenate([np.zeros_like(ids), ids]) * np.uint32(0x85EBCA6B)
    return ((first + second) >> np.uint32(32 - BITS)).astype(np.int64)


def marked(examples, heads):
    """(sentence, whether it holds a span of the heads) of all examples."""
    for e in examples:
        for a, b in sentences(e.text):
            yield e.text[a:b], any(s.head in heads and s.start < b and a < s.end for s in e.spans)


def muc4(path):
    """Sentences with a filler; sentences of messages without a template, split from the rest of those with one."""
    with_filler, relevant, irrelevant = [], [], []
    for e in corpora.muc4(path):
        for text, holds in marked([e], {"party"}):
            (with_filler if holds else relevant if e.incidents else irrelevant).append(text)
    return with_filler, relevant, irrelevant


def of_texts(records):
    return [r["text"][a:b] for r in records for a, b in sentences(r["text"])]


def training(data):
    """(sentence, 1 or 0) of all corpora. What a relevant message says besides its fillers is neither."""
    found = [(t, y) for t, y in marked(corpora.annotated(data / "annotated/reports.jsonl", False), ASKED)] * REPEAT["annotated"]
    with_filler, _, irrelevant = muc4(data / "muc4/train.jsonl")
    found += [(t, 1) for t in with_filler] + [(t, 0) for t in irrelevant]
    found += [(t, 0) for t in of_texts(corpora.lines(data / "nonevents/bbc_news.train.jsonl"))]
    found += [(t, 1) for t in of_texts(corpora.lines(data / "nonevents/satp_relevant.train.jsonl"))]
    found += [(r["text"], 1) for r in corpora.lines(data / "cameo/class.train.jsonl") if r["class"] == 4]
    return found


def learn(features, gold):
    """The table of weights and the bias of a logistic regression."""
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
    return table.weight.detach().numpy()[:, 0], bias.item()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=pathlib.Path, required=True)
    a.add_argument("--encoder", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    args = a.parse_args()
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def features(texts):
        return [buckets(e.ids) for e in tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    texts, gold = zip(*training(args.data))
    gold = torch.tensor(gold, dtype=torch.float)
    weights, bias = learn(features(texts), gold)
    scale = np.quantile(np.abs(weights[weights != 0]), 0.9995) / 127
    table = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)

    def sums(texts):
        return np.array([int(table[f].sum(dtype=np.int64)) for f in features(texts)])

    dev = list(marked(corpora.annotated(args.data / "annotated/reports.jsonl", True), ASKED))
    positive = np.sort(sums(t for t, y in dev if y))
    threshold = int(positive[math.floor((1 - RECALL) * len(positive))])
    with_filler, relevant, irrelevant = muc4(args.data / "muc4/dev.jsonl")
    print(f"{len(texts)} sentences, {int(gold.sum())} positive; bias {bias / scale:.0f}, threshold {threshold}")
    for name, texts in (("annotated dev, with a mark", [t for t, y in dev if y]), ("annotated dev, without", [t for t, y in dev if not y]),
                        ("MUC-4 dev, with a filler", with_filler), ("MUC-4 dev, rest of relevant messages", relevant),
                        ("MUC-4 dev, irrelevant messages", irrelevant),
                        ("BBC news dev", of_texts(corpora.lines(args.data / "nonevents/bbc_news.dev.jsonl")))):
        passed = sums(texts) >= threshold
        print(f"{name}: {passed.mean():.4f} of {len(passed)} pass")
    args.out.write_text(json.dumps({"bits": BITS, "threshold": threshold, "weights": base64.b64encode(table.tobytes()).decode()}))


if __name__ == "__main__":
    main()
