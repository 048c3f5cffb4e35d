import { isPermitted, type Permission, permissionsByRole, roles } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { document } from './openapi-document.ts';

const { Role: role, Permission: permission } = document.components.schemas;
const permissions = (permission?.enum ?? []) as readonly Permission[];

/** Who has each permission, as the description of `Role` tells: "`view`: admin, manager, staff." */
function documentedHolders(): Record<string, string[]> {
  const sentences = String(role?.description).matchAll(/`(?<name>\w+)`: (?<holders>[\w,\s]+)\./g);
  return Object.fromEntries(
    [...sentences].map(({ groups = {} }) => [groups.name, groups.holders?.split(/,\s+/)]),
  );
}

describe('roles', () => {
  it('are those of openapi.yaml, in its order', () => {
    expect(roles).toEqual(role?.enum);
    expect(Object.keys(permissionsByRole)).toEqual(role?.enum);
  });

  it('have the permissions that openapi.yaml tells', () => {
    const holders = Object.fromEntries(
      permissions.map((name) => [name, roles.filter((candidate) => isPermitted(candidate, name))]),
    );

    expect(holders).toEqual(documentedHolders());
  });

  it.each(['root', 'Admin', '', 'constructor', '__proto__', 'toString'])(
    'give an unknown role (%j) nothing',
    (name) => {
      expect(permissions.filter((needed) => isPermitted(name, needed))).toEqual([]);
    },
  );
});
