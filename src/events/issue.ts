import type { Event } from "../core/annotations.js";
import { slice, type Range } from "../core/span.js";

/** "declined to say", "refused to comment": about the press, not about the matter. */
const TO_THE_PRESS = /^to (say|comment|confirm|deny|give|discuss|elaborate|disclose|name|answer|speculate|identify)\b/;
/** "turned down the proposal", "asked for a summit": these belong to the verb. */
const OF_THE_VERB =
  /^(?:(?:down|off|out|back|away)\s+(?=(?:the|an?|any|all|its|his|her|their)\b)|(?:for|in|on|of|with|about|over)\s+)/;

/** True where the words after a refusal say that it was a question that was turned away. */
export function isAboutThePress(issue: string): boolean {
  return TO_THE_PRESS.test(issue);
}

/** The words of an event behind its trigger, up to its condition. */
export function wordsAfter(text: string, event: Event): string {
  return without(text, [event.trigger[1], event.end], event.condition);
}

/** What a move is about: of an offer or a refusal the words behind its verb, of a deed the deed itself. */
export function wordsOf(text: string, event: Event): string {
  const [from, to] = event.trigger;
  return event.act === "deed"
    ? without(text, [from, event.end], event.condition)
    : without(text, [to, event.end], event.condition);
}

/** The words of an event before its trigger: in the passive, what it is about. */
export function wordsBefore(text: string, event: Event): string {
  return without(text, [event.start, event.trigger[0]], event.condition);
}

function without(text: string, [start, end]: Range, condition: Range | null): string {
  const cut = condition === null || condition[0] < start || condition[0] >= end ? end : condition[0];
  return (
    slice(text, { start, end: cut })
      .replace(/\s+/g, " ")
      // What follows a quotation that ends here is about the speaker: closer," Kim said.
      .replace(/^([^“"]*?),?["”].*$/, "$1")
      .replace(/^[\s,.;:“”"'’—–-]+|[\s,.;:“”"'’—–-]+$/g, "")
      .replace(OF_THE_VERB, "")
  );
}
