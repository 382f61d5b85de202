import { existsSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { DemarcheError } from "../core/errors.js";
import type { OpenRecord } from "../record/open-record.js";
import { addApi } from "./api.js";
import { addDoorkeeper } from "./doorkeeper.js";

const NOT_FOUND: readonly string[] = ["D1401", "D1402"];
const workbench = fileURLToPath(new URL("../../dist/workbench", import.meta.url));

/** A server over one record: the API, and the workbench where it has been built. Not listening yet. */
export async function makeServer(record: OpenRecord, token: string): Promise<FastifyInstance> {
  const server = fastify({ logger: false });
  addDoorkeeper(server, token);
  server.setErrorHandler((error, _request, reply) => {
    const { code, message, status } = told(error);
    void reply.code(status).send({ error: { code, message } });
  });
  addApi(server, record);
  if (existsSync(workbench)) {
    await server.register(fastifyStatic, { root: workbench });
    // The page has addresses of its own (/exchange/JPN/PRK); all of them are the one document.
    server.setNotFoundHandler((request, reply) => {
      if (request.url.startsWith("/api/"))
        return reply.code(404).send({ error: { code: "D1402", message: `no ${request.url}` } });
      return reply.sendFile("index.html");
    });
  }
  return server;
}

function told(error: unknown): { code: string; message: string; status: number } {
  if (error instanceof DemarcheError) {
    return { code: error.code, message: error.message, status: NOT_FOUND.includes(error.code) ? 404 : 500 };
  }
  const { statusCode = 500, message = "unknown" } = error as { statusCode?: number; message?: string };
  return { code: statusCode < 500 ? "D1001" : "D1404", message, status: statusCode };
}

/** A token for the address of a server: 160 random bits. */
export function makeToken(): string {
  return randomBytes(20).toString("base64url");
}
