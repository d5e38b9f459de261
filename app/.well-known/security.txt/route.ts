import { contactAddress } from "@/lib/base/platform/company";
import { env } from "@/lib/base/platform/env";
import { after, days } from "@/lib/base/platform/time";

/** Rendered per request, so that its expiry date is always in the future. */
export const dynamic = "force-dynamic";

/** Says where to report a vulnerability (RFC 9116). */
export function GET(): Response {
  const { APP_URL } = env();
  const lines = [
    `Contact: mailto:${contactAddress()}`,
    `Expires: ${after(new Date(), days(180)).toISOString().slice(0, 10)}T00:00:00Z`,
    "Preferred-Languages: sv, en",
    `Canonical: ${APP_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
