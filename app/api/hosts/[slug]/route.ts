import { findHost } from "@/lib/hosts/queries";
import { findHostInput } from "@/lib/hosts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(findHostInput, findHost, { isPublic: true });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
