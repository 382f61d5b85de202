import { useEffect, useState, type ReactNode } from "react";
import type { ErrorAnswer } from "../../src/server/api-types.js";

type State<T> =
  | { readonly at: "waiting" }
  | { readonly at: "here"; readonly data: T }
  | { readonly at: "failed"; readonly message: string };

/** Asks the API once for an address and shows waiting and failure by itself. */
export function Answer<T>({ path, children }: { readonly path: string; readonly children: (data: T) => ReactNode }) {
  const [state, setState] = useState<State<T>>({ at: "waiting" });
  useEffect(() => {
    const stop = new AbortController();
    ask<T>(path, stop.signal)
      .then((data) => setState({ at: "here", data }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted)
          setState({ at: "failed", message: String(error instanceof Error ? error.message : error) });
      });
    return () => stop.abort();
  }, [path]);
  if (state.at === "waiting")
    return (
      <p className="notice" role="status">
        Reading the record…
      </p>
    );
  if (state.at === "failed")
    return (
      <p className="notice failed" role="alert">
        {state.message}
      </p>
    );
  return children(state.data);
}

async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal });
  const body = (await response.json()) as T | ErrorAnswer;
  if (!response.ok) throw new Error((body as ErrorAnswer).error.message);
  return body as T;
}
