import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openLog } from "@/lib/base/platform/log";
import { withLogContext } from "@/lib/base/platform/log-context";
import { linkToken, randomToken, sealId } from "@/lib/base/platform/tokens";
import { issueAccessToken } from "@/lib/people/identity/access-token";

/** What a log makes of an entry, as one line of JSON. */
function lineOf(entry: object, message = "said"): string {
  let line = "";
  const keep = (text: string) => {
    line = text;
  };
  openLog({ write: keep }, "info").error(entry, message);
  return line;
}

test("no secret stands in a line of the log, wherever in an entry it was", async () => {
  const secrets = [
    randomToken(),
    linkToken(randomUUID()),
    sealId("seat", randomUUID()),
    await issueAccessToken(randomUUID()),
    "sk_live_abcdefghijklmnop",
    "whsec_abcdefghijklmnop",
    "in-the-url",
  ];
  for (const secret of secrets) {
    const places: [object, string?][] = [
      [{ path: `/api/calendar/${secret}` }],
      [{ path: `/booking?token=${secret}&x=1` }],
      [{ err: new Error(`refused: ${secret}`) }],
      [{ deep: { list: [{ url: `https://aveli.example/join/${secret}` }] } }],
      [{}, `said ${secret}`],
    ];
    const url = `postgresql://aveli:${secret}@db/aveli`;
    for (const place of secret === "in-the-url" ? [[{ err: new Error(url) }] as [object]] : places) {
      const line = lineOf(...place);
      expect(line).not.toContain(secret);
      expect(JSON.parse(line)).toMatchObject({ level: "error" });
    }
  }
  for (const name of ["authorization", "cookie", "password", "token", "refresh_token"]) {
    expect(lineOf({ body: { [name]: "short" } })).not.toContain("short");
  }
});

test("what is no secret is left as it is", () => {
  const id = randomUUID();
  const line = JSON.parse(lineOf({ path: `/api/orders/${id}`, event_id: "evt_1", order: "A-2026-0001" }));
  expect(line).toMatchObject({ path: `/api/orders/${id}`, event_id: "evt_1", order: "A-2026-0001" });
});

test("each line says to which request or job it belongs", async () => {
  const within = withLogContext({ request_id: "request-1", task: "send_mail" }, async () => {
    await Promise.resolve();
    return JSON.parse(lineOf({ a: 1 }));
  });
  expect(await within).toMatchObject({ request_id: "request-1", task: "send_mail", a: 1 });
  expect(JSON.parse(lineOf({ a: 1 }))).not.toHaveProperty("request_id");
  const line = withLogContext({ request_id: "request-1" }, () => lineOf({ request_id: "request-1" }));
  expect(line.match(/"request_id"/g)).toHaveLength(1);
});
