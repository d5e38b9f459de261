/** The quality of a connection. */
export type NetworkVerdict = "good" | "fair" | "sound_only" | "unreachable";

export interface NetworkMeasure {
  /** In milliseconds until a small response arrives. */
  latency: number;
  /** The download rate, in kilobits per second. */
  kilobits: number;
}

/** A host in full size takes about 1700 kbit/s, a small picture 200; high latency causes stutter. */
export function judgeNetwork({ latency, kilobits }: NetworkMeasure): NetworkVerdict {
  if (kilobits >= 2500 && latency <= 250) return "good";
  return kilobits >= 600 && latency <= 600 ? "fair" : "sound_only";
}

/** Measures the connection to our own server only: a few small responses, then a file for two seconds at most. */
export async function measureNetwork(): Promise<NetworkMeasure> {
  const latencies: number[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const answer = await fetch("/api/health", { cache: "no-store" });
    await answer.text();
    latencies.push(performance.now() - began);
  }
  const [, , middle = 0] = latencies.sort((one, other) => one - other);
  return { latency: middle, kilobits: await measureInflow() };
}

async function measureInflow(): Promise<number> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 2000);
  const began = performance.now();
  let bytes = 0;
  try {
    const answer = await fetch("/demo/film.mp4", { cache: "no-store", signal: stop.signal });
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.byteLength;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  clearTimeout(timer);
  return (bytes * 8) / Math.max(1, performance.now() - began);
}
