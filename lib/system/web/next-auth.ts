import type { AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { db } from "@/lib/base/platform/db";
import { env, provideVariable } from "@/lib/base/platform/env";
import { DomainError } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { seconds } from "@/lib/base/platform/time";
import { endSessions } from "@/lib/people/identity/end-session";
import { InvalidCredentials } from "@/lib/people/identity/errors";
import { findSession } from "@/lib/people/identity/queries";
import { ownPath, sessionLifetime } from "@/lib/people/identity/rules";
import { logInInput } from "@/lib/people/identity/schema";
import { signIn } from "@/lib/people/identity/sign-in";
import { noteRefusal } from "./note-refusal";
import { isSecure, sessionCookieName } from "./session";
import { readVisitor } from "./visitor";

declare module "next-auth" {
  interface User {
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/** next-auth's own endpoints, with the same session table and cookie as our forms. */
export function authOptions(): AuthOptions {
  provideVariable("NEXTAUTH_URL", env().APP_URL);
  return {
    secret: env().AUTH_SECRET,
    pages: { signIn: "/login", error: "/login" },
    session: { strategy: "jwt", maxAge: sessionLifetime / seconds(1) },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, { headers }) =>
          authorize(credentials, readVisitor(new Headers(headers), null)),
      }),
    ],
    // The token of an ended session is treated like a forged one.
    jwt: {
      async decode(params) {
        const token = await decode(params).catch(() => null);
        return token?.sid && (await findSession(token.sid)) ? token : null;
      },
    },
    callbacks: {
      jwt: ({ token, user }) => ({ sub: token.sub, sid: user?.sid ?? token.sid }),
      async session({ session, token }) {
        const person = token.sid ? await findSession(token.sid) : null;
        return { expires: session.expires, user: { name: person?.displayName ?? null } };
      },
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return baseUrl + ownPath(path);
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSessions(db, { id: token.sid }, "signed_out");
      },
    },
    logger: {
      error: (code, metadata) => log().info({ code, metadata }, "next-auth refused"),
      warn: (code) => log().debug({ code }, "next-auth warned"),
      debug: () => {},
    },
  };
}

async function authorize(credentials: unknown, visitor: ReturnType<typeof readVisitor>) {
  const given = credentials as Partial<Record<"email" | "password", unknown>> | undefined;
  const input = logInInput.safeParse({ email: given?.email, password: given?.password });
  if (!input.success) return null;
  try {
    const { user, sessionId } = await signIn(visitor, input.data);
    return { id: user.id, sid: sessionId };
  } catch (error) {
    if (error instanceof DomainError) noteRefusal(error);
    if (error instanceof InvalidCredentials) return null;
    // next-auth puts the message of this error into the address of the sign-in page.
    throw error instanceof DomainError ? error : new Error("internal", { cause: error });
  }
}
