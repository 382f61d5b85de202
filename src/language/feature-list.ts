import { join, spread } from "./hash.js";

/** A growing list of hashed features, used again for every decision. */
export class FeatureList {
  readonly hashes = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add1(template: number, a: number): void {
    this.hashes[this.count++] = spread(join(seedOf(template), a));
  }

  add2(template: number, a: number, b: number): void {
    this.hashes[this.count++] = spread(join(join(seedOf(template), a), b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = spread(join(join(join(seedOf(template), a), b), c));
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.hashes[this.count++] = spread(join(join(join(join(seedOf(template), a), b), c), d));
  }
}

/** Far apart for each template, as small numbers joined to small numbers would meet. */
function seedOf(template: number): number {
  return Math.imul(template + 1, 0x9e3779b1);
}
