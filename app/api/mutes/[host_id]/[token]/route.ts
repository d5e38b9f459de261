import { NotFound } from "@/lib/base/platform/errors";
import { muteHost } from "@/lib/community/messages/mute-host";
import { muteInput } from "@/lib/community/messages/schema";
import { rawRoute } from "@/lib/system/web/route";

/** By a mail program, in one click and without a page (RFC 8058). What it sends along says nothing more. */
export const POST = rawRoute(
  {
    summary: "No more of a host's messages, by the link in one of them (RFC 8058)",
    rawBody: {
      mediaType: "application/x-www-form-urlencoded",
      schema: { type: "object", properties: { "List-Unsubscribe": { const: "One-Click" } } },
    },
    answers: { 204: null },
  },
  async (_request, { params }) => {
    const asked = muteInput.safeParse(await params);
    if (!asked.success) throw new NotFound();
    await muteHost(asked.data);
    return new Response(null, { status: 204 });
  },
);

/** By a mail program that opens the address instead: the page with the button. */
export const GET = rawRoute(
  { summary: "The same by a page with a button", answers: { 303: null } },
  async (_request, { params }) => {
    const { host_id, token } = await params;
    const where = new URLSearchParams({ host: String(host_id), token: String(token) });
    return new Response(null, { status: 303, headers: { location: `/mute?${where}` } });
  },
);
