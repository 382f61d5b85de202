import { declaresEncoding } from "../decode.js";

const SAMPLE = 1 << 16;
/** Of a text's bytes, the share that may be wrong UTF-8 before it is taken for no text at all. */
const TOLERATED = 0.1;

/** True for bytes that are no text: NUL bytes, or mostly no UTF-8 and no encoding declared. The first 64 KiB tell. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (declaresEncoding(sample)) return false;
  if (sample.includes(0)) return true;
  const wrong = new TextDecoder().decode(sample).split("\uFFFD").length - 1;
  return wrong > TOLERATED * sample.length;
}
