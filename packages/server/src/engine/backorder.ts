/** Pieces promised beyond the stock, until they are fulfilled. */
export interface Backorder {
  readonly id: string;
  readonly productId: string;
  readonly orderId: string | null;
  readonly quantity: number;
  readonly state: 'open' | 'fulfilled';
  readonly createdAtMs: number;
  readonly fulfilledAtMs: number | null;
}
