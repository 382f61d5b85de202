"""Writes a trained network as plain floats for pack.ts: python3 train/export.py NETWORK OUT (OUT.f32 and OUT.json)"""

import argparse
import json

from network import Material, restore


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=".cache/train")
    parser.add_argument("network")
    parser.add_argument("out")
    options = parser.parse_args()
    material = Material(options.data)
    network = restore(material, options.network)
    state = network.state_dict()
    tensors = {
        "words": material.vectors @ state["proj.weight"].T * 3 + state["word.weight"][material.rows],
        "letters": state["char.weight"],
        "root": state["root"],
        "distance": state["dist"],
    }
    for layer in range(network.sizes["layers"]):
        for side, name in enumerate(("forward", "backward")):
            lstm = f"lstm{layer}.{name}"
            tensors[f"{lstm}.input"] = state[f"lstm.{layer}.wx"][side]
            tensors[f"{lstm}.input.bias"] = state[f"lstm.{layer}.b"][side]
            tensors[f"{lstm}.recurrent"] = state[f"lstm.{layer}.wh"][side].T
    linear = {"tag": "tag", "ad": "dependent", "ah": "head", "bi": "biaffine", "lo": "relation"}
    linear |= {"ld": "relation.dependent", "lh": "relation.head"}
    for key, name in linear.items():
        tensors[name] = state[f"{key}.weight"]
        if f"{key}.bias" in state:
            tensors[f"{name}.bias"] = state[f"{key}.bias"]
    # How well a word does as a head at all is one more term for every dependent.
    tensors["biaffine.bias"] = tensors["biaffine.bias"] + state["hb.weight"][0]
    listed, offset = [], 0
    with open(f"{options.out}.f32", "wb") as file:
        for name, tensor in tensors.items():
            values = tensor.contiguous().numpy().astype("<f4")
            file.write(values.tobytes())
            listed.append({"name": name, "shape": list(values.shape), "offset": offset})
            offset += values.size
    sizes = {name: network.sizes[name] for name in ("hidden", "word", "letters", "arc", "label", "layers")}
    names = {"buckets": material.buckets, "tags": material.tags, "relations": material.relations}
    with open(f"{options.out}.json", "w") as file:
        json.dump(sizes | names | {"tensors": listed}, file)


main()
