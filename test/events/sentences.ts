/** Sentence, CAMEO code, countries of source and target, status. */
export type Coding = readonly [text: string, cameo: string, from: string, to: string, status: string];

export const COMPOSED: readonly Coding[] = [
  ["Japan agreed to lift the sanctions on Iran.", "0354", "JPN", "IRN", "done"],
  ["Egypt agreed to meet the president of Sudan.", "036", "EGY", "SDN", "done"],
  ["Canada promised to send food to Ethiopia.", "0333", "CAN", "ETH", "done"],
  ["Turkey pledged to withdraw its troops from Syria.", "0356", "TUR", "SYR", "done"],
  ["Moscow refused to meet the foreign minister of Poland.", "125", "RUS", "POL", "done"],
  ["Pakistan refused to release the sailors from India.", "1243", "PAK", "IND", "done"],
  ["Tehran declined to lift the sanctions on Iraq.", "1244", "IRN", "IRQ", "done"],
  ["North Korea threatened to attack South Korea.", "138", "PRK", "KOR", "done"],
  ["Washington threatened to impose sanctions on Turkey.", "1312", "USA", "TUR", "done"],
  ["Ankara threatened to sever diplomatic ties with Greece.", "1313", "TUR", "GRC", "done"],
  ["Japan urged North Korea to release the fishermen.", "0253", "JPN", "PRK", "done"],
  ["France asked Algeria to send aid.", "023", "FRA", "DZA", "done"],
  ["China called on Japan to withdraw its troops.", "0256", "CHN", "JPN", "done"],
  ["Chile demanded that Peru withdraw its troops.", "1056", "CHL", "PER", "done"],
  ["Britain demanded the release of the sailors by Iran.", "1053", "GBR", "IRN", "done"],
  ["Ukraine accused Russia of shelling the town.", "1123", "UKR", "RUS", "done"],
  ["Cuba accused the United States of espionage.", "1125", "CUB", "USA", "done"],
  ["Vietnam warned China against attacking the island.", "1056", "VNM", "CHN", "done"],
  ["India suspended talks with Pakistan.", "164", "IND", "PAK", "done"],
  ["Germany suspended aid to Egypt.", "162", "DEU", "EGY", "done"],
  ["Russia resumed its attacks on Ukraine.", "190", "RUS", "UKR", "done"],
  ["Israel halted its attacks on Lebanon.", "0871", "ISR", "LBN", "done"],
  ["Norway considered imposing sanctions on Belarus.", "163", "NOR", "BLR", "hypothetical"],
  ["Iran denied that it had attacked Iraq.", "190", "IRN", "IRQ", "denied"],
  ["Brazil expressed its willingness to negotiate with Bolivia.", "036", "BRA", "BOL", "done"],
  ["Kenya is ready to send troops to Somalia.", "0332", "KEN", "SOM", "done"],
  ["Serbia is unwilling to meet the leader of Kosovo.", "125", "SRB", "XKX", "done"],
  ["Egypt received assurances from Russia.", "030", "RUS", "EGY", "done"],
  ["Finland failed to reach an agreement with Russia.", "127", "FIN", "RUS", "done"],
  ["Iran responded by launching missiles at Israel.", "194", "IRN", "ISR", "done"],
];

export const STATUSES: readonly Coding[] = [
  ["Japan will lift the sanctions on Iran.", "085", "JPN", "IRN", "planned"],
  ["Japan will not lift the sanctions on Iran.", "1244", "JPN", "IRN", "done"],
  ["Japan did not attack Iran.", "190", "JPN", "IRN", "denied"],
  ["Japan may lift the sanctions on Iran.", "085", "JPN", "IRN", "hypothetical"],
  ["Japan is shelling the port of Iran.", "194", "JPN", "IRN", "ongoing"],
  ["Japan would lift the sanctions on Iran if Tehran released the sailors.", "085", "JPN", "IRN", "conditional"],
  ["The president of Japan is scheduled to meet the president of Iran.", "040", "JPN", "IRN", "planned"],
  ["Japan plans to expel the ambassador of Iran.", "166", "JPN", "IRN", "planned"],
  ["Norway said it would recall its ambassador from Iran.", "161", "NOR", "IRN", "planned"],
  ["Norway never condemned the launch by Iran.", "111", "NOR", "IRN", "denied"],
];

export const SIDES: readonly Coding[] = [
  ["Japan condemned North Korea's launch.", "111", "JPN", "PRK", "done"],
  ["The launch was condemned by Japan and Canada.", "111", "JPN CAN", "", "done"],
  ["Iran was condemned by Japan.", "111", "JPN", "IRN", "done"],
  ["Seoul's warning to North Korea drew attention.", "130", "KOR", "PRK", "done"],
  ["Russia, which attacked Ukraine, denied the report.", "190", "RUS", "UKR", "done"],
  ["Japan and Canada condemned Iran.", "111", "JPN CAN", "IRN", "done"],
  ["Japan met with Canada in Rome.", "040", "JPN", "CAN", "done"],
  ["Japan met with Canada in Rome.", "040", "CAN", "JPN", "done"],
  ["Egypt and Sudan signed a treaty.", "057", "EGY", "SDN", "done"],
  ["Egypt and Sudan held joint drills.", "062", "EGY", "SDN", "done"],
  ["The army of Syria attacked rebels in Lebanon.", "190", "SYR", "LBN", "done"],
  ["North Korea labeled Japan a hostile force.", "111", "PRK", "JPN", "done"],
  ["Police in Cuba arrested a journalist from Spain.", "173", "CUB", "ESP", "done"],
  ["Moscow said that Warsaw must withdraw its troops.", "1056", "RUS", "POL", "done"],
  ["Ecuador granted asylum to a dissident from Belarus.", "075", "ECU", "BLR", "done"],
  ["North Korea test-fired a ballistic missile.", "150", "PRK", "", "done"],
  ["The prime minister of Peru resigned.", "0831", "PER", "", "done"],
  ["Three soldiers of Israel were killed in a Syrian air strike.", "1823", "SYR", "ISR", "done"],
];

/** Sentences without any event between states. */
export const SILENT: readonly string[] = [
  "The minister of Japan likes long walks in spring.",
  "The company launched a website in Japan.",
  "Analysts suggest that Japan may change its mind.",
  "The boy fired the clay pot.",
];
