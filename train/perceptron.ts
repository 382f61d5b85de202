/** What a trained perceptron comes down to: for each feature its classes and weights. */
export interface Weights {
  readonly features: ReadonlyMap<number, readonly (readonly [classIndex: number, weight: number])[]>;
}

const GROWTH = 1 << 20;

/**
 * An averaged perceptron over hashed features. Weights stand in linked lists, one a feature, and come to be
 * only when an update touches them.
 */
export class Perceptron {
  private keys = new Int32Array(GROWTH * 2);
  private first = new Int32Array(GROWTH * 2).fill(-1);
  private used = 0;
  private next = new Int32Array(GROWTH);
  private classOf = new Uint8Array(GROWTH);
  private weight = new Float32Array(GROWTH);
  private total = new Float64Array(GROWTH);
  private since = new Int32Array(GROWTH);
  private entries = 0;
  private clock = 0;

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    const { next, classOf, weight, first, keys } = this;
    const mask = keys.length - 1;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      let slot = key & mask;
      while (first[slot]! >= 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      for (let e = first[slot]!; e >= 0; e = next[e]!) scores[classOf[e]!]! += weight[e]!;
    }
  }

  /** One decision has been made, rightly or wrongly. */
  tick(): void {
    this.clock++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      this.change(features[f]!, right, 1);
      this.change(features[f]!, wrong, -1);
    }
  }

  averaged(): Weights {
    const features = new Map<number, [number, number][]>();
    for (let slot = 0; slot < this.keys.length; slot++) {
      const list: [number, number][] = [];
      for (let e = this.first[slot]!; e >= 0; e = this.next[e]!) {
        const total = this.total[e]! + (this.clock - this.since[e]!) * this.weight[e]!;
        if (total !== 0) list.push([this.classOf[e]!, total / this.clock]);
      }
      if (list.length > 0) features.set(this.keys[slot]!, list);
    }
    return { features };
  }

  private change(key: number, classIndex: number, by: number): void {
    let slot = this.find(key);
    if (this.first[slot]! < 0) {
      if (this.used * 2 > this.keys.length) {
        this.grow();
        slot = this.find(key);
      }
      this.keys[slot] = key;
      this.used++;
    }
    let e = this.first[slot]!;
    while (e >= 0 && this.classOf[e] !== classIndex) e = this.next[e]!;
    if (e < 0) e = this.append(slot, classIndex);
    this.total[e]! += (this.clock - this.since[e]!) * this.weight[e]!;
    this.since[e] = this.clock;
    this.weight[e]! += by;
  }

  private append(slot: number, classIndex: number): number {
    if (this.entries === this.next.length) this.lengthen();
    const e = this.entries++;
    this.classOf[e] = classIndex;
    this.next[e] = this.first[slot]!;
    this.since[e] = this.clock;
    this.first[slot] = e;
    return e;
  }

  /** Slot of the key, or the free one where it would go. */
  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.first[slot]! >= 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, first } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.first = new Int32Array(keys.length * 2).fill(-1);
    for (let old = 0; old < keys.length; old++) {
      if (first[old]! < 0) continue;
      const slot = this.find(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.first[slot] = first[old]!;
    }
  }

  private lengthen(): void {
    const size = this.next.length * 2;
    const longer = <T extends { set(from: T): void }>(to: T, from: T): T => (to.set(from), to);
    this.next = longer(new Int32Array(size), this.next);
    this.classOf = longer(new Uint8Array(size), this.classOf);
    this.weight = longer(new Float32Array(size), this.weight);
    this.total = longer(new Float64Array(size), this.total);
    this.since = longer(new Int32Array(size), this.since);
  }
}
