import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { cpuMilliseconds } from "./cpu";

export interface Call {
  url: string;
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
}

const connections = 16;

/** Asks one thing over and over for `seconds`, on kept-alive connections. Throws at the first wrong answer. */
export async function load(call: Call, pid: number, seconds: number): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const cpuBefore = await cpuMilliseconds(pid);
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;

  const worker = async () => {
    while (performance.now() < until) {
      await once(call, agent);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  const cpu = (await cpuMilliseconds(pid)) - cpuBefore;
  agent.destroy();
  return { requestsPerSecond: done / elapsed, cpuPerRequest: cpu / done };
}

function once({ url, method = "GET", headers, body, expect }: Call, agent: Agent): Promise<void> {
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
