export type WordsByKind<K extends string> = Readonly<Record<K, ReadonlySet<string>>>;

/** The words of a lexicon by what they tell: a set for every kind, empty where no row is of it. */
export function wordsByKind<K extends string>(
  kinds: readonly K[],
  rows: readonly { readonly kind: K; readonly word: string }[],
): WordsByKind<K> {
  const words = Object.fromEntries(kinds.map((kind) => [kind, new Set<string>()])) as Record<K, Set<string>>;
  for (const { kind, word } of rows) words[kind].add(word);
  return words;
}
