import { type Operation, type OperationId, operations } from '@onhand/spec';
import { isChanging } from './permissions.ts';

/** Whether an operation can change an inventory. */
export function mayChange(operationId: OperationId): boolean {
  const { method, permissions }: Operation = operations[operationId];
  return method !== 'GET' && permissions.some(isChanging);
}
