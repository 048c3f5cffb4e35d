import { useReservation } from '@onhand/react';

export function HoldTwo({ productId, orderId }: { productId: string; orderId: string }) {
  const reservationId = new URLSearchParams(location.search).get('hold') ?? undefined;
  const hold = useReservation(productId, { reservationId });
  const reserve = () => {
    // Kept before it is asked for, so that a reload in between loses nothing.
    const id = crypto.randomUUID();
    history.replaceState(null, '', `?hold=${id}`);
    void hold.reserve(2, { orderId, reservationId: id, expiresInMinutes: 10 });
  };
  if (hold.isPending) return <p>…</p>;
  return hold.status === 'held' ? (
    <p>
      Held for {hold.secondsLeft} more seconds{' '}
      <button type="button" onClick={() => void hold.commit()}>
        Ship
      </button>
    </p>
  ) : (
    <button type="button" onClick={reserve}>
      Hold two
    </button>
  );
}
