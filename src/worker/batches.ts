/** How a stream is cut. */
export interface BatchLimits {
  readonly size: number;
  /** A batch that is not full is given when nothing has come for so long: a slow source must not hold work back. */
  readonly pauseMs: number;
  /** Ends the stream; what was taken from it by then is still given. */
  readonly signal?: AbortSignal | undefined;
}

/** Cuts a stream into batches that are never empty. */
export async function* batches<Item>(stream: AsyncIterable<Item>, limits: BatchLimits): AsyncGenerator<Item[]> {
  const iterator = stream[Symbol.asyncIterator]();
  let batch: Item[] = [];
  let next = iterator.next();
  try {
    for (;;) {
      const came = await waitFor(next, batch.length > 0 ? limits.pauseMs : null, limits.signal);
      if (came === "pause") {
        yield batch;
        batch = [];
        continue;
      }
      if (came === "aborted" || came.done === true) break;
      batch.push(came.value);
      next = iterator.next();
      if (batch.length < limits.size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (batch.length > 0) yield batch;
    throw error;
  }
  if (batch.length > 0) yield batch;
  // A source that waits for its next item ends only after that one: nobody waits for it.
  next.catch(() => undefined);
  void iterator.return?.().catch(() => undefined);
}

/** The result, or what happened before it came. */
function waitFor<Result>(
  result: Promise<Result>,
  pauseMs: number | null,
  signal: AbortSignal | undefined,
): Promise<Result | "pause" | "aborted"> {
  if (signal?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve, reject) => {
    const timer = pauseMs === null ? undefined : setTimeout(() => end("pause"), pauseMs);
    const onAbort = (): void => end("aborted");
    const end = (outcome: Result | "pause" | "aborted"): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      resolve(outcome);
    };
    signal?.addEventListener("abort", onAbort);
    result.then(end, (error: Error) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      reject(error);
    });
  });
}
