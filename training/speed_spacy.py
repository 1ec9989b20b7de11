"""Times `dateline build` against spaCy's small English pipeline on the same texts, in turns.

    python speed_spacy.py --dateline ../bin/dateline texts.jsonl ...

Each round builds a new casebook with patterns alone and one with the model, and
runs spaCy over the texts, on as many processes as there are cores; the ratios
are of one round. spaCy and its model (en_core_web_sm, found by its folder) are
loaded before the clock starts; what dateline loads counts.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import spacy


def pipeline():
    """The small English pipeline, by whatever name its package has."""
    import importlib.metadata
    for d in importlib.metadata.distributions():
        name = d.metadata["Name"].replace("-", "_")
        if name.startswith("en_core_web_sm"):
            root = pathlib.Path(d.locate_file(name))
            config = next(root.rglob("config.cfg"))
            return spacy.load(config.parent)
    raise SystemExit("no package en_core_web_sm is installed")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--dateline", type=pathlib.Path, required=True)
    a.add_argument("--rounds", type=int, default=3)
    a.add_argument("files", nargs="+", type=pathlib.Path)
    args = a.parse_args()
    texts = [json.loads(line)["text"] for f in args.files for line in open(f, encoding="utf-8")]
    nlp, cores = pipeline(), os.cpu_count()
    print(len(texts), "texts,", sum(len(t.split()) for t in texts), "words,", cores, "cores, spaCy", nlp.meta["name"], nlp.meta["version"])
    with tempfile.TemporaryDirectory() as scratch:
        reports = pathlib.Path(scratch) / "reports"
        reports.mkdir()
        for i, text in enumerate(texts):
            (reports / f"{i:05}.txt").write_text(text, encoding="utf-8")
        took = {"patterns": [], "model": [], "spacy": []}
        for r in range(args.rounds):
            for reader in ("patterns", "model"):
                book = pathlib.Path(scratch) / f"{reader}{r}.casebook.db"
                start = time.perf_counter()
                subprocess.run([args.dateline, "build", reports, "--casebook", book, "--reader", reader], check=False,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                took[reader].append(time.perf_counter() - start)
            start = time.perf_counter()
            for _ in nlp.pipe(texts, n_process=cores, batch_size=32):
                pass
            took["spacy"].append(time.perf_counter() - start)
    for name, seconds in took.items():
        ratio = statistics.median(s / t for s, t in zip(took["spacy"], seconds))
        print(f"{name:9} {len(texts) / statistics.median(seconds):7.1f} reports a second, {ratio:.2f} times spaCy")


if __name__ == "__main__":
    main()
