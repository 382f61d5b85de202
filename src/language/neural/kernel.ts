/** The functions of kernel/neural.ts, compiled; pointers are byte offsets into `memory`. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  affine(
    weights: number,
    scale: number,
    bias: number,
    x: number,
    out: number,
    rows: number,
    cols: number,
    n: number,
  ): void;
  lstm(
    weights: number,
    scale: number,
    places: number,
    hidden: number,
    hiddenWidth: number,
    zero: number,
    cell: number,
    sums: number,
    size: number,
    n: number,
    backwards: number,
  ): void;
  rectify(x: number, count: number): void;
  quantize(x: number, out: number, count: number): void;
  pair(dependents: number, heads: number, which: number, out: number, size: number, n: number): void;
  arcs(dependents: number, heads: number, distance: number, scores: number, size: number, n: number): void;
}

/** A fresh instance of the compiled arithmetic, with a memory of its own. */
export function instantiate(code: Uint8Array): Kernel {
  const module = new WebAssembly.Module(new Uint8Array(code));
  return new WebAssembly.Instance(module, {}).exports as unknown as Kernel;
}

/** Hands out stretches of a kernel's memory, each at a multiple of 16 bytes; nothing is ever given back. */
export class Arena {
  private free = FIRST;

  constructor(private readonly memory: WebAssembly.Memory) {}

  /** Byte offset of a fresh stretch of zeros. */
  take(bytes: number): number {
    const at = this.free;
    this.free += Math.ceil(bytes / 16) * 16;
    const missing = this.free - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** Byte offset of a copy of these bytes. */
  put(values: Int8Array | Int16Array | Float32Array): number {
    const at = this.take(values.byteLength);
    const source = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(this.memory.buffer).set(source, at);
    return at;
  }
}

/** The first bytes stay empty, so that no pointer is 0. */
const FIRST = 1024;
const PAGE = 65_536;
