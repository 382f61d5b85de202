import { paint } from "./paint.js";

/** How far a long work is. `total` is null where it cannot be known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly failed: number;
}

const EVERY_MS = { terminal: 120, log: 5000 };

/**
 * Shows progress on standard error: one line that is rewritten on a terminal, a line every five seconds in a log.
 * Gives a function to call with the state so far, and one that ends the line.
 */
export function progress(label: string): { show: (state: Progress) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  const began = Date.now();
  let shown = terminal ? 0 : began;
  return {
    show(state) {
      const now = Date.now();
      if (now - shown < (terminal ? EVERY_MS.terminal : EVERY_MS.log)) return;
      shown = now;
      const line = describe(label, state, (now - began) / 1000);
      process.stderr.write(terminal ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    end() {
      if (terminal) process.stderr.write("\r\u001b[2K");
    },
  };
}

/** "reading 120 of 400 · 35/s · 8 s left · 1 failed" */
export function describe(label: string, { done, total, failed }: Progress, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [
    `${label} ${String(done)}${total === null ? "" : ` of ${String(total)}`}`,
    `${rate.toFixed(rate < 10 ? 1 : 0)}/s`,
  ];
  if (total !== null && rate > 0) parts.push(`${duration((total - done) / rate)} left`);
  if (failed > 0) parts.push(paint.red(`${String(failed)} failed`));
  return parts.join(" · ");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${String(Math.ceil(seconds))} s`;
  if (seconds < 5400) return `${String(Math.round(seconds / 60))} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
