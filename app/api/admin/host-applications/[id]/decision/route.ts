import { decideApplication } from "@/lib/hosts/decide-application";
import { decideApplicationInput } from "@/lib/hosts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(decideApplicationInput, decideApplication);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
