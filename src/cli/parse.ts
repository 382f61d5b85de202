import { once } from "node:events";
import { Command } from "commander";
import { complain, DONE, PARTLY_READ } from "./exit.js";

/** Bytes that one paragraph may have. */
const LONGEST = 4_000_000;

/** `demarche parse`: plain text in, a paragraph a line; CoNLL-U out, one paragraph in memory at a time. */
export function parse(): Command {
  return new Command("parse")
    .description("words, tags and dependency trees of plain text: a paragraph a line in, CoNLL-U out")
    .argument("[file]", "plain text in UTF-8, or - for standard input", "-")
    .action(async (file: string) => {
      const { nodeFiles, reason } = await import("../intake/sources/file-access.js");
      try {
        process.exitCode = await run(() => (file === "-" ? nodeFiles.stdin() : nodeFiles.open(file)));
      } catch (error) {
        if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
        complain("D1102", `${file}: ${reason(error)}`);
        process.exitCode = PARTLY_READ;
      }
    });
}

async function run(open: () => AsyncIterable<Uint8Array>): Promise<number> {
  const { readLines } = await import("../intake/sources/read-lines.js");
  const { megabytes } = await import("../intake/sources/read-stream.js");
  const { takeFromShelf } = await import("../knowledge/shelf.js");
  const { english } = await import("../language/english/index.js");
  const { conlluWriter } = await import("../language/write-conllu.js");
  const write = conlluWriter(english, english.blockReader(takeFromShelf(english.lexicons)));
  let status = DONE;
  let offset = 0;
  for await (const { number, bytes } of readLines(open(), LONGEST)) {
    if (bytes === null) {
      // Nobody can tell any more where the words behind it stand.
      complain("D1105", `line ${String(number)} is larger than ${megabytes(LONGEST)}; nothing behind it is read`);
      return PARTLY_READ;
    }
    const text = Buffer.from(bytes).toString("utf8");
    if (bytes.includes(0)) {
      complain("D1104", `line ${String(number)} is not a text: it holds NUL bytes`);
      status = PARTLY_READ;
    } else {
      for (const sentence of write(text, offset)) {
        if (!process.stdout.write(sentence)) await once(process.stdout, "drain");
      }
    }
    offset += text.length + 1;
  }
  return status;
}
