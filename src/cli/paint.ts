import pc from "picocolors";

/** Colours and layout of output for people. Colours follow NO_COLOR, FORCE_COLOR and whether it is a terminal. */
export const paint = pc;

/** Columns of the terminal, kept between 40 and 100 so that prose stays readable. */
export function width(): number {
  return Math.min(100, Math.max(40, process.stdout.columns || 80));
}

/** Wraps words to the terminal, every line indented; the first line may have an indent of its own. */
export function wrap(text: string, indent = "", first = indent, columns = width()): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (!empty && visible(line) + 1 + visible(word) > columns) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.join("\n");
}

/** Pads to a number of terminal columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - visible(text)));
}

/** Length without colour codes. */
export function visible(text: string): number {
  // eslint-disable-next-line no-control-regex -- colour codes are control characters
  return text.replace(/\u001b\[\d+m/g, "").length;
}
