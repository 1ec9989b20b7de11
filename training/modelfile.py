"""Write the model file that package encoder reads.

    magic "DLENC001" | uint32 LE length of header | header JSON | zeros to 64 | tensors

Every tensor starts at a multiple of 64 bytes. Matrices are stored as int8 with
one float32 scale a row, vectors as float32. Offsets count from the start of the
tensors. encoder/model.go says which tensors there must be.
"""

import json
import struct

import numpy as np

MAGIC = b"DLENC001"
ALIGN = 64


def quantise(matrix):
    """Round a matrix to int8, symmetric, one scale a row: values and scales."""
    matrix = np.asarray(matrix, dtype=np.float32)
    scale = (np.abs(matrix).max(axis=1) / np.float32(127)).astype(np.float32)
    safe = np.where(scale > 0, scale, np.float32(1))
    values = np.clip(np.rint(matrix / safe[:, None]), -127, 127).astype(np.int8)
    return values, scale


def rounded(tensors):
    """The tensors as a reader of the file sees them: matrices through int8 and back."""
    seen = {}
    for name, tensor in tensors.items():
        tensor = np.asarray(tensor, dtype=np.float32)
        if tensor.ndim == 2:
            values, scale = quantise(tensor)
            tensor = values.astype(np.float32) * scale[:, None]
        seen[name] = tensor
    return seen


def from_bert(state, layers):
    """The encoder's tensors under the file's names, from a BERT state dict of arrays.

    The embedding of token type 0 is added to the positions; queries, keys and
    values become one matrix. Pooler and task heads are left out.
    """
    state = {name.removeprefix("bert."): np.asarray(tensor, dtype=np.float32) for name, tensor in state.items()}
    tensors = {
        "embeddings.word": state["embeddings.word_embeddings.weight"],
        "embeddings.position": state["embeddings.position_embeddings.weight"]
        + state["embeddings.token_type_embeddings.weight"][0],
        "embeddings.norm.gain": state["embeddings.LayerNorm.weight"],
        "embeddings.norm.bias": state["embeddings.LayerNorm.bias"],
    }
    for n in range(layers):
        theirs, ours = f"encoder.layer.{n}.", f"layer.{n}."
        for kind in ("weight", "bias"):
            parts = [state[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            tensors[f"{ours}qkv.{kind}"] = np.concatenate(parts)
            tensors[f"{ours}out.{kind}"] = state[f"{theirs}attention.output.dense.{kind}"]
            tensors[f"{ours}up.{kind}"] = state[f"{theirs}intermediate.dense.{kind}"]
            tensors[f"{ours}down.{kind}"] = state[f"{theirs}output.dense.{kind}"]
        for norm, place in (("norm1", "attention.output"), ("norm2", "output")):
            tensors[f"{ours}{norm}.gain"] = state[f"{theirs}{place}.LayerNorm.weight"]
            tensors[f"{ours}{norm}.bias"] = state[f"{theirs}{place}.LayerNorm.bias"]
    return tensors


def write(path, config, vocab, heads, meta, tensors):
    """Quantise tensors and write the file.

    config  {"layers", "hidden", "heads", "ffn", "vocab", "positions", "eps", "lowercase"}
    vocab   the words, in the order of their ids
    heads   [{"name": ..., "labels": [...]}, ...]; weights are tensors head.NAME.weight and .bias
    meta    any JSON value, handed through to the reader
    tensors name to float array; two dimensions become int8, one dimension stays float32
    """
    listed, body = [], bytearray()

    def append(array):
        body.extend(bytes(-len(body) % ALIGN))
        offset = len(body)
        body.extend(array.tobytes())
        return offset

    for name, tensor in tensors.items():
        tensor = np.asarray(tensor, dtype="<f4")
        if not np.isfinite(tensor).all():
            raise ValueError(f"{name} holds a value that is not finite")
        entry = {"name": name, "shape": list(tensor.shape)}
        if tensor.ndim == 2:
            values, scale = quantise(tensor)
            entry |= {"dtype": "i8", "offset": append(values), "scale": append(scale.astype("<f4"))}
        else:
            entry |= {"dtype": "f32", "offset": append(tensor)}
        listed.append(entry)

    header = {"config": config, "vocab": vocab, "heads": heads, "meta": meta, "tensors": listed}
    encoded = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    start = MAGIC + struct.pack("<I", len(encoded)) + encoded
    with open(path, "wb") as file:
        file.write(start)
        file.write(bytes(-len(start) % ALIGN))
        file.write(body)
