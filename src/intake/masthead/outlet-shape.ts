/** Words of which the names of papers, agencies and stations are made. */
const NOUN =
  /^(?:Times|Post|Herald|Daily|News|Newspaper|Newswire|Courier|Tribune|Gazette|Journal|Monitor|Dispatch|Chronicle|Observer|Agency|Press|Presse|Wire|Review|Mail|Telegraph|Telegram|Globe|Guardian|Examiner|Bulletin|Sentinel|Ledger|Inquirer|Enquirer|Express|Reporter|Mercury|Argus|Broadcasting|Broadcaster|Radio|Television|TV|Network|Magazine|Weekly|Quarterly|Today|Letter|Messenger|Advertiser|Advocate|Record|Register|Spectator|Sun|Star|Mirror|Standard|Independent|Citizen|Nation|Eye|Beacon|Outlook|Report|Insider|Watch|Pioneer|Sinmun|Shinmun|Ilbo|Shimbun|Shinbun|Ribao|Zeitung|Tageblatt|Tagblatt|Gazeta|Gazette|Diario|Jornal|Corriere|Giornale|Dagblad|Dagbladet|Haber|Sanomat)$/u;
/** "Breaking News", "The Daily Report": such words alone name a section or a letter, no outlet. */
const ANY =
  /^(?:The|A|An|Our|My|Your|This|Breaking|Latest|Top|World|International|National|Foreign|Local|Global|Domestic|Politics|Political|Business|Sports?|Online|Digital|Web|Video|Live|Press|Release|Releases|More|All|Other|Related|Special|Full|Weekend|Weekly|Morning|Evening|Home|Editorial|Staff|Desk|Team|Newsroom|Print|Edition|AI|Translation|Language|English|Sign|Log|Join|Visit|Support|Download|Subscribe|Follow|Share|Read|Watch|Get|Back|Most|Popular|Contact|About|Privacy|Policy|Google|Apple|Facebook|Twitter|Newsletter|Briefings?|Digest|Roundup|Alerts?|Updates?|Account|In|On|Of|For|To|From|With|By|And)$/u;
const JOINT = "(?:(?:of|the|and|for|de|la|le|du|der|die|del)\\s+)?";
const WORD = "[\\p{Lu}][\\p{L}\\p{N}'’&-]*";
const NAME = new RegExp(`^(?:[Tt]he\\s+)?${WORD}(?:\\s+${JOINT}${WORD}){0,5}$`, "u");
const NAMES = new RegExp(`${WORD}(?:\\s+${JOINT}${WORD}){0,5}`, "gu");

/** True where a name that no list holds may be an outlet's: capitals throughout, and not generic words alone. */
export function mayBeOutlet(name: string): boolean {
  return NAME.test(name) && name.split(/\s+/u).some((word) => /^\p{Lu}/u.test(word) && !generic(word));
}

/** True where the words of a name say that it is an outlet's: "Harbour Times", "Alpine News Agency", "CapitalLetter". */
export function soundsLikeOutlet(name: string): boolean {
  return mayBeOutlet(name) && parts(name).some((word) => NOUN.test(word)) && parts(name).length > 1;
}

/** True for a line that is a paper's name and no headline: "The Harbour Gazette", not "Kim Answers Questions of the Press". */
export function isNameplate(line: string): boolean {
  const words = parts(line.replace(/^The\s+/u, ""));
  return words.length <= 3 && NOUN.test(words.at(-1) ?? "") && soundsLikeOutlet(line);
}

/** The names in a line that sound like outlets, without their article. */
export function outletsIn(line: string): string[] {
  return (line.match(NAMES) ?? []).map(withoutGeneric).filter(soundsLikeOutlet);
}

/** "Follow the Harbour Herald": what a button says before the name. */
function withoutGeneric(name: string): string {
  const words = name.split(/\s+/u);
  const first = words.findIndex((word) => /^\p{Lu}/u.test(word) && !ANY.test(word));
  return words.slice(Math.max(first, 0)).join(" ");
}

function generic(word: string): boolean {
  return ANY.test(word) || NOUN.test(word);
}

/** Words, those that are written as one taken apart: "Capital", "Letter". */
function parts(name: string): string[] {
  return name.split(/\s+|(?<=\p{Ll})(?=\p{Lu})/u);
}
