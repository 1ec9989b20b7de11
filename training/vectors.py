"""Make the encoder's reference vectors: a tiny random model and what PyTorch computes with it.

    python training/vectors.py encoder/testdata

writes tiny.bin (the model) and tiny.json (sequences with expected hidden states
and logits). The reference sees the weights as the file holds them, rounded to
int8, rounds what goes into a linear layer as the encoder does, and computes in
float32.
"""

import json
import math
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F

import modelfile

CONFIG = {
    "layers": 2, "hidden": 64, "heads": 4, "ffn": 128, "vocab": 200, "positions": 64,
    "eps": 1e-12, "lowercase": True,
}
HEADS = [
    {"name": "colour", "labels": ["none", "red", "green", "blue", "grey"]},
    {"name": "shape", "labels": ["none", "round"]},
]
LENGTHS = [1, 2, 7, 16, 33, 64]


def random_tensors(config, heads, random):
    """Weights of a sensible size, so that no layer drowns another."""
    hidden, ffn = config["hidden"], config["ffn"]

    def matrix(rows, columns, scale=None):
        return random.normal(0, scale or 1 / math.sqrt(columns), (rows, columns))

    tensors = {
        "embeddings.word": matrix(config["vocab"], hidden, 0.5),
        "embeddings.position": matrix(config["positions"], hidden, 0.2),
    }

    def norm(name):
        tensors[name + ".gain"] = random.normal(1, 0.1, hidden)
        tensors[name + ".bias"] = random.normal(0, 0.1, hidden)

    def linear(name, rows, columns):
        tensors[name + ".weight"] = matrix(rows, columns)
        tensors[name + ".bias"] = random.normal(0, 0.05, rows)

    norm("embeddings.norm")
    for n in range(config["layers"]):
        linear(f"layer.{n}.qkv", 3 * hidden, hidden)
        linear(f"layer.{n}.out", hidden, hidden)
        norm(f"layer.{n}.norm1")
        linear(f"layer.{n}.up", ffn, hidden)
        linear(f"layer.{n}.down", hidden, ffn)
        norm(f"layer.{n}.norm2")
    for head in heads:
        linear(f"head.{head['name']}", len(head["labels"]), hidden)
    return tensors


STEPS = 254  # from the smallest number of a row to its largest, as in encoder/kernel/quantize.go


def rounded(x):
    """What goes into a linear layer as the encoder takes it, each row rounded by its own scale."""
    scale = (x.amax(-1, keepdim=True).clamp(min=0) - x.amin(-1, keepdim=True).clamp(max=0)) / STEPS
    return torch.round(x / scale) * scale


def linear(x, tensors, name, rounding=rounded):
    return F.linear(rounding(x), tensors[name + ".weight"], tensors[name + ".bias"])


def forward(config, tensors, ids, rounding=rounded):
    """Hidden states of one sequence by a plain BERT encoder; rounding is done to what goes into a linear layer."""
    hidden, heads = config["hidden"], config["heads"]
    size = hidden // heads

    def norm(x, name):
        return F.layer_norm(x, (hidden,), tensors[name + ".gain"], tensors[name + ".bias"], config["eps"])

    x = tensors["embeddings.word"][ids] + tensors["embeddings.position"][: len(ids)]
    x = norm(x, "embeddings.norm")
    for n in range(config["layers"]):
        layer = f"layer.{n}."
        query, key, value = (
            part.view(len(ids), heads, size).transpose(0, 1) for part in linear(x, tensors, layer + "qkv", rounding).chunk(3, dim=-1)
        )
        weights = torch.softmax(query @ key.transpose(1, 2) / math.sqrt(size), dim=-1)
        context = (weights @ value).transpose(0, 1).reshape(len(ids), hidden)
        x = norm(x + linear(context, tensors, layer + "out", rounding), layer + "norm1")
        x = norm(x + linear(F.gelu(linear(x, tensors, layer + "up", rounding)), tensors, layer + "down", rounding), layer + "norm2")
    return x


def main(folder):
    random = np.random.default_rng(20)
    tensors = random_tensors(CONFIG, HEADS, random)
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    vocab = special + [f"word{i}" for i in range(CONFIG["vocab"] - len(special))]
    modelfile.write(folder / "tiny.bin", CONFIG, vocab, HEADS, {"made": "training/vectors.py"}, tensors)

    seen = {name: torch.from_numpy(tensor) for name, tensor in modelfile.rounded(tensors).items()}
    cases = []
    for length in LENGTHS:
        ids = random.integers(0, CONFIG["vocab"], length).tolist()
        hidden = forward(CONFIG, seen, torch.tensor(ids))
        logits = {
            head["name"]: linear(hidden, seen, f"head.{head['name']}") for head in HEADS
        }
        cases.append({
            "ids": ids,
            "hidden": plain(hidden),
            "logits": {name: plain(values) for name, values in logits.items()},
        })
    with open(folder / "tiny.json", "w") as file:
        json.dump(cases, file, separators=(",", ":"))
        file.write("\n")


def plain(tensor):
    """A flat list, row by row, to six digits behind the point."""
    return [round(value, 6) for value in tensor.flatten().tolist()]


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
