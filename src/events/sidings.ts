import type { Party } from "./scene.js";

export interface Siding {
  readonly source: readonly Party[];
  readonly target: readonly Party[];
}

/** Meetings, talks and agreements, in which each side does to the other what the other does to it. */
const MUTUAL = new Set(["04", "040", "044", "046", "057"]);
/** Ties and joint work, mutual where both stand as the subject. */
const JOINT = new Set(["050", "06", "060", "061", "062", "064", "030", "031", "0311", "0312", "036", "037"]);

/** From whom to whom: both ways for what is mutual, each to the others where all stand on one side. */
export function sidingsOf(code: string, source: readonly Party[], target: readonly Party[]): Siding[] {
  const mutual = MUTUAL.has(code);
  if (target.length === 0 && source.length > 1 && (mutual || JOINT.has(code))) {
    return source.map((party) => ({ source: [party], target: source.filter((other) => other !== party) }));
  }
  if (mutual && source.length > 0 && target.length > 0)
    return [
      { source, target },
      { source: target, target: source },
    ];
  return [{ source, target }];
}
