// Loaded into each server that is measured; CommonJS, since that costs the least start-up time. Tells what the process used.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMicros: user + system, rssMiB: process.memoryUsage.rss() / 2 ** 20 });
});
