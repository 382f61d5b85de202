import type { Clause, Oblique } from "../../core/syntax.js";
import { obliquesOf } from "./obliques.js";
import { antecedentOf, surfaceSubject } from "./subjects.js";
import type { SentenceTree } from "../tree.js";
import { isPassive } from "./verb-group.js";

type Arguments = Pick<Clause, "subject" | "subjectBy" | "object" | "indirectObject" | "obliques">;

/** Who does it, to whom, and with what else: grammatical roles turned into the roles of the active voice. */
export function argumentsOf(tree: SentenceTree, predicate: number): Arguments {
  const surface = surfaceSubject(tree, predicate);
  const direct = resolve(tree, predicate, tree.dependent(predicate, "obj"));
  const obliques = obliquesOf(tree, predicate).map((each) => resolveOblique(tree, predicate, each));
  if (!isPassive(tree, predicate)) {
    const indirect = resolve(tree, predicate, tree.dependent(predicate, "iobj"));
    const object = direct ?? gap(tree, predicate, surface.token);
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

/** A relative pronoun stands for the noun that its clause describes. */
function resolve(tree: SentenceTree, predicate: number, index: number | null): number | null {
  if (index === null) return null;
  const { xpos, form } = tree.token(index);
  const relative = /^W(?:P|DT)/.test(xpos) || (form.toLowerCase() === "that" && index < predicate);
  return relative ? (antecedentOf(tree, predicate, index) ?? index) : index;
}

function resolveOblique(tree: SentenceTree, predicate: number, { preposition, head }: Oblique): Oblique {
  return { preposition, head: resolve(tree, predicate, head) ?? head };
}

/** "the offer Trump made": a relative clause with a subject and without an object leaves the noun to be it. */
function gap(tree: SentenceTree, predicate: number, subject: number | null): number | null {
  if (!tree.is(predicate, "acl:relcl") || tree.dependent(predicate, "cop", "ccomp", "xcomp", "obl") !== null)
    return null;
  const antecedent = tree.head(predicate);
  const adverbial = tree.dependents(predicate, "advmod").some((index) => tree.token(index).xpos === "WRB");
  return antecedent === subject || adverbial ? null : antecedent;
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
