"""Compare the encoder's speed with ONNX Runtime's, on one core.

    go test -c -o encoder.test ./encoder
    python training/speed_onnx.py ./encoder.test [rounds]

Both run a model of MiniLM's size with random weights over eight sequences of one
length, on one thread. ONNX Runtime gets the graph as it likes it best, with
whole attention, skip connections and GELU as single nodes, in float32 and with
dynamic int8. Candidates take turns; a ratio is the median of each round's own,
so that what else the machine does falls on all alike.
"""

import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import vectors

CONFIG = {"layers": 6, "hidden": 384, "heads": 12, "ffn": 1536, "vocab": 1000, "positions": 512, "eps": 1e-12}
BATCH = 8
LENGTHS = [24, 128, 256]
SECONDS = 1.0


def graph(config, tensors):
    """The encoder as an ONNX graph of ONNX Runtime's own fused nodes."""
    nodes, constants = [], []

    def constant(name, array):
        constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(kind, inputs, output, domain="", **attributes):
        nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def fused(kind, inputs, output, **attributes):
        return node(kind, inputs, output, "com.microsoft", **attributes)

    def tensor(name):
        return constant(name, tensors[name].astype(np.float32))

    def product(x, name):
        return node("MatMul", [x, constant(name, tensors[name].T.astype(np.float32))], name + ".product")

    def skip_norm(x, more, norm, bias):
        inputs = [x, more, tensor(norm + ".gain"), tensor(norm + ".bias"), tensor(bias)]
        return fused("SkipLayerNormalization", inputs, norm + ".x", epsilon=config["eps"])

    words = node("Gather", [tensor("embeddings.word"), "ids"], "words")
    positions = node("Gather", [tensor("embeddings.position"), "places"], "positions")
    x = node("Add", [words, positions], "embedded")
    x = node("LayerNormalization", [x, tensor("embeddings.norm.gain"), tensor("embeddings.norm.bias")], "embeddings.norm.x", axis=-1, epsilon=config["eps"])
    for n in range(config["layers"]):
        layer = f"layer.{n}."
        qkv = constant(layer + "qkv.weight", tensors[layer + "qkv.weight"].T.astype(np.float32))
        context = fused("Attention", [x, qkv, tensor(layer + "qkv.bias")], layer + "context", num_heads=config["heads"])
        x = skip_norm(product(context, layer + "out.weight"), x, layer + "norm1", layer + "out.bias")
        wide = fused("BiasGelu", [product(x, layer + "up.weight"), tensor(layer + "up.bias")], layer + "wide")
        x = skip_norm(product(wide, layer + "down.weight"), x, layer + "norm2", layer + "down.bias")
    node("Identity", [x], "hidden")
    whole = helper.make_graph(
        nodes, "encoder",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "length"]), helper.make_tensor_value_info("places", TensorProto.INT64, ["length"])],
        [helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["batch", "length", config["hidden"]])],
        constants,
    )
    return helper.make_model(whole, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=9)


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def speed(model, ids):
    """Tokens a second of one session."""
    inputs = {"ids": ids, "places": np.arange(ids.shape[1])}
    model.run(None, inputs)
    runs, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        model.run(None, inputs)
        runs += 1
    return runs * ids.size / (time.perf_counter() - start)


def own_speeds(binary, length):
    """Tokens a second of the encoder's benchmark, for each set of kernels but plain Go."""
    command = [binary, "-test.run", "^$", "-test.bench", f"^BenchmarkEncode$/^(avx2|avx512.*|neon)$/^{length}$", "-test.benchtime", f"{SECONDS}s", "-test.cpu", "1"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {f"own {name}": float(figure) for name, figure in re.findall(r"BenchmarkEncode/([^/]+)/\S+.*?([\d.]+) tokens/s", printed)}


def check(config, tensors, model):
    """Refuse a graph that computes something else than PyTorch does."""
    import torch

    ids = np.arange(20)
    seen = {name: torch.from_numpy(tensor.astype(np.float32)) for name, tensor in tensors.items()}
    want = vectors.forward(config, seen, torch.from_numpy(ids), rounding=lambda x: x).numpy()
    got = model.run(None, {"ids": ids[None], "places": ids})[0][0]
    assert np.abs(got - want).max() < 1e-3, np.abs(got - want).max()


def main(binary, rounds):
    tensors = vectors.random_tensors(CONFIG, [], np.random.default_rng(1))
    with tempfile.TemporaryDirectory() as folder:
        plain, small = pathlib.Path(folder, "plain.onnx"), pathlib.Path(folder, "int8.onnx")
        onnx.save(graph(CONFIG, tensors), plain)
        quantize_dynamic(plain, small, per_channel=True, weight_type=QuantType.QInt8, extra_options={"DefaultTensorType": TensorProto.FLOAT})
        models = {"ONNX Runtime float32": session(plain), "ONNX Runtime int8": session(small)}
    check(CONFIG, tensors, models["ONNX Runtime float32"])

    random = np.random.default_rng(2)
    for length in LENGTHS:
        ids = random.integers(0, CONFIG["vocab"], (BATCH, length))
        taken = []
        for _ in range(rounds):
            figures = {name: speed(model, ids) for name, model in models.items()}
            taken.append(figures | own_speeds(binary, length))
        print(f"{length} tokens a sequence")
        for name in taken[0]:
            figure = statistics.median(figures[name] for figures in taken)
            ratios = [statistics.median(figures[name] / figures[rival] for figures in taken) for rival in models]
            print(f"  {name:22} {figure:7.0f} tokens/s   {ratios[0]:.2f} of float32   {ratios[1]:.2f} of int8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
