import { describe, expect, it } from "vitest";
import { readByline } from "../../src/intake/masthead/byline.js";
import { datelineDate, findDateline } from "../../src/intake/masthead/dateline.js";
import { prepareLanguages } from "../../src/intake/masthead/language.js";
import { prepareOutlets } from "../../src/intake/masthead/outlets.js";
import { readStamp } from "../../src/intake/masthead/stamp.js";
import { readTranslation } from "../../src/intake/masthead/translation.js";
import { takeFromShelf } from "../../src/knowledge/shelf.js";

const shelf = takeFromShelf(["outlets", "languages"]);
const outlets = prepareOutlets(shelf.outlets);

describe("datelines", () => {
  it.each([
    ["Seoul, Oct 29 (NationPress) The envoy", "Seoul", "NationPress", 10, 29],
    ["SEOUL, South Korea (AP) — The envoy", "SEOUL, South Korea", "AP", null, null],
    ["TOKYO, Nov. 3 (Kyodo) -- The envoy", "TOKYO", "Kyodo", 11, 3],
    ["Pyongyang, January 2 (KCNA) -- The envoy", "Pyongyang", "KCNA", 1, 2],
    ["BEIJING, Nov 5 (Xinhua) -- The envoy", "BEIJING", "Xinhua", 11, 5],
    ["MOSCOW. Nov 5 (Interfax) - The envoy", "MOSCOW", "Interfax", 11, 5],
    ["MOSCOW, November 5. /TASS/. The envoy", "MOSCOW", "TASS", 11, 5],
    ["ISLAMABAD/NEW DELHI, May 8 (Reuters) - The envoy", "ISLAMABAD/NEW DELHI", "Reuters", 5, 8],
    ["Paris (AFP) – The envoy", "Paris", "AFP", null, null],
    ["UNITED NATIONS, Sept. 23 (UPI) -- The envoy", "UNITED NATIONS", "UPI", 9, 23],
    ["Port-au-Prince, 5 November (Harbour Wire): The envoy", "Port-au-Prince", "Harbour Wire", 11, 5],
    ["WASHINGTON — The envoy", "WASHINGTON", null, null, null],
    ["NEW DELHI: The envoy", "NEW DELHI", null, null, null],
    ["KYIV, Ukraine — The envoy", "KYIV, Ukraine", null, null, null],
    ["NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", "AP", null, null],
    ["(Reuters) - The envoy", null, "Reuters", null, null],
    ["Oct. 29 (UPI) -- The envoy", null, "UPI", 10, 29],
    ["Beijing\nCNN\n — ", "Beijing", "CNN", null, null],
  ])("%s", (text, place, agency, month, day) => {
    const found = findDateline(text.trim());
    expect(found).toMatchObject({ start: 0, place, agency, month, day, year: null });
    expect(text.slice(found?.end).trim()).toMatch(/^(?:The envoy)?$/u);
  });

  it("gives a date only where the year is printed", () => {
    const full = findDateline("GENEVA, May 3, 2025 (Harbour Wire) -- The envoy");
    expect(full && datelineDate(full)).toBe("2025-05-03");
    const cut = findDateline("GENEVA, May 3 (Harbour Wire) -- The envoy");
    expect(cut && datelineDate(cut)).toBeNull();
  });

  it.each([
    "The envoy left Geneva on May 3 (a Saturday) - without a word.",
    "President Park (in office since 2013) was there.",
    "Mr. Lee said: no.",
    "On May 3, the envoy left.",
    "In Geneva, the envoy (AP) left.",
    "NATO said on Monday that it would answer.",
  ])("none in: %s", (text) => {
    expect(findDateline(text)).toBeNull();
  });
});

