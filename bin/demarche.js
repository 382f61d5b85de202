#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(main)) {
  console.error('demarche is not built yet: run "npm install && npm run build" in its folder first');
  process.exit(2);
}
await import(main.href);
