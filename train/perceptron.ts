/** What a trained perceptron comes down to: for each feature its classes and weights. */
export interface Weights {
  readonly features: ReadonlyMap<number, readonly (readonly [classIndex: number, weight: number])[]>;
}

/**
 * An averaged perceptron over hashed features. A feature comes to be when an update first touches it; its
 * weights lie side by side in one block, as scoring is bound by the speed of memory: `[room, used]`, then
 * pairs of class and weight.
 */
export class Perceptron {
  /** Pairs of a feature's hash and where its block begins; 0 for a free slot. */
  private table = new Int32Array(1 << 22);
  private used = 0;
  private integers = new Int32Array(1 << 22);
  private floats = new Float32Array(this.integers.buffer);
  /** For each pair of the blocks: the sum of its weight over time, and until when it has been summed. */
  private total = new Float64Array(1 << 21);
  private since = new Int32Array(1 << 21);
  private end = 2;
  private clock = 0;

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    const { table, integers, floats } = this;
    const mask = table.length - 2;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      let slot = (key << 1) & mask;
      while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask;
      const block = table[slot + 1]!;
      if (block === 0) continue;
      const last = block + 2 + 2 * integers[block + 1]!;
      for (let pair = block + 2; pair < last; pair += 2) scores[integers[pair]!]! += floats[pair + 1]!;
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
    for (let slot = 0; slot < this.table.length; slot += 2) {
      const block = this.table[slot + 1]!;
      if (block === 0) continue;
      const list: [number, number][] = [];
      for (let pair = block + 2; pair < block + 2 + 2 * this.integers[block + 1]!; pair += 2) {
        this.settle(pair);
        const total = this.total[pair >> 1]!;
        if (total !== 0) list.push([this.integers[pair]!, total / this.clock]);
      }
      if (list.length > 0) features.set(this.table[slot]!, list);
    }
    return { features };
  }

  private change(key: number, classIndex: number, by: number): void {
    const pair = this.pairOf(this.slotOf(key), classIndex);
    this.settle(pair);
    this.floats[pair + 1]! += by;
  }

  /** Adds to the sum what has passed since the weight last changed. */
  private settle(pair: number): void {
    const at = pair >> 1;
    this.total[at]! += (this.clock - this.since[at]!) * this.floats[pair + 1]!;
    this.since[at] = this.clock;
  }

  private slotOf(key: number): number {
    let slot = this.find(key);
    if (this.table[slot + 1] !== 0) return slot;
    if (this.used * 4 > this.table.length) {
      this.widen();
      slot = this.find(key);
    }
    this.used++;
    this.table[slot] = key;
    this.table[slot + 1] = this.block(2);
    return slot;
  }

  private pairOf(slot: number, classIndex: number): number {
    let block = this.table[slot + 1]!;
    const count = this.integers[block + 1]!;
    for (let pair = block + 2; pair < block + 2 + 2 * count; pair += 2)
      if (this.integers[pair] === classIndex) return pair;
    if (count === this.integers[block]) block = this.table[slot + 1] = this.enlarged(block);
    const pair = block + 2 + 2 * count;
    this.integers[block + 1] = count + 1;
    this.integers[pair] = classIndex;
    this.since[pair >> 1] = this.clock;
    return pair;
  }

  /** A new block with room for so many pairs. */
  private block(room: number): number {
    while (this.end + 2 + 2 * room > this.integers.length) this.lengthen();
    const block = this.end;
    this.end += 2 + 2 * room;
    this.integers[block] = room;
    return block;
  }

  private enlarged(old: number): number {
    const count = this.integers[old + 1]!;
    const block = this.block(count * 2);
    this.integers[block + 1] = count;
    this.integers.copyWithin(block + 2, old + 2, old + 2 + 2 * count);
    this.total.copyWithin((block >> 1) + 1, (old >> 1) + 1, (old >> 1) + 1 + count);
    this.since.copyWithin((block >> 1) + 1, (old >> 1) + 1, (old >> 1) + 1 + count);
    return block;
  }

  /** Slot of the key, or the free one where it would go. */
  private find(key: number): number {
    const mask = this.table.length - 2;
    let slot = (key << 1) & mask;
    while (this.table[slot + 1] !== 0 && this.table[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private widen(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const slot = this.find(old[from]!);
      this.table[slot] = old[from]!;
      this.table[slot + 1] = old[from + 1]!;
    }
  }

  private lengthen(): void {
    const size = this.integers.length * 2;
    const { integers, total, since } = this;
    this.integers = new Int32Array(size);
    this.integers.set(integers);
    this.floats = new Float32Array(this.integers.buffer);
    this.total = new Float64Array(size >> 1);
    this.total.set(total);
    this.since = new Int32Array(size >> 1);
    this.since.set(since);
  }
}
