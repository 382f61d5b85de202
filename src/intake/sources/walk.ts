import { join, sep } from "node:path";
import { reason, type FileAccess } from "./file-access.js";
import { fault, type Fault } from "./source-item.js";

/** What is read from folders; a file named on its own may end in anything. */
const READABLE = /\.(?:txt|md|html?|json|jsonl|ndjson)(?:\.gz)?$/iu;

/**
 * The readable files under a path, sorted by name, folders gone into. Hidden files are passed over, and links
 * that lead out of the folder.
 */
export async function* walk(path: string, files: FileAccess): AsyncGenerator<{ readonly file: string } | Fault> {
  let root: string;
  try {
    if (!(await files.stat(path)).isDirectory()) {
      yield { file: path };
      return;
    }
    root = await files.realpath(path);
  } catch (error) {
    yield fault("D1102", path, null, reason(error));
    return;
  }
  let seen = 0;
  for await (const item of enter(path, root, new Set([root]), files)) {
    seen++;
    yield item;
  }
  if (seen === 0) yield fault("D1108", path, null, "no .txt, .md, .html, .json or .jsonl file in this folder");
}

async function* enter(
  folder: string,
  root: string,
  entered: Set<string>,
  files: FileAccess,
): AsyncGenerator<{ readonly file: string } | Fault> {
  let names: readonly string[];
  try {
    names = await files.list(folder);
  } catch (error) {
    yield fault("D1102", folder, null, reason(error));
    return;
  }
  for (const name of [...names].sort()) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    try {
      const real = await files.realpath(path);
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) continue;
      if ((await files.stat(path)).isDirectory()) {
        // A link to a folder above would go round for ever.
        if (entered.has(real)) continue;
        entered.add(real);
        yield* enter(path, root, entered, files);
      } else if (READABLE.test(name)) yield { file: path };
    } catch (error) {
      yield fault("D1102", path, null, reason(error));
    }
  }
}
