export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function heading(what: string, a: string, b: string) {
  console.log(`${what.padEnd(46)}${a.padStart(10)}${b.padStart(10)}${"ratio".padStart(8)}`);
}

export function row(name: string, a: number, b: number, more = "") {
  console.log(
    `  ${name.padEnd(44)}${a.toFixed(1).padStart(10)}${b.toFixed(1).padStart(10)}${(a / b).toFixed(2).padStart(8)}${more}`,
  );
}
