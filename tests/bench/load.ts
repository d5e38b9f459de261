import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { cpuMilliseconds } from "./cpu";

export interface Call {
  /** Several to ask in turn. */
  url: string | readonly string[];
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  /** Made anew for each request where bodies must differ. */
  body?: () => { body: string; headers?: Record<string, string> };
  /** Statuses that count as done. */
  expect: readonly number[];
}

export interface Sample {
  requestsPerSecond: number;
  /** Of the server's process and its children. */
  cpuPerRequest: number;
  /** Milliseconds that all but one in a hundred took at most. */
  p99: number;
}

/** Asks one thing over and over for `seconds`, on kept-alive connections. Throws at the first wrong answer. */
export async function load(call: Call, pid: number, seconds: number, connections = 16): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const cpuBefore = await cpuMilliseconds(pid);
  const started = performance.now();
  const until = started + seconds * 1000;
  const took: number[] = [];

  const urls = [call.url].flat();
  let turn = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      await once({ ...call, url: String(urls[turn++ % urls.length]) }, agent);
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  const cpu = (await cpuMilliseconds(pid)) - cpuBefore;
  agent.destroy();
  took.sort((a, b) => a - b);
  return {
    requestsPerSecond: took.length / elapsed,
    cpuPerRequest: cpu / took.length,
    p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN,
  };
}

function once(
  { url, method = "GET", headers, body, expect }: Call & { url: string },
  agent: Agent,
): Promise<void> {
  const made = body?.();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...headers, ...made?.headers } }, (answer) => {
      answer.resume();
      answer.once("end", () => {
        if (expect.includes(Number(answer.statusCode))) resolve();
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}`));
      });
    });
    sent.once("error", reject);
    sent.end(made?.body);
  });
}
