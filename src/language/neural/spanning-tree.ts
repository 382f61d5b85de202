import { mendedTree } from "./mended-tree.js";

/** Most words for which the search, O(n³) at worst, is exact. */
const LONGEST_EXACT = 100;

/**
 * Heads of the best tree over `n` words: `scores[i * (n + 1) + h]` says how well word i hangs on head h, 0 being the
 * root, h > 0 the word h − 1. Exactly one word hangs on the root. Chu-Liu/Edmonds; what is longer than sentences are is mended
 * instead, so that no input takes longer than O(n²).
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const heads = greedy(scores, n);
  if (isTree(heads)) return heads;
  if (n > LONGEST_EXACT) return mendedTree(scores, n, heads);
  let winner = heads;
  let most = -Infinity;
  for (const root of likelyRoots(scores, n)) {
    const tree = edmonds(withRoot(scores, n, root), n);
    const total = tree.reduce((sum, head, i) => sum + (scores[i * (n + 1) + head] ?? 0), 0);
    if (total <= most) continue;
    most = total;
    winner = tree;
  }
  return winner;
}

function greedy(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let best = i === 0 && n > 1 ? 2 : 0;
    if (n === 1) best = 0;
    for (let h = 0; h <= n; h++) {
      if (h !== i + 1 && scores[i * (n + 1) + h]! > scores[i * (n + 1) + best]!) best = h;
    }
    heads[i] = best;
  }
  return heads;
}

/** True where one word hangs on the root and every other one, in the end, on it. */
function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (const head of heads) {
    if (head === 0) roots++;
    let up = head;
    for (let steps = 0; up !== 0; steps++) {
      if (steps > heads.length) return false;
      up = heads[up - 1]!;
    }
  }
  return roots === 1;
}

/** The words that hang best on the root, compared with their best other head. */
function likelyRoots(scores: Float32Array, n: number): number[] {
  const lead = Array.from({ length: n }, (_, i) => {
    let other = -Infinity;
    for (let h = 1; h <= n; h++) if (h !== i + 1) other = Math.max(other, scores[i * (n + 1) + h]!);
    return scores[i * (n + 1)]! - other;
  });
  return lead
    .map((_, i) => i)
    .sort((a, b) => lead[b]! - lead[a]!)
    .slice(0, ROOTS_TRIED);
}

const ROOTS_TRIED = 3;
const NEVER = -1e9;

/** Scores as a square of n + 1 nodes, `[dependent][head]`, in which only one word may hang on the root. */
function withRoot(scores: Float32Array, n: number, root: number): Float64Array {
  const size = n + 1;
  const square = new Float64Array(size * size).fill(NEVER);
  for (let i = 0; i < n; i++) {
    for (let h = 1; h <= n; h++) if (h !== i + 1) square[(i + 1) * size + h] = scores[i * size + h]!;
  }
  square.fill(NEVER, (root + 1) * size, (root + 2) * size);
  square[(root + 1) * size] = 0;
  return square;
}

/** Maximum spanning arborescence from node 0; cycles are contracted one at a time. */
function edmonds(square: Float64Array, n: number): Int32Array {
  const size = n + 1;
  const heads = new Int32Array(size).fill(-1);
  const nodes = Array.from({ length: size }, (_, i) => i);
  solve(square.slice(), size, nodes, heads);
  return heads.slice(1);
}

/** Writes into `heads` the best head of each of `nodes` (the first is the root); `w` is overwritten. */
function solve(w: Float64Array, size: number, nodes: readonly number[], heads: Int32Array): void {
  const root = nodes[0]!;
  for (const v of nodes) {
    if (v === root) continue;
    let best = -1;
    for (const u of nodes) if (u !== v && (best < 0 || w[v * size + u]! > w[v * size + best]!)) best = u;
    heads[v] = best;
  }
  const cycle = cycleIn(nodes, root, heads);
  if (cycle === null) return;
  const inside = new Set(cycle);
  const merged = cycle[0]!;
  const kept = new Map(cycle.map((v) => [v, heads[v]!]));
  const rest = nodes.filter((v) => !inside.has(v));
  // For each node outside: by which node of the cycle it is best left, and which it best enters.
  const leave = new Map<number, number>();
  const enter = new Map<number, number>();
  for (const u of rest) {
    let out = merged;
    let into = merged;
    let most = -Infinity;
    for (const v of cycle) {
      if (w[u * size + v]! > w[u * size + out]!) out = v;
      const gain = w[v * size + u]! - w[v * size + kept.get(v)!]!;
      if (gain <= most) continue;
      most = gain;
      into = v;
    }
    leave.set(u, out);
    enter.set(u, into);
    const away = w[u * size + out]!;
    w[merged * size + u] = most;
    w[u * size + merged] = away;
  }
  solve(w, size, [...rest.slice(0, 1), merged, ...rest.slice(1)], heads);
  const from = heads[merged]!;
  for (const [v, head] of kept) heads[v] = head;
  heads[enter.get(from)!] = from;
  for (const u of rest) if (u !== root && heads[u] === merged) heads[u] = leave.get(u)!;
}

function cycleIn(nodes: readonly number[], root: number, heads: Int32Array): number[] | null {
  const seen = new Map<number, number>();
  for (const start of nodes) {
    let at = start;
    while (at !== root && !seen.has(at)) {
      seen.set(at, start);
      at = heads[at]!;
    }
    if (at === root || seen.get(at) !== start) continue;
    const cycle = [at];
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}
