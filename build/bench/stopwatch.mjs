// CPU seconds of the parts of one process, told as its last line.
const found = {};

/** Runs one part, and notes the CPU seconds that all threads of this process spent. */
export async function time(part, act) {
  const before = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(before);
  found[part] = (user + system) / 1e6;
  return result;
}

export function tellTimes() {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ ...found, all: (user + system) / 1e6 }));
}
