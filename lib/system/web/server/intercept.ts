import type { ServerResponse } from "node:http";

type Body = string | Buffer;

/** Called once, while status and headers can still be changed. A body that it returns replaces the response's own. */
type HeadListener = () => Body | Promise<Body> | undefined;

/** Called once, with everything that has been sent. */
type BodyListener = (body: Buffer) => void;

interface Listeners {
  head: HeadListener[];
  body: BodyListener[];
}

const intercepted = new WeakMap<ServerResponse, Listeners>();

/** The listener registered last is the innermost, and is called first. */
export function onHead(response: ServerResponse, listener: HeadListener): void {
  listenersOf(response).head.unshift(listener);
}

/** Must be registered before anything is sent, at the latest in the head listener. */
export function onBody(response: ServerResponse, listener: BodyListener): void {
  listenersOf(response).body.push(listener);
}

function listenersOf(response: ServerResponse): Listeners {
  let listeners = intercepted.get(response);
  if (!listeners) {
    listeners = { head: [], body: [] };
    intercepted.set(response, listeners);
    intercept(response, listeners);
  }
  return listeners;
}

function intercept(response: ServerResponse, listeners: Listeners): void {
  const { writeHead, write, end } = response;
  const sent: Buffer[] = [];
  let isHeadReady = false;
  let isReplaced = false;

  const replace = (body: Body) => {
    for (const name of ["content-encoding", "etag", "transfer-encoding"]) response.removeHeader(name);
    response.setHeader("content-length", Buffer.byteLength(body));
    writeHead.call(response, response.statusCode);
    end.call(response, body, "utf8");
  };
  /** Whether the original response is still passed on. */
  const goesOn = () => {
    if (isHeadReady) return !isReplaced;
    isHeadReady = true;
    const body = callAll(listeners.head);
    if (body === undefined) return true;
    isReplaced = true;
    Promise.resolve(body).then(replace, (error) => response.destroy(error));
    return false;
  };
  const keep = (chunk: unknown, encoding: unknown) => {
    if (listeners.body.length === 0) return;
    if (chunk instanceof Uint8Array) sent.push(Buffer.from(chunk));
    else if (typeof chunk === "string") sent.push(Buffer.from(chunk, encoding as BufferEncoding));
  };

  Object.assign(response, {
    writeHead: (...given: Parameters<typeof writeHead>) => {
      if (!isHeadReady) response.statusCode = given[0];
      return goesOn() ? writeHead.apply(response, given) : response;
    },
    write: (...given: Parameters<typeof write>) => {
      if (!goesOn()) return true;
      keep(given[0], given[1]);
      return write.apply(response, given);
    },
    end: (...given: Parameters<typeof end>) => {
      if (!goesOn()) return response;
      keep(given[0], given[1]);
      end.apply(response, given);
      for (const listener of listeners.body) listener(Buffer.concat(sent));
      return response;
    },
  });
}

function callAll(listeners: readonly HeadListener[]): Body | Promise<Body> | undefined {
  let body: Body | undefined;
  for (const [index, listener] of listeners.entries()) {
    const given = listener();
    if (given instanceof Promise) return given.then((late) => callAll(listeners.slice(index + 1)) ?? late);
    body = given ?? body;
  }
  return body;
}
