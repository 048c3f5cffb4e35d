// Generated from openapi.yaml by `pnpm generate`. Do not edit.

/** Which statuses each operation documents, and which headers each of them always has. */
export const documentedAnswers = {
  "listProducts": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "getProduct": {
    "200": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "getInventory": {
    "200": [
      "X-Request-Id",
      "ETag"
    ],
    "304": [
      "X-Request-Id",
      "ETag"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "updateInventory": {
    "200": [
      "X-Request-Id",
      "ETag"
    ],
    "202": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "409": [
      "X-Request-Id"
    ],
    "412": [
      "X-Request-Id"
    ],
    "413": [
      "X-Request-Id"
    ],
    "415": [
      "X-Request-Id"
    ],
    "422": [
      "X-Request-Id"
    ],
    "428": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listInventoryHistory": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listReservations": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "getReservation": {
    "200": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listBackorders": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "fulfillBackorder": {
    "200": [
      "X-Request-Id",
      "ETag"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "409": [
      "X-Request-Id"
    ],
    "422": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "batchUpdateInventory": {
    "200": [
      "X-Request-Id"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "409": [
      "X-Request-Id"
    ],
    "413": [
      "X-Request-Id"
    ],
    "415": [
      "X-Request-Id"
    ],
    "422": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listLowStock": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "getInventoryRules": {
    "200": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "listAuditRecords": {
    "200": [
      "X-Request-Id",
      "X-Total-Count"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "verifyAuditChain": {
    "200": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "createRealtimeTicket": {
    "201": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  },
  "openRealtimeStream": {
    "200": [
      "X-Request-Id",
      "X-Accel-Buffering"
    ],
    "400": [
      "X-Request-Id"
    ],
    "401": [
      "X-Request-Id",
      "WWW-Authenticate"
    ],
    "403": [
      "X-Request-Id"
    ],
    "404": [
      "X-Request-Id"
    ],
    "429": [
      "X-Request-Id"
    ],
    "500": [
      "X-Request-Id"
    ],
    "503": [
      "X-Request-Id"
    ]
  }
} as const;

/** Which codes the problem of each refusal may have. */
export const documentedCodes = {
  "listProducts": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "getProduct": {
    "200": [],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "getInventory": {
    "200": [],
    "304": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "updateInventory": {
    "200": [],
    "202": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found",
      "reservation-not-found"
    ],
    "409": [
      "adjustment-already-processed",
      "idempotency-in-progress",
      "reservation-not-active"
    ],
    "412": [
      "version-mismatch",
      "confirmation-invalid"
    ],
    "413": [
      "payload-too-large"
    ],
    "415": [
      "unsupported-media-type"
    ],
    "422": [
      "insufficient-stock",
      "below-reserved",
      "release-exceeds-reserved",
      "below-active-reservations",
      "release-exceeds-reservation",
      "max-stock",
      "max-single-adjustment",
      "max-reserved-percentage",
      "max-daily-adjustments",
      "available-mismatch",
      "idempotency-key-reused"
    ],
    "428": [
      "precondition-required"
    ],
    "429": [
      "quota-exceeded"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "listInventoryHistory": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "listReservations": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "getReservation": {
    "200": [],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found",
      "reservation-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "listBackorders": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "fulfillBackorder": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "backorder-not-found"
    ],
    "409": [
      "backorder-not-open",
      "idempotency-in-progress"
    ],
    "422": [
      "insufficient-stock",
      "below-reserved",
      "release-exceeds-reserved",
      "below-active-reservations",
      "release-exceeds-reservation",
      "max-stock",
      "max-single-adjustment",
      "max-reserved-percentage",
      "max-daily-adjustments",
      "available-mismatch",
      "idempotency-key-reused"
    ],
    "429": [
      "quota-exceeded"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "batchUpdateInventory": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "409": [
      "idempotency-in-progress"
    ],
    "413": [
      "payload-too-large"
    ],
    "415": [
      "unsupported-media-type"
    ],
    "422": [
      "batch-refused",
      "idempotency-key-reused"
    ],
    "429": [
      "quota-exceeded"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "listLowStock": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "getInventoryRules": {
    "200": [],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "listAuditRecords": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "verifyAuditChain": {
    "200": [],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "createRealtimeTicket": {
    "201": [],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  },
  "openRealtimeStream": {
    "200": [],
    "400": [
      "invalid-request",
      "malformed-body"
    ],
    "401": [
      "unauthorized"
    ],
    "403": [
      "forbidden"
    ],
    "404": [
      "product-not-found"
    ],
    "429": [
      "quota-exceeded"
    ],
    "500": [
      "internal"
    ],
    "503": [
      "overloaded"
    ]
  }
} as const;
