import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const COOKIE = "demarche";

/**
 * Lets in only who brings the token, once in the address and from then on in a cookie, and only under a name of this
 * machine: a page elsewhere must not be able to reach the record through a name that it points at 127.0.0.1.
 */
export function addDoorkeeper(server: FastifyInstance, token: string): void {
  server.addHook("onRequest", async (request, reply) => {
    if (!isLocalName(request.hostname)) return refuse(reply, 403, `"${request.hostname}" is no name of this machine`);
    const brought = (request.query as { token?: unknown }).token;
    if (typeof brought === "string" && same(brought, token)) {
      void reply.header("set-cookie", `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/`);
      return;
    }
    if (!same(cookieOf(request), token)) return refuse(reply, 401, "open the address that demarche serve printed");
  });
  server.addHook("onSend", (_request, reply, payload, done) => {
    void reply
      .header("content-security-policy", "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'")
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "no-referrer");
    done(null, payload);
  });
}

function refuse(reply: FastifyReply, status: 401 | 403, message: string): FastifyReply {
  return reply.code(status).send({ error: { code: "D1403", message } });
}

function isLocalName(host: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]", "::1"].includes(host);
}

function cookieOf(request: FastifyRequest): string {
  const cookies = (request.headers.cookie ?? "").split("; ");
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? "";
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