describe("bylines", () => {
  it.each([
    ["BY JEONG SO-RA [[email protected]]", ["JEONG SO-RA"]],
    ["By Ann Lee, Reuters", ["Ann Lee"]],
    ["By Ann Lee and Tom Ray", ["Ann Lee", "Tom Ray"]],
    ["By Ann Lee, Tom van der Berg and Jo Ray, CNN", ["Ann Lee", "Tom van der Berg", "Jo Ray"]],
    ["Ann Lee in Seoul", ["Ann Lee"]],
    ["Ann Lee in Seoul and Tom Ray in Washington", ["Ann Lee", "Tom Ray"]],
    ["Written by Ann Lee", ["Ann Lee"]],
    ["Ann Lee, diplomatic correspondent", ["Ann Lee"]],
    ["By ANN LEE | Harbour Press | May 3, 2025", ["ANN LEE"]],
    ["By Ann Lee ann@harbour.example", ["Ann Lee"]],
    ["김나리 기자 nari@harbour.example", ["김나리"]],
  ])("%s", (line, names) => {
    expect(readByline(line)).toEqual(names);
  });

  it.each([
    "By the end of the day, talks had failed.",
    "By Monday the envoy had left.",
    "By then, Ann Lee had gone to Seoul.",
    "Seoul warns Pyongyang",
    "Ann Lee left Seoul on Monday.",
  ])("none in: %s", (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe("stamps", () => {
  it.each([
    ["Published: 29 Oct 2025 14:03", "2025-10-29", null],
    ["2025-06-30 17:20", "2025-06-30", null],
    ["Updated 4:11 AM EST, Thu November 6, 2025", null, "2025-11-06"],
    ["Published 3 May 2025, updated 4 May 2025", "2025-05-03", "2025-05-04"],
    ["Oct. 29, 2025", "2025-10-29", null],
    ["Posted on : Aug.18,2025 17:45 KST Modified on : Aug.19,2025 17:45 KST", "2025-08-18", "2025-08-19"],
    ["May 8, 20254:29 PM GMT+2Updated 10 mins ago", "2025-05-08", null],
    ["입력 2025.06.30. 오후 5:20", "2025-06-30", null],
    ["2025年6月30日 17:20", "2025-06-30", null],
    ["5 NOV, 14:03", null, null],
    ["29/10/2025", "2025-10-29", null],
    ["Update : 05.11.2025", null, "2025-11-05"],
  ])("%s", (line, published, updated) => {
    expect(readStamp(line)).toEqual({ published, updated });
  });

  it.each(["The envoy left on May 3, 2025.", "05/06/2025", "May 3, 2025 traffic problems were to blame.", "In 2025"])(
    "none in: %s",
    (line) => {
      expect(readStamp(line)).toBeNull();
    },
  );
});

describe("notes of translation", () => {
  it.each([
    [
      "Translated from the JoongAng Ilbo by generative AI, then edited by Korea JoongAng Daily staff.",
      { from: "ko", by: "machine", editedBy: "Korea JoongAng Daily" },
    ],
    [
      "This article was translated from the original Spanish by Ann Lee.",
      { from: "es", by: "Ann Lee", editedBy: null },
    ],
    ["Translated from Japanese with DeepL, reviewed by Tom Ray.", { from: "ja", by: "machine", editedBy: "Tom Ray" }],
    ["Translated by Ann Lee", { from: null, by: "Ann Lee", editedBy: null }],
    ["This story was machine translated from Korean.", { from: "ko", by: "machine", editedBy: null }],
    [
      "This article was originally written in Korean and translated by a bilingual reporter with the help of generative AI tools. It was then edited by a native English-speaking editor.",
      { from: "ko", by: "machine", editedBy: null },
    ],
    ["(Translation: Papago)", { from: null, by: "machine", editedBy: null }],
  ])("%s", (line, translation) => {
    expect(readTranslation(line, outlets, shelf.languages)).toEqual(translation);
  });

  it("none in a sentence about something else", () => {
    expect(readTranslation("Edited by Harbour Daily staff", outlets, shelf.languages)).toBeNull();
  });
});

describe("outlets", () => {
  it("are many, each domain belonging to one, state media naming the state", () => {
    expect(shelf.outlets.length).toBeGreaterThan(250);
    const domains = shelf.outlets.flatMap(({ domains: own }) => own);
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
    expect(outlets.byName("KCNA")).toMatchObject({ country: "PRK", voice: "PRK", language: "ko" });
    expect(outlets.byName("Yonhap")).toMatchObject({ country: "KOR", voice: null });
  });

  it("are found by address, subdomains included, and by loose names", () => {
    expect(outlets.byUrl("https://world.kbs.co.kr/service/news")?.name).toBe("KBS");
    expect(outlets.byUrl("http://user@www.TASS.com:80/politics/1")?.name).toBe("TASS");
    expect(outlets.byUrl("https://nottass.com/")).toBeNull();
    expect(outlets.byName("korea joongang daily staff")?.name).toBe("Korea JoongAng Daily");
    expect(outlets.byName("time")).toBeNull();
  });
});

describe("languages", () => {
  const tell = prepareLanguages(shelf.languages);
  it.each([
    ["en", "The envoy said that the talks had not failed and that it was too early to leave."],
    ["de", "Der Gesandte sagte, dass die Gespräche nicht gescheitert sind und es zu früh ist."],
    ["fr", "Le ministre a dit que les pourparlers n'ont pas échoué et que la délégation est dans la ville."],
    ["es", "El ministro dijo que las conversaciones no han fracasado y que la delegación está en la ciudad."],
    ["ko", "외교부는 회담이 끝나지 않았다고 밝혔다."],
    ["ja", "外務省は会談が終わっていないと発表した。"],
    ["zh", "外交部表示会谈尚未结束。"],
    ["ru", "Министр заявил, что переговоры не закончились и что это было не так."],
    ["uk", "Міністр заявив, що переговори не закінчились і що це було не так, але він також був там."],
    ["ar", "قال الوزير إن المحادثات لم تنته بعد كما أن الوفد في المدينة"],
    ["fa", "وزیر گفت که گفتگوها به پایان نرسیده است و این هیئت در شهر را ترک کرد"],
    [
      "tr",
      "Bakan, görüşmelerin bir süre daha devam edeceğini ve bu konuda çok umutlu olduğunu söyledi, ancak daha sonra gitti.",
    ],
  ])("tells %s", (language, text) => {
    expect(tell(text)).toBe(language);
  });

  it("says nothing of what is too short to tell", () => {
    expect(tell("Geneva")).toBeNull();
    expect(tell("1, 2, 3")).toBeNull();
  });
});
