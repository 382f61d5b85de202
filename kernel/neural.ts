/**
 * The arithmetic of the neural reader, in AssemblyScript: matrices of int8 weights times int16 vectors, and what an
 * LSTM does between them. All pointers are byte offsets into the module's memory.
 *
 * A weight matrix of `rows` (a multiple of 16) by `cols` (even) lies as blocks of 16 rows; within a block pair of
 * columns by pair of columns, so that one load brings 4 rows' two neighbours and `dot` sums the pairs.
 */

/** out[t][r] = scale[r] · (weights · x[t])[r] + bias[r], for `n` vectors; an odd `n` also fills one row behind. */
export function affine(
  weights: usize,
  scale: usize,
  bias: usize,
  x: usize,
  out: usize,
  rows: i32,
  cols: i32,
  n: i32,
): void {
  const wide = cols << 1;
  const long = rows << 2;
  for (let r = 0; r < rows; r += 16) {
    const block = weights + r * cols;
    const at = r << 2;
    for (let t = 0; t < n; t += 2) {
      let a0 = i32x4.splat(0);
      let a1 = i32x4.splat(0);
      let a2 = i32x4.splat(0);
      let a3 = i32x4.splat(0);
      let b0 = i32x4.splat(0);
      let b1 = i32x4.splat(0);
      let b2 = i32x4.splat(0);
      let b3 = i32x4.splat(0);
      let w = block;
      const from = x + t * wide;
      for (let q = from; q < from + wide; q += 4) {
        const u = v128.load32_splat(q);
        const v = v128.load32_splat(q + wide);
        let pairs = v128.load_ext<i8>(w);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pairs, u));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(pairs, v));
        pairs = v128.load_ext<i8>(w, 8);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pairs, u));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(pairs, v));
        pairs = v128.load_ext<i8>(w, 16);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(pairs, u));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(pairs, v));
        pairs = v128.load_ext<i8>(w, 24);
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(pairs, u));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(pairs, v));
        w += 32;
      }
      const o = out + t * long + at;
      put(o, a0, scale + at, bias + at);
      put(o + 16, a1, scale + at + 16, bias + at + 16);
      put(o + 32, a2, scale + at + 32, bias + at + 32);
      put(o + 48, a3, scale + at + 48, bias + at + 48);
      put(o + long, b0, scale + at, bias + at);
      put(o + long + 16, b1, scale + at + 16, bias + at + 16);
      put(o + long + 32, b2, scale + at + 32, bias + at + 32);
      put(o + long + 48, b3, scale + at + 48, bias + at + 48);
    }
  }
}

/**
 * One direction of an LSTM over `n` words. `places` holds for each word (i32) where its part from its input stands: 4·size
 * f32 for the input, forget and output gates and the candidate. The hidden states go to `hidden` as int16 of 1/8192,
 * `hiddenWidth` bytes from word to word. `zero` is a vector of zeros (int16), `cell` holds `size` and `sums` 4·size f32.
 */
export function lstm(
  weights: usize,
  scale: usize,
  places: usize,
  hidden: usize,
  hiddenWidth: i32,
  zero: usize,
  cell: usize,
  sums: usize,
  size: i32,
  n: i32,
  backwards: bool,
): void {
  for (let i = 0; i < size; i += 4) v128.store(cell + (i << 2), f32x4.splat(0));
  let before = zero;
  for (let k = 0; k < n; k++) {
    const t = backwards ? n - 1 - k : k;
    const now = hidden + t * hiddenWidth;
    recur(weights, scale, load<i32>(places + (t << 2)), before, sums, size);
    step(sums, cell, now, size);
    before = now;
  }
}

/** sums = gates + scale · (weights · before) */
function recur(weights: usize, scale: usize, gates: usize, before: usize, sums: usize, size: i32): void {
  const end = before + (size << 1);
  let w = weights;
  for (let r = 0; r < size << 2; r += 16) {
    let a0 = i32x4.splat(0);
    let a1 = i32x4.splat(0);
    let a2 = i32x4.splat(0);
    let a3 = i32x4.splat(0);
    for (let q = before; q < end; q += 8) {
      const u = v128.load32_splat(q);
      const v = v128.load32_splat(q, 4);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v128.load_ext<i8>(w), u));
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 8), u));
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 16), u));
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 24), u));
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 32), v));
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 40), v));
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 48), v));
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v128.load_ext<i8>(w, 56), v));
      w += 64;
    }
    const at = r << 2;
    put(sums + at, a0, scale + at, gates + at);
    put(sums + at + 16, a1, scale + at + 16, gates + at + 16);
    put(sums + at + 32, a2, scale + at + 32, gates + at + 32);
    put(sums + at + 48, a3, scale + at + 48, gates + at + 48);
  }
}

