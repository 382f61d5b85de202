import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { randomUUID } from "node:crypto";
import { z } from "zod";

/** Who owns a folder at the moment and where it listens; others of the same user read it to work through the owner. */
const OwnerCard = z.object({
  pid: z.number(),
  host: z.string(),
  /** ISO 8601 in UTC. */
  since: z.string(),
  /** Path of a Unix socket or name of a Windows pipe. */
  address: z.string(),
  /** Said first by every guest: proves that it may read the folder, and that it has not found somebody else's socket. */
  token: z.string(),
});
export type OwnerCard = z.infer<typeof OwnerCard>;

/** The shortest limit that a system sets to the path of a socket is macOS' 104 bytes with the closing zero. */
const LONGEST_ADDRESS = 100;

/** Makes a card with an address that nobody listens on, what a crashed owner left there removed. */
export function makeCard(folder: string): OwnerCard {
  const card = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token: randomUUID() };
  return { ...card, address: freeAddress(folder) };
}

/** Shows the card: whole or not at all. */
export function showCard(folder: string, card: OwnerCard): void {
  const path = cardPath(folder);
  writeFileSync(`${path}.new`, JSON.stringify(card), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The card of the one who owns the folder, or of one who crashed; null for none. */
export function readCard(folder: string): OwnerCard | null {
  try {
    return OwnerCard.parse(JSON.parse(readFileSync(cardPath(folder), "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Takes the card and the socket away. */
export function removeCard(folder: string, card: OwnerCard): void {
  rmSync(cardPath(folder), { force: true });
  if (process.platform === "win32") return;
  rmSync(card.address, { force: true });
  if (dirname(card.address) !== ownerFolder(folder)) rmSync(dirname(card.address), { recursive: true, force: true });
}

function freeAddress(folder: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\demarche-${randomUUID()}`;
  const place = ownerFolder(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  // Only the user may come in here, so that nobody else reaches the socket even while it is being made.
  chmodSync(place, 0o700);
  const address = join(place, "socket");
  if (Buffer.byteLength(address) > LONGEST_ADDRESS) return join(mkdtempSync(join(tmpdir(), "demarche-")), "socket");
  rmSync(address, { force: true });
  return address;
}

function ownerFolder(folder: string): string {
  return join(resolve(folder), "owner");
}

function cardPath(folder: string): string {
  return join(ownerFolder(folder), "card.json");
}
