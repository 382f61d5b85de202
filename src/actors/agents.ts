import type { Shelf } from "../knowledge/registry.js";
import { NameIndex } from "./name-index.js";
import type { Reading, ReadSentence } from "./reading.js";

export type Agent = Shelf["agents"][number];

/** A head noun, or a title, at its tokens. */
export interface AgentHit {
  readonly agent: Agent;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

/** Head nouns that say by their neighbours what they are: "union leader", "rebel commander", "military official". */
const SOFT = new Set([
  ...[
    "official",
    "leader",
    "chief",
    "commander",
    "fighter",
    "supporter",
    "activist",
    "worker",
    "officer",
    "delegation",
  ],
  ...["negotiator", "candidate", "critic", "veteran", "expert", "adviser", "advisor", "aide", "agency", "ministry"],
  ...["department", "council", "commission", "administrator", "bureau", "authority", "authorities", "envoy", "faction"],
  ...[
    "senior official",
    "officials",
    "group",
    "member",
    "analyst",
    "observer",
    "manager",
    "engineer",
    "representative",
  ],
]);

/** Finds head nouns, in whatever case and number. */
export class Agents {
  private readonly index = new NameIndex<{ agent: Agent; plural: boolean }>();
  private readonly titles = new NameIndex<Agent>();

  constructor({ agents, titles }: Pick<Shelf, "agents" | "titles">) {
    for (const agent of agents) {
      if (agent.plural !== null && agent.plural !== agent.id) this.index.add(agent.plural, { agent, plural: true });
      this.index.add(agent.id, { agent, plural: agent.plural === agent.id });
    }
    for (const { id, forms, sector, role, gender } of titles) {
      const agent: Agent = { id: role ?? id, plural: null, sector, kind: "person", gender, source: "titles" };
      for (const form of forms) this.titles.add(form, agent);
    }
  }

  /** All head nouns of a sentence, the longest at each place, in the order of the text. */
  in({ text, bare }: Reading, read: ReadSentence): AgentHit[] {
    const hits: AgentHit[] = [];
    for (let at = 0; at < read.pieces.length; at++) {
      const title = this.titles.longestAt(text, read.pieces, at);
      const noun = this.index.longestAt(text, read.pieces, at);
      const length = Math.max(title?.length ?? 0, noun?.length ?? 0);
      const [first, last] = [read.tokenOf[at], read.tokenOf[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) continue;
      const best = (noun?.length ?? 0) >= length ? noun?.values[0] : undefined;
      const agent = best?.agent ?? title?.values[0];
      if (agent === undefined || (best !== undefined && !bare && !isNoun(read, last))) continue;
      hits.push({ agent, first, last, plural: best?.plural ?? false });
      at += length - 1;
    }
    return hits;
  }

  /** True where the noun itself says little and its modifiers decide on the sector. */
  static isSoft({ id, sector }: Agent): boolean {
    return sector === null || SOFT.has(id);
  }
}

/** Adjectives count too: "military official". Some are other words as adjectives. */
const NOT_AS_ADJECTIVE = new Set([
  "general",
  "major",
  "chief",
  "principal",
  "private",
  "executive",
  "fellow",
  "patient",
  "minor",
]);

function isNoun({ tokens }: ReadSentence, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.upos === "ADJ") return !NOT_AS_ADJECTIVE.has(token.form.toLowerCase());
  return /^(?:NOUN|PROPN|X)$/.test(token.upos);
}
