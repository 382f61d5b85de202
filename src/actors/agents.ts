import type { Shelf } from "../knowledge/registry.js";
import type { Clues } from "./clues.js";
import { NameIndex } from "./name-index.js";
import type { Reading, ReadSentence } from "./reading.js";

export type Agent = Shelf["agents"][number];

/** A head noun, or a title, at its tokens. */
export interface AgentHit {
  readonly agent: Agent;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
  /** It says by its neighbours what it is: "union leader", "rebel commander", "military official". */
  readonly soft: boolean;
  /** Too wide to be somebody unless a land is named with it: "people". */
  readonly wide: boolean;
}

/** Finds head nouns, in whatever case and number. */
export class Agents {
  private readonly index = new NameIndex<{ agent: Agent; plural: boolean }>();
  private readonly titles = new NameIndex<Agent>();

  constructor(
    { agents, titles, own }: Pick<Shelf, "agents" | "titles" | "own">,
    private readonly clues: Clues,
  ) {
    // The first of a name counts: the user's own.
    for (const { singular, plural, sector, file, line } of own.agents) {
      const source = `${file}:${String(line)}`;
      const agent: Agent = { id: singular, plural, sector, kind: "person", gender: null, source };
      if (plural !== null) this.index.add(plural, { agent, plural: true });
      this.index.add(singular, { agent, plural: false });
    }
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
      // "9:33 PM" is no prime minister.
      if (length === 1 && /^[AP]M$/.test(read.pieces[at]?.form ?? "") && /\d$/.test(read.pieces[at - 1]?.form ?? ""))
        continue;
      const [first, last] = [read.tokenOf[at], read.tokenOf[at + length - 1]];
      if (length === 0 || first === undefined || last === undefined) continue;
      const best = (noun?.length ?? 0) >= length ? noun?.values[0] : undefined;
      const agent = best?.agent ?? title?.values[0];
      if (agent === undefined || (best !== undefined && !bare && !isNoun(read, last, this.clues))) continue;
      const soft = agent.sector === null || this.clues.soft.has(agent.id);
      const wide = this.clues.wide.has(agent.id);
      hits.push({ agent, first, last, plural: best?.plural ?? false, soft, wide });
      at += length - 1;
    }
    return hits;
  }
}

/** Adjectives count too, "military official", unless they are other words as adjectives. */
function isNoun({ tokens }: ReadSentence, index: number, clues: Clues): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.upos === "ADJ") return !clues["not as adjective"].has(token.form.toLowerCase());
  return /^(?:NOUN|PROPN|X)$/.test(token.upos);
}
