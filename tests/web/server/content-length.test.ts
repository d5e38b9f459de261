import { expect, test } from "vitest";
import { lengthHeader, setContentLength } from "@/lib/system/web/server/content-length";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

test("a handler's answer says its length where the handler knows it", async () => {
  const origin = await listen(
    chain([setContentLength], (request, response) => {
      if (request.url !== "/api/unknown") response.setHeader(lengthHeader, "4");
      response.write("fi");
      response.end("lm");
    }),
  );
  const lengths = [];
  for (const path of ["/api/media/1", "/api/unknown", "/page"]) {
    const { headers } = await fetch(origin + path);
    lengths.push([headers.get("content-length"), headers.get(lengthHeader)]);
  }
  expect(lengths).toEqual([
    ["4", null],
    [null, null],
    [null, "4"],
  ]);
});
