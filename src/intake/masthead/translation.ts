import type { Translation } from "../../core/article.js";
import type { LanguageRow } from "../../knowledge/intake.js";
import type { Outlets } from "./outlets.js";

const NOTE =
  /\b(?:translated|translation)\b(?: from (?:the )?(?:original )?(?<from>[\p{L}][\p{L}\s'’-]{1,40}?))?(?= (?:using|by|with|via|and|into|original|version|article|for)\b|[.,:;)\]]|$)/iu;
const WRITTEN = /\b(?:originally|first) (?:written|published|reported|appeared) in (?<from>\p{L}+)/iu;
const BY =
  /\b(?:translated|translation)\b[^.]*?(?:\b(?:by|using|with|via|through)|[:：])\s+(?<by>[\p{L}\d][^.;,()[\]]{1,60}?)(?=\s+and\s+(?:was\s+)?(?:edited|reviewed|revised|checked)|[.;,()[\]]|$)/iu;
const EDITED =
  /\b(?:edited|reviewed|revised|checked|post-edited)\s+by\s+(?:the\s+)?(?<by>[\p{L}][^.;()[\]]{1,60}?)(?=\s+(?:staff|team|editors?|desk|newsroom)\b|[.;()[\]]|$)/iu;
const MACHINE =
  /\b(?:generative|artificial intelligence|ai|machine|automatic(?:ally)?|deepl|papago|google|chatgpt|gpt|claude|gemini|llm|software|computer|automated)\b/iu;

/** Reads a note of translation ("Translated from the X using generative AI and edited by Y staff"), or null. */
export function readTranslation(line: string, outlets: Outlets, languages: readonly LanguageRow[]): Translation | null {
  const note = NOTE.exec(line);
  if (note === null) return null;
  const named = BY.exec(line)?.groups?.by?.trim() ?? null;
  const machine =
    MACHINE.test(note[0] + " " + (named ?? "")) || /\b(?:ai|machine|auto(?:matically)?)[- ]translated\b/iu.test(line);
  const from = (note.groups?.from ?? WRITTEN.exec(line)?.groups?.from)?.trim() ?? null;
  const editor = EDITED.exec(line)?.groups?.by?.trim() ?? null;
  return {
    from: from === null ? null : languageOf(from, outlets, languages),
    by: machine ? "machine" : named,
    // "edited by a native speaker" names nobody.
    editedBy: editor !== null && /^an? /iu.test(editor) ? null : editor,
  };
}

/** By its list, by a language in its name ("Korean Herald"), by the word for a newspaper in it ("Hangang Sinmun"). */
function languageOf(source: string, outlets: Outlets, languages: readonly LanguageRow[]): string | null {
  const wanted = source.toLowerCase().split(/[\s-]+/u);
  const has = (list: readonly string[]): boolean => list.some((each) => wanted.includes(each.toLowerCase()));
  return (
    outlets.byName(source)?.language ??
    languages.find(({ names }) => has(names))?.id ??
    languages.find(({ papers }) => has(papers))?.id ??
    null
  );
}
