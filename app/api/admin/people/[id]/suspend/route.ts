import { suspendInput } from "@/lib/moderation/schema";
import { suspendPerson } from "@/lib/moderation/suspend-person";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(suspendInput, suspendPerson, {
  refreshes: ({ pages }) => pages,
  respond: () => new Response(null, { status: 204 }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
