import { findHost } from "@/lib/hosts/queries";
import { findHostInput, hostSchema } from "@/lib/hosts/schema";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(
  {
    summary: "A host, and what they offer",
    input: findHostInput,
    answers: { 200: hostSchema },
    isPublic: true,
  },
  findHost,
);
