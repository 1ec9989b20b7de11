"""The encoder that training starts from, out of a jar that holds it as ONNX: python base.py --jar FILE --out DIR

DIR is then as train.py takes it. Matrices that the exporter named by number are known by the node that multiplies with them.
"""
import argparse
import json
import pathlib
import zipfile

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file



def weights(graph):
    """The encoder's tensors under BERT's names; matrices as torch has them, a row an output."""
    constant = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {name: value for name, value in constant.items() if name.startswith(("embeddings.", "encoder.")) and value.dtype == np.float32}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in constant:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
            found[name] = np.ascontiguousarray(constant[node.input[1]].T)
    return found


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--jar", type=pathlib.Path, required=True)
    a.add_argument("--out", type=pathlib.Path, required=True)
    args = a.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(args.jar) as jar:
        model, = (n for n in jar.namelist() if n.endswith(".onnx"))
        tokenizer, = (n for n in jar.namelist() if n.endswith("tokenizer.json"))
        found = weights(onnx.load_from_string(jar.read(model)).graph)
        (args.out / "tokenizer.json").write_bytes(jar.read(tokenizer))
    vocab, hidden = found["embeddings.word_embeddings.weight"].shape
    layers = 1 + max(int(name.split(".")[2]) for name in found if name.startswith("encoder.layer."))
    save_file(found, args.out / "model.safetensors")
    (args.out / "config.json").write_text(json.dumps({
        "num_hidden_layers": layers, "hidden_size": hidden, "num_attention_heads": hidden // 32,
        "intermediate_size": found["encoder.layer.0.intermediate.dense.weight"].shape[0], "vocab_size": vocab,
        "max_position_embeddings": found["embeddings.position_embeddings.weight"].shape[0], "layer_norm_eps": 1e-12}))


if __name__ == "__main__":
    main()
