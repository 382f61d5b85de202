import { spawn } from "node:child_process";
import { once } from "node:events";
import { Command } from "commander";
import { DemarcheError } from "../core/errors.js";
import { DONE } from "./exit.js";
import { recordOption, withRecord } from "./record-option.js";

const PORT = 4747;
const HOST = "127.0.0.1";

interface ServeOptions {
  readonly record?: string;
  readonly port: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

/** `demarche serve`: the workbench and its API on this machine, until Ctrl-C. */
export function serve(): Command {
  return new Command("serve")
    .description("the workbench and its API on 127.0.0.1, for this machine only")
    .option("--port <number>", "port to listen on; 0 for any free one", portOption, PORT)
    .option("--open", "open the workbench in the browser")
    .option("--json", "print the address as JSON")
    .addOption(recordOption())
    .action(async (options: ServeOptions) => {
      process.exitCode = await run(options);
    });
}

function portOption(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new DemarcheError("D1001", `--port takes a number from 0 to 65535, not "${value}"`);
}

async function run(options: ServeOptions): Promise<number> {
  const { makeServer, makeToken } = await import("../server/server.js");
  return withRecord(options.record, async (record) => {
    const token = makeToken();
    const server = await makeServer(record, token);
    const address = await listen(server, options.port);
    const url = `${address}/?token=${token}`;
    console.log(options.json === true ? JSON.stringify({ url, record: record.where }) : `The workbench is at ${url}`);
    if (options.json !== true) console.error(`Record: ${record.where}. Ctrl-C ends it.`);
    if (options.open === true) openBrowser(url);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await server.close();
    return DONE;
  });
}

async function listen(
  server: { listen: (at: { host: string; port: number }) => Promise<string> },
  port: number,
): Promise<string> {
  try {
    return await server.listen({ host: HOST, port });
  } catch (error) {
    if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    throw new DemarcheError("D1001", `port ${String(port)} is in use; give another with --port`, { cause: error });
  }
}

/** Opens the browser where there is one; where there is none, the printed address must do. */
function openBrowser(url: string): void {
  const [command, ...rest] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command ?? "xdg-open", [...rest, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
