/** A line of a stream: its bytes, or null where it is longer than the limit. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes. Holds one line at a time and never more than `limit` bytes of it, whatever
 * the size of the stream.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const line = (): ByteLine => ({ number, bytes: size > limit ? null : Buffer.concat(held) });
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, at));
      yield line();
      held = [];
      size = 0;
      number++;
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
