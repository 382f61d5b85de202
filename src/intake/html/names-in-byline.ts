const MAX_NAMES = 12;

/**
 * The names in a byline: "By Jane Doe and John Roe, Example Press" gives three. Addresses, dates and links
 * are no names; nothing is said about who is a person and who an agency.
 */
export function namesIn(byline: string): string[] {
  if (/^\s*(?:https?:|www\.|@)/iu.test(byline)) return [];
  return byline
    .replace(/\[?\S+@\S+|\[+email.protected\]+/giu, " ")
    .replace(
      /^\s*(?:analysis |opinion |words |story |text |reported |written )?(?:by|par|von|por|di|oleh)\b[\s:]*/iu,
      "",
    )
    .split(/\s*(?:,|;|\||•|·|\/|&|\band\b|\bund\b|\bet\b|\by\b)\s*|(?<=\p{Ll})\. (?=\p{Lu})/iu)
    .map((name) =>
      name
        .replace(/\s+/gu, " ")
        .replace(/^[[(]+|[\])]+$/gu, "")
        .trim(),
    )
    .filter(
      (name) =>
        /^\p{L}[\p{L}\p{M} .'’-]{1,59}$/u.test(name) &&
        !/^(?:staff|admin|updated?|mba|phd|md|rdn?|ms)$|\b(?:editor|writer|reporter|correspondent)\b/iu.test(name),
    )
    .slice(0, MAX_NAMES);
}
