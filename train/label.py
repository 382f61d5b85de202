"""Writes down how networks, on average, read unlabelled.i32: python3 train/label.py --out FILE.npz NETWORK…

For each word the likeliest tags, heads and relations (of the likeliest head), and their shares.
"""

import argparse

import numpy as np
import torch

from network import FEATURES, Material, batches, filled, restore

KEPT = {"tags": 3, "heads": 4, "relations": 3}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=".cache/train")
    parser.add_argument("--out", required=True)
    parser.add_argument("networks", nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(1)
    material = Material(options.data)
    networks = [restore(material, path).eval() for path in options.networks]
    sentences = material.sentences("unlabelled")
    starts = np.cumsum([0] + [len(sentence) for sentence in sentences])
    found = {name: np.zeros((starts[-1], kept), np.int16) for name, kept in KEPT.items()}
    shares = {name: np.zeros((starts[-1], kept), np.float32) for name, kept in KEPT.items()}
    with torch.no_grad():
        for batch in batches(sentences, 4000, shuffled=False):
            table, lengths = filled(sentences, batch)
            read = [network(table[:, :, :FEATURES], lengths) for network in networks]
            mean = lambda scores: sum(each.softmax(2) for each in scores) / len(networks)
            arcs = mean([arcs for _, arcs, _, _ in read])
            best = arcs.argmax(2)
            relations = [network.relate(d, h, best) for network, (_, _, d, h) in zip(networks, read)]
            answers = {"tags": mean([tags for tags, _, _, _ in read]), "heads": arcs, "relations": mean(relations)}
            for name, answer in answers.items():
                top = answer.topk(min(KEPT[name], answer.shape[2]), 2)
                for row, i in enumerate(batch):
                    place, wide = slice(starts[i], starts[i + 1]), top.indices.shape[2]
                    found[name][place, :wide] = top.indices[row, : len(sentences[i])]
                    shares[name][place, :wide] = top.values[row, : len(sentences[i])]
    scaled = {f"{name}.shares": (part / part.sum(1, keepdims=True)).astype(np.float16) for name, part in shares.items()}
    np.savez(options.out, **found, **scaled)


main()
