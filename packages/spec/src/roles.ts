import type { components } from './generated/openapi.ts';

/** What a caller is: the `role` claim of the token. */
export type Role = components['schemas']['Role'];

/** What a request needs. */
export type Permission = components['schemas']['Permission'];

/** Which permissions each role has. */
export const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  admin: ['view', 'adjust', 'reserve', 'bulk_update', 'history_view'],
  manager: ['view', 'adjust', 'reserve', 'history_view'],
  staff: ['view'],
  sales: ['reserve'],
  auditor: ['history_view'],
};

/** Every role, in the order of the documentation. */
export const roles: readonly Role[] = ['admin', 'manager', 'staff', 'sales', 'auditor'];

/**
 * Whether a role has a permission. A role that the API does not know has none, whatever its name is
 * (`constructor` and its like are looked up as own properties only).
 */
export function isPermitted(role: string, permission: Permission): boolean {
  if (!Object.hasOwn(permissionsByRole, role)) return false;
  return permissionsByRole[role as Role].includes(permission);
}
