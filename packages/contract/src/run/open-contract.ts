import type { Check } from '../checks/check.ts';
import { createCapabilities } from '../client/capabilities.ts';
import { createSend } from '../client/create-send.ts';
import { createTranscript } from '../client/transcript.ts';
import type { AnswerCoverage } from '../schema/coverage.ts';
import { createSchemaWatch } from '../schema/schema-watch.ts';
import {
  type ContractOptions,
  type ResolvedContractOptions,
  resolveContractOptions,
} from './contract-options.ts';
import type { CheckResult } from './contract-report.ts';
import { preflight } from './preflight.ts';
import { runCheck } from './run-check.ts';

/** A server that is ready to be checked. */
export interface OpenContract {
  readonly options: ResolvedContractOptions;
  /** Runs one check. Wait for it before you run the next: they use the same products. */
  run(check: Check): Promise<CheckResult>;
  /** Which documented answers the checks have seen so far. */
  coverage(): readonly AnswerCoverage[];
}

/**
 * Makes sure that the server can be checked.
 *
 * @throws ContractPreflightError when it cannot be reached, refuses a token, or lacks a named product.
 */
export async function openContract(given: ContractOptions): Promise<OpenContract> {
  const options = resolveContractOptions(given);
  const send = createSend(options, createTranscript());
  await preflight(send, options);
  const capabilities = createCapabilities(send, options.products[0]);
  const watch = createSchemaWatch(options.baseUrl);
  const server = { options, capabilities, watch };
  return { options, run: (check) => runCheck(check, server), coverage: () => watch.coverage };
}
