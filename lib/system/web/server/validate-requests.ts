import type { IncomingMessage } from "node:http";
import { mebibyte } from "../body";
import { actionHeader, isActionId } from "../next-internals/headers";
import type { Step } from "./step";

const apiMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const pageMethods = ["GET", "HEAD", "POST", "OPTIONS"];

/** Our API, and addresses that look like pages but are part of it. */
const api = /^\/(?:api|payments|sfu|calendar|sandbox\/checkout)\/|^\/(?:api|me)$|\.ics$/;

/** Refuses what would break Next: unknown methods, malformed addresses and malformed forms. */
export const validateRequest: Step = async (request, response, next) => {
  const methods = methodsOf(request);
  const isOptions = request.method === "OPTIONS" && methods === pageMethods;
  if (isOptions || !methods.includes(String(request.method))) {
    response.writeHead(isOptions ? 204 : 405, { allow: methods.join(", ") }).end();
  } else if (isReadable(request) && (!mayHoldForm(request) || (await isForm(request)))) next();
  else response.writeHead(400, { connection: "close" }).end();
};

export function isApi({ url = "/" }: IncomingMessage): boolean {
  const [path = "/"] = url.split("?");
  return api.test(path);
}

const methodsOf = (request: IncomingMessage): readonly string[] =>
  isApi(request) ? apiMethods : pageMethods;

function isReadable({ url = "/", headers }: IncomingMessage): boolean {
  const action = headers[actionHeader];
  return URL.canParse(url, "http://localhost") && (action === undefined || isActionId(String(action)));
}

function mayHoldForm(request: IncomingMessage): boolean {
  const isMultipart = request.headers["content-type"]?.startsWith("multipart/") ?? false;
  return request.method === "POST" && isMultipart && methodsOf(request) === pageMethods;
}

/** For large forms, which contain files, only the beginning is checked. */
async function isForm(request: IncomingMessage): Promise<boolean> {
  const { headers } = request;
  const type = headers["content-type"] ?? "";
  const boundary = type.match(/;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i);
  if (!boundary) return false;
  const length = Number(headers["content-length"] ?? Number.NaN);
  if (!(length <= mebibyte)) {
    const first = `--${boundary[1] ?? boundary[2]}`;
    return (await peek(request, first.length))?.toString("latin1").startsWith(first) ?? false;
  }
  const body = await peek(request, length);
  return body !== null && readsAsForm(body, type);
}

async function readsAsForm(body: Buffer, type: string): Promise<boolean> {
  return new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().then(
    () => true,
    () => false,
  );
}

/** Reads the beginning of the body and puts it back for the next reader; null if the sender disconnected. */
function peek(request: IncomingMessage, length: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const done = (body: Buffer | null) => {
      request.off("readable", read).off("close", stop);
      resolve(body);
    };
    const stop = () => done(null);
    const read = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk);
        size += chunk.length;
      }
      if (size < length) return;
      const body = Buffer.concat(chunks);
      if (body.length > 0) request.unshift(body);
      done(body);
    };
    request.on("readable", read).on("close", stop);
    if (length === 0) done(Buffer.alloc(0));
  });
}
