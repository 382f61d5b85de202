#!/usr/bin/env node
/**
 * The tour: reads the sample articles into the record of the samples, prints the brief and the ladder of moves, and
 * opens the workbench on 127.0.0.1.
 */
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existsSync } from "node:fs";

const record = process.env.DEMARCHE_HOME || join(tmpdir(), "demarche-tour");
const demarche = (...args) => {
  const { status } = spawnSync("node", ["bin/demarche.js", ...args, "--record", record], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync("dist/cli/main.js")) throw new Error("not built: run npm run build");
demarche("read", "samples/standoff");
demarche("exchange", "JPN", "PRK");
demarche("brief", "JPN", "PRK");
if (!process.argv.includes("--no-serve")) demarche("serve", "--open");
