import NextAuth from "next-auth";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { authOptions } from "@/lib/web/next-auth";
import { type Handler, traced } from "@/lib/web/route";

const handler: Handler = traced((request, context) => NextAuth(authOptions())(request, context));

export { handler as GET, handler as POST };

export const { PUT, PATCH, DELETE } = methodNotAllowed("GET", "POST");
