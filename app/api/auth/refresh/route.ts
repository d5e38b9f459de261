import { refreshSession } from "@/lib/identity/refresh-session";
import { refreshInput } from "@/lib/identity/schema";
import { publicRoute } from "@/lib/web/route";

export const POST = publicRoute(refreshInput, refreshSession);
