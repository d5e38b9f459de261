import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const files = ["tests", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[mc]?[jt]s$/.test(file))
    .map((file) => `${folder}/${file}`),
);

/** What opens a port to the whole network because it does not say where to listen. */
function openTo(source: string): string[] {
  const servers = source.match(/\.listen\([^)]*\)?/g) ?? [];
  const nexts = source.match(/\[\s*next,\s*"(?:start|dev)"[^\]]*\]/g) ?? [];
  return [
    ...servers.filter((call) => !/"(?:127\.0\.0\.1|localhost)"/.test(call)),
    ...nexts.filter((args) => !args.includes('"--hostname"')),
  ];
}

describe("what tests and tools start listens on this machine alone", () => {
  test("and that is seen in the source", () => {
    expect(
      openTo('server.listen(0, resolve); spawn(node, [next, "start", dir, "--port", port])'),
    ).toHaveLength(2);
    expect(openTo('server.listen(0, "127.0.0.1", resolve)')).toEqual([]);
  });

  test("every server", () => {
    const open = files
      .filter((file) => file !== "tests/platform/loopback.test.ts")
      .flatMap((file) => openTo(readFileSync(file, "utf8")).map((call) => `${file}: ${call}`));
    expect(open).toEqual([]);
  });
});
