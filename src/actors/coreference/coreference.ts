import type { Mention } from "../../core/annotations.js";
import type { Clause, Sentence, Token } from "../../core/syntax.js";
import { groupBySentence } from "../../language/group-by-sentence.js";
import { component } from "../../knowledge/component.js";
import { candidateOf, together, type Candidate } from "./candidate.js";
import { epithetCalls, type EpithetCall } from "./epithet-calls.js";
import { calledBy } from "./epithets.js";
import { COREFERENCE_LEXICONS, knowledgeOf, type Knowledge } from "./knowledge.js";
import { atHome, servesWith, type Homes } from "./homes.js";
import { ownLand } from "./own-land.js";
import { antecedentOf, isPersonal } from "./pronouns.js";
import { renamedNext } from "./renamed-next.js";
import { quotedTokens } from "./quoted.js";
import { refer, referAll, whyOf, withAntecedent } from "./refer.js";
import { enumerationTo, severalCalled } from "./sets.js";
import type { Call } from "./salience.js";
import { thingsIn, type Thing } from "./things.js";

/** Finds out whom names, pronouns and epithets mean; pronouns inside quotations are left to the room of speech. */
export const coreference = component({
  name: "coreference",
  needs: ["sentences", "clauses", "mentions"],
  adds: ["mentions"],
  lexicons: COREFERENCE_LEXICONS,
  prepare(shelf) {
    const knowledge = knowledgeOf(shelf);
    return ({ sentences, clauses, mentions }) => ({ mentions: resolve(sentences, clauses, mentions, knowledge) });
  },
});

/** What has been read of a document so far. */
interface Discourse {
  readonly knowledge: Knowledge;
  readonly history: Candidate[];
  readonly homes: Homes;
  /** Where subjects that are no actors have stood. */
  readonly things: Thing[];
}

