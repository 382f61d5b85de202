import type { PageElement } from "./dom.js";

/**
 * The class and id names of an element in words, each name between semicolons:
 * `class="storyRelated link-list"` gives `; story related ; link list ;`. Empty where it has none.
 */
export function namesOf(element: PageElement): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.trim();
  if (names === "") return "";
  return `; ${names.split(/\s+/u).slice(0, 20).map(inWords).join(" ; ")} ;`;
}

function inWords(name: string): string {
  return name
    .slice(0, 80)
    .replace(/([a-z0-9])([A-Z])/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
