"""Trains a network: python3 train/learn.py --data .cache/train --out FILE [--soft NAME] [--init FILE] …

Without --soft it learns the sentences of gold.i32 alone. With it, every other batch comes from unlabelled.i32 and is
to be read as label.py has written down that other networks read it.
"""

import argparse
import math
import random
import time

import numpy as np
import torch
import torch.multiprocessing as processes
import torch.nn.functional as F

from network import FEATURES, HEAD, PUNCT, RELATION, TAG, Material, Network, batches, filled, restore, save


def endless(sentences, size):
    while True:
        yield from batches(sentences, size)


def gold_loss(network, table, lengths):
    tags, arcs, dependents, heads = network(table[:, :, :FEATURES], lengths)
    relations = network.relate(dependents, heads, table[:, :, HEAD])
    pairs = ((tags, TAG), (arcs, HEAD), (relations, RELATION))
    return sum(
        F.cross_entropy(scores.flatten(0, 1), table[:, :, column].flatten(), ignore_index=-1) for scores, column in pairs
    )


def soft_loss(network, table, lengths, soft, at):
    """Cross entropy with the few likeliest answers of the teachers; `at`: where each word stands in `soft`."""
    tags, arcs, dependents, heads = network(table[:, :, :FEATURES], lengths)
    relations = network.relate(dependents, heads, soft["heads"][0][at][:, :, 0].clamp(max=table.shape[1]))
    inside = (torch.arange(table.shape[1]).view(1, -1) < lengths.view(-1, 1)).float()
    loss = 0
    for scores, name in ((tags, "tags"), (arcs, "heads"), (relations, "relations")):
        which, shares = (part[at] for part in soft[name])
        # Behind the answers that a short sentence has, the list holds any number, its share 0.
        each = (scores.log_softmax(2).gather(2, which.clamp(max=scores.shape[2] - 1)) * shares).sum(2)
        loss = loss - (each * inside).sum() / inside.sum()
    return loss


def measure(network, sentences, material):
    """Shares of right universal tags, heads, and heads with universal relations; punctuation counts for tags only."""
    network.eval()
    plain = lambda names, mark: [name.split(mark)[0] for name in names]
    number = lambda names: torch.tensor([sorted(set(names)).index(name) for name in names])
    coarse, broad = number(plain(material.tags, "|")), number(plain(material.relations, ":"))
    words = tagged = scored = attached = related = 0
    with torch.no_grad():
        for batch in batches(sentences, 4000, shuffled=False):
            table, lengths = filled(sentences, batch)
            tags, arcs, dependents, heads = network(table[:, :, :FEATURES], lengths)
            guess = arcs.argmax(2)
            relation = network.relate(dependents, heads, guess).argmax(2)
            inside = torch.arange(table.shape[1]).view(1, -1) < lengths.view(-1, 1)
            known = inside & (table[:, :, TAG] >= 0)
            counted = inside & (table[:, :, PUNCT] == 0)
            right = counted & (guess == table[:, :, HEAD])
            words += inside.sum()
            tagged += (known & (coarse[tags.argmax(2)] == coarse[table[:, :, TAG].clamp(min=0)])).sum()
            scored += counted.sum()
            attached += right.sum()
            related += (right & (broad[relation] == broad[table[:, :, RELATION].clamp(min=0)])).sum()
    network.train()
    return f"UPOS {100 * tagged / words:.2f} UAS {100 * attached / scored:.2f} LAS {100 * related / scored:.2f}"


def learn(rank, options, network, material, shared, barriers):
    torch.set_num_threads(1)
    random.seed(options.seed + rank)
    torch.manual_seed(options.seed + rank)
    gold = material.sentences("gold")
    sources = [endless(gold, options.batch)]
    if options.soft:
        unlabelled = material.sentences("unlabelled")
        starts = np.cumsum([0] + [len(sentence) for sentence in unlabelled])
        stored = np.load(options.soft)
        soft = {
            name: (
                torch.from_numpy(stored[name].astype(np.int64)),
                torch.from_numpy(stored[f"{name}.shares"].astype(np.float32)),
            )
            for name in ("tags", "heads", "relations")
        }
        sources.append(endless(unlabelled, options.batch))
    parameters = list(network.parameters())
    optimizer = torch.optim.Adam(parameters, lr=options.rate, betas=(0.9, 0.95))
    network.train()
    began, total = time.time(), 0.0
    for step in range(1, options.steps + 1):
        which = step % len(sources)
        batch = next(sources[which])
        if which == 0:
            loss = gold_loss(network, *filled(gold, batch))
        else:
            table, lengths = filled(unlabelled, batch)
            at = torch.zeros(table.shape[:2], dtype=torch.long)
            for row, i in enumerate(batch):
                at[row, : len(unlabelled[i])] = torch.arange(starts[i], starts[i + 1])
            loss = soft_loss(network, table, lengths, soft, at)
        total += loss.item()
        optimizer.zero_grad()
        loss.backward()
        average(parameters, shared, rank, barriers)
        torch.nn.utils.clip_grad_norm_(parameters, 5.0)
        for group in optimizer.param_groups:
            cosine = 0.5 * (1 + math.cos(math.pi * step / options.steps)) * 0.98 + 0.02
            group["lr"] = options.rate * min(1, step / 200) * cosine
        optimizer.step()
        if rank == 0 and step % 500 == 0:
            figures = " | ".join(f"{name} {measure(network, material.sentences(name), material)}" for name in options.check)
            print(f"{step}/{options.steps} loss {total / 500:.3f} {time.time() - began:.0f} s | {figures}", flush=True)
            total = 0.0
    if rank == 0:
        save(network, options.out)


def average(parameters, shared, rank, barriers):
    """Every process goes on with the mean of all gradients."""
    if shared.shape[0] == 1:
        return
    shared[rank] = torch.cat([parameter.grad.flatten() for parameter in parameters])
    barriers[0].wait()
    mean = shared.mean(0)
    barriers[1].wait()
    at = 0
    for parameter in parameters:
        parameter.grad.copy_(mean[at : at + parameter.numel()].view_as(parameter))
        at += parameter.numel()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=".cache/train")
    parser.add_argument("--out", required=True)
    parser.add_argument("--init")
    parser.add_argument("--soft")
    parser.add_argument("--check", nargs="*", default=["dev"])
    sizes = {"hidden": 112, "layers": 2, "word": 96, "letters": 32, "arc": 64, "label": 96, "drop": 0.3, "blind": 0.1}
    others = {"steps": 6000, "rate": 2e-3, "batch": 1400, "seed": 1, "processes": 2}
    for name, value in (sizes | others).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    options = parser.parse_args()
    material = Material(options.data)
    torch.manual_seed(options.seed)
    if options.init:
        network = restore(material, options.init)
        network.sizes |= {"drop": options.drop, "blind": options.blind}
    else:
        network = Network(material, {name: getattr(options, name) for name in sizes})
    count = sum(parameter.numel() for parameter in network.parameters())
    shared = torch.zeros(options.processes, count).share_memory_()
    context = processes.get_context("fork")
    barriers = [context.Barrier(options.processes) for _ in range(2)]
    workers = [
        context.Process(target=learn, args=(rank, options, network, material, shared, barriers))
        for rank in range(options.processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
