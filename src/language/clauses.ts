import type { Clause } from "../core/syntax.js";
import { component, type Component } from "../knowledge/component.js";
import type { Language } from "./language.js";

/** Finds predications with their arguments, those shared with other clauses filled in. */
export const clausesIn = ({ clausesOf }: Language): Component<"sentences", "clauses", never> =>
  component({
    name: "clauses",
    needs: ["sentences"],
    adds: ["clauses"],
    lexicons: [],
    prepare: () => (view) => {
      const found: Clause[] = [];
      for (const sentence of view.sentences) found.push(...clausesOf(sentence, found.length));
      return { clauses: found };
    },
  });
