import { readdir, readFile } from "node:fs/promises";

const ticksPerSecond = 100;

/** Processor time that a process and its descendants have used, in milliseconds. Linux alone tells. */
export async function cpuMilliseconds(pid: number): Promise<number> {
  const family = new Set([pid]);
  const processes = await readProcesses();
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  const ticks = processes.filter(({ id }) => family.has(id)).reduce((sum, { ticks }) => sum + ticks, 0);
  return (ticks * 1000) / ticksPerSecond;
}

async function readProcesses() {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, "utf8").catch(() => "")));
  return stats.flatMap((stat) => {
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields.length < 13) return [];
    return [
      {
        id: Number.parseInt(stat, 10),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      },
    ];
  });
}
