"""How well the model's encoder tells re3d's relations: python ties.py --data DIR --encoder DIR --model model.pt

Learns, on the hidden states of a model that train.py made and leaves as it is, a
product of two projections for each relation, from re3d's training part, and says
how often it is right of dev: of the pairs that have a relation, which (beside
taking the most frequent one each time); and which pairs have one at all. Nothing
of it goes into the model file: as a finder of pairs it is too weak to claim
anything by.
"""
import argparse
import collections
import json
import math
import pathlib
import random

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F

import corpora
from encoder import Encoder
from train import LICENCES, collate
from windows import windows

TIES = ["CoLocated", "FightingAgainst", "BelongsTo", "CommWith", "HasAttrOf", "IsSynonymOf", "AlliesOf", "InChargeOf", "Likes", "Dislikes", "Apart"]
WIDTH = 16     # of the projections of each relation
NEAR = 24      # pieces between two entities that might have to do with one another
NONE = 0.1     # weight of a pair without a relation: most have none
LIKELY = 0.5   # confidence from which re3d's annotations count
EPOCHS, RATE, BATCH = 40, 2e-3, 256


class Ties(nn.Module):
    """A number for no relation, and one for each, of the two ends of a pair."""

    def __init__(self, hidden):
        super().__init__()
        self.one, self.other = nn.Linear(hidden, WIDTH * len(TIES)), nn.Linear(hidden, WIDTH * len(TIES))

    def forward(self, one, other):
        each = (self.one(one) * self.other(other)).view(len(one), len(TIES), WIDTH).sum(-1) / math.sqrt(WIDTH)
        return torch.cat([torch.zeros(len(one), 1), each], 1)


def pairs(path, licences, tokenizer, model):
    """The ends of all pairs of a file, as hidden states, and the relation of each: 0 for none. A relation is a pair of the corpus'
    annotations, from one to the other; without a relation are the other pairs of entities that stand near one another."""
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    records = {r["id"]: r for r in corpora.lines(path)}
    one, other, gold = [], [], []
    for example in corpora.re3d(path, licences):
        likely = [t for t in records[example.id]["relations"] if t["confidence"] >= LIKELY]
        for w in windows(example, tokenizer, cls, sep):
            at = {o[0]: i for i, o in enumerate(w.offsets) if o and w.first[i]}
            ends = [(at[s.start], s.start) for s in example.spans if s.start in at]
            found = {(a, b): 0 for a, _ in ends for b, _ in ends if a != b and abs(a - b) <= NEAR}
            for t in likely:
                a, b = t["source"]["start"], t["target"]["start"]
                if a in at and b in at:
                    found[at[a], at[b]] = TIES.index(t["type"]) + 1
            if found:
                with torch.no_grad():
                    x = model(*collate([w]))[0]
                for (a, b), y in sorted(found.items()):
                    one.append(x[a]), other.append(x[b]), gold.append(y)
    return torch.stack(one), torch.stack(other), torch.tensor(gold)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=pathlib.Path, required=True)
    a.add_argument("--encoder", type=pathlib.Path, required=True)
    a.add_argument("--model", type=pathlib.Path, required=True)
    args = a.parse_args()
    torch.manual_seed(7)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    learned = torch.load(args.model)
    model = Encoder(learned["config"])
    model.load_state_dict(learned["state"])
    model.eval()
    one, other, gold = pairs(args.data / "re3d/train.jsonl", LICENCES, tokenizer, model)
    ties = Ties(one.shape[1])
    optimiser = torch.optim.AdamW(ties.parameters(), lr=RATE, weight_decay=0.01)
    weight, rng = torch.tensor([NONE] + [1.0] * len(TIES)), random.Random(7)
    for _ in range(EPOCHS):
        order = list(range(len(gold)))
        rng.shuffle(order)
        for k in range(0, len(order), BATCH):
            some = order[k:k + BATCH]
            F.cross_entropy(ties(one[some], other[some]), gold[some], weight=weight).backward()
            optimiser.step()
            optimiser.zero_grad()
    most = collections.Counter(gold[gold > 0].tolist()).most_common(1)[0][0]
    one, other, gold = pairs(args.data / "re3d/dev.jsonl", [""], tokenizer, model)
    with torch.no_grad():
        score = ties(one, other)
    tied = gold > 0
    among, found = score[:, 1:].argmax(1) + 1, score.argmax(1)
    right = (found == gold)[tied].sum().item()
    print(json.dumps({
        "pairs with a relation": tied.sum().item(),
        "which relation": round(100 * (among == gold)[tied].float().mean().item(), 1),
        "always " + TIES[most - 1]: round(100 * (gold == most)[tied].float().mean().item(), 1),
        "F1 of finding pairs too": round(200 * right / ((found > 0).sum().item() + tied.sum().item()), 1),
    }))


if __name__ == "__main__":
    main()
