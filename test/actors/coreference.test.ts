import { describe, expect, it } from "vitest";
import { english } from "../../src/pipeline/english.js";

/** A text, a word that calls somebody again (its last occurrence), and who it is. */
const CALLS: readonly (readonly [text: string, word: string, actor: string | null])[] = [
  ["Sanae Takaichi met reporters on Monday. She promised to visit Seoul.", "She", "Sanae Takaichi"],
  ["Wang Yi arrived on Sunday. He will stay for two days.", "He", "Wang Yi"],
  ["Maria Zakharova criticised Marco Rubio. He did not answer.", "He", "Marco Rubio"],
  ["Maria Zakharova criticised Marco Rubio. She said the speech was hollow.", "She", "Maria Zakharova"],
  ["North Korea fired two missiles. The nation had warned of a response.", "The nation", "North Korea"],
  ["Xi Jinping spoke in Hanoi. He said the country would keep its word.", "the country", "China"],
  ["The Rodong Sinmun ran a long article. The paper called the drills a rehearsal.", "The paper", "Rodong Sinmun"],
  ["Yonhap reported the launch on Friday. The agency gave no source.", "The agency", "Yonhap News Agency"],
  ["Iran rejected the offer. It said the sanctions must go first.", "It", "Iran"],
  ["Analysts are divided. They expect no quick answer.", "They", "Analysts"],
  ["India and Pakistan traded accusations. The two sides agreed to talk.", "The two sides", "India|Pakistan"],
  ["Emmanuel Macron left Berlin. The president did not take questions.", "The president", "Emmanuel Macron"],
  ["Hezbollah buried its dead. The group vowed revenge.", "The group", "Hezbollah"],
  ["Volodymyr Zelensky thanked his allies.", "his", "Volodymyr Zelensky"],
  ["Ankara recalled its ambassador.", "its", "government of Turkey"],
  ["Before she left Berlin, Annalena Baerbock thanked her hosts.", "she", "Annalena Baerbock"],
  ["Oman freed two sailors. The Gulf state gave no reason, though Serbia had asked.", "The Gulf state", "Oman"],
  ["Cuba and Canada signed a treaty. The Central American nation was absent.", "The Central American nation", null],
  ["Hakan Fidan left Cairo. The Turkish minister gave no date.", "The Turkish minister", "Hakan Fidan"],
  ["Chile, Peru and Bolivia met in Lima. They signed nothing.", "They", "Chile|Peru|Bolivia"],
  ["The European Union met Serbia. Brussels has told it to wait.", "Brussels", "European Union"],
  ["Kaja Kallas was late. It is unlikely that the talks will go on.", "It", null],
  ['Emmanuel Macron was firm. "I will not yield," Macron said.', "I", "Emmanuel Macron"],
  ['Emmanuel Macron was firm. "My country is ready," Macron said.', "My country", "France"],
  ["Keir Starmer, a lawyer, is 62. The 62-year-old was elected in 2024.", "The 62-year-old", "Keir Starmer"],
  ["It seems that Cuba will not come.", "It", null],
  ["Mexico was pleased. The plan is old. It contains six points.", "It", null],
  ["Lee Jae Myung called Xi Jinping. Lee invited him to Seoul.", "him", "Xi Jinping"],
  ["Ishaq Dar spoke to the press. The foreign minister named no date.", "The foreign minister", "Ishaq Dar"],
  [
    "Peter Hahn, a professor at Harvard University, was surprised. The professor saw no plan.",
    "The professor",
    "Peter Hahn",
  ],
  [
    "South Korea offered talks. The reclusive state did not pick up the phone, although North Korea had asked.",
    "Korea had",
    null,
  ],
];

describe("words that call somebody again", () => {
  it.each(CALLS)("%s [%s]", (text, word, actor) => {
    const { mentions } = english(["mentions"])({ id: "1", text, date: "2025-11-04" });
    const start = text.lastIndexOf(word);
    const found = mentions.filter((each) => each.start === start && each.end === start + word.length);
    expect(found.map((each) => each.actor.name).join("|")).toBe(actor ?? "");
  });

  it("points back to the antecedent", () => {
    const text = "Japan lodged a protest. It demanded an apology.";
    const { mentions } = english(["mentions"])({ id: "1", text, date: "2025-11-04" });
    const it = mentions.find(({ kind }) => kind === "pronoun");
    expect(it?.antecedent).toEqual([0, 5]);
  });

  it("leaves the speaker's own words to the room of speech", () => {
    const text = '"It is their decision," Keir Starmer said.';
    const { mentions } = english(["mentions"])({ id: "1", text, date: "2025-11-04" });
    expect(mentions.filter(({ kind }) => kind === "pronoun")).toEqual([]);
  });
});
