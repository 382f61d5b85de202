const ROUNDS = 9;
const WARM = 3;

/** Runs two ways of doing the same in turns and prints the median time of each and their ratio. */
export function compare(what: string, ways: Readonly<Record<string, () => void>>): void {
  const names = Object.keys(ways);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + WARM; round++) {
    for (const name of names) {
      const began = performance.now();
      ways[name]?.();
      if (round >= WARM) times.get(name)?.push(performance.now() - began);
    }
  }
  const medians = names.map((name) => median(times.get(name) ?? []));
  console.log(what);
  names.forEach((name, index) => {
    const ratio = (medians[index] ?? 0) / (medians[0] ?? 1);
    console.log(
      `  ${name.padEnd(14)} ${(medians[index] ?? 0).toFixed(1).padStart(8)} ms   ${ratio.toFixed(2)} × ${names[0] ?? ""}`,
    );
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
