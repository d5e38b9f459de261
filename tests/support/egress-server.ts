import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { TokenVerifier } from "livekit-server-sdk";

interface Asked {
  method: string;
  body: Record<string, unknown>;
}

/**
 * A recorder with LiveKit's Twirp API: checks the caller and records what is asked for and what runs; and just enough
 * of its storage bucket to say whether a file is there.
 */
export async function startEgressServer(key: string, secret: string) {
  const asked: Asked[] = [];
  const running = new Map<string, string>();
  const files = new Map<string, number>();
  const faults: number[] = [];
  const verifier = new TokenVerifier(key, secret);

  function perform({ method, body }: Asked): [status: number, answer: unknown] {
    if (method === "ListEgress") {
      const items = [...running].filter(([, room]) => room === body.roomName);
      return [200, { items: items.map(([egressId, roomName]) => ({ egressId, roomName })) }];
    }
    if (method === "StartRoomCompositeEgress") {
      const egressId = `EG_${randomUUID()}`;
      running.set(egressId, String(body.roomName));
      return [200, { egressId, roomName: body.roomName }];
    }
    return running.delete(String(body.egressId))
      ? [200, {}]
      : [404, { code: "not_found", msg: "no such egress" }];
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (status: number, json: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(json));
    };
    if (request.method === "HEAD") {
      const size = files.get(String(request.url));
      response.writeHead(size === undefined ? 404 : 200, { "content-length": size ?? 0 });
      return response.end();
    }
    // Calls about the room itself are not examined here.
    if (request.url?.includes("RoomService")) return answer(200, {});
    const fault = faults.shift();
    if (fault) return answer(fault, { code: "unavailable", msg: "away" });
    const token = String(request.headers.authorization).replace("Bearer ", "");
    const claims = await verifier.verify(token).catch(() => null);
    if (!claims?.video?.roomRecord) return answer(401, { code: "unauthenticated", msg: "who?" });
    const call = {
      method: String(request.url?.split("/").at(-1)),
      body: JSON.parse(Buffer.concat(chunks).toString() || "{}"),
    };
    asked.push(call);
    answer(...perform(call));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    running,
    /** The files in the bucket, by path. */
    files,
    /** Responds to the next calls with these statuses. */
    failNext: (...statuses: number[]) => void faults.push(...statuses),
    close: () => void server.close(),
  };
}
