/** A tensor in a weights file: `i8` values, or little-endian `f32` and `i32`, from `offset` bytes behind the header. */
export interface Tensor {
  readonly name: string;
  readonly kind: "i8" | "f32" | "i32";
  readonly offset: number;
  readonly count: number;
}

/** What the header of a weights file says. */
export interface Header {
  /** Sizes: hidden states of one direction, word vector, letter vector, arc and label spaces, buckets of each affix. */
  readonly hidden: number;
  readonly word: number;
  readonly letters: number;
  readonly arc: number;
  readonly label: number;
  readonly layers: number;
  readonly buckets: readonly number[];
  /** Pairs of universal and Penn tag ("NOUN|NNS"), and relations, by class. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tensors: readonly Tensor[];
}

/**
 * A weights file as `train/pack.ts` writes it: the header's length (u32), the header (JSON, padded to 16 bytes), then
 * the tensors.
 */
export class Weights {
  readonly header: Header;
  private readonly body: Uint8Array;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = view.getUint32(0, true);
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
    // A Buffer would share its memory where a slice is asked for.
    this.body = new Uint8Array(bytes.buffer, bytes.byteOffset + 4 + length, bytes.byteLength - 4 - length);
  }

  bytes(name: string): Int8Array {
    const { offset, count } = this.tensor(name, "i8");
    return new Int8Array(this.body.buffer, this.body.byteOffset + offset, count);
  }

  floats(name: string): Float32Array {
    const { offset, count } = this.tensor(name, "f32");
    return new Float32Array(this.body.slice(offset, offset + 4 * count).buffer);
  }

  integers(name: string): Int32Array {
    const { offset, count } = this.tensor(name, "i32");
    return new Int32Array(this.body.slice(offset, offset + 4 * count).buffer);
  }

  private tensor(name: string, kind: Tensor["kind"]): Tensor {
    const found = this.header.tensors.find((tensor) => tensor.name === name);
    if (found?.kind !== kind) throw new Error(`the weights hold no ${kind} tensor "${name}"`);
    return found;
  }
}
