import { roles } from '@onhand/spec';
import type { Claims } from './create-verifier.ts';

/**
 * For tests: the bearer token is the role itself, `admin`, or a role and a name, `sales:alice`. Signs nothing and
 * protects nothing.
 *
 * @example
 * const server = createInventoryServer({ auth: roleTokens() });
 * await server.fetch(new Request(url, { headers: { authorization: 'Bearer sales:alice' } }));
 */
export function roleTokens(): { verify: (token: string) => Claims } {
  return {
    verify(token) {
      const [role = '', name] = token.split(':', 2);
      if (!roles.some((known) => known === role)) {
        throw new TypeError(
          `The token must be a role (${roles.join(', ')}), or a role and a name such as sales:alice.`,
        );
      }
      return { sub: name ?? `${role}_user`, role };
    },
  };
}
