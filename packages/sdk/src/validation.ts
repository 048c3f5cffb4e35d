export type { FieldError } from '@onhand/spec';
export { validateChange } from './validation/validate-change.ts';
