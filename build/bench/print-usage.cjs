// Preloaded into a process to be measured: tells what it took, on stderr, as it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const all = (userCPUTime + systemCPUTime) / 1e6;
  require('node:fs').writeSync(2, `\n${JSON.stringify({ all, memory: maxRSS / 1024 })}\n`);
});
