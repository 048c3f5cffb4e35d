// Generated from openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Products by id, ascending. Follow `Link` with `rel="next"` until it is absent. Needs the permission `view`.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /**
         * Read one product
         * @description The product with its name and present inventory. Needs the permission `view`.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{productId}/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /**
         * Read the inventory of one product
         * @description The counts, settings and version, with an `ETag` that a later `If-Match` or `If-None-Match` can name. Needs the
         *     permission `view`.
         */
        get: operations["getInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the inventory of one product
         * @description Applies one change atomically. `set` counts, `increment` receives or reserves, `decrement` takes out or releases;
         *     a field that is absent stays as it is. Nothing is ever clamped: what cannot be done whole is refused with 422.
         *
         *     The permission follows from the effect. Changing stock or a setting needs `adjust`; changing only `reserved` needs
         *     `reserve`.
         *
         *     Answers are decided in this order: 401, 403, 404, 413, 415, 400, the `Idempotency-Key`, the adjustment id, 412,
         *     the rules (422), commit.
         */
        patch: operations["updateInventory"];
        trace?: never;
    };
    "/products/{productId}/inventory/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /**
         * List the changes of one product
         * @description Committed changes, newest first. Pages are cut by `before`, a sequence number, so that entries that arrive
         *     meanwhile shift nothing; follow `Link` with `rel="next"`. Needs the permission `history_view`.
         */
        get: operations["listInventoryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description `set` makes the numbers so, `increment` adds them, `decrement` takes them away
         * @enum {string}
         */
        Operation: "set" | "increment" | "decrement";
        /**
         * @description What the caller is. `view`: admin, manager, staff. `adjust`: admin, manager. `reserve`: admin, manager, sales.
         *     `bulk_update`: admin. `history_view`: admin, manager, auditor.
         * @enum {string}
         */
        Role: "admin" | "manager" | "staff" | "sales" | "auditor";
        /**
         * @description What a request needs
         * @enum {string}
         */
        Permission: "view" | "adjust" | "reserve" | "bulk_update" | "history_view";
        /** @description The counts and settings of one product */
        Inventory: {
            /** @description The product's id */
            id: string;
            /** @description Pieces that are physically there */
            stock: number;
            /** @description Pieces that can be promised: the greater of 0 and stock − reserved − backordered */
            available: number;
            /** @description Pieces of the stock that are promised */
            reserved: number;
            /** @description Pieces promised beyond the stock */
            backordered: number;
            /** @description Low when available is at or below it; null when not watched */
            reorder_threshold: number | null;
            /** @description Whether more may be promised than there is */
            backorder_allowed: boolean;
            /** @description 1 at creation, one more with each committed change */
            version: number;
            /**
             * Format: date-time
             * @description When the last change was committed
             */
            updated_at: string;
        };
        /** @description A product with its inventory */
        Product: {
            /** @description The product's id */
            id: string;
            /** @description What people call it */
            name: string;
            /** @description Pieces that are physically there */
            stock: number;
            /** @description Pieces that can be promised: the greater of 0 and stock − reserved − backordered */
            available: number;
            /** @description Pieces of the stock that are promised */
            reserved: number;
            /** @description Pieces promised beyond the stock */
            backordered: number;
            /** @description Low when available is at or below it; null when not watched */
            reorder_threshold: number | null;
            /** @description Whether more may be promised than there is */
            backorder_allowed: boolean;
            /** @description 1 at creation, one more with each committed change */
            version: number;
            /**
             * Format: date-time
             * @description When the last change was committed
             */
            updated_at: string;
        };
        /** @description One change. Absent fields stay as they are; an unknown field is refused. */
        InventoryUpdate: {
            /** @description The new stock for `set`, otherwise how many pieces to add or take; 0 leaves it alone in a delta */
            stock: number;
            /**
             * @description What `stock` and `reserved` mean
             * @default set
             * @enum {string}
             */
            operation?: "set" | "increment" | "decrement";
            /** @description Why; free text or a code of yours */
            reason?: string;
            /** @description For people; not part of the request's identity */
            notes?: string;
            /** @description Names this movement; may be used once per product, for ever */
            adjustment_id?: string;
            /** @description Where the change happened; stock is one number per product all the same */
            location?: string;
            /** @description Money, at most four decimals */
            cost_per_unit?: number;
            /**
             * Format: date-time
             * @description When these pieces expire
             */
            expires_at?: string;
            /** @description The new reserved count for `set`, otherwise how much to reserve or release */
            reserved?: number;
            /** @description What available must be afterwards; refused if it would be otherwise */
            available?: number;
            /** @description Whether more may be promised than there is */
            backorder_allowed?: boolean;
            /** @description The line for low stock; null stops watching */
            reorder_threshold?: number | null;
            /** @description The manufacturer's lot */
            batch_number?: string;
            /** @description Data of yours, at most 8 KiB as JSON; `order_id` in it can be searched in the history. Not part of the request's identity. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description The inventory after the change, and what the change was */
        InventoryUpdateResult: {
            /** @description The product's id */
            id: string;
            /** @description Pieces after the change */
            stock: number;
            /** @description Pieces that can be promised after the change */
            available: number;
            /** @description Promised pieces after the change */
            reserved: number;
            /** @description Pieces before */
            previous_stock: number;
            /** @description stock − previous_stock */
            adjustment: number;
            operation: components["schemas"]["Operation"];
            /**
             * Format: date-time
             * @description When it was committed
             */
            updated_at: string;
            /** @description The history entry of this change */
            inventory_history_id: string;
            metadata: components["schemas"]["UpdateMetadata"];
            /** @description The version that the change made */
            version: number;
            /** @description Promised pieces before */
            previous_reserved: number;
            /** @description reserved − previous_reserved */
            reserved_adjustment: number;
            /** @description Pieces promised beyond the stock */
            backordered: number;
            /** @description The setting after the change */
            backorder_allowed: boolean;
            /** @description The setting after the change */
            reorder_threshold: number | null;
        };
        /** @description The request's metadata, with the server's own keys over it */
        UpdateMetadata: {
            /** @description As requested */
            reason: string | null;
            /** @description As requested */
            notes: string | null;
            /** @description As requested */
            location: string | null;
            /** @description The subject of the caller's token */
            adjusted_by: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the change meant
         * @enum {string}
         */
        HistoryKind: "received" | "adjusted" | "counted" | "reserved" | "released" | "reservation_expired" | "shipped" | "backordered" | "backorder_filled" | "settings";
        /** @description One committed change; it never changes again */
        HistoryEntry: {
            /** @description The same as `inventory_history_id` in the answer to the change */
            id: string;
            /** @description Position in the product's ledger, from 1 */
            seq: number;
            /** @description The version that the change made */
            version: number;
            /** @description The product's id */
            product_id: string;
            /**
             * Format: date-time
             * @description When it was committed
             */
            timestamp: string;
            kind: components["schemas"]["HistoryKind"];
            operation: components["schemas"]["Operation"];
            /** @description The number in the request: of stock, or of reserved when only that was named */
            quantity: number;
            /** @description As requested */
            reason: string | null;
            /** @description As requested */
            notes: string | null;
            /** @description Pieces before */
            previous_stock: number;
            /** @description Pieces after */
            new_stock: number;
            /** @description new_stock − previous_stock */
            adjustment: number;
            /** @description Promised pieces before */
            previous_reserved: number;
            /** @description Promised pieces after */
            new_reserved: number;
            /** @description new_reserved − previous_reserved */
            reserved_adjustment: number;
            /** @description Change of backordered pieces */
            backorder_adjustment: number;
            /** @description The subject of the caller's token */
            adjusted_by: string;
            /** @description As requested */
            adjustment_id: string | null;
            /** @description As requested */
            location: string | null;
            /** @description As requested */
            batch_number: string | null;
            /** @description As requested */
            cost_per_unit: number | null;
            /**
             * Format: date-time
             * @description As requested, in UTC
             */
            expires_at: string | null;
            /** @description The hold that was changed */
            reservation_id: string | null;
            /** @description The order that it was for: `order_id` or `orderId` of the request's metadata */
            order_id: string | null;
            /** @description As requested */
            metadata: {
                [key: string]: unknown;
            };
        };
        /** @description What is wrong with one field */
        FieldError: {
            /** @description The field's path, the parameter's or header's name, or `body` */
            field: string;
            /** @description What it must be */
            message: string;
        };
        /** @description What every error holds (RFC 9457, with `code` and `request_id`) */
        Problem: {
            /**
             * Format: uri
             * @description The family of the problem
             */
            type: string;
            /** @description The family in words */
            title: string;
            /** @description The HTTP status */
            status: number;
            /** @description What happened here */
            detail: string;
            /** @description The path of the request */
            instance: string;
            /** @description What happened, for programs */
            code: string;
            /** @description The same as the header X-Request-Id */
            request_id: string;
        };
        BadRequestProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "invalid-request" | "malformed-body";
            errors: components["schemas"]["FieldError"][];
        };
        UnauthorizedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "unauthorized";
        };
        ForbiddenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "forbidden";
            required_permission: components["schemas"]["Permission"];
        };
        ProductNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "product-not-found";
        };
        /** @description Answered to a path that the API does not have */
        RouteNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "route-not-found";
        };
        /** @description Answered, with `Allow`, to a method that the path does not have */
        MethodNotAllowedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "method-not-allowed";
        };
        AdjustmentAlreadyProcessedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "adjustment-already-processed";
            /** @description The history entry of the original */
            inventory_history_id: string;
            original: components["schemas"]["InventoryUpdateResult"];
            /** @description Whether this request asks for what the original asked for (`notes` and `metadata` aside) */
            payload_matches: boolean;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "adjustment-already-processed";
        };
        IdempotencyInProgressProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "idempotency-in-progress";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "idempotency-in-progress";
        };
        VersionMismatchProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "version-mismatch";
            /** @description The version now */
            current_version: number;
        };
        PayloadTooLargeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "payload-too-large";
        };
        UnsupportedMediaTypeProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "unsupported-media-type";
        };
        InsufficientStockProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "insufficient-stock";
            errors: components["schemas"]["FieldError"][];
            /** @description Pieces that could be promised when the request was refused */
            available: number;
            /** @description Pieces that the request asked for */
            requested: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "insufficient-stock";
        };
        RuleProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "below-reserved" | "release-exceeds-reserved" | "max-stock" | "available-mismatch";
            errors: components["schemas"]["FieldError"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "below-reserved" | "release-exceeds-reserved" | "max-stock" | "available-mismatch";
        };
        IdempotencyKeyReusedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "idempotency-key-reused";
            errors: components["schemas"]["FieldError"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "idempotency-key-reused";
        };
        InternalProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "internal";
        };
        OverloadedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "overloaded";
        };
    };
    responses: {
        /** @description Wrong whatever the state is; correct the request */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BadRequestProblem"];
            };
        };
        /** @description The token is missing, malformed, expired or not signed by a key that the server trusts */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnauthorizedProblem"];
            };
        };
        /** @description The token's role does not have the permission */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ForbiddenProblem"];
            };
        };
        /** @description No product has this id */
        ProductNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProductNotFoundProblem"];
            };
        };
        /** @description Identity is in the way; this very change exists already or is being made */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["AdjustmentAlreadyProcessedProblem"] | components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description The inventory has changed since the version named by `If-Match` */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["VersionMismatchProblem"];
            };
        };
        /** @description The body is larger than 1 MiB */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
            };
        };
        /** @description The body is not declared as JSON, or is encoded in a way that the server does not read */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
            };
        };
        /** @description Right in itself, impossible in the present state; nothing was changed */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InsufficientStockProblem"] | components["schemas"]["RuleProblem"] | components["schemas"]["IdempotencyKeyReusedProblem"];
            };
        };
        /** @description A fault of the server; its cause is in the server's log, never in the answer */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["InternalProblem"];
            };
        };
        /** @description The server has more requests in hand than it accepts; it did nothing with this one */
        Overloaded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["OverloadedProblem"];
            };
        };
    };
    parameters: {
        /**
         * @description The product's id; an id that no product has is answered with 404
         * @example prod_789
         */
        ProductId: string;
        /**
         * @description At most this many products
         * @example 100
         */
        ProductLimit: number;
        /**
         * @description Where the page begins, as given by the previous page's `Link`; opaque
         * @example cHJvZF83ODk
         */
        Cursor: string;
        /**
         * @description At most this many entries
         * @example 100
         */
        HistoryLimit: number;
        /**
         * @description Entries to skip first, counted from the newest; prefer `before`, which new entries do not shift
         * @example 0
         */
        Offset: number;
        /**
         * @description Only entries at or after this time
         * @example 2026-01-01T00:00:00Z
         */
        StartDate: string;
        /**
         * @description Only entries before this time
         * @example 2026-02-01T00:00:00Z
         */
        EndDate: string;
        /**
         * @description Only entries whose `seq` is smaller
         * @example 42
         */
        Before: number;
        /**
         * @description Only entries of this operation
         * @example increment
         */
        FilterOperation: components["schemas"]["Operation"];
        /**
         * @description Only entries with exactly this reason
         * @example restock
         */
        FilterReason: string;
        /**
         * @description Only entries that belong to this order
         * @example order_17
         */
        FilterOrderId: string;
        /**
         * @description 1 to 255 visible ASCII characters, chosen by the caller, one per intent. The same key with the same body (`notes`
         *     and `metadata` aside) is answered with the stored answer for 24 hours and has no second effect. A refused request
         *     does not use up its key.
         * @example 0198f1d2-6c1e-7b7a-9d0a-2f1f6f6f0a11
         */
        IdempotencyKey: string;
        /**
         * @description The same as `adjustment_id` in the body; when both are given they must be equal
         * @example count_2026_q1_prod_789
         */
        AdjustmentId: string;
        /**
         * @description Apply only if the inventory's ETag is one of these (RFC 9110, strong comparison), or `*`
         * @example "inv-1"
         */
        IfMatch: string;
        /**
         * @description Answer 304 if the inventory's ETag is one of these (RFC 9110, weak comparison), or `*`
         * @example "inv-1"
         */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this request in the server's log; the caller's own value when it sent a usable one
         * @example req_7d0c5c2a
         */
        "X-Request-Id": string;
        /**
         * @description The version of the inventory, as a strong validator
         * @example "inv-2"
         */
        ETag: string;
        /**
         * @description How many items match, over all pages
         * @example 2
         */
        "X-Total-Count": number;
        /**
         * @description The next page, `rel="next"` (RFC 8288); absent on the last page
         * @example </api/products?limit=2&cursor=cHJvZF83ODk>; rel="next"
         */
        Link: string;
        /**
         * @description `true` when this is the stored answer of an earlier request; otherwise absent
         * @example true
         */
        "Idempotent-Replayed": "true";
        /**
         * @description Whole seconds to wait before the same request is worth sending again
         * @example 1
         */
        "Retry-After": number;
        /**
         * @description How to authenticate
         * @example Bearer
         */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description At most this many products
                 * @example 100
                 */
                limit?: components["parameters"]["ProductLimit"];
                /**
                 * @description Where the page begins, as given by the previous page's `Link`; opaque
                 * @example cHJvZF83ODk
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of products */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getInventory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Answer 304 if the inventory's ETag is one of these (RFC 9110, weak comparison), or `*`
                 * @example "inv-1"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventory"];
                };
            };
            /** @description Unchanged since the version named by `If-None-Match`; there is no body */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    updateInventory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1 to 255 visible ASCII characters, chosen by the caller, one per intent. The same key with the same body (`notes`
                 *     and `metadata` aside) is answered with the stored answer for 24 hours and has no second effect. A refused request
                 *     does not use up its key.
                 * @example 0198f1d2-6c1e-7b7a-9d0a-2f1f6f6f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The same as `adjustment_id` in the body; when both are given they must be equal
                 * @example count_2026_q1_prod_789
                 */
                "X-Adjustment-ID"?: components["parameters"]["AdjustmentId"];
                /**
                 * @description Apply only if the inventory's ETag is one of these (RFC 9110, strong comparison), or `*`
                 * @example "inv-1"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /** @description The change, at most 1 MiB of UTF-8 JSON */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryUpdate"];
            };
        };
        responses: {
            /** @description The change was applied, now or by an earlier request with the same `Idempotency-Key` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryUpdateResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listInventoryHistory: {
        parameters: {
            query?: {
                /**
                 * @description At most this many entries
                 * @example 100
                 */
                limit?: components["parameters"]["HistoryLimit"];
                /**
                 * @description Entries to skip first, counted from the newest; prefer `before`, which new entries do not shift
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description Only entries at or after this time
                 * @example 2026-01-01T00:00:00Z
                 */
                start_date?: components["parameters"]["StartDate"];
                /**
                 * @description Only entries before this time
                 * @example 2026-02-01T00:00:00Z
                 */
                end_date?: components["parameters"]["EndDate"];
                /**
                 * @description Only entries whose `seq` is smaller
                 * @example 42
                 */
                before?: components["parameters"]["Before"];
                /**
                 * @description Only entries of this operation
                 * @example increment
                 */
                operation?: components["parameters"]["FilterOperation"];
                /**
                 * @description Only entries with exactly this reason
                 * @example restock
                 */
                reason?: components["parameters"]["FilterReason"];
                /**
                 * @description Only entries that belong to this order
                 * @example order_17
                 */
                order_id?: components["parameters"]["FilterOrderId"];
            };
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntry"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
}
