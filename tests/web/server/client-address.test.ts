import { get, type IncomingHttpHeaders } from "node:http";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as environment from "@/lib/base/platform/env";
import * as logging from "@/lib/base/platform/log";
import { clientAddress, recordClientAddress } from "@/lib/system/web/server/client-address";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

let origin: string;

beforeAll(async () => {
  const echo = chain([recordClientAddress()], (request, response) => {
    response.end(JSON.stringify(request.headers));
  });
  origin = await listen(echo);
});

/** What the server sees of a request whose sender wrote `forwardedFor` into it. */
function received(forwardedFor?: string): Promise<Headers> {
  const headers = forwardedFor ? { "x-forwarded-for": forwardedFor } : {};
  return new Promise((resolve, reject) => {
    get(origin, { headers }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve(new Headers(JSON.parse(text) as IncomingHttpHeaders as Record<string, string>));
    }).on("error", reject);
  });
}

function behind(proxies: number) {
  vi.spyOn(environment, "env").mockReturnValue({ ...environment.env(), TRUSTED_PROXIES: proxies });
}

describe("the address that attempts are counted by", () => {
  test("is the one that connected, whatever its sender claims", async () => {
    behind(0);
    for (const claim of [undefined, "203.0.113.7", "203.0.113.7, 127.0.0.2", ", ,"]) {
      expect(clientAddress(await received(claim))).toBe("127.0.0.1");
    }
  });

  test("is the one that the outermost trusted proxy saw", async () => {
    behind(1);
    expect(clientAddress(await received("203.0.113.7"))).toBe("203.0.113.7");
    expect(clientAddress(await received("6.6.6.6, 203.0.113.7"))).toBe("203.0.113.7");
    behind(2);
    expect(clientAddress(await received("6.6.6.6, 203.0.113.7, 10.0.0.1"))).toBe("203.0.113.7");
  });

  test("is the one that connected where a proxy was expected and none came between", async () => {
    behind(1);
    expect(clientAddress(await received())).toBe("127.0.0.1");
  });
});

test("that a proxy is there which nobody believes is said, once", async () => {
  const warn = vi.fn();
  vi.spyOn(logging, "log").mockReturnValue({ warn } as unknown as ReturnType<typeof logging.log>);
  const noted = await listen(chain([recordClientAddress()], (_request, response) => response.end()));
  const visit = (headers: Record<string, string>) => fetch(noted, { headers });
  behind(1);
  await visit({ "x-forwarded-for": "203.0.113.7" });
  behind(0);
  await visit({});
  expect(warn).not.toHaveBeenCalled();
  for (let n = 0; n < 3; n++) await visit({ "x-forwarded-for": "203.0.113.7" });
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain("TRUSTED_PROXIES");
});
