/** Calls `stop` at the first signal to end, instead of Next, which waits for connections that a proxy never closes. */
export function takeSignals(stop: (signal: NodeJS.Signals) => void): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.removeAllListeners(signal).on(signal, stop);
  }
}
