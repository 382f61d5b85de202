import type { Move } from "../exchange/types.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "26 March 2024", "March 2024", "2024". */
export function dateText(date: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** "on 26 March 2024", "in March 2024"; nothing where no date is known. */
export function whenText(date: string | null): string {
  if (date === null) return "";
  return `${date.length >= 10 ? "on" : "in"} ${dateText(date)}`;
}

/** "the same day", "a day later", "12 days later". */
export function lagText(days: number): string {
  if (days === 0) return "the same day";
  if (days === 1) return "a day later";
  if (days % 7 === 0 && days > 7) return `${String(days / 7)} weeks later`;
  return days === 7 ? "a week later" : `${String(days)} days later`;
}

/** "North Korea's", "the United States'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** Names that stand with the article in running text. */
const WITH_ARTICLE =
  /^(United |Netherlands|Philippines|Maldives|Gambia|Bahamas|Comoros|Seychelles|Marshall |Solomon |Czech Republic|Central African|Dominican Republic|Democratic Republic|Republic of|European |African |Arab |Organi[sz]ation|World |North Atlantic|International |Association of|Holy See|Vatican|Palestinian )/;

/** A party's name as it stands inside a sentence: "the United States", "Japan". */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

const DONE: Readonly<Record<string, string>> = {
  accept: "accepted what {to} had proposed",
  reject: "turned {to} down",
  offer: "made {to} an offer",
  appeal: "appealed to {to}",
  demand: "made demands of {to}",
  ultimatum: "gave {to} an ultimatum",
  threaten: "threatened {to}",
  promise: "made {to} a promise",
  accuse: "accused {to}",
  disapprove: "criticised {to}",
  praise: "praised {to}",
  "express intent": "told {to} what it intends",
  consult: "conferred with {to}",
  cooperate: "cooperated with {to}",
  aid: "gave aid to {to}",
  retreat: "gave ground to {to}",
  concede: "made {to} a concession",
  agree: "agreed with {to}",
  support: "backed {to}",
  protest: "protested against {to}",
  sanction: "cut back its relations with {to}",
  coerce: "put pressure on {to}",
  assault: "used force",
  mobilize: "showed force",
};

/** What a move is, as a verb phrase in the past: "turned Japan down". */
export function deedText(move: Move, to: string): string {
  return (DONE[move.kind] ?? "moved towards {to}").replace("{to}", to);
}

const NOUNS: Readonly<Record<string, string>> = {
  appeal: "appeal",
  demand: "demand",
  ultimatum: "ultimatum",
  offer: "offer",
  promise: "promise",
  "express intent": "overture",
  threaten: "threat",
  accuse: "accusation",
  disapprove: "criticism",
};

/** What a move is, as a noun: "offer", "threat". */
export function nounText(move: Move): string {
  return NOUNS[move.kind] ?? "move";
}

const REPLIES: Readonly<Record<string, string>> = {
  accuse: "an accusation",
  disapprove: "criticism",
  threaten: "a threat",
  praise: "praise",
  demand: "a demand",
  offer: "an offer",
  promise: "a promise",
};

/** What a reply consists of: "a threat"; "a move of its own" where there is no word for it. */
export function replyText(move: Move): string {
  return REPLIES[move.kind] ?? "a move of its own";
}

const LONGEST = 230;

/** The words of a report as a quotation, its dateline and closing source left out, cut at a clause if it is long. */
export function quoteText(sentence: string): string {
  const bare = sentence
    .replace(
      /^[\p{Lu}][\p{L} .,'’-]{1,40}(?:, [\p{Lu}][\p{L}.]+ \d{1,2}(?:, \d{4})?)? ?(?:\([^)]{2,40}\))? ?(?:—|–|--|-) /u,
      "",
    )
    .replace(/^[\p{Lu}][\p{L} ]{1,30}, [\p{Lu}][\p{L}.]+ \d{1,2}(?:, \d{4})? \([^)]{2,40}\) /u, "")
    .replace(/\s+/g, " ")
    .trim();
  if (bare.length <= LONGEST) return `“${bare.replace(/[“”"]/g, "'")}”`;
  const cut = Math.max(bare.lastIndexOf(", ", LONGEST), bare.lastIndexOf("; ", LONGEST));
  const end = cut > LONGEST / 2 ? cut : bare.lastIndexOf(" ", LONGEST);
  return `“${bare.slice(0, end).replace(/[“”"]/g, "'")} …”`;
}
