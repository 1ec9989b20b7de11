"""Trains dateline's model: python train.py --data DIR --encoder DIR --out model.pt

DIR of --data is laid out as docs/model.md says. The seed is fixed; the same
versions on the same kind of processor give the same weights.
"""
import argparse
import json
import math
import pathlib
import random
import time

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional as F

import corpora
import labels
import modelfile
from decode import window_spans
from encoder import Encoder
from renamed import renamed
from windows import IGNORE, windows

LICENCES = ["Open Government", "public domain", "CC BY-SA", "CC BY 3.0"]
# Each phase warms the rate up and lets it fall to nothing; repeat says how often an epoch takes a corpus' windows (a fraction: a random
# part of them), empty which share of MUC-4's windows without a filler it takes. The second phase adds the marked reports with other
# names. Where a phase has several runs, each begins where the phase before ended, and the mean of their weights counts.
PHASES = [
    {"epochs": 6, "rate": 1.5e-4, "repeat": {"annotated": 3, "own": 1, "re3d": 3, "muc4": 1, "geowebnews": 0.5, "trnews": 0.5}, "empty": 0.3},
    {"epochs": 1, "rate": 1.0e-4, "repeat": {"annotated": 1, "own": 1, "renamed": 1, "re3d": 2, "muc4": 3, "geowebnews": 0.5, "trnews": 0.5}, "empty": 0.3,
     "runs": 2},
]
WEIGHT = {"standing": 0.5, "who": 0.5, "qualifier": 0.3, "stance": 0.3, "relation": 0.3, "incident": 1.0}


def read(data, tokenizer, dev):
    """The windows of all corpora: of training, or of the dev parts."""
    split = "dev" if dev else "train"
    annotated = corpora.marked_reports(data, dev)
    sources = [corpora.annotated(annotated, "annotated"), corpora.muc4(data / f"muc4/{split}.jsonl"),
               corpora.re3d(data / f"re3d/{split}.jsonl", LICENCES if not dev else [""]),
               corpora.toponyms(data / "geo/geowebnews.jsonl", dev)]
    if not dev:
        own = corpora.own_reports(dev)
        sources += [corpora.toponyms(data / "geo/trnews.jsonl"), corpora.annotated(own, "own"),
                    corpora.annotated(renamed(annotated + own, random.Random(7)), "renamed")]
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    return [w for source in sources for e in source for w in windows(e, tokenizer, cls, sep)]


