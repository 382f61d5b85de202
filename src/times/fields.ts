import type { Grammar } from "./grammar.js";
import type { Word } from "./scan.js";

/** What a rule captured, by the names in its pattern. */
export class Fields {
  constructor(
    private readonly grammar: Grammar,
    private readonly words: readonly Word[],
    private readonly groups: Readonly<Record<string, readonly [number, number] | undefined>>,
  ) {}

  /** Value of a captured word in the first of the classes that it has; null where nothing was captured. */
  value(name: string, ...classes: readonly string[]): string | null {
    for (const { form } of this.captured(name)) {
      const known = this.grammar.classesOf(form);
      for (const each of classes) if (known[each] !== undefined) return known[each];
    }
    return null;
  }

  number(name: string, ...classes: readonly string[]): number | null {
    const value = this.value(name, ...classes);
    return value === null ? null : Number(value);
  }

  /** The captured words as they stand, in small letters. */
  text(name: string): string | null {
    const words = this.captured(name);
    return words.length === 0 ? null : words.map(({ lower }) => lower).join(" ");
  }

  /**
   * The number that captured words say ("twenty-four", "2 1/2", "a dozen"); "X" for an uncertain one ("several"),
   * null where nothing was captured.
   */
  quantity(name: string): number | "X" | null {
    const words = this.captured(name);
    if (words.length === 0) return null;
    let sum = 0;
    let said = false;
    for (const { form, lower } of words) {
      const { NUM, VAGUE, SLASH } = this.grammar.classesOf(form);
      if (VAGUE !== undefined) return VAGUE === "X" ? "X" : Number(VAGUE);
      if (SLASH !== undefined) sum += fraction(SLASH);
      else if (lower === "half") sum += 0.5;
      else if (NUM !== undefined) sum = Number(NUM) >= 100 && sum > 0 ? sum * Number(NUM) : sum + Number(NUM);
      else continue;
      said = true;
    }
    // "a week": the article alone counts one; "a hundred" has been counted by its number.
    return said ? (sum === 0.5 && words.length > 2 && words[0]?.lower !== "half" ? 1.5 : sum) : 1;
  }

  private captured(name: string): readonly Word[] {
    const range = this.groups[name];
    return range === undefined ? [] : this.words.slice(range[0], range[1]);
  }
}

function fraction(form: string): number {
  const [above = 0, below = 1] = form.split("/").map(Number);
  return below === 0 ? 0 : above / below;
}
