import { expect } from "vitest";
import type { Answer } from "./client";

export { type Answer, type Caller, type Client, clientOf } from "./client";

/** Expects an error as in RFC 9457 that reveals nothing internal. */
export function expectProblem(answer: Answer, status: number, code: string) {
  expect(answer, answer.text).toMatchObject({ status, json: { status, code } });
  const { headers, json, text } = answer;
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("cache-control")).toMatch(/no-store/);
  expect(json).toMatchObject({ type: "about:blank", title: expect.any(String), detail: expect.any(String) });
  expect(json.request_id).toBe(headers.get("x-request-id"));
  expect(text).not.toMatch(/\n\s+at |node_modules|prisma|postgres|select |\.ts:/i);
}

/** Returns the error without its request id. */
export function withoutRequestId({ json }: Answer) {
  const { request_id, ...rest } = json;
  return rest;
}
