import type { Check } from '../checks/check.ts';
import { checks } from '../checks/checks.ts';
import type { Send } from '../client/call.ts';
import { createCapabilities, isMissing } from '../client/capabilities.ts';
import { createSend } from '../client/create-send.ts';
import { createTranscript, type Transcript } from '../client/transcript.ts';
import { ContractPreflightError } from '../preflight/contract-preflight-error.ts';
import { expectSettable } from '../preflight/expect-settable.ts';
import { preflight } from '../preflight/preflight.ts';
import { createOpenPromises } from '../product/open-promises.ts';
import { createProductUnderTest, type ProductUnderTest } from '../product/product-under-test.ts';
import { type ProductSnapshot, takeSnapshot } from '../product/snapshot.ts';
import { profileOf } from '../profiles/profile.ts';
import { takesUpgrades } from '../realtime/open-web-socket.ts';
import type { AnswerCoverage } from '../schema/coverage.ts';
import { createSchemaWatch } from '../schema/schema-watch.ts';
import type { CheckResult } from './check-result.ts';
import {
  type ContractOptions,
  type ResolvedContractOptions,
  resolveContractOptions,
} from './contract-options.ts';
import { type Restoration, restoreProduct } from './restore-product.ts';
import { runCheck } from './run-check.ts';

/** A server that closes connections more often than this does not do it by chance. */
const mostFreshStarts = 5;

/** A server that is ready to be checked. Nothing was changed on it so far. */
export interface OpenContract {
  readonly options: ResolvedContractOptions;
  /** The checks that were asked for, in the order of the contract. */
  readonly checks: readonly Check[];
  /** The products that will be changed, as they are now. */
  readonly products: readonly ProductSnapshot[];
  /** Makes sure that the products can be brought into a known state. @throws ContractPreflightError when not. */
  prepare(): Promise<void>;
  /** The way to the server for somebody who is no check, with the first named product. */
  enter(transcript: Transcript): { readonly send: Send; readonly product: ProductUnderTest };
  /** Runs one check. At any time only one check may use a product; all of them, when none is named. */
  run(check: Check, products?: readonly string[]): Promise<CheckResult>;
  /** Brings the products back, also after the signal has stopped the run. */
  restore(): Promise<Restoration[]>;
  /** Which documented answers the checks have seen so far. */
  coverage(): readonly AnswerCoverage[];
}

/**
 * Makes sure that the server can be checked, and changes nothing.
 *
 * @throws ContractPreflightError when it cannot be reached, refuses a token, or lacks a named product.
 */
export async function openContract(given: ContractOptions): Promise<OpenContract> {
  const options = resolveContractOptions(given);
  const chosen = chooseChecks(options);
  // What is asked before and after the checks belongs to none of them, and does not stop with them.
  const send = createSend({ ...options, signal: undefined }, createTranscript());
  const anyProduct = await preflight(send, options);
  const watch = createSchemaWatch(options.baseUrl);
  const capabilities = createCapabilities({
    // The answers to these questions count too, except one that says that there is no such operation.
    send: createSend({ ...options, signal: undefined }, createTranscript(), (exchange, answer) => {
      if (!isMissing(answer)) watch.see(exchange, answer);
    }),
    productId: anyProduct,
    takesUpgrades: async () =>
      options.webSocket !== undefined &&
      takesUpgrades({ options, send, transcript: createTranscript(), see: () => {}, hear: () => {} }),
    mayChange: options.products.length > 0,
    newId: (label) => `${label}-${options.ids()}`,
  });
  const openPromises = createOpenPromises(options.products);
  const freshStarts = { left: mostFreshStarts };
  const silence = { answers: 0, checks: 0 };
  const server = { options, capabilities, openPromises, anyProduct, watch, freshStarts, silence };
  const toProduct = (id: string) =>
    createProductUnderTest(id, { send: openPromises.watch(send), capabilities, openPromises });
  const products = await Promise.all(
    options.products.map((id) => takeSnapshot(toProduct(id), { send, capabilities })),
  );
  return {
    options,
    checks: chosen,
    products,
    enter: (transcript) => {
      const sender = openPromises.watch(createSend(options, transcript));
      const access = { send: sender, capabilities, openPromises };
      return { send: sender, product: createProductUnderTest(options.products[0] ?? anyProduct, access) };
    },
    prepare: async () => {
      for (const { id } of products) await expectSettable(toProduct(id));
    },
    run: (check, ids = options.products) => runCheck(check, server, check.isReadOnly ? [] : ids),
    coverage: () => watch.coverage,
    restore: () => {
      for (const { id } of products) openPromises.suspect(id);
      return Promise.all(products.map((before) => restoreProduct(toProduct(before.id), before)));
    },
  };
}

/** @throws ContractPreflightError when a check is named that does not exist. */
function chooseChecks({ profiles, checks: ids }: ResolvedContractOptions): Check[] {
  const unknown = ids?.find((id) => !checks.some((check) => check.id === id));
  if (unknown !== undefined) {
    throw new ContractPreflightError(
      `Failed to check the contract: there is no check '${unknown}'. Its id stands behind each promise of a report.`,
    );
  }
  return checks.filter(({ id }) => profiles.includes(profileOf(id)) && (ids?.includes(id) ?? true));
}
