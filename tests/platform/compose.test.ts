import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const compose = readFileSync("docker-compose.yml", "utf8");

/** Settings of .env.example that the containers do not take from whoever starts them. */
const notPassed: Record<string, string> = {
  PORT: "the image's own; Caddy publishes it",
  LISTEN_HOST: "a container's address is its network's",
  DATABASE_URL: "the database beside it",
  DATABASE_DIRECT_URL: "no pooler stands before it",
  DATA_DIR: "the image's own, on a volume",
  WORKER: "off in servers, because there is a worker",
};

/** The lines of each service, and of the anchors that services begin with, by name. */
const blocks = new Map<string, string>();
for (const part of compose.split(/^(?=\S)/m)) {
  for (const block of part.startsWith("services:") ? part.split(/^ {2}(?=\S)/m) : [part]) {
    const name = /^(?:x-)?([a-z0-9-]+):/.exec(block)?.[1];
    if (name) blocks.set(name, `${blocks.get(name) ?? ""}${block}`);
  }
}
const withImage = [...blocks].filter(([, lines]) => /^ +image:/m.test(lines));

test("every setting reaches the containers, or there is a reason why not", () => {
  const names = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(
    ([, name]) => String(name),
  );
  expect(names).toEqual(expect.arrayContaining(["APP_URL", "LIVEKIT_EGRESS", "MAIL_FROM"]));
  const isPassed = (name: string) =>
    new RegExp(`^ +${name}: (?:&[\\w-]+ )?\\$\\{${name}:-`, "m").test(compose);
  expect(names.filter((name) => !isPassed(name) && !(name in notPassed))).toEqual([]);
  expect(Object.keys(notPassed).filter((name) => isPassed(name) || !names.includes(name))).toEqual([]);
});

test("behind Caddy, the address that it forwards is believed", () => {
  expect(compose).toMatch(/TRUSTED_PROXIES: \$\{TRUSTED_PROXIES:-1\}/);
});

test("only the proxy is published, beside media and the mailbox", () => {
  const published = [...blocks].flatMap(([name, lines]) =>
    [...(/^ +ports: \[(.*)\]/m.exec(lines)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
      ([, port]) => `${name} ${port}`,
    ),
  );
  expect(published.sort()).toEqual(
    [
      ...["caddy 3000:3000", "caddy 7880:7880", "mailpit 127.0.0.1:8025:8025"],
      ...["livekit 7881:7881", "livekit 7882:7882/udp", "livekit-2 7883:7883", "livekit-2 7884:7884/udp"],
    ].sort(),
  );
});

test("every image names its version, and every container its limits", () => {
  expect(withImage.map(([name]) => name)).toEqual(
    expect.arrayContaining(["app", "livekit", "postgres", "caddy", "redis", "egress", "minio", "mailpit"]),
  );
  for (const [name, lines] of withImage) {
    const image = /^ +image: (.+)$/m.exec(lines)?.[1] ?? "";
    if (!image.startsWith("aveli-")) expect(image, name).toMatch(/:.*\d/);
    expect(lines, name).toMatch(/^ +mem_limit: \d+[mg]$/m);
    expect(lines, name).toMatch(/^ +cpus: \d/m);
  }
});

test("whatever asks an app or a LiveKit node asks Caddy, which asks whichever is there", () => {
  const caddyfile = compose.slice(compose.indexOf("configs:\n  caddyfile:"));
  const upstreams = [...caddyfile.matchAll(/^ +(?:reverse_proxy|forward_auth @joining) (.+) \{$/gm)].map(
    ([, to]) => to,
  );
  const second = (service: string) => `\${COMPOSE_PROFILES:+${service}-2:`;
  expect(new Set(upstreams)).toEqual(
    new Set([`app:3000 ${second("app")}3000}`, `livekit:7880 ${second("livekit")}7880}`]),
  );
  const others = compose.replace(caddyfile, "");
  expect(others).not.toMatch(/(?:http|ws):\/\/(?:app|livekit)(?:-2)?:/);
  expect(others.match(/http:\/\/caddy:3000\/api\/sfu\/webhooks\/livekit/g)).toHaveLength(2);
});
