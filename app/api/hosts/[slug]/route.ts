import { findHost } from "@/lib/community/hosts/queries";
import { findHostInput, hostSchema } from "@/lib/community/hosts/schema";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "A host, and what they offer",
    input: findHostInput,
    answers: { 200: hostSchema },
    isPublic: true,
  },
  findHost,
);
