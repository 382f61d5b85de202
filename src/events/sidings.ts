import type { Party } from "./scene.js";

export interface Siding {
  readonly source: readonly Party[];
  readonly target: readonly Party[];
}

/** Meetings, talks and agreements, in which each side does to the other what the other does to it. */
const MUTUAL = new Set(["04", "040", "044", "046", "057"]);
/** Ties and joint work, mutual where both stand as the subject. */
const JOINT = /^(050|06|030|031|032|036|037)/;

/** From whom to whom: both ways for what is mutual, each to the others where all stand on one side; `reciprocal` for "each other". */
export function sidingsOf(
  code: string,
  source: readonly Party[],
  target: readonly Party[],
  reciprocal = false,
): Siding[] {
  const mutual = reciprocal || MUTUAL.has(code);
  if (mutual && source.length === 0 && target.length > 1) return sidingsOf(code, target, [], reciprocal);
  // "Chile and Peru will deepen ties, Peru's minister said": one of the two is nobody else.
  const lands = new Set(source.map(({ actor }) => actor.country ?? actor.id));
  const nobodyElse = target.every(({ actor }) => lands.has(actor.country ?? actor.id));
  if (nobodyElse && source.length > 1 && (mutual || JOINT.test(code))) {
    return source.map((party) => ({ source: [party], target: source.filter((other) => other !== party) }));
  }
  if (mutual && source.length > 0 && target.length > 0)
    return [
      { source, target },
      { source: target, target: source },
    ];
  return [{ source, target }];
}
