import type { Clause, Oblique } from "../../core/syntax.js";
import type { SentenceTree } from "../tree.js";
import { obliquesOf } from "./obliques.js";
import { antecedentOf, gap, isRelative } from "./relatives.js";
import { sharedObject } from "./shared-objects.js";
import { surfaceSubject } from "./subjects.js";
import { GIVING } from "./verb-kinds.js";
import { isPassive } from "./verb-group.js";

type Arguments = Pick<Clause, "subject" | "subjectBy" | "object" | "indirectObject" | "obliques">;

/** Who does it, to whom, and with what else: grammatical roles turned into the roles of the active voice. */
export function argumentsOf(tree: SentenceTree, predicate: number): Arguments {
  const surface = surfaceSubject(tree, predicate);
  const passive = isPassive(tree, predicate);
  const given = givenTo(tree, predicate, passive);
  const direct = resolve(tree, predicate, tree.dependent(predicate, "obj")) ?? given;
  const obliques = obliquesOf(tree, predicate)
    .filter(({ head }) => head !== given)
    .map((each) => resolveOblique(tree, predicate, each));
  if (!passive) {
    const indirect = resolve(tree, predicate, tree.dependent(predicate, "iobj"));
    const object = direct ?? sharedObject(tree, predicate) ?? gap(tree, predicate, surface.token);
    return { subject: surface.token, subjectBy: surface.by, object, indirectObject: indirect, obliques };
  }
  const agent = tree.dependent(predicate, "obl:agent") ?? byPhrase(tree, obliques);
  return {
    subject: agent,
    subjectBy: agent === null ? null : "agent",
    object: direct ?? surface.token,
    // "was given a deadline": the grammatical subject is the one who receives.
    indirectObject: direct === null ? null : surface.token,
    obliques: obliques.filter(({ head }) => head !== agent),
  };
}

/** "gave Tehran a week", "was given a deadline": the parser may take what is given for a time or a complement. */
function givenTo(tree: SentenceTree, predicate: number, passive: boolean): number | null {
  if (!GIVING.has(tree.token(predicate).lemma) || tree.dependent(predicate, "obj", "ccomp") !== null) return null;
  if (!passive && tree.dependent(predicate, "iobj") === null) return null;
  const taken = tree.dependents(predicate, "xcomp", ...(passive ? [] : ["obl:unmarked"])).find((index) => {
    const noun = /^(?:NOUN|PROPN|NUM)$/.test(tree.token(index).upos);
    return noun && index > predicate && tree.dependent(index, "case", "mark", "cop") === null;
  });
  return taken ?? null;
}

/** A relative pronoun stands for the noun that its clause describes. */
function resolve(tree: SentenceTree, predicate: number, index: number | null): number | null {
  if (index === null || !isRelative(tree, predicate, index)) return index;
  return antecedentOf(tree, predicate, index) ?? index;
}

function resolveOblique(tree: SentenceTree, predicate: number, { preposition, head }: Oblique): Oblique {
  return { preposition, head: resolve(tree, predicate, head) ?? head };
}

/** "by Friday", "by means of", "by 5 percent" name no agent. */
const NO_AGENT =
  /^(?:day|week|month|year|decade|century|end|beginning|start|time|date|deadline|means|way|virtue|percent|%|point|phone|air|sea|land|mail|default|law|accident|night|noon|midnight|morning|evening|afternoon|tomorrow|now|then|\p{Lu}\p{L}+day|january|february|march|april|june|july|august|september|october|november|december)$/iu;

/** The parser may miss that the by-phrase of a passive names the agent. */
function byPhrase(tree: SentenceTree, obliques: readonly Oblique[]): number | null {
  const found = obliques.find(({ preposition, head }) => {
    const { upos, lemma } = tree.token(head);
    return preposition === "by" && /^(?:PROPN|PRON|NOUN)$/.test(upos) && !NO_AGENT.test(lemma);
  });
  return found?.head ?? null;
}
