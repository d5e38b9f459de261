import { readSignedEvent } from "@/lib/payments/signature.stripe";
import { receiveOrKeep } from "@/lib/platform/spooled-events";
import { mebibyte, readBytes } from "@/lib/web/body";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

export const POST = traced(async (request) => {
  const payload = (await readBytes(request, mebibyte)).toString("utf8");
  await receiveOrKeep(readSignedEvent(payload, request.headers.get("stripe-signature")));
  return Response.json({ received: true });
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
