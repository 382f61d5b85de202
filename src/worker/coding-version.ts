import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

let version: string | null = null;

/** Which program codes: its version and a digest of its lexicons and models (`0.1.0+4f2a9c01d3e7`). */
export function codingVersion(): string {
  return (version ??= `${packageVersion()}+${knowledgeDigest()}`);
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
}

function knowledgeDigest(): string {
  const hash = createHash("sha256");
  for (const folder of ["dist/lexicons", "lexicons/models"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(json|bin)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}
