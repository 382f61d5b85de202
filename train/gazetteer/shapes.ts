/** What TopoJSON files of borders tell of where things lie. */
type Arcs = readonly (number | Arcs)[];

export interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: Readonly<
    Record<
      string,
      { readonly geometries: readonly { id: string; arcs: Arcs; properties: { readonly name: string } }[] } | undefined
    >
  >;
}

/** The middle of the box around the largest ring, as longitude and latitude, and the area of that box. */
export function middle(
  { arcs: all, transform }: Pick<Topology, "arcs" | "transform">,
  arcs: Arcs,
): { area: number; at: [number, number] } {
  let best: { area: number; at: [number, number] } = { area: -1, at: [0, 0] };
  for (const ring of rings(arcs)) {
    const points = ring.flatMap((index) => {
      let x = 0;
      let y = 0;
      return (all[index < 0 ? ~index : index] ?? []).map(([dx, dy]): [number, number] => {
        x += dx;
        y += dy;
        const { scale, translate } = transform;
        return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
      });
    });
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const area = (east - west) * (north - south);
    if (area > best.area) best = { area, at: [(west + east) / 2, (south + north) / 2] };
  }
  return best;
}

function rings(arcs: Arcs): (readonly number[])[] {
  if (arcs.every((each) => typeof each === "number")) return [arcs];
  return arcs.flatMap((each) => (typeof each === "number" ? [] : rings(each)));
}
