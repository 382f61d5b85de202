"""The reader's network while it is trained: src/language/neural/network.ts runs what is learned here.

Words come in as numbers (see prepare.ts): a row of the word vectors, then six buckets of letters. Layers of LSTMs in
both directions read them; tags come from a linear layer, arcs from a biaffine scorer with a term for the distance,
relations from a small layer over both ends of an arc.
"""

import json
import math
import random

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

FEATURES = 7
# Columns behind the features: tag, head (0 is the root), relation, whether it is punctuation.
TAG, HEAD, RELATION, PUNCT = range(FEATURES, FEATURES + 4)
COLUMNS = FEATURES + 4


class Material:
    """What prepare.ts has written into a folder."""

    def __init__(self, folder):
        self.folder = folder
        with open(f"{folder}/meta.json") as file:
            meta = json.load(file)
        self.tags, self.relations, self.buckets = meta["tags"], meta["relations"], meta["buckets"]
        vectors = torch.from_numpy(np.fromfile(f"{folder}/vectors.f32", dtype=np.float32).reshape(-1, 100).copy())
        self.vectors = vectors / (vectors.norm(dim=1, keepdim=True) + 1e-6)
        self.counts = torch.from_numpy(np.fromfile(f"{folder}/counts.i32", dtype=np.int32).astype(np.int64))
        # Words seen twice have a vector of their own on top of the given one; all others share row 0.
        self.rows = torch.zeros(len(self.counts), dtype=torch.long)
        seen = (self.counts >= 2).nonzero().squeeze(1)
        self.rows[seen] = torch.arange(1, len(seen) + 1)
        self.learned = len(seen) + 1

    def sentences(self, name):
        """Each sentence as a tensor of words × COLUMNS; what is not known is −1."""
        flat = np.fromfile(f"{self.folder}/{name}.i32", dtype=np.int32)
        found, at = [], 0
        while at < len(flat):
            words = flat[at]
            rows = flat[at + 1 : at + 1 + words * COLUMNS].reshape(words, COLUMNS)
            found.append(torch.from_numpy(rows.astype(np.int64)))
            at += 1 + words * COLUMNS
        return found


class Scan(torch.autograd.Function):
    """An LSTM in both directions at once, with its own backward pass: PyTorch's is slow on a processor.

    gates: words × 2 × batch × 4·size from the inputs (input, forget, output, candidate); weights: 2 × size × 4·size.
    """

    @staticmethod
    def forward(ctx, gates, weights):
        words, _, batch, wide = gates.shape
        size = wide // 4
        hidden = gates.new_zeros(words + 1, 2, batch, size)
        cells = gates.new_zeros(words + 1, 2, batch, size)
        opened = gates.new_empty(words, 2, batch, wide)
        bent = gates.new_empty(words, 2, batch, size)
        for t in range(words):
            now = torch.baddbmm(gates[t], hidden[t], weights, out=opened[t])
            now[:, :, : 3 * size].sigmoid_()
            now[:, :, 3 * size :].tanh_()
            torch.mul(now[:, :, size : 2 * size], cells[t], out=cells[t + 1])
            cells[t + 1].addcmul_(now[:, :, :size], now[:, :, 3 * size :])
            torch.tanh(cells[t + 1], out=bent[t])
            torch.mul(now[:, :, 2 * size : 3 * size], bent[t], out=hidden[t + 1])
        ctx.save_for_backward(hidden, cells, opened, bent, weights)
        return hidden[1:].clone()

    @staticmethod
    def backward(ctx, grown):
        hidden, cells, opened, bent, weights = ctx.saved_tensors
        words, _, batch, size = grown.shape
        of_gates = torch.empty_like(opened)
        turned = weights.transpose(1, 2).contiguous()
        of_cell = grown.new_zeros(2, batch, size)
        of_hidden = grown.new_zeros(2, batch, size)
        for t in range(words - 1, -1, -1):
            i, f, o, z = opened[t].split(size, dim=2)
            of_hidden = grown[t] + of_hidden
            of_cell = of_cell.addcmul(of_hidden * o, 1 - bent[t] * bent[t])
            now = of_gates[t]
            now[:, :, :size] = of_cell * z * i * (1 - i)
            now[:, :, size : 2 * size] = of_cell * cells[t] * f * (1 - f)
            now[:, :, 2 * size : 3 * size] = of_hidden * bent[t] * o * (1 - o)
            now[:, :, 3 * size :] = of_cell * i * (1 - z * z)
            of_cell = of_cell * f
            of_hidden = torch.bmm(now, turned)
        states = hidden[:-1].permute(1, 3, 0, 2).reshape(2, size, words * batch)
        return of_gates, torch.bmm(states, of_gates.permute(1, 0, 2, 3).reshape(2, words * batch, 4 * size))


class BiLstm(nn.Module):
    def __init__(self, width, size):
        super().__init__()
        most = 1 / math.sqrt(size)
        self.size = size
        self.wx = nn.Parameter(torch.empty(2, 4 * size, width).uniform_(-most, most))
        self.wh = nn.Parameter(torch.empty(2, size, 4 * size).uniform_(-most, most))
        bias = torch.zeros(2, 4 * size)
        bias[:, size : 2 * size] = 1
        self.b = nn.Parameter(bias)

    def forward(self, x, turned):
        """x: batch × words × width; turned: batch × words, the words of each sentence from its end."""
        back = torch.gather(x, 1, turned.unsqueeze(2).expand(-1, -1, x.shape[2]))
        gates = torch.stack([F.linear(x, self.wx[0], self.b[0]), F.linear(back, self.wx[1], self.b[1])])
        states = Scan.apply(gates.permute(2, 0, 1, 3).contiguous(), self.wh)
        there = states[:, 0].transpose(0, 1)
        again = torch.gather(states[:, 1].transpose(0, 1), 1, turned.unsqueeze(2).expand(-1, -1, self.size))
        return torch.cat([there, again], 2)


