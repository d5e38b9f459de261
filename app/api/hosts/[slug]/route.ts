import { findHost } from "@/lib/hosts/queries";
import { findHostInput } from "@/lib/hosts/schema";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(findHostInput, findHost, { isPublic: true });
