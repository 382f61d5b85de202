/**
 * Heads (see `bestTree`) that run in circles or name several roots, mended in O(n²), nearly always as the best tree has
 * them: one word takes the root, and then, one after the other, the
 * word that loses least by it moves from its circle to a word that leads to the root, and takes along what hangs on it.
 */
export function mendedTree(scores: Float32Array, n: number, heads: Int32Array): Int32Array {
  const size = n + 1;
  const root = likeliestRoot(scores, n);
  for (let i = 0; i < n; i++) {
    if (heads[i] !== 0) continue;
    heads[i] = i === 0 ? 2 : 1;
    for (let h = 1; h <= n; h++) if (h !== i + 1 && scores[i * size + h]! > scores[i * size + heads[i]!]!) heads[i] = h;
  }
  heads[root] = 0;
  const children: number[][] = Array.from({ length: n }, () => []);
  heads.forEach((head, i) => children[head - 1]?.push(i));
  const anchored = new Uint8Array(n);
  /** For each word still adrift, the best head that leads to the root. */
  const harbour = new Int32Array(n);
  const anchor = (word: number): void => {
    const reached = [word];
    for (let at = reached.pop(); at !== undefined; at = reached.pop()) {
      if (anchored[at] === 1) continue;
      anchored[at] = 1;
      for (let i = 0; i < n; i++) {
        if (harbour[i] === 0 || scores[i * size + at + 1]! > scores[i * size + harbour[i]!]!) harbour[i] = at + 1;
      }
      reached.push(...children[at]!);
    }
  };
  for (let mover: number | null = root; mover !== null;) {
    anchor(mover);
    mover = null;
    let least = Infinity;
    for (let i = 0; i < n; i++) {
      const loss = scores[i * size + heads[i]!]! - scores[i * size + harbour[i]!]!;
      if (anchored[i] === 1 || loss >= least) continue;
      least = loss;
      mover = i;
    }
    if (mover !== null) heads[mover] = harbour[mover]!;
  }
  return heads;
}

/** The word that gains most by hanging on the root rather than on the best of the other words. */
function likeliestRoot(scores: Float32Array, n: number): number {
  let winner = 0;
  let most = -Infinity;
  for (let i = 0; i < n; i++) {
    let other = -Infinity;
    for (let h = 1; h <= n; h++) if (h !== i + 1) other = Math.max(other, scores[i * (n + 1) + h]!);
    const lead = scores[i * (n + 1)]! - other;
    if (lead <= most) continue;
    most = lead;
    winner = i;
  }
  return winner;
}
