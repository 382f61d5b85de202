import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A program of this folder that runs in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** The whole lines that it has written to standard output so far. */
  readonly lines: string[];
  /** Resolves when it has written a line of this beginning, or so many of them. */
  said(beginning: string, times?: number): Promise<void>;
  /** Resolves when it has ended and everything that it wrote has been taken in. */
  readonly ended: Promise<void>;
}

const built = new Map<string, Promise<string>>();

/** Starts `NAME.ts` of this folder. It is built first, since loading TypeScript would take longer than the test. */
export async function startChild(name: string, ...args: (string | number)[]): Promise<Child> {
  const path = await (built.get(name) ?? remember(name));
  const process = spawn(globalThis.process.execPath, [path, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let heard: () => void = () => undefined;
  const reader = createInterface({ input: process.stdout });
  reader.on("line", (line) => {
    lines.push(line);
    heard();
  });
  const ended = Promise.all([once(process, "exit"), once(reader, "close")]).then(() => heard());
  let over = false;
  void ended.then(() => (over = true));
  return {
    process,
    lines,
    ended,
    async said(beginning, times = 1) {
      while (lines.filter((line) => line.startsWith(beginning)).length < times) {
        if (over) throw new Error(`the child ended without saying "${beginning}": ${lines.slice(-3).join(" / ")}`);
        await new Promise<void>((resolve) => (heard = resolve));
      }
    },
  };
}

function remember(name: string): Promise<string> {
  const path = buildChild(name);
  built.set(name, path);
  return path;
}

async function buildChild(name: string): Promise<string> {
  // Below the project, so that the packages it needs are found.
  const outDir = fileURLToPath(new URL(`../../../dist/test-children/${name}`, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
      outDir,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  return `${outDir}/${name}.mjs`;
}
