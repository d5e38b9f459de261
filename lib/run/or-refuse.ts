import { Refusal } from "@/lib/platform/errors";

/** Ends the process with a sentence where a sentence says all; whatever else goes wrong keeps its trace. */
export async function orRefuse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
