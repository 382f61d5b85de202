import { seeded } from "./shuffle.js";

export interface Clustering {
  readonly classOf: Int32Array;
  readonly centres: Float32Array[];
}

/** Spherical k-means over unit vectors; the first points, the most frequent words, are the first centres. */
export function cluster(points: readonly Float32Array[], classes: number, rounds: number): Clustering {
  const width = points[0]?.length ?? 0;
  const random = seeded(3);
  let centres = firstCentres(points, classes, random);
  const classOf = new Int32Array(points.length);
  for (let round = 0; round < rounds; round++) {
    points.forEach((point, i) => (classOf[i] = nearest(point, centres)));
    centres = meansOf(points, classOf, classes, width);
    console.error(`classes, round ${String(round + 1)}`);
  }
  return { classOf, centres };
}

/** Half from the front, where the frequent words stand, half from anywhere. */
function firstCentres(points: readonly Float32Array[], classes: number, random: () => number): Float32Array[] {
  return Array.from({ length: classes }, (_, i) => {
    const at = i % 2 === 0 ? i : Math.floor(random() * points.length);
    return points[at] ?? new Float32Array();
  });
}

function nearest(point: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let most = -Infinity;
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c]!;
    let dot = 0;
    for (let d = 0; d < point.length; d++) dot += point[d]! * centre[d]!;
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

function meansOf(points: readonly Float32Array[], classOf: Int32Array, classes: number, width: number): Float32Array[] {
  const sums = Array.from({ length: classes }, () => new Float32Array(width));
  points.forEach((point, i) => {
    const sum = sums[classOf[i] ?? 0]!;
    for (let d = 0; d < width; d++) sum[d]! += point[d]!;
  });
  return sums.map((sum) => {
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
    return sum.map((value) => value / length);
  });
}
