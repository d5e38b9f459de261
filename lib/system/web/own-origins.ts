import type { NextRequest } from "next/server";
import { env } from "@/lib/base/platform/env";

/** The public origin, and the one at which this request reached us. */
export function ownOrigins(request: NextRequest): string[] {
  const { protocol, host } = request.nextUrl;
  return [new URL(env().APP_URL).origin, `${protocol}//${request.headers.get("host") ?? host}`];
}