/** The gates' work: the cell forgets and takes in, the hidden state is written. */
function step(sums: usize, cell: usize, hidden: usize, size: i32): void {
  const part = size << 2;
  const unit = f32x4.splat(8192);
  for (let i = 0; i < size; i += 4) {
    const at = sums + (i << 2);
    const taken = sigmoid(v128.load(at));
    const kept = sigmoid(v128.load(at + part));
    const shown = sigmoid(v128.load(at + 2 * part));
    const fresh = tanh(v128.load(at + 3 * part));
    const here = cell + (i << 2);
    const state = f32x4.add(f32x4.mul(kept, v128.load(here)), f32x4.mul(taken, fresh));
    v128.store(here, state);
    const value = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(shown, tanh(state)), unit)));
    v128.store64_lane(hidden + (i << 1), i16x8.narrow_i32x4_s(value, value), 0);
  }
}

/** Leaky rectifier (slope 0.1 below 0) of `count` f32 values (a multiple of 4), in place. */
export function rectify(x: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) v128.store(x + (i << 2), leaky(v128.load(x + (i << 2))));
}

/** `count` f32 values (a multiple of 4) as int16 of 1/1024. */
export function quantize(x: usize, out: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) narrow(v128.load(x + (i << 2)), out + (i << 1));
}

/** out[i] = rectified (dependents[i] + heads[which[i]]), as int16 of 1/1024; `which` holds i32, 0 for the root. */
export function pair(dependents: usize, heads: usize, which: usize, out: usize, size: i32, n: i32): void {
  for (let i = 0; i < n; i++) {
    const d = dependents + ((i * size) << 2);
    const h = heads + ((load<i32>(which + (i << 2)) * size) << 2);
    const o = out + ((i * size) << 1);
    for (let k = 0; k < size; k += 4) {
      narrow(leaky(f32x4.add(v128.load(d + (k << 2)), v128.load(h + (k << 2)))), o + (k << 1));
    }
  }
}

/**
 * scores[i][j] = dependents[i] · heads[j] + distance[j − i − 1] for n dependents and n + 1 heads (0 is the root, with
 * no distance); `distance` points at the value for a distance of 0.
 */
export function arcs(dependents: usize, heads: usize, distance: usize, scores: usize, size: i32, n: i32): void {
  const wide = size << 2;
  for (let i = 0; i < n; i++) {
    const d = dependents + i * wide;
    for (let j = 0; j <= n; j++) {
      const h = heads + j * wide;
      let sum = f32x4.splat(0);
      for (let k = 0; k < wide; k += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(d + k), v128.load(h + k)));
      const near = j == 0 ? load<f32>(distance) : load<f32>(distance + ((j - 1 - i) << 2));
      const score =
        f32x4.extract_lane(sum, 0) +
        f32x4.extract_lane(sum, 1) +
        (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)) +
        near;
      store<f32>(scores + ((i * (n + 1) + j) << 2), score);
    }
  }
}

function put(out: usize, sum: v128, scale: usize, bias: usize): void {
  v128.store(out, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale)), v128.load(bias)));
}

function narrow(x: v128, out: usize): void {
  const value = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, f32x4.splat(1024))));
  v128.store64_lane(out, i16x8.narrow_i32x4_s(value, value), 0);
}

function leaky(x: v128): v128 {
  return f32x4.max(x, f32x4.mul(x, f32x4.splat(0.1)));
}

function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))));
}

function tanh(x: v128): v128 {
  const half = sigmoid(f32x4.add(x, x));
  return f32x4.sub(f32x4.add(half, half), f32x4.splat(1));
}

/** e to the x, to six digits: a power of two by the exponent's bits, the rest by its series. */
function exp(x: v128): v128 {
  const power = f32x4.mul(f32x4.max(f32x4.min(x, f32x4.splat(80)), f32x4.splat(-80)), f32x4.splat(1.44269504));
  const whole = f32x4.nearest(power);
  const rest = f32x4.sub(power, whole);
  let series = f32x4.splat(0.00133336);
  series = f32x4.add(f32x4.mul(series, rest), f32x4.splat(0.00961813));
  series = f32x4.add(f32x4.mul(series, rest), f32x4.splat(0.05550411));
  series = f32x4.add(f32x4.mul(series, rest), f32x4.splat(0.24022651));
  series = f32x4.add(f32x4.mul(series, rest), f32x4.splat(0.69314718));
  series = f32x4.add(f32x4.mul(series, rest), f32x4.splat(1));
  const bits = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(series, bits);
}
