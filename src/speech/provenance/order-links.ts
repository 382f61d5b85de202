import type { Role } from "./carriers.js";
import type { NamedOutlet } from "./outlet-index.js";

export interface Link extends NamedOutlet {
  readonly role: Role;
  /** True where its role is that of the outlet beside it. */
  readonly isShared: boolean;
}

/** Outlets of one sentence that depend on each other, the origin first. */
export type Links = readonly Link[];

/** "KCNA said in a report carried by …": no words of its own stand between the verb and the carrier. */
const AT_ONCE =
  /^[”"’)]?(?: \p{L}+){0,2} (?:said|reported|wrote|announced|claimed|stated)(?: (?:on )?\p{Lu}\p{L}+day)?(?: in (?:an?|its|the)(?: \p{L}[\p{L}-]*){1,4})?,?(?: as| which was| that was)? (?:carried|published|released|relayed|reported|quoted|cited|monitored|translated|broadcast)[^,]*$/u;
/** "…, as quoted by Yonhap": of the whole sentence. */
const OF_ALL = /[,”"] as (?:\p{L}+ly )?(?:reported|quoted|cited|carried|monitored|translated|relayed) [^,]*$/u;
const AND_ALSO =
  /(?:;|\band|\bbut|\bwhile|\bwhereas)\s+(?:(?:and|but|while|whereas|the|[\p{L}'’-]+['’]s|state|state-run|news|agency|broadcaster|newspaper|also) ?)*$/iu;

/** A chain in the making, with the link that was put in last. */
interface Growing {
  readonly chain: Link[];
  last: Link;
}

/**
 * Puts the outlets of a sentence into chains. Each is taken in the order of the text: what is cited goes before all
 * that cites it, what closes the sentence goes behind all that it closes. Outlets side by side ("KCNA and Rodong
 * Sinmun said", "KCNA said …, while Yonhap said …") stand in chains of their own.
 */
export function orderLinks(sentence: string, start: number, links: readonly Link[]): Links[] {
  const done: Growing[] = [];
  let growing: Growing[] = [];
  let previous: Link | null = null;
  for (const link of links) {
    if (previous === null) {
      growing = [{ chain: [link], last: link }];
      previous = link;
      continue;
    }
    const before = previous;
    const between = sentence.slice(before.range[1] - start, link.range[0] - start);
    if (isBeside(between, before, link)) {
      growing.push(...growing.filter(({ last }) => last === before).map(({ chain }) => instead(chain, before, link)));
    } else if (isApart(between, before, link)) {
      done.push(...growing);
      growing = [{ chain: [link], last: link }];
    } else {
      for (const each of growing) place(each, link, between);
    }
    previous = link;
  }
  return [...done, ...growing].map(({ chain }) => chain);
}

/** True between outlets that share one verb: "KCNA and Rodong Sinmun said". */
export function isTogether(between: string): boolean {
  return /^(?:,| and| or|, and) (?:the |[\p{L}'’-]+['’]s |state-run |daily |newspaper |broadcaster ){0,4}$/u.test(
    between,
  );
}

/** After a mere comma another sentence may begin: "According to Yonhap, KCNA said". */
function isBeside(between: string, one: Link, other: Link): boolean {
  if (one.role !== other.role || !isTogether(between)) return false;
  return one.isShared || other.isShared || /\b(?:and|or)\b/u.test(between);
}

function instead(chain: readonly Link[], one: Link, other: Link): Growing {
  return { chain: chain.map((link) => (link === one ? other : link)), last: other };
}

/** "KCNA said A, while Kyodo said B", but not "Kyodo reported that A had come and KCNA had said B". */
function isApart(between: string, previous: Link, link: Link): boolean {
  if (previous.role !== "opens" || link.role !== "opens") return false;
  const also = AND_ALSO.exec(between);
  return (
    also !== null &&
    (also[0].startsWith(";") || /,\s*$/u.test(between.slice(0, also.index)) || !/\bthat\b/u.test(between))
  );
}

function place(growing: Growing, link: Link, between: string): void {
  const { chain, last } = growing;
  growing.last = link;
  if (link.role === "closes") chain.push(link);
  else if (link.role === "cited") chain.unshift(link);
  else if (link.role === "opens") {
    if (last.role === "opens") chain.unshift(link);
    else chain.push(link);
  } else if (isInner(last, between)) chain.unshift(link);
  else if (last.role !== "relays" && last.role !== "cited") chain.push(link);
  else chain.splice(chain.indexOf(last) + 1, 0, link);
}

/** True where an outlet passes on what the one before it reports or cites: "Yonhap said Kim had told KCNA". */
function isInner({ role }: Link, between: string): boolean {
  if (/\b(?:citing|quoting|referring|cited|quoted)\b(?! by)/u.test(between)) return true;
  return role === "opens" && !AT_ONCE.test(between) && !OF_ALL.test(between);
}
