/** The process of some runs; count-false-alarms.ts starts it with a server, a first seed and how many. */
import { judgeServer } from './judge-right-server.ts';

const [target = '', firstSeed, runs] = process.argv.slice(2);
process.send?.(await judgeServer(target, Number(firstSeed), Number(runs)));
process.disconnect?.();
