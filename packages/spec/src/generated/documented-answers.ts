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
  }
} as const;
