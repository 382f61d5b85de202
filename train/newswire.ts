import { readPart, type Gold } from "./conllu.js";
import { seeded } from "./shuffle.js";

/** Words that can stand for one another without changing the tree. */
const GROUPS: readonly (readonly string[])[] = [
  "Seoul Tokyo Beijing Moscow Washington Tehran Ankara Athens Hanoi Manila Paris Berlin Ottawa Kyiv Warsaw Riyadh Doha Cairo Islamabad Baghdad Caracas Havana Pretoria Nairobi Jakarta Canberra Taipei Pyongyang Minsk Belgrade Damascus Kabul Dhaka Tripoli".split(
    " ",
  ),
  "Iran Russia China Japan Turkey Greece Vietnam France Germany Canada Ukraine Poland Egypt Qatar Pakistan India Iraq Cuba Venezuela Kenya Indonesia Australia Belarus Serbia Armenia Syria Libya Ethiopia Sudan Israel Britain Mexico Brazil Thailand Myanmar".split(
    " ",
  ),
  "Iranian Russian Chinese Japanese Turkish Greek Vietnamese French German Canadian Ukrainian Polish Egyptian Pakistani Indian Iraqi Cuban Kenyan Indonesian Australian Serbian Armenian Syrian Libyan Ethiopian Sudanese Israeli British Mexican Brazilian Thai".split(
    " ",
  ),
  "Kim Lee Trump Xi Putin Macron Merz Zelenskyy Modi Erdogan Netanyahu Lavrov Rubio Ishiba Starmer Carney Sharif Sisi Lula Wang Choe Orban Vucic Maduro Petro Milei Kallas Guterres".split(
    " ",
  ),
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
];

const SWAPS = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)));

/** Another word that can stand for this one; the word itself where none is known. */
export function renamed(word: string, random: () => number): string {
  const group = SWAPS.get(word);
  return group?.[Math.floor(random() * group.length)] ?? word;
}

/** The project's own news sentences, `times` times, each time with other names in them. */
export function newswire(times: number): Gold[] {
  const random = seeded(4);
  const own = readPart("train/newswire", "");
  return Array.from({ length: times }, (_, i) =>
    own.map((gold) => (i === 0 ? gold : { ...gold, forms: gold.forms.map((form) => renamed(form, random)) })),
  ).flat();
}
