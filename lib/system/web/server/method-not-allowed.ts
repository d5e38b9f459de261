import type { IncomingMessage } from "node:http";
import { log } from "@/lib/base/platform/log";
import { MethodNotAllowed } from "../errors";
import { problem } from "../problem";
import { requestIdOf } from "../request-id";
import { readVisitor } from "../visitor";
import { onHead } from "./intercept";
import type { Step } from "./step";
import { isApi } from "./validate-requests";

/** Which methods there are at a path, as OPTIONS says it; none where that cannot be had. */
type ReadMethods = (path: string) => Promise<string[]>;

/** Says as a problem which methods a call of the API has, where Next refuses the others with an empty answer. */
export function explainMethodNotAllowed(readMethods: ReadMethods): Step {
  return (request, response, next) => {
    if (isApi(request) && request.method !== "OPTIONS") {
      onHead(response, () => {
        if (response.statusCode !== 405 || response.hasHeader("allow")) return undefined;
        const headers = headersOf(request);
        const { locale } = readVisitor(headers, null);
        const refusal = problem(new MethodNotAllowed(), locale, requestIdOf(headers));
        response.setHeaders(refusal.headers);
        return readMethods(pathOf(request)).then((methods) => {
          if (methods.length > 0) response.setHeader("allow", methods.join(", "));
          return refusal.text();
        });
      });
    }
    next();
  };
}

/** Asks this server itself. */
export function methodReader(port: number): ReadMethods {
  return async (path) => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: "OPTIONS",
        signal: AbortSignal.timeout(2_000),
      });
      const methods = answer.headers.get("allow")?.split(", ") ?? [];
      return methods.filter((method) => method !== "HEAD" && method !== "OPTIONS");
    } catch (error) {
      // Without the path, which may hold a token.
      log().warn({ err: error }, "the methods of a call cannot be had");
      return [];
    }
  };
}

function headersOf({ headers }: IncomingMessage): Headers {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return new Headers(given as [string, string][]);
}

const pathOf = ({ url = "/" }: IncomingMessage) => String(url.split("?")[0]);
