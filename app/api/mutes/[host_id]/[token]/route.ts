import { muteHost } from "@/lib/messages/mute-host";
import { muteInput } from "@/lib/messages/schema";
import { NotFound } from "@/lib/platform/errors";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

/** By a mail program, in one click and without a page (RFC 8058). What it sends along says nothing more. */
export const POST = traced(async (_request, { params }) => {
  const asked = muteInput.safeParse(await params);
  if (!asked.success) throw new NotFound();
  await muteHost(asked.data);
  return new Response(null, { status: 204 });
});

/** By a mail program that opens the address instead: the page with the button. */
export const GET = traced(async (_request, { params }) => {
  const { host_id, token } = await params;
  const where = new URLSearchParams({ host: String(host_id), token: String(token) });
  return new Response(null, { status: 303, headers: { location: `/mute?${where}` } });
});

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