function resolve(
  sentences: readonly Sentence[],
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Mention[] {
  const [mentionsOf, clausesOf] = [groupBySentence(mentions), groupBySentence(clauses)];
  const quoted = quotedTokens(sentences);
  const discourse: Discourse = { knowledge, history: [], homes: new Map(), things: [] };
  const all = sentences.flatMap((sentence, at) => {
    const own = mentionsOf.get(sentence.index) ?? [];
    const reader = new SentenceReader(sentence, clausesOf.get(sentence.index) ?? [], own, quoted[at] ?? [], discourse);
    const resolved = reader.read();
    discourse.things.push(...thingsIn(sentence, resolved));
    return resolved;
  });
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Goes through a sentence from left to right; what is resolved can be called again at once. */
class SentenceReader {
  private readonly done: Mention[] = [];
  private readonly epithets: ReadonlyMap<number, EpithetCall>;

  constructor(
    private readonly sentence: Sentence,
    private readonly clauses: readonly Clause[],
    private readonly own: readonly Mention[],
    private readonly quoted: readonly boolean[],
    private readonly discourse: Discourse,
  ) {
    this.epithets = new Map(epithetCalls(sentence, discourse.knowledge).map((call) => [call.first, call]));
  }

  read(): Mention[] {
    let spent = 0;
    for (const token of this.sentence.tokens) {
      const here = this.own.filter(({ start }) => start === token.start && start >= spent);
      const epithet = this.epithets.get(token.index);
      if (epithet !== undefined && here.every(isOpen) && this.settleEpithet(token, epithet)) {
        spent = this.sentence.tokens[epithet.last]?.end ?? spent;
        continue;
      }
      const { land, country } = this.settlePronoun(token);
      for (const mention of here)
        if (!land || !isOpen(mention))
          this.settleFound(servesWith(mention, country, this.own, this.discourse.homes), token);
    }
    return this.done;
  }

  private callAt({ index, start }: Token): Call {
    const { sentence, clauses, discourse } = this;
    const here = thingsIn(sentence, [...this.own, ...this.done]);
    return { sentence, clauses, token: index, start, things: [...discourse.things, ...here] };
  }

  private candidate(mention: Mention): Candidate {
    return candidateOf(mention, this.sentence, this.discourse.knowledge.traits, this.quoted);
  }

  private settle(mention: Mention): void {
    const { history } = this.discourse;
    const known = history.some(({ mention: { actor }, named }) => named && actor.id === mention.actor.id);
    const renamed = renamedNext(mention, this.own, this.sentence);
    this.done.push(renamed ?? mention);
    // What renames somebody beside his name is no way to call him again.
    if (mention.rule === "actors/apposition" || renamed !== null) return;
    const candidate = this.candidate(mention);
    const settled = known ? { ...candidate, named: true } : candidate;
    const set = enumerationTo(settled, history, this.sentence);
    history.push(settled, ...(set === null ? [] : [set]));
  }

  /** Settles what was found before as a name or a phrase. */
  private settleFound(mention: Mention, token: Token): void {
    const { history, homes } = this.discourse;
    this.settle(withAntecedent(this.seated(atHome(mention, homes), token), history));
  }

  /** Settles those who are called together, each as a mention of the one span. */
  private settleAll(mentions: readonly Mention[]): void {
    const members = mentions.map((mention) => this.candidate(mention));
    this.done.push(...mentions);
    const set = together(members);
    this.discourse.history.push(...(set === null ? members : [set]));
  }

  /** "Brussels" is the Union's where the text speaks of the Union and not of the state. */
  private seated(mention: Mention, token: Token): Mention {
    const { history, knowledge } = this.discourse;
    const epithet = knowledge.epithets.get(token.form.toLowerCase());
    if (mention.rule !== "actors/capital" || epithet?.calls !== "body") return mention;
    const seat = { epithet, first: token.index, last: token.index, described: false, count: null };
    const called = calledBy(
      history,
      { ...seat, country: null, among: null, former: false },
      this.callAt(token),
      knowledge,
    );
    if (called === null || history.some((each) => each.mention.actor.id === mention.actor.country)) return mention;
    const why = `"${token.form}" stands for ${called.actor.name}, of which the text speaks`;
    return { ...mention, actor: called.actor, rule: "coreference/seat", why };
  }

  private settleEpithet(token: Token, epithet: EpithetCall): boolean {
    const { history, knowledge } = this.discourse;
    const last = this.sentence.tokens[epithet.last];
    if (last === undefined) return false;
    if (epithet.epithet.calls === "states" || epithet.epithet.calls === "persons") {
      const several = severalCalled(history, epithet, this.callAt(token), knowledge);
      this.settleAll(
        several.map((each) => refer(each.mention, each.mention.actor, "epithet", this.sentence, token, last)),
      );
      return several.length > 0;
    }
    const called = calledBy(history, epithet, this.callAt(token), knowledge);
    if (called === null) return false;
    const because = whyOf(called.by, this.sentence, token);
    this.settle(refer(called.by.mention, called.actor, "epithet", this.sentence, token, last, because));
    return true;
  }

  /** Settles a pronoun, and "his country" as his: whether it did the latter, and where the one it means belongs. */
  private settlePronoun(token: Token): { readonly land: boolean; readonly country: string | null } {
    if (this.quoted[token.index] || !isPersonal(token)) return { land: false, country: null };
    const { history, knowledge } = this.discourse;
    const ahead = this.own.filter(({ start }) => start > token.start).map((mention) => this.candidate(mention));
    const found = antecedentOf(history, this.callAt(token), knowledge.clues, ahead);
    if (found === null) return { land: false, country: null };
    const pronouns = referAll(found, this.sentence, token);
    if (pronouns.length > 1) this.settleAll(pronouns);
    else pronouns.forEach((mention) => this.settle(mention));
    const land = found.members.length === 1 ? ownLand(found.mention, this.sentence, token, history, knowledge) : null;
    if (land !== null) this.settle(land);
    return { land: land !== null, country: token.xpos === "PRP$" ? found.mention.actor.country : null };
  }
}

/** Whether a mention is so vague that an epithet says more: "the minister", but not "the Omani foreign minister". */
function isOpen({ kind, rule }: Mention): boolean {
  return kind === "phrase" && rule === "actors/phrase";
}
