/** Who works in the shop: one person for each role that the API knows. */
export const people = [
  { name: 'Ada', role: 'admin', may: 'do everything' },
  { name: 'Mira', role: 'manager', may: 'see and change stock, and read its history' },
  { name: 'Stan', role: 'staff', may: 'see stock' },
  { name: 'Sol', role: 'sales', may: 'reserve for orders, and nothing of this page' },
  { name: 'Aude', role: 'auditor', may: 'read the history' },
] as const;

/** Who sells and unpacks while others look on, and did so before. */
export const colleague = { name: 'Ben', role: 'manager' } as const;
