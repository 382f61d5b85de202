import type { Mention } from "../../core/annotations.js";
import type { Sentence } from "../../core/syntax.js";

/** "his foreign minister, Rania Saleh, …": a phrase for one person is whoever is named behind its comma; else null. */
export function renamedNext(mention: Mention, own: readonly Mention[], { tokens }: Sentence): Mention | null {
  const { kind, end, head, actor } = mention;
  const comma = tokens.find(({ start }) => start >= end);
  const after = comma?.form === "," ? tokens[comma.index + 1] : undefined;
  if (kind !== "phrase" || after === undefined || !(tokens[head]?.feats ?? "").includes("Number=Sing")) return null;
  const name = own.find(({ start, kind: other }) => start === after.start && other === "name");
  const close = tokens.find(({ start }) => name !== undefined && start >= name.end);
  if (name === undefined || !/^(?:,|\.|;|who)$/.test(close?.form ?? ".")) return null;
  const roles = [actor.role, name.actor.role];
  if (roles.includes(null) || !(roles[1] ?? "").includes(roles[0] ?? "")) return null;
  const why = `the name behind it, ${name.actor.name}, says who that is`;
  return { ...mention, actor: name.actor, rule: "coreference/renamed", why };
}
