import { Problem } from './problem.ts';

/** Who asks. */
export interface Actor {
  readonly name: string;
  readonly role: string;
}

const permissions: Readonly<Record<string, readonly string[]>> = {
  admin: ['view', 'adjust', 'reserve', 'bulk_update', 'history_view'],
  manager: ['view', 'adjust', 'reserve', 'history_view'],
  staff: ['view'],
  sales: ['reserve'],
  auditor: ['history_view'],
};

/** The tokens that are good, and the role of each, as `onhand-contract` takes them from the environment. */
export function readTokens(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const named = ['manager', 'staff', 'sales', 'auditor'].map(
    (role) => [env[`ONHAND_TOKEN_${role.toUpperCase()}`], role] as const,
  );
  return new Map(
    [[env.ONHAND_TOKEN, 'admin'] as const, ...named].flatMap(([token, role]) =>
      token === undefined ? [] : [[token, role]],
    ),
  );
}

/** @throws Problem when there is no good token. */
export function authenticate(authorization: string | undefined, tokens: ReadonlyMap<string, string>): Actor {
  const role = tokens.get(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
  if (role !== undefined) return { name: `${role}_user`, role };
  throw new Problem('unauthorized', 'Missing or invalid Authorization header.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

export function may({ role }: Actor, permission: string): boolean {
  return permissions[role]?.includes(permission) ?? false;
}

export function forbidden(permission: string): Problem {
  return new Problem('forbidden', 'Insufficient permissions to update inventory.', {
    members: { required_permission: permission },
  });
}
