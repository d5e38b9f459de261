import { z } from "zod";
import { receiveRoomEvent } from "@/lib/live/rooms/receive-room-event";
import { mebibyte, readBytes } from "@/lib/system/web/body";
import { rawRoute } from "@/lib/system/web/route";

export const POST = rawRoute(
  {
    summary: "Events from LiveKit, signed in Authorization",
    rawBody: { mediaType: "application/webhook+json", schema: { type: "object" } },
    answers: { 200: z.object({ received: z.literal(true) }) },
    errors: { 401: ["bad_signature"], 422: ["validation_failed"] },
  },
  async (request) => {
    const body = await readBytes(request, mebibyte);
    await receiveRoomEvent(body.toString("utf8"), request.headers.get("authorization"));
    return Response.json({ received: true });
  },
);
