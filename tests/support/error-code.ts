import { DomainError } from "@/lib/base/platform/errors";

/** Returns "ok", or the public code of the error. */
export async function errorCode(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "ok";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
