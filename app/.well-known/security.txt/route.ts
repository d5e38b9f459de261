import { contactAddress } from "@/lib/platform/company";
import { env } from "@/lib/platform/env";
import { after, days } from "@/lib/platform/time";

/** Made per request, so that it never says of itself that it is out of date. */
export const dynamic = "force-dynamic";

/** Where to report a weakness (RFC 9116). */
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
