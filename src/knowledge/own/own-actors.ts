import type { Sector } from "../../core/actor.js";

/** Where an entry stands: the file as it was named, and the line, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** An actor of a user's own file, with all names under which it goes. */
export interface OwnActor extends Place {
  readonly names: readonly string[];
  /** Null for what the file says is no actor ("[---]"). */
  readonly code: string | null;
  readonly country: string | null;
  readonly sector: Sector | null;
  readonly role: string | null;
  /** ISO 8601, cut to what is known; null for an open end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A head noun of a user's own file ("winegrower"). */
export interface OwnAgent extends Place {
  readonly singular: string;
  readonly plural: string | null;
  readonly sector: Sector | null;
}

/** What users know beyond the lexicons; it goes before them. */
export interface OwnActors {
  readonly actors: readonly OwnActor[];
  readonly agents: readonly OwnAgent[];
}

export const NO_OWN_ACTORS: OwnActors = { actors: [], agents: [] };

/** A line that cannot be used, with what is wrong and the value. */
export interface LineFault extends Place {
  readonly message: string;
}
