import type { Actor } from "../../core/actor.js";
import type { Attribution, Claim, Mention } from "../../core/annotations.js";
import type { Range } from "../../core/span.js";
import { component } from "../../knowledge/component.js";
import type { CueClass, CueRow } from "../../knowledge/speech.js";
import { assertedIn, indexAssertions, type Asserted } from "./asserted.js";

/** Classes of cues by which something is put forward as a fact. */
const FACTUAL: ReadonlySet<CueClass> = new Set([
  "say",
  "write",
  "announce",
  "report",
  "continue",
  "emphasize",
  "admit",
  "answer",
  "show",
  "deny",
]);
/** Cues that by themselves say that nobody else vouches for it. */
const CLAIMING =
  /^verb\/(?:claim|boast|brag|tout|assert|maintain|insist|contend|boast-of)$|^noun\/(?:claim|assertion)$/u;
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "MIL", "PTY", "LEG", "SPY", "COP", "REB", "JUD"]);

/** The country for which each state or party medium speaks, by the medium's id. */
type Voices = ReadonlyMap<string, string | null>;

/** What a party says of itself: "We have captured …", its agency on its own launch, its paper on its own economy. */
export const claims = component({
  name: "claims",
  needs: ["article", "sentences", "clauses", "attributions", "mentions"],
  adds: ["claims"],
  lexicons: ["cues", "media", "assertions"],
  prepare({ cues, media, assertions }) {
    const words = indexAssertions(cues, assertions);
    const rows = new Map(cues.map((row) => [row.id, row]));
    const voices: Voices = new Map(
      media.flatMap(({ id, voice, country }) => (voice === "own" ? [] : [[id, country] as const])),
    );
    return ({ article: { text }, sentences, clauses, attributions, mentions }) => {
      const asserted = assertedIn(sentences, clauses, words);
      return {
        claims: attributions.flatMap((attribution, at) => {
          const row = rows.get(attribution.rule.split(":")[0] ?? "");
          return row === undefined ? [] : (claimOf(text, attribution, at, row, mentions, voices, asserted) ?? []);
        }),
      };
    };
  },
});

function claimOf(
  text: string,
  attribution: Attribution,
  index: number,
  row: CueRow,
  mentions: readonly Mention[],
  voices: Voices,
  assertedIn: (content: Range) => readonly Asserted[],
): Claim | null {
  const claimant = claimantOf(text, attribution, voices);
  const content = hull(attribution.content);
  if (claimant === null || content === null) return null;
  const claiming = CLAIMING.test(row.id);
  const factual = FACTUAL.has(row.class) && /:(?:clause|quotation)$/u.test(attribution.rule);
  if (!claiming && !factual) return null;
  const asserted = attribution.content.flatMap(assertedIn);
  if (asserted.length === 0) return null;
  const words = text.slice(...content);
  const reason =
    selfReference(words, content, attribution, claimant, mentions) ??
    (claiming ? noOther(content, claimant, mentions) : null) ??
    warOf(asserted, content, words, claimant, mentions);
  if (reason === null) return null;
  return {
    start: Math.min(content[0], ...attribution.cue.map(([start]) => start)),
    end: Math.max(content[1], ...attribution.cue.map(([, end]) => end)),
    claimant,
    content,
    attribution: index,
    rule: `claim/${row.class}`,
    why: `${claimant.name} speaks for ${claimant.country ?? "itself"} and of itself: ${reason}`,
  };
}

/** The state's own voice: somebody in its service, or a medium through which it speaks. */
function claimantOf(text: string, { speaker, source }: Attribution, voices: Voices): Actor | null {
  if (speaker?.sector === "MED") {
    const voice = voices.get(speaker.id) ?? (isStateMedium(text, source) ? speaker.country : null);
    return voice === null ? null : { ...speaker, country: voice };
  }
  if (speaker === null) return null;
  if (speaker.country !== null && OFFICIAL.has(speaker.sector ?? "")) return speaker;
  // The state itself has no sector; a person of no known office is nobody's voice.
  return speaker.country !== null &&
    speaker.sector === null &&
    speaker.role === null &&
    !speaker.id.startsWith("phrase:")
    ? speaker
    : null;
}

