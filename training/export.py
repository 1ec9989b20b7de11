"""Writes the model file of what train.py learned: python export.py --model m.pt --encoder DIR --out ../learned/model.bin

With --prefilter, which prefilter.py wrote, the prefilter goes into the file too. Beside it
goes its SHA-256, in model.sum.
"""
import argparse
import hashlib
import json
import pathlib

import torch

import labels
import modelfile
from encoder import Encoder


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--model", type=pathlib.Path, required=True)
    a.add_argument("--encoder", type=pathlib.Path, required=True)
    a.add_argument("--prefilter", type=pathlib.Path)
    a.add_argument("--out", type=pathlib.Path, required=True)
    args = a.parse_args()
    learned = torch.load(args.model)
    model = Encoder(learned["config"])
    model.load_state_dict(learned["state"])
    tokenizer = json.loads((args.encoder / "tokenizer.json").read_text())
    vocab = sorted(tokenizer["model"]["vocab"], key=tokenizer["model"]["vocab"].get)
    heads = [{"name": name, "labels": names} for name, (_, names) in labels.HEADS.items()]
    meta = {"made": "training/train.py",
            "data": "annotated, MUC-4 (train), re3d (train, free licences), GeoWebNews (train), TR-News, our own reports (train)"}
    if args.prefilter:
        meta["prefilter"] = json.loads(args.prefilter.read_text())
    tensors = {name: value.detach().numpy() for name, value in model.named().items()}
    modelfile.write(args.out, learned["config"], vocab, heads, meta, tensors)
    data = args.out.read_bytes()
    total = hashlib.sha256(data).hexdigest()
    args.out.with_suffix(".sum").write_text(f"{total}  {args.out.name}\n")
    print(f"{args.out}: {len(data)} bytes, model-{total[:12]}")


if __name__ == "__main__":
    main()