def epoch(pool, size, phase, rng):
    """Batches of windows of about one length, in random order."""
    chosen = []
    for w in pool:
        if w.corpus == "muc4" and not any(t > 0 for t in w.gold["party"]) and rng.random() > phase["empty"]:
            continue
        times = phase["repeat"].get(w.corpus, 0)
        chosen += [w] * (int(times) + (rng.random() < times % 1))
    rng.shuffle(chosen)
    chosen.sort(key=lambda w: len(w.ids) // 16 + rng.random())
    batches, batch, longest = [], [], 0
    for w in chosen:
        longest = max(longest, len(w.ids))
        if batch and longest * (len(batch) + 1) > size:
            batches.append(batch)
            batch, longest = [], len(w.ids)
        batch.append(w)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def collate(batch):
    longest = max(len(w.ids) for w in batch)
    ids = torch.tensor([w.ids + [0] * (longest - len(w.ids)) for w in batch])
    return ids, torch.tensor([len(w.ids) for w in batch])


def loss_of(model, x, batch):
    longest, total, parts = x.shape[1], 0.0, {}
    for head, (kind, names) in labels.HEADS.items():
        rows = [i for i, w in enumerate(batch) if head in w.gold]
        if kind == "link" or not rows:
            continue
        if kind == "window":
            gold = torch.tensor([batch[i].gold[head] for i in rows])
            part = F.binary_cross_entropy_with_logits(model.head[head](x[rows, 0]), gold)
        else:
            gold = torch.tensor([batch[i].gold[head] + [IGNORE] * (longest - len(batch[i].ids)) for i in rows])
            keep = gold != IGNORE
            if not keep.any():
                continue
            part = F.cross_entropy(model.head[head](x[rows][keep]), gold[keep])
        parts[head] = part
        total = total + WEIGHT.get(head, 1.0) * part
    pairs = [(b, f, t, y) for b, w in enumerate(batch) for f, t, y in w.links]
    if pairs:
        b, f, t, y = (torch.tensor(c) for c in zip(*pairs))
        score = (model.head["link_from"](x[b, f]) * model.head["link_to"](x[b, t])).sum(-1) / math.sqrt(labels.LINK)
        parts["link"] = F.binary_cross_entropy_with_logits(score, y.float())
        total = total + parts["link"]
    return total, parts


@torch.no_grad()
def evaluate(model, dev):
    """F1 of exact spans of every head of spans, and how often the words' labels are right."""
    model.eval()
    found = {}
    dev = sorted(dev, key=lambda w: len(w.ids))
    for k in range(0, len(dev), 16):
        batch = dev[k:k + 16]
        x = model(*collate(batch))
        for i, w in enumerate(batch):
            for head in w.gold:
                kind, names = labels.HEADS[head]
                if kind == "spans":
                    got = set(window_spans(head, model.head[head](x[i, :len(w.ids)]), w))
                    flat = torch.full((len(w.ids), len(names)), -1e9)
                    for j, g in enumerate(w.gold[head]):
                        if g != IGNORE:
                            flat[j, g] = 0
                    gold = set(window_spans(head, flat, w))
                    for label in {s[2] for s in got | gold}:
                        c = found.setdefault(f"{head}.{label}", [0, 0, 0])
                        g, p = {s for s in gold if s[2] == label}, {s for s in got if s[2] == label}
                        for n, v in enumerate((len(g & p), len(p), len(g))):
                            c[n] += v
                elif kind == "word":
                    c = found.setdefault(head, [0, 0, 0])
                    at = [j for j, g in enumerate(w.gold[head]) if g != IGNORE]
                    if at:
                        best = model.head[head](x[i, at]).argmax(-1).tolist()
                        right = sum(b == w.gold[head][j] for b, j in zip(best, at))
                        for n, v in enumerate((right, len(at), len(at))):
                            c[n] += v
                elif kind == "window":
                    p = {n for n, v in zip(names, model.head[head](x[i, 0]).tolist()) if v > 0}
                    g = {n for n, v in zip(names, w.gold[head]) if v}
                    c = found.setdefault(head, [0, 0, 0])
                    for n, v in enumerate((len(g & p), len(p), len(g))):
                        c[n] += v
            if w.links:
                f, t, y = zip(*w.links)
                s = (model.head["link_from"](x[i, list(f)]) * model.head["link_to"](x[i, list(t)])).sum(-1)
                c = found.setdefault("link", [0, 0, 0])
                p = [v > 0 for v in s.tolist()]
                for n, v in enumerate((sum(a and b for a, b in zip(p, y)), sum(p), sum(y))):
                    c[n] += v
    for corpus_head in ("mention", "party", "entity"):
        parts = [c for k, c in found.items() if k.startswith(corpus_head + ".")]
        if parts:
            found[corpus_head] = [sum(c[n] for c in parts) for n in range(3)]
    model.train()
    return {k: {"f1": round(200 * t / max(1, p + g), 1), "gold": g, "predicted": p} for k, (t, p, g) in sorted(found.items())}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--data", type=pathlib.Path, required=True)
    a.add_argument("--encoder", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    a.add_argument("--pieces", type=int, default=2048, help="word pieces a step")
    a.add_argument("--steps", type=int, default=0, help="stop each phase after so many steps, to try")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--after", type=pathlib.Path, help="go on with the weights of an earlier phase")
    a.add_argument("--phase", type=int, default=1, help="the phase to begin with")
    args = a.parse_args()
    torch.manual_seed(7)
    random.seed(7)
    torch.set_num_threads(args.threads)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    c = json.loads((args.encoder / "config.json").read_text())
    config = {"layers": c["num_hidden_layers"], "hidden": c["hidden_size"], "heads": c["num_attention_heads"], "ffn": c["intermediate_size"],
              "vocab": c["vocab_size"], "positions": c["max_position_embeddings"], "eps": c["layer_norm_eps"], "lowercase": True}
    model = Encoder(config)
    weights = {k: v.float().numpy() for k, v in load_file(args.encoder / "model.safetensors").items()}
    for layer in model.layers:
        layer.compile(dynamic=True)
    model.take(modelfile.from_bert(weights, config["layers"]))
    model.word.weight.requires_grad = False
    train, dev = read(args.data, tokenizer, False), read(args.data, tokenizer, True)
    if args.after:
        model.load_state_dict(torch.load(args.after)["state"])
    for n, phase in enumerate(PHASES):
        if n + 1 < args.phase:
            continue
        begin = {k: v.clone() for k, v in model.state_dict().items()}
        ends = []
        for again in range(phase.get("runs", 1)):
            model.load_state_dict(begin)
            if n > 0:
                torch.manual_seed(7 + n + 10 * again)  # the same weights whether a phase follows the one before or goes on behind its file
            run(model, phase, train, args, random.Random(7 + n + 10 * again))
            ends.append({k: v.clone() for k, v in model.state_dict().items()})
            model.load_state_dict({k: sum(e[k] for e in ends) / len(ends) for k in begin})
            torch.save({"config": config, "state": model.state_dict()}, args.out)  # whoever stops a long training keeps the runs that were done
        print(json.dumps(evaluate(model, dev)), flush=True)


def run(model, phase, train, args, rng):
    """Trains the model for one phase."""
    plan = [b for _ in range(phase["epochs"]) for b in epoch(train, args.pieces, phase, rng)]
    print(len(train), "windows,", len(plan), "steps,", sum(len(w.ids) for b in plan for w in b), "pieces", flush=True)
    body = [p for n, p in model.named_parameters() if not n.startswith("head.") and p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "lr": phase["rate"]}, {"params": model.head.parameters(), "lr": 10 * phase["rate"]}], weight_decay=0.01)
    warm = max(1, len(plan) // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / warm, max(0.02, (len(plan) - s) / (len(plan) - warm))))
    start, seen, mean = time.time(), 0, {}
    for step, batch in enumerate(plan, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = model(*collate(batch))
        loss, parts = loss_of(model, x.float(), batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        seen += sum(len(w.ids) for w in batch)
        for k, v in parts.items():
            mean[k] = 0.98 * mean.get(k, v.item()) + 0.02 * v.item()
        if step % 50 == 0 or step == args.steps:
            took = time.time() - start
            print(f"step {step}/{len(plan)} {seen / took:.0f} pieces/s", " ".join(f"{k} {v:.3f}" for k, v in mean.items()), flush=True)
        if step == args.steps:
            break


if __name__ == "__main__":
    main()
