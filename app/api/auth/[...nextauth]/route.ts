import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readBytes, readJson } from "@/lib/system/web/body";
import { authOptions } from "@/lib/system/web/next-auth";
import { traced } from "@/lib/system/web/route";

const handler = traced(async (request, context) =>
  NextAuth(authOptions())(await withReadBody(request), context),
);

/** next-auth itself would read a body of any size, and break at one that is no JSON. */
async function withReadBody(request: NextRequest): Promise<NextRequest> {
  if (request.method === "GET") return request;
  const { method, headers, url } = request;
  const isJson = headers.get("content-type")?.includes("application/json");
  const body = isJson ? JSON.stringify(await readJson(request)) : new Uint8Array(await readBytes(request));
  return new NextRequest(url, { method, headers, body });
}

export { handler as GET, handler as POST };
