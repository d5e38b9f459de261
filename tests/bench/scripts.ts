import { browserCookie } from "@/tests/support/browser-cookie";
import { firstScripts, gzippedKilobytes } from "./script-size";
import type { Sides } from "./sides";
import { heading, row } from "./table";

export async function compareScripts({ ours, bare }: Sides) {
  const base = gzippedKilobytes(await firstScripts(bare.url));
  heading("gzipped JavaScript of a page", "ours kB", "bare kB");
  for (const path of ["/", "/seminars", "/seminars/stilla-morgon", "/courses/andas", "/services/samtal-45"]) {
    row(path, gzippedKilobytes(await firstScripts(ours.url + path)), base);
  }
  const lobby = await firstScripts(`${ours.url}/live/kvallsro`, await cookieOf(ours.url, "bjorn@aveli.test"));
  row("/live/kvallsro, before one goes in", gzippedKilobytes(lobby), base);
}

async function cookieOf(appUrl: string, email: string): Promise<string> {
  const answer = await fetch(`${appUrl}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: "aveli-demo-2026" }),
  });
  const { user, access_token } = (await answer.json()) as { user: { id: string }; access_token: string };
  return browserCookie(user.id, access_token);
}
