import { runContract } from '../../packages/contract/src/index.ts';
import { toContractOptions } from '../../packages/contract/test/mutants/start-mutant.ts';
const border = () => async (_h: any, forward: any) => forward();
const report = await runContract({ ...toContractOptions({ border }), profiles: ['realtime'], runs: 3, timeoutMs: 2000 });
for (const r of report.results) console.log(r.status, r.id, (r as any).durationMs, (r as any).reason ?? (r as any).message ?? '');
