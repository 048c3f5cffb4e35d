import { useInventory, useUpdateInventory } from '@onhand/react';

export function SellOne({ productId }: { productId: string }) {
  const { inventory, problem } = useInventory(productId);
  const { submit, retry, state } = useUpdateInventory(productId);
  if (inventory === undefined) return <p>{problem === undefined ? '…' : problem.kind}</p>;
  const sell = () => void submit({ operation: 'decrement', stock: 1, reason: 'sale' });
  return (
    <p>
      {inventory.available} left{' '}
      <button type="button" disabled={state.status === 'pending'} onClick={sell}>
        Sell one
      </button>
      {state.status === 'refused' && state.problem.kind}
      {state.status === 'unknown-outcome' && (
        <button type="button" onClick={() => void retry()}>
          Was it sold? Make sure
        </button>
      )}
    </p>
  );
}
