"""A BERT encoder in plain torch, with a linear layer a head."""
import math
import random

import torch
from torch import nn
from torch.nn import functional as F

import labels


class Noise:
    """Dropout whose noise comes from a store drawn once: drawing it anew takes an eighth of a step on a CPU."""

    def __init__(self, share, size=1 << 24):
        self.store = (torch.rand(size) >= share).to(torch.bfloat16) / (1 - share)

    def like(self, *shape):
        """A stretch of the store from anywhere, for a tensor of that shape."""
        n = math.prod(shape)
        at = random.randrange(len(self.store) - n)
        return self.store[at:at + n].view(shape)


class Layer(nn.Module):
    def __init__(self, hidden, heads, ffn):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.up, self.down = nn.Linear(hidden, ffn), nn.Linear(ffn, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x, mask, noise1, noise2):
        b, s, h = x.shape
        q, k, v = self.qkv(x).view(b, s, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        a = torch.softmax(q @ k.transpose(-1, -2) * (h // self.heads) ** -0.5 + mask, -1).to(v.dtype) @ v
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, s, h)) * noise1)
        return self.norm2(x + self.down(F.gelu(self.up(x))) * noise2)


class Encoder(nn.Module):
    def __init__(self, config, dropout=0.1):
        super().__init__()
        self.config = config
        h = config["hidden"]
        self.word = nn.Embedding(config["vocab"], h)
        self.position = nn.Embedding(config["positions"], h)  # the type of the first sentence added
        self.norm, self.noise = nn.LayerNorm(h, eps=config["eps"]), Noise(dropout)
        self.layers = nn.ModuleList(Layer(h, config["heads"], config["ffn"]) for _ in range(config["layers"]))
        self.head = nn.ModuleDict({name: nn.Linear(h, len(names)) for name, (_, names) in labels.HEADS.items()})
        for head in self.head.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def forward(self, ids, lengths):
        """Hidden states of a padded batch."""
        s = ids.shape[1]
        mask = torch.zeros(len(ids), 1, 1, s).masked_fill((torch.arange(s)[None, :] >= lengths[:, None])[:, None, None, :], -1e4)
        def noise():
            return self.noise.like(*ids.shape, self.config["hidden"]) if self.training else 1

        x = self.norm(self.word(ids) + self.position.weight[:s]) * noise()
        for layer in self.layers:
            x = layer(x, mask, noise(), noise())
        return x

    def named(self):
        """The parameters under the names of the model file (modelfile.py)."""
        out = {"embeddings.word": self.word.weight, "embeddings.position": self.position.weight,
               "embeddings.norm.gain": self.norm.weight, "embeddings.norm.bias": self.norm.bias}
        for n, layer in enumerate(self.layers):
            for part in ("qkv", "out", "up", "down"):
                out[f"layer.{n}.{part}.weight"] = getattr(layer, part).weight
                out[f"layer.{n}.{part}.bias"] = getattr(layer, part).bias
            for part in ("norm1", "norm2"):
                out[f"layer.{n}.{part}.gain"] = getattr(layer, part).weight
                out[f"layer.{n}.{part}.bias"] = getattr(layer, part).bias
        for name, head in self.head.items():
            out[f"head.{name}.weight"], out[f"head.{name}.bias"] = head.weight, head.bias
        return out

    @torch.no_grad()
    def take(self, tensors):
        """Sets the parameters that the mapping of names to arrays has."""
        mine = self.named()
        for name, values in tensors.items():
            mine[name].copy_(torch.as_tensor(values))