const STATE_MEDIUM =
  /\bstate(?:-|\s)(?:run|controlled|owned|media|television|TV|radio|news|broadcaster|agency)|\bofficial (?:\p{L}+ )*(?:agency|daily|newspaper|media)|\bmouthpiece|\bruling[ \p{L}’']*(?:party)[ \p{L}’']*(?:paper|newspaper|daily|organ)/iu;

function isStateMedium(text: string, source: readonly Range[]): boolean {
  return source.some((range) => STATE_MEDIUM.test(text.slice(...range)));
}

function hull(ranges: readonly Range[]): Range | null {
  const first = ranges[0];
  const last = ranges.at(-1);
  return first === undefined || last === undefined ? null : [first[0], last[1]];
}

const FIRST_PERSON = /(?<![\p{L}'’])(?:we|our|ours|us|ourselves|my)(?![\p{L}])/iu;
const HOME =
  /(?<![\p{L}])(?:national|domestic|homegrown|home-grown|indigenous|self-reliant|the country['’]s|the nation['’]s|the state['’]s|the people['’]s|the (?:economy|army|armed forces|harvest|budget|rouble|ruble|industry))(?![\p{L}])/iu;

/** What in the content points back to the speaker, in words; null for nothing. */
function selfReference(
  words: string,
  content: Range,
  { kind }: Attribution,
  claimant: Actor,
  mentions: readonly Mention[],
): string | null {
  const first = kind === "indirect" ? null : FIRST_PERSON.exec(words);
  if (first !== null) return `"${first[0]}"`;
  const inside = mentions.filter(({ start, end }) => content[0] <= start && end <= content[1]);
  const subject = inside[0];
  if (subject !== undefined && isSame(subject.actor, claimant) && subject.start - content[0] < 40)
    return `its subject is "${subject.actor.name}"`;
  const opener = /^["“]?(?:that )?(it|its|the country|the nation|the republic|its \p{L}+)(?![\p{L}])/iu.exec(words);
  if (opener !== null && subject?.start !== content[0]) return `"${opener[1] ?? ""}"`;
  const home = HOME.exec(words);
  return home === null || inside.some(({ actor }) => isOther(actor, claimant)) ? null : `"${home[0]}"`;
}

function noOther(content: Range, claimant: Actor, mentions: readonly Mention[]): string | null {
  const others = mentions.some(
    ({ start, end, actor }) => content[0] <= start && end <= content[1] && isOther(actor, claimant),
  );
  return others ? null : "it claims, and speaks of nobody else";
}

/** "Twelve drones had been shot down", "the enemy's boats crossed into our waters": nobody else has seen it. */
function warOf(
  asserted: readonly Asserted[],
  content: Range,
  words: string,
  claimant: Actor,
  mentions: readonly Mention[],
): string | null {
  const inside = mentions.filter(({ start, end }) => content[0] <= start && end <= content[1]);
  const ownDeed = asserted.find(({ isWar, isAgentless }) => isWar && isAgentless);
  if (ownDeed !== undefined && inside.some(({ actor }) => isOther(actor, claimant)))
    return `it alone tells who was hit in "${ownDeed.words}"`;
  const isHit = FIRST_PERSON.test(words) || inside.some(({ actor }) => isSame(actor, claimant));
  const doer = asserted
    .filter(({ isWar, isBreach }) => isBreach || (isWar && isHit))
    .flatMap(({ subject }) =>
      inside.filter(({ start, end }) => subject !== null && start < subject[1] && subject[0] < end),
    )
    .find(({ actor }) => isOther(actor, claimant));
  if (doer === undefined) return null;
  return `it alone vouches for what ${doer.actor.name} has done`;
}

function isSame(actor: Actor, claimant: Actor): boolean {
  return actor.id === claimant.id || (actor.country !== null && actor.country === claimant.country);
}

function isOther(actor: Actor, claimant: Actor): boolean {
  return actor.country !== null && actor.country !== claimant.country;
}
