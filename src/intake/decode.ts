const HEAD_BYTES = 4096;
const WINDOWS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"];
const LATIN = new Set(["windows-1252", "iso-8859-1", "us-ascii"]);

/**
 * The text of a page or a file from its bytes. A byte order mark counts most, then the header (`contentType`, as in
 * `text/html; charset=euc-kr`), then the page's own meta element. Bytes that are no UTF-8 though they should be
 * are read as windows-1252, and what is called Latin but is faultless UTF-8 is read as that. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const label = known(charsetIn(contentType ?? "")) ?? known(charsetIn(headOf(bytes)));
  if (label !== null && label !== "utf-8" && !LATIN.has(label)) return new TextDecoder(label).decode(bytes);
  const unicode = new TextDecoder().decode(bytes);
  return isUnicode(unicode) ? unicode : latin(bytes);
}

/** True where a byte order mark or a meta element names an encoding that can be read. */
export function declaresEncoding(bytes: Uint8Array): boolean {
  const declared = known(charsetIn(headOf(bytes)));
  return byteOrderMark(bytes) !== null || (declared !== null && declared !== "utf-8");
}

/** Node's decoder leaves 0x80 to 0x9F as control characters: the quotes and dashes that Windows has there. */
function latin(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_BYTES));
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w:.-]{2,40})/iu.exec(text)?.[1] ?? null;
}

/** The standard's name for a label; null where the label is none. UTF-16 without a mark is in truth UTF-8. */
function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

/** A stray broken byte does not make a page Latin; more broken than whole characters do. */
function isUnicode(text: string): boolean {
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === "\uFFFD") broken++;
    else if (character > "\u007F") whole++;
  }
  return broken <= whole / 2;
}
