import type { Attribution } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";
import type { Quotation } from "./quotations.js";

/** What of a content may stand outside the marks without making it less than a direct quotation. */
const BARE = /^(?:[\s.,;:!?'’“”"…()[\]–—-]|\bthat\b)*$/u;

/** Direct where all content stands in quotation marks, mixed where a part does, else indirect. */
export function kindOf(text: string, content: readonly Range[], quotations: readonly Quotation[]): Attribution["kind"] {
  let quoted = false;
  let bare = "";
  for (const [start, end] of content) {
    let at = start;
    for (const quotation of quotations) {
      if (quotation.end <= at || quotation.start >= end) continue;
      quoted = true;
      bare += text.slice(at, Math.max(at, quotation.start));
      at = Math.min(end, quotation.end);
    }
    bare += text.slice(at, end);
  }
  if (!quoted) return "indirect";
  return BARE.test(bare) ? "direct" : "mixed";
}
