import type { TimeExpression } from "../core/annotations.js";
import type { Sentence } from "../core/syntax.js";
import type { Known } from "./calendar.js";
import { directionAt } from "./direction.js";
import type { Moment } from "./moment.js";

/** Characters after which a quarter is no longer what "a year earlier" is compared with. */
const QUARTER_HOLDS = 1500;

/** What has been spoken of so far, going through an article from its beginning. */
export class Course {
  private recent: string | null = null;
  private quarter: { readonly value: string; readonly end: number } | null = null;
  private sentence = 0;

  constructor(
    private readonly anchor: Known | null,
    private readonly sentences: readonly Sentence[],
  ) {}

  /** From where an expression that begins here is seen. */
  momentAt(start: number): Moment {
    while ((this.sentences[this.sentence]?.end ?? Infinity) <= start) this.sentence++;
    const { anchor, recent, quarter, sentences, sentence } = this;
    return {
      anchor,
      recent,
      quarter: quarter !== null && start - quarter.end < QUARTER_HOLDS ? quarter.value : null,
      // Most expressions do not ask for it, and it takes looking around.
      get direction() {
        return directionAt(sentences[sentence], start);
      },
    };
  }

  /** Takes note of a time; `derived` where it was counted from another one, which then still holds. */
  add({ type, value, end }: TimeExpression, derived: boolean): void {
    if (type === "DURATION" || type === "SET" || !/^\d{4}/.test(value)) return;
    if (derived && value.includes("-Q")) return;
    this.recent = value;
    if (/-Q[1-4]$/.test(value)) this.quarter = { value, end };
  }
}
