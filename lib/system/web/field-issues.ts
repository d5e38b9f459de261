import type { z } from "zod";
import type { FieldIssue } from "@/lib/base/platform/errors";

/** The field is not worth finding, because no person types such characters. */
export const unstorable: FieldIssue = { path: "", message: "NUL characters cannot be stored" };

const mostIssues = 10;
const longestPath = 100;
const longestMessage = 300;

/** Lists what is wrong with an input, field by field: at most ten issues, and only short excerpts of what was sent. */
export function toFieldIssues(issues: readonly z.core.$ZodIssue[]): FieldIssue[] {
  return issues.slice(0, mostIssues).map((issue) => ({
    path: shortened(issue.path.join("."), longestPath),
    message:
      issue.code === "unrecognized_keys" ? unknownKeys(issue.keys) : shortened(issue.message, longestMessage),
  }));
}

function unknownKeys(keys: readonly string[]): string {
  const named = keys.slice(0, mostIssues).map((key) => JSON.stringify(shortened(key, longestPath)));
  const rest = keys.length > mostIssues ? `, and ${keys.length - mostIssues} more` : "";
  return `${keys.length === 1 ? "Unrecognized key" : "Unrecognized keys"}: ${named.join(", ")}${rest}`;
}

/** Cuts between characters, never within one. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${[...text.slice(0, most)].slice(0, -1).join("")}…`;
}
