import { describe, expect, it } from "vitest";
import { takeFromShelf } from "../../src/knowledge/shelf.js";
import { Lemmatizer } from "../../src/language/english/lemmatize.js";

const { lemmas, verbBases } = takeFromShelf(["lemmas", "verbBases"]);
const listed = new Lemmatizer(lemmas, verbBases);
const unlisted = new Lemmatizer([], []);

/** Forms in -ed and -ing of verbs of the news, with their bases. */
const FORMS = `freed free, freeing free, agreed agree, guaranteed guarantee, fled flee, atoned atone, condoned condone,
  postponed postpone, chaired chair, repaired repair, glided glide, guided guide, presided preside, avoided avoid,
  raided raid, bared bare, barred bar, barring bar, planned plan, hoped hope, hopping hop, stared stare, soared soar,
  declared declare, cleared clear, sourced source, soured sour, toured tour, favoured favour, injured injure,
  captured capture, scouted scout, routed rout, disputed dispute, shouted shout, released release, leased lease,
  accused accuse, focused focus, collapsed collapse, cleansed cleanse, passed pass, addressed address, merged merge,
  divulged divulge, arranged arrange, belonged belong, besieged besiege, tackled tackle, controlled control,
  patrolled patrol, expelled expel, recalled recall, killed kill, signalled signal, signaled signal, cancelled cancel,
  applauded applaud, concluded conclude, conceded concede, needed need, pleaded plead, persuaded persuade,
  retaliated retaliate, retreated retreat, defeated defeat, invited invite, visited visit, limited limit, cited cite,
  exploited exploit, awaited await, promoted promote, pivoted pivot, deployed deploy, denied deny, allied ally,
  defied defy, vetoed veto, echoed echo, torpedoed torpedo, died die, lied lie, tied tie, admitted admit,
  boycotted boycott, added add, erred err, buzzed buzz, trekked trek, analyzed analyze, seized seize,
  breathed breathe, soothed soothe, opened open, convened convene, happened happen, abandoned abandon,
  questioned question, imposed impose, provoked provoke, leaked leak, rebuked rebuke, unveiled unveil,
  compiled compile, resumed resume, consumed consume, shaped shape, developed develop, equipped equip, wiped wipe`
  .split(/,\s*/)
  .map((pair) => pair.split(" "));

describe("Lemmatizer", () => {
  it.each(FORMS)("%s is of %s", (form, base) => {
    expect(listed.lemma(form, "VERB", form.endsWith("ing") ? "VBG" : "VBD")).toBe(base);
  });
  it.each([
    ["sues", "sue"],
    ["lies", "lie"],
    ["denies", "deny"],
    ["focuses", "focus"],
    ["accuses", "accuse"],
    ["vetoes", "veto"],
    ["launches", "launch"],
  ])("%s is of %s", (form, base) => {
    expect(listed.lemma(form, "VERB", "VBZ")).toBe(base);
  });

  it.each([
    ["refereed", "referee"],
    ["presided", "preside"],
    ["chaired", "chair"],
    ["glided", "glide"],
    ["raided", "raid"],
    ["persuaded", "persuade"],
    ["retreated", "retreat"],
    ["mediated", "mediate"],
    ["scouted", "scout"],
    ["executed", "execute"],
    ["soured", "sour"],
    ["injured", "injure"],
    ["inspired", "inspire"],
    ["prepared", "prepare"],
    ["cleared", "clear"],
    ["honored", "honor"],
    ["ignored", "ignore"],
    ["leased", "lease"],
    ["lapsed", "lapse"],
    ["endorsed", "endorse"],
    ["stressed", "stress"],
    ["divulged", "divulge"],
    ["tackled", "tackle"],
    ["undermined", "undermine"],
    ["gained", "gain"],
    ["intervened", "intervene"],
    ["opened", "open"],
    ["revoked", "revoke"],
    ["leaked", "leak"],
    ["planned", "plan"],
    ["defied", "defy"],
    ["visited", "visit"],
    ["ignited", "ignite"],
  ])("guesses without a list that %s is of %s", (form, base) => {
    expect(unlisted.lemma(form, "VERB", "VBD")).toBe(base);
  });
});
