import { join, spread } from "./hash.js";

/** A growing list of hashed features, used again for every decision. */
export class FeatureList {
  readonly hashes = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add1(template: number, a: number): void {
    this.hashes[this.count++] = spread(join(template, a));
  }

  add2(template: number, a: number, b: number): void {
    this.hashes[this.count++] = spread(join(join(template, a), b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = spread(join(join(join(template, a), b), c));
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.hashes[this.count++] = spread(join(join(join(join(template, a), b), c), d));
  }
}
