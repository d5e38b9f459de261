import type { NextRequest } from "next/server";
import { env } from "@/lib/platform/env";

/** As people know us, and as this request reached us. */
export function ownOrigins(request: NextRequest): string[] {
  const { protocol, host } = request.nextUrl;
  return [new URL(env().APP_URL).origin, `${protocol}//${request.headers.get("host") ?? host}`];
}
