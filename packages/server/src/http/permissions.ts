import { isPermitted, type Permission } from '@onhand/spec';

/** Whether a role has a permission on this server. */
export type Permits = (role: string, permission: Permission) => boolean;

const changing: ReadonlySet<Permission> = new Set(['adjust', 'reserve', 'bulk_update']);

/** Whether a permission lets its holder change something. */
export const isChanging = (permission: Permission): boolean => changing.has(permission);

/** The documented matrix, or the heading above it: that only an admin changes anything. */
export function createPermits({ adminOnly }: { adminOnly: boolean }): Permits {
  if (!adminOnly) return isPermitted;
  return (role, permission) => isPermitted(role, permission) && (role === 'admin' || !isChanging(permission));
}
