/** A token for every role, for servers that take the role itself as the token. */
export const allTokens = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
} as const;
