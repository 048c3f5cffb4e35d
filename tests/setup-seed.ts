/** Fixes the seed of every property test, so that a run can be repeated. `SEED=…` tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_115) });