def bend(x):
    return F.leaky_relu(x, 0.1)


class Network(nn.Module):
    def __init__(self, material, sizes):
        super().__init__()
        self.sizes, self.material = sizes, material
        hidden, word, letters, arc, label = (sizes[key] for key in ("hidden", "word", "letters", "arc", "label"))
        state = 2 * hidden
        self.proj = nn.Linear(100, word, bias=False)
        self.word = nn.Embedding(material.learned, word)
        nn.init.zeros_(self.word.weight)
        self.char = nn.Embedding(1 + sum(material.buckets), letters)
        nn.init.normal_(self.char.weight, std=0.2)
        widths = [word + letters] + [state] * (sizes["layers"] - 1)
        self.lstm = nn.ModuleList([BiLstm(width, hidden) for width in widths])
        self.tag = nn.Linear(state, len(material.tags))
        self.ad, self.ah = nn.Linear(state, arc), nn.Linear(state, arc)
        self.bi, self.hb = nn.Linear(arc, arc), nn.Linear(arc, 1)
        self.dist = nn.Parameter(torch.zeros(33))
        self.root = nn.Parameter(torch.randn(state) * 0.1)
        self.ld, self.lh = nn.Linear(state, label), nn.Linear(state, label, bias=False)
        self.lo = nn.Linear(label, len(material.relations))

    def drop(self, x, share):
        """Drops the same columns at every word of a sentence."""
        if not self.training or share == 0:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) > share).float() / (1 - share)

    def inputs(self, features):
        words = features[:, :, 0]
        given = self.proj(self.material.vectors[words]) * 3
        learned = self.word(self.material.rows[words])
        letters = self.char(features[:, :, 1:FEATURES]).sum(2)
        if self.training:
            count = self.material.counts[words].float().unsqueeze(2)
            learned = learned * (torch.rand(*words.shape, 1) > 0.25 / (0.25 + count)).float()
            given = (given + learned) * (torch.rand(*words.shape, 1) > self.sizes["blind"]).float()
            return torch.cat([given, letters * (torch.rand(*words.shape, 1) > 0.05).float()], 2)
        return torch.cat([given + learned, letters], 2)

    def forward(self, features, lengths):
        """Scores of tags, of heads (batch × words × words + 1), and what `relate` asks for."""
        batch, words, _ = features.shape
        share = self.sizes["drop"]
        at = torch.arange(words).view(1, -1)
        long = lengths.view(-1, 1)
        turned = torch.where(at < long, long - 1 - at, at)
        x = self.drop(self.inputs(features), share * 0.6)
        for layer in self.lstm:
            x = self.drop(layer(x, turned), share)
        nodes = torch.cat([self.root.expand(batch, 1, -1), x], 1)
        dependents = self.drop(bend(self.ad(x)), share * 0.6)
        heads = self.drop(bend(self.ah(nodes)), share * 0.6)
        scores = self.bi(dependents) @ heads.transpose(1, 2) + self.hb(heads).transpose(1, 2)
        away = torch.arange(words + 1).view(1, -1) - 1 - torch.arange(words).view(-1, 1)
        third = (torch.log2(away.abs().float().clamp(min=1)) * 3).floor().clamp(max=15).long()
        step = (away.sign() * third + 16).index_fill(1, torch.tensor([0]), 16)
        scores = scores + self.dist[step]
        outside = torch.arange(words + 1).view(1, 1, -1) > lengths.view(-1, 1, 1)
        scores = scores.masked_fill(outside, -1e4).masked_fill((away == 0).unsqueeze(0), -1e4)
        return self.tag(x), scores, self.ld(x), self.lh(nodes)

    def relate(self, dependents, heads, which):
        """Scores of relations, each word under the head `which` (batch × words, 0 is the root)."""
        chosen = which.clamp(min=0).unsqueeze(2).expand(-1, -1, heads.shape[2])
        return self.lo(self.drop(bend(dependents + torch.gather(heads, 1, chosen)), self.sizes["drop"] * 0.6))


def batches(sentences, size, shuffled=True):
    """Indices of sentences of like length, `size` words a batch, filling included; longest first within each."""
    order = list(range(len(sentences)))
    if shuffled:
        random.shuffle(order)
    order.sort(key=lambda i: len(sentences[i]) + (random.random() * 3 if shuffled else 0))
    found, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i]))
        if batch and longest * (len(batch) + 1) > size:
            found.append(batch)
            batch, longest = [], len(sentences[i])
        batch.append(i)
    found.append(batch)
    if shuffled:
        random.shuffle(found)
    return [sorted(batch, key=lambda i: -len(sentences[i])) for batch in found]


def filled(sentences, batch):
    """A batch as one tensor, filled up with −1 for what is to be learned, and the lengths."""
    table = torch.zeros(len(batch), len(sentences[batch[0]]), COLUMNS, dtype=torch.long)
    table[:, :, FEATURES:] = -1
    for row, i in enumerate(batch):
        table[row, : len(sentences[i])] = sentences[i]
    return table, torch.tensor([len(sentences[i]) for i in batch])


def save(network, path):
    torch.save({"sizes": network.sizes, "state": network.state_dict()}, path)


def restore(material, path):
    saved = torch.load(path)
    network = Network(material, saved["sizes"])
    network.load_state_dict(saved["state"])
    return network
