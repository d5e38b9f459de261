import { z } from "zod";
import { receiveOrKeep } from "@/lib/base/platform/spooled-events";
import { readSignedEvent } from "@/lib/commerce/payments/signature.stripe";
import { mebibyte, readBytes } from "@/lib/system/web/body";
import { rawRoute } from "@/lib/system/web/route";

export const POST = rawRoute(
  {
    summary: "Events from Stripe, signed in Stripe-Signature; also at /payments/webhooks/stripe",
    rawBody: { mediaType: "application/json", schema: { type: "object" } },
    answers: { 200: z.object({ received: z.literal(true) }) },
    errors: { 400: ["bad_signature"] },
  },
  async (request) => {
    const payload = (await readBytes(request, mebibyte)).toString("utf8");
    await receiveOrKeep(readSignedEvent(payload, request.headers.get("stripe-signature")));
    return Response.json({ received: true });
  },
);
