import { setTimeout } from 'node:timers/promises';
import { isProfileId, type ProfileId, profileIds } from '../profiles/profile.ts';
import type { ContractOptions } from '../run/contract-options.ts';
import { parseCount, parseFlags } from './parse-flags.ts';
import { type ReporterOutput, readReporters } from './read-reporters.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What `onhand-contract` was told. */
export interface RunCommand {
  readonly contract: ContractOptions;
  readonly reporters: readonly ReporterOutput[];
  /** Whether a host may be checked that is not this machine. */
  readonly isAgreed: boolean;
  /** The server to compare with. */
  readonly against: { readonly baseUrl: string; readonly token: string } | undefined;
}

const text = { type: 'string' } as const;
const texts: { type: 'string'; multiple: true; default: string[] } = {
  type: 'string',
  multiple: true,
  default: [],
};

/** @throws UsageError for flags that cannot be used, with a sentence that says which and why. */
export function readRunOptions(args: readonly string[], terminal: Terminal): RunCommand {
  const { values, positionals } = parseFlags(args, terminal.env, {
    token: text,
    'token-manager': text,
    'token-staff': text,
    'token-sales': text,
    'token-auditor': text,
    'expired-token': text,
    patient: { type: 'boolean', default: false },
    product: texts,
    profile: texts,
    check: texts,
    seed: { ...text, default: '1' },
    runs: { ...text, default: '50' },
    replay: text,
    timeout: { ...text, default: '10000' },
    reporter: { ...texts, default: defaultReporters(terminal) },
    output: text,
    yes: { type: 'boolean', default: false },
    against: text,
    'against-token': text,
    'no-color': { type: 'boolean', default: false },
  });
  const admin = readToken(values.token);
  const against = values.against === undefined ? undefined : readUrl([values.against], '--against URL2');
  return {
    contract: {
      baseUrl: readUrl(positionals, 'onhand-contract URL'),
      tokens: {
        admin,
        manager: values['token-manager'],
        staff: values['token-staff'],
        sales: values['token-sales'],
        auditor: values['token-auditor'],
      },
      products: values.product,
      ...(values.profile.length > 0 && { profiles: values.profile.map(readProfile) }),
      ...(values.check.length > 0 && { checks: values.check }),
      ...(values['expired-token'] !== undefined && { expiredToken: values['expired-token'] }),
      ...(values.patient && { passTime: (ms) => setTimeout(ms) }),
      ...(values.replay !== undefined && { replay: values.replay }),
      seed: parseCount('--seed', values.seed, { min: -(2 ** 31), max: 2 ** 31 - 1 }),
      runs: parseCount('--runs', values.runs, { min: 1, max: 1_000_000 }),
      timeoutMs: parseCount('--timeout', values.timeout, { min: 1, max: 3_600_000 }),
    },
    reporters: readReporters(values.reporter, values.output),
    isAgreed: values.yes,
    against:
      against === undefined ? undefined : { baseUrl: against, token: values['against-token'] ?? admin },
  };
}

function defaultReporters({ env }: Terminal): string[] {
  return env.GITHUB_ACTIONS === 'true' ? ['pretty', 'github'] : ['pretty'];
}

function readToken(token: string | undefined): string {
  if (token !== undefined && token !== '') return token;
  throw new UsageError(
    'Failed to start: no token is given. Put the token of an admin in ONHAND_TOKEN, or give --token T.',
  );
}

/** The one address; what else was given is not repeated, as it may be a token. */
export function readUrl(given: readonly string[], where: string): string {
  const [url, ...others] = given;
  if (url === undefined) {
    throw new UsageError(`Failed to start: no address is given. Write ${where}, base path included.`);
  }
  if (others.length > 0) throw new UsageError('Failed to start: more than one address is given.');
  const complete = /^[\w.-]+(:\d+)?(\/|$)/.test(url) ? `http://${url}` : url;
  if (!URL.canParse(complete) || !/^https?:$/.test(new URL(complete).protocol)) {
    throw new UsageError(`Failed to start: '${url}' is no address. Give one like http://localhost:8000/api.`);
  }
  const { username, password } = new URL(complete);
  if (username !== '' || password !== '') {
    throw new UsageError(
      'Failed to start: the address holds a name or password. Give a token in place of it.',
    );
  }
  return complete.replace(/\/+$/, '');
}

function readProfile(name: string): ProfileId {
  if (isProfileId(name)) return name;
  throw new UsageError(`Failed to read --profile: '${name}' is not one of ${profileIds.join(', ')}.`);
}
