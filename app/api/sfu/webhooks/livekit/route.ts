import { receiveRoomEvent } from "@/lib/live/receive-room-event";
import { mebibyte, readBytes } from "@/lib/web/body";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

export const POST = traced(async (request) => {
  const body = await readBytes(request, mebibyte);
  await receiveRoomEvent(body.toString("utf8"), request.headers.get("authorization"));
  return Response.json({ received: true });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
