import type { Actor } from "../core/actor.js";
import type { Event } from "../core/annotations.js";
import type { View } from "../core/document.js";
import type { Plover } from "../core/codes.js";
import { partiesOf, shared } from "./parties.js";
import type { Scene } from "./scene.js";

type Seen = View<"article" | "attributions" | "mentions">;

/** What is said to somebody, whether or not the words name whom. */
const ADDRESSED = new Set<Plover>(["REQUEST", "THREATEN", "REJECT", "AGREE"]);
/** What others condemn without saying whose it was ("condemned the launch"). */
const CONDEMNED = new Set<Plover>(["MOBILIZE", "ASSAULT", "COERCE", "THREATEN", "SANCTION", "PROTEST"]);
const REACH = 5;

/** Finds at whom an event is directed that names nobody: the one whose deed it speaks of, or the one other party at hand. */
export function directed(view: Seen, scene: Scene, event: Event, before: readonly Event[]): Event {
  const target = counterpart(view, scene, event, before);
  return target.length === 0 ? event : { ...event, target, why: `${event.why}; it is directed at the party at hand` };
}

function counterpart(view: Seen, scene: Scene, event: Event, before: readonly Event[]): readonly Actor[] {
  if (event.source.length === 0) return [];
  const [from, to] = [partiesOf(event.source), partiesOf(event.target)];
  // "Pristina demanded their release": of those who were seized before.
  if (RELEASES.has(event.cameo) && to.every((party) => from.includes(party))) return holderBefore(from, before);
  if (event.target.length > 0) return [];
  if (event.plover === "ACCUSE" && event.cameo !== "114") return doerBefore(scene, event, before);
  const near = ADDRESSED.has(event.plover) || event.cameo === "114" ? atHand(view, scene, event) : [];
  if (near.length > 0 || !DIRECTED.has(event.plover)) return near;
  const doer = event.plover === "REQUEST" ? doerBefore(scene, event, before) : [];
  return doer.length > 0 ? doer : partnerBefore(view, scene, event);
}

const DIRECTED = new Set<Plover>(["REQUEST", "REJECT", "THREATEN"]);

/** The one other party of the sentence before, where that one names the source too ("… Moscow had demanded an apology"). */
function partnerBefore({ mentions }: Seen, { sentence, mentions: own }: Scene, { source }: Event): readonly Actor[] {
  const from = partiesOf(source);
  const named = own.map(({ actor }) => actor).filter((actor) => isParty(actor) && !shared(from, partiesOf([actor])));
  const last = mentions.filter((each) => each.sentence === sentence.index - 1).map(({ actor }) => actor);
  const others = last.filter((actor) => isParty(actor) && !shared(from, partiesOf([actor])));
  const [first] = others;
  if (named.length > 0 || first === undefined || partiesOf(others).length !== 1) return [];
  return last.some((actor) => shared(from, partiesOf([actor]))) ? [first] : [];
}

const RELEASES = new Set(["1053", "0253"]);

function holderBefore(from: readonly string[], before: readonly Event[]): readonly Actor[] {
  const held = before
    .slice(-REACH)
    .reverse()
    .find(({ plover, target }) => plover === "COERCE" && shared(from, partiesOf(target)));
  return held === undefined || shared(from, partiesOf(held.source)) ? [] : held.source;
}

const DEFINITE = /^(the|this|these|that|those|its|such)$/i;
const FORCE = /^(attack|strike|airstrike|shelling|bombing|bombardment|assault|raid|invasion|killing|barrage)s?$/i;
const TRIAL = /^(launch|test|firing|exercise|drill|maneuver|manoeuvre|deployment)(e?s)?$/i;

/** "condemned the launch": the last one that did such a thing, to somebody else if it was an attack. */
function doerBefore({ sentence }: Scene, { source, trigger }: Event, before: readonly Event[]): readonly Actor[] {
  const at = sentence.tokens.findIndex(({ start }) => start >= trigger[1]);
  const words = at < 0 ? [] : sentence.tokens.slice(at, at + 8);
  const rest = words.slice(words.findIndex(({ form }) => DEFINITE.test(form))).slice(0, 4);
  const first = DEFINITE.test(words[0]?.form ?? "");
  if (words.length === 0 || !DEFINITE.test(rest[0]?.form ?? "")) return [];
  const own = partiesOf(source);
  const forced = rest.some(({ form }) => FORCE.test(form));
  const tried = rest.some(({ form }) => TRIAL.test(form));
  const fits = ({ plover, target }: Event): boolean => {
    if (forced) return plover === "ASSAULT" && target.length > 0;
    if (!tried && !first) return false;
    return tried ? plover === "MOBILIZE" || plover === "COOPERATE" : CONDEMNED.has(plover);
  };
  const deed = before
    .slice(-REACH)
    .reverse()
    .find((each) => fits(each) && each.source.length > 0 && !shared(own, partiesOf(each.source)));
  return deed?.source ?? [];
}

/** The one party besides its source that the sentence names, or else the party that tells of it. */
function atHand({ attributions }: Seen, { mentions }: Scene, event: Event): readonly Actor[] {
  const own = partiesOf(event.source);
  const speaker = event.attribution === null ? null : (attributions[event.attribution]?.speaker ?? null);
  const named = mentions.map(({ actor }) => actor).filter(isParty);
  const heard = speaker !== null && isParty(speaker) ? [speaker] : [];
  const found = [...named, ...heard].filter((actor) => !shared(own, partiesOf([actor])));
  const parties = partiesOf(found);
  const first = found[0];
  return parties.length === 1 && first !== undefined ? [first] : [];
}

function isParty({ sector, country }: Actor): boolean {
  return country !== null && sector !== "MED" && sector !== "EDU";
}
