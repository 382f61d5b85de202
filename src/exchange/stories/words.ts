/** Words that say nothing about which story an article tells. */
const STOP = new Set(
  (
    "a an the and or but nor so yet if then than that this these those there here it its he she they them his her their we us our you your i me my " +
    "is are was were be been being am do does did done have has had having will would shall should may might can could must not no " +
    "of in on at by for with from to as into onto over under about after before between during through against among within without " +
    "who whom whose which what when where why how all any both each few more most other some such only own same too very just also " +
    "said say says saying told tell according reported reports report news agency mr mrs ms dr one two three first last new year years day days week " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december"
  ).split(" "),
);

/** The words of a text in small letters, punctuation left out. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** How often each telling word stands in a text; plural and possessive endings are cut. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    const term = word.replace(/['’]s?$/, "").replace(/(?<=\w{3})(ies|es|s)$/, "");
    if (term.length < 3 || STOP.has(word)) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
