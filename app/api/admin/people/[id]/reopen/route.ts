import { reopenPerson } from "@/lib/moderation/reopen-person";
import { reopenInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(reopenInput, reopenPerson, {
  refreshes: ({ pages }) => pages,
  respond: () => new Response(null, { status: 204 }),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
