import { Refusal } from "@/lib/base/platform/errors";

/** Ends the process with a sentence for a refusal; any other error keeps its stack trace. */
export async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
