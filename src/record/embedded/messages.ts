import type { Socket } from "node:net";
import type { Param } from "../connection.js";

/** From a guest to the owner. `within` numbers the guest's open transaction. */
export type Request =
  | { readonly id: number; readonly do: "greet"; readonly token: string }
  | {
      readonly id: number;
      readonly do: "query";
      readonly sql: string;
      readonly params: readonly Param[];
      within?: number;
    }
  | { readonly id: number; readonly do: "script"; readonly sql: string; within?: number }
  | { readonly id: number; readonly do: "begin" }
  | { readonly id: number; readonly do: "commit" | "rollback"; readonly within: number };

/** From the owner to a guest. */
export type Reply =
  | { readonly id: number; readonly rows: unknown[] }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string | null } };

/** Sends one message: its length in four bytes, then JSON. */
export function send(socket: Socket, message: Request | Reply): void {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
}

/** Calls `take` with every whole message that comes in. */
export function receive<Message extends Request | Reply>(socket: Socket, take: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 4;
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return;
    let bytes = Buffer.concat(chunks);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32BE(0)) {
      const end = 4 + bytes.readUInt32BE(0);
      take(JSON.parse(bytes.toString("utf8", 4, end)) as Message);
      bytes = bytes.subarray(end);
    }
    chunks = [bytes];
    held = bytes.length;
    wanted = held >= 4 ? 4 + bytes.readUInt32BE(0) : 4;
  });
}
