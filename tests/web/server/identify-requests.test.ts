import type { RequestListener } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { logContext } from "@/lib/base/platform/log-context";
import { identifyRequest } from "@/lib/system/web/server/identify-requests";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

let origin: string;

/** Answers with the id that the log would have, later on, and the one that Next is handed. */
const next: RequestListener = (request, response) => {
  response.setHeader("x-request-id", "that-of-an-older-answer");
  setTimeout(
    () => response.end(JSON.stringify([logContext().request_id, request.headers["x-request-id"]])),
    5,
  );
};

beforeAll(async () => {
  origin = await listen(chain([identifyRequest], next));
});

const ask = async (id?: string) => {
  const answer = await fetch(origin, { headers: id === undefined ? {} : { "x-request-id": id } });
  return [answer.headers.get("x-request-id"), ...(await answer.json())];
};

test("a caller's own id is taken over, and nothing that does not look like one", async () => {
  expect(await ask("trace-12345678")).toEqual(["trace-12345678", "trace-12345678", "trace-12345678"]);
  for (const insane of ["short", "x".repeat(200), "with space and <script>", undefined]) {
    const [told, logged, handed] = await ask(insane);
    expect(told).toMatch(/^[0-9a-f-]{36}$/);
    expect([logged, handed]).toEqual([told, told]);
  }
});

test("requests at the same time keep theirs apart", async () => {
  const ids = Array.from({ length: 20 }, (_, n) => `request-number-${n}`);
  const told = await Promise.all(ids.map(ask));
  expect(told).toEqual(ids.map((id) => [id, id, id]));
});
