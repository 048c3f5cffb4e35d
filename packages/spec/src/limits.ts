/** Bounds of the API that more than one package needs. A test compares them with openapi.yaml. */
export const limits = {
  /** The most pieces that one product can have. */
  maxStock: 1_000_000,
  /** The largest request body, in bytes. */
  maxBodyBytes: 1_048_576,
  /** The largest `metadata`, in bytes of its JSON in UTF-8. */
  maxMetadataBytes: 8_192,
  /** The most items of one batch. */
  maxBatchItems: 1_000,
  /** How long an answer is kept for its Idempotency-Key, in milliseconds. */
  idempotencyRetentionMs: 24 * 60 * 60 * 1000,
  /** Items on one page, and how many when the caller does not say. */
  page: { min: 1, max: 1_000, default: 100 },
} as const;
