const SAMPLE = 1 << 16;
/** Of a text's bytes, the share that may be wrong UTF-8 before it is taken for no text at all. */
const TOLERATED = 0.1;

/** True for bytes that are no text: NUL bytes, or mostly no UTF-8. The first 64 KiB tell. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return true;
  const wrong = new TextDecoder().decode(sample).split("\uFFFD").length - 1;
  // Pages in an older encoding that say so can still be read.
  return wrong > TOLERATED * sample.length && charsetOf(sample) === null;
}

/** Bytes as text: UTF-8, else the encoding that an HTML page declares, else the most common old one. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(charsetOf(bytes.subarray(0, SAMPLE)) ?? "windows-1252").decode(bytes);
  }
}

function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  if (name === undefined || /^utf-?8$/iu.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
