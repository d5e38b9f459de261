/**
 * Scores a response as MDN's HTTP Observatory would, by its published tests and modifiers, for a site served over
 * https.
 */
export function scoreOf(headers: Headers): { score: number; lost: string[] } {
  const lost: string[] = [];
  const take = (points: number, why: string) => {
    lost.push(`${why} (-${points})`);
    return -points;
  };
  const penalties =
    policyPenalty(headers, take) +
    transportPenalty(headers, take) +
    (headers.get("x-content-type-options") === "nosniff" ? 0 : take(5, "x-content-type-options")) +
    (hasFrameGuard(headers) ? 0 : take(20, "x-frame-options")) +
    (/^(?:same-origin|same-site|cross-origin)?$/.test(headers.get("cross-origin-resource-policy") ?? "")
      ? 0
      : take(5, "cross-origin-resource-policy")) +
    (headers.get("access-control-allow-credentials") === "true"
      ? take(50, "cross-origin-resource-sharing")
      : 0) +
    cookiePenalty(headers, take);
  const base = 100 + penalties;
  return { score: base < 90 ? base : base + extraCredit(headers), lost };
}

type Take = (points: number, why: string) => number;

function directivesOf(headers: Headers): Map<string, string[]> {
  const parts = (headers.get("content-security-policy") ?? "")
    .split(";")
    .map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

const broad = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];

function policyPenalty(headers: Headers, take: Take): number {
  const policy = directivesOf(headers);
  if (!headers.has("content-security-policy")) return take(25, "no content-security-policy");
  const of = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const scripts = of("script-src");
  const isNamed = scripts.some((source) => /^'(?:sha\d+|nonce)-/.test(source));
  const unsafe = ["'unsafe-inline'", "data:", ...broad].filter(
    (source) => !(isNamed && source === "'unsafe-inline'"),
  );
  if (scripts.some((source) => unsafe.includes(source))) return take(20, "unsafe script-src");
  if (of("object-src").some((source) => broad.includes(source))) return take(20, "unsafe object-src");
  const isPassive = (name: string) => name === "img-src" || name === "media-src";
  const insecure = [...policy].filter(([, sources]) =>
    sources.some((source) => /^(?:http|ftp):/.test(source)),
  );
  if (insecure.some(([name]) => !isPassive(name))) return take(20, "insecure scheme");
  if ([...scripts, ...of("style-src")].includes("'unsafe-eval'")) return take(10, "unsafe-eval");
  return insecure.length > 0 ? take(10, "insecure scheme of pictures") : 0;
}

function transportPenalty(headers: Headers, take: Take): number {
  const seconds = Number(headers.get("strict-transport-security")?.match(/max-age=(\d+)/)?.[1] ?? 0);
  if (seconds >= 15_768_000) return 0;
  return seconds > 0 ? take(10, "short strict-transport-security") : take(20, "no strict-transport-security");
}

function hasFrameGuard(headers: Headers): boolean {
  const ancestors = directivesOf(headers).get("frame-ancestors");
  return ancestors ? !ancestors.some((source) => broad.includes(source)) : false;
}

function cookiePenalty(headers: Headers, take: Take): number {
  const cookies = headers.getSetCookie();
  const isSession = (cookie: string) => /session|login|sid/i.test(cookie.split("=")[0] ?? "");
  if (cookies.some((cookie) => isSession(cookie) && !/;\s*httponly/i.test(cookie)))
    return take(30, "cookies");
  return 0;
}

function extraCredit(headers: Headers): number {
  const isPrivate = /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
    headers.get("referrer-policy") ?? "",
  );
  const isOwn = /^same-(?:origin|site)$/.test(headers.get("cross-origin-resource-policy") ?? "");
  return (isPrivate ? 5 : 0) + (hasFrameGuard(headers) ? 5 : 0) + (isOwn ? 10 : 0);
}
