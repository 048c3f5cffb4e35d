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
         *     Answers are decided in this order: 429 per address, 401, 429 per user, 403, 404, 413, 415, 400, the `Idempotency-Key`,
         *     the adjustment id, 412, the rules (422), commit.
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
         *
         *     A server may keep only the newest entries of a product. Then `X-Total-Count` counts those that are kept, and the `seq`
         *     of the oldest is greater than 1: so many are gone, and its `previous_` numbers are what they added up to.
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
    "/products/{productId}/inventory/reservations": {
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
         * List the reservations of one product
         * @description Reservations by id, ascending. Follow `Link` with `rel="next"`. Needs the permission `view`.
         */
        get: operations["listReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{productId}/inventory/reservations/{reservationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
                /**
                 * @description The reservation's id, as its holder chose it
                 * @example cart_8
                 */
                reservationId: components["parameters"]["ReservationId"];
            };
            cookie?: never;
        };
        /**
         * Read one reservation
         * @description The reservation, active or closed. Needs the permission `view`.
         */
        get: operations["getReservation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{productId}/inventory/backorders": {
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
         * List the backorders of one product
         * @description Backorders by id, ascending. Follow `Link` with `rel="next"`. Needs the permission `view`.
         */
        get: operations["listBackorders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/backorders/{backorderId}/fulfill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The backorder's id, as the answer that created it said
                 * @example bo_0f8c1d2e
                 */
                backorderId: components["parameters"]["BackorderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship a backorder
         * @description Takes the pieces of an open backorder out of stock that nobody else was promised, in one atomic step: all of them or
         *     none. Receipts do not do this by themselves. Needs the permission `adjust`; there is no body.
         */
        post: operations["fulfillBackorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/batch-update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many inventories
         * @description Up to 1000 changes. `per_item` makes each for itself, in the order of the list, and tells what became of each; `atomic` decides
         *     them against the running state and makes all or none. An item's `idempotency_key` means the same as that header on a request of its
         *     own; the header `Idempotency-Key` covers the whole batch. Needs the permission `bulk_update`, and for each item what its effect
         *     needs. `/inventory/batch` is another name of this path, and an item may also have the form `{productId, data}`.
         */
        post: operations["batchUpdateInventory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/low-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products that are low
         * @description Low is `available` at or below the product's `reorder_threshold`, critical at or below half of it. Critical ones come first,
         *     then those with the fewest available, then by id. Products without a threshold are not watched; `threshold` puts one line
         *     under all of them. Needs the permission `history_view`.
         */
        get: operations["listLowStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which rules are in force
         * @description The policy of this server, its limits and who may do what. Any known role may read it.
         */
        get: operations["getInventoryRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was attempted
         * @description Every attempt to change something, applied or not, and every read that was refused with 401 or 403; newest first. Pages are
         *     cut by `before`, a sequence number; follow `Link` with `rel="next"`. A server keeps as many records as it was told to and
         *     drops the oldest. Needs the permission `history_view`.
         *
         *     `hash` is the SHA-256, in hexadecimal digits, of the record's JSON in UTF-8 without `hash`, without white space and with its
         *     members in order of their names; `prev_hash` is the `hash` of the record before, or 64 zeros.
         */
        get: operations["listAuditRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the audit records
         * @description Computes the hash of every record that is kept and compares it, and its place, with what was written. Note `head_hash`
         *     elsewhere now and then: a chain that was written anew as a whole can only be told by it. Needs the permission `history_view`.
         */
        get: operations["verifyAuditChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/realtime-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a ticket for one stream
         * @description A browser cannot send `Authorization` with a WebSocket. A ticket stands for the caller in the address instead: it is good
         *     for one stream, for 60 seconds. It changes nothing, so it takes no `Idempotency-Key`; there is no body. Needs the
         *     permission `view`.
         */
        post: operations["createRealtimeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes as they happen
         * @description Tells every committed change of 1 to 100 products, in order, as soon as it is committed. The products of a stream stay the
         *     same as long as it lives: to follow others, open another stream, then close this one. Needs the permission `view`, by
         *     `Authorization` or by a ticket.
         *
         *     **Messages** are JSON (`RealtimeMessage`). A stream begins with a `snapshot` of each product. Then come `inventory.updated`
         *     with the history entry of the change and, where the change led the product over a line, `inventory.low_stock`,
         *     `inventory.recovered` or `inventory.out_of_stock` of the same version. The version rises by one with each change, so a client
         *     ignores what it has seen and knows by a leap that it has missed something. Every 30 seconds comes a `ping`.
         *
         *     **Resuming.** `seq` rises over all products. Once every product has had its snapshot, a stream that breaks can be opened
         *     again, for the same products, with `since`: the last `seq` that came. What was missed follows in order, then `resumed`. Where
         *     the server no longer has all of it, or it would be too much, `resync` and new snapshots come instead.
         *
         *     **Over a WebSocket** (an upgrade of this address, without a subprotocol) each message is a text frame. The upgrade is
         *     accepted always, since a page cannot see why one was refused; what would have been the status is a close code, with the
         *     reason in words (`x-websocket`). Clients send nothing; what they send is ignored. A client that answers no ping of the
         *     protocol for 60 seconds is taken for dead. `/inventory/{productId}` leads to the same for one product.
         *
         *     **Without an upgrade** the answer is `text/event-stream` with the same messages: `data` is the message and `id` its `seq`,
         *     except where no stream can be resumed yet. `Last-Event-ID` goes before `since`. A stream that the server ends says so first
         *     with `event: close` and `data: {"code":4401,"reason":"…"}`, the codes being the same.
         *
         *     A stream ends when the token that opened it expires, also where a ticket stood for it.
         */
        get: operations["openRealtimeStream"];
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
            reservation?: components["schemas"]["ReservationRequest"];
            /**
             * @description Promise the pieces that are missing, where the product allows it too
             * @default false
             */
            allow_backorder?: boolean;
            /** @description Data of yours, at most 8 KiB as JSON; any names but `__proto__`; `order_id` in it can be searched in the history. Not part of the request's identity. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The hold that a change works on. `increment` raises it by `reserved` (0 renews its expiry); `decrement` with `stock: 0`
         *     releases from it, with more it ships from it, and `reserved` absent then means as much as the hold has. `set` takes none.
         */
        ReservationRequest: {
            /** @description Chosen by its holder; unique per product */
            id: string;
            /** @description The order that it is for */
            order_id?: string;
            /** @description From now; null is never. Absent is 1800 for a new, closed or renewed hold, and keeps the expiry of one that is raised. */
            expires_in_seconds?: number | null;
            /**
             * @description Hold as many as the rules allow, if it is not nothing
             * @default false
             */
            allow_partial?: boolean;
            /**
             * @description When there is no active hold, take the pieces from available
             * @default false
             */
            optional?: boolean;
        };
        /**
         * @description A hold at 0 is closed, by what brought it there; it may be raised again
         * @enum {string}
         */
        ReservationState: "active" | "released" | "committed" | "expired";
        /** @description Pieces held for somebody. `raised` is always the sum of what is still held, released, committed and expired. */
        Reservation: {
            /** @description As its holder chose it */
            id: string;
            /** @description The product's id */
            product_id: string;
            /** @description The order that it is for */
            order_id: string | null;
            state: components["schemas"]["ReservationState"];
            /** @description Pieces still held */
            quantity: number;
            /** @description Pieces ever held */
            raised: number;
            /** @description Pieces given back */
            released: number;
            /** @description Pieces shipped */
            committed: number;
            /** @description Pieces given back by expiry */
            expired: number;
            /**
             * Format: date-time
             * @description When what is still held is given back by itself; null is never
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was first raised
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed
             */
            updated_at: string;
        };
        /**
         * @description Open until it is shipped
         * @enum {string}
         */
        BackorderState: "open" | "fulfilled";
        /** @description Pieces promised beyond the stock */
        Backorder: {
            /** @description As the answer that created it said */
            id: string;
            /** @description The product's id */
            product_id: string;
            /** @description The order that waits for it */
            order_id: string | null;
            state: components["schemas"]["BackorderState"];
            /** @description Pieces that are missing */
            quantity: number;
            /**
             * Format: date-time
             * @description When it was promised
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was shipped
             */
            fulfilled_at: string | null;
        };
        /** @description What a change would do */
        ConfirmationRequired: {
            /**
             * @description Nothing was applied
             * @enum {string}
             */
            status: "confirmation_required";
            /** @description To be sent as X-Confirmation-Token, with the same body */
            confirmation_token: string;
            /**
             * Format: date-time
             * @description Until when the token is good
             */
            expires_at: string;
            /** @description The numbers before and after */
            preview: {
                /** @description The product's id */
                id: string;
                /** @description The version that the preview was made of */
                version: number;
                /** @description Pieces now */
                previous_stock: number;
                /** @description Pieces afterwards */
                stock: number;
                /** @description stock − previous_stock */
                adjustment: number;
                /** @description Promised pieces now */
                previous_reserved: number;
                /** @description Promised pieces afterwards */
                reserved: number;
                /** @description reserved − previous_reserved */
                reserved_adjustment: number;
                /** @description Pieces that could be promised afterwards */
                available: number;
                /** @description Pieces promised beyond the stock afterwards */
                backordered: number;
            };
        };
        /** @description One change of a batch */
        BatchItem: {
            /** @description The product to change */
            product_id: string;
            /** @description As the header `Idempotency-Key` of a request of its own; for `per_item` */
            idempotency_key?: string;
            /** @description As the header `If-Match` */
            if_match?: string;
            stock: components["schemas"]["InventoryUpdate"]["stock"];
            operation?: components["schemas"]["InventoryUpdate"]["operation"];
            reason?: components["schemas"]["InventoryUpdate"]["reason"];
            notes?: components["schemas"]["InventoryUpdate"]["notes"];
            adjustment_id?: components["schemas"]["InventoryUpdate"]["adjustment_id"];
            location?: components["schemas"]["InventoryUpdate"]["location"];
            cost_per_unit?: components["schemas"]["InventoryUpdate"]["cost_per_unit"];
            expires_at?: components["schemas"]["InventoryUpdate"]["expires_at"];
            reserved?: components["schemas"]["InventoryUpdate"]["reserved"];
            available?: components["schemas"]["InventoryUpdate"]["available"];
            backorder_allowed?: components["schemas"]["InventoryUpdate"]["backorder_allowed"];
            reorder_threshold?: components["schemas"]["InventoryUpdate"]["reorder_threshold"];
            batch_number?: components["schemas"]["InventoryUpdate"]["batch_number"];
            reservation?: components["schemas"]["InventoryUpdate"]["reservation"];
            allow_backorder?: components["schemas"]["InventoryUpdate"]["allow_backorder"];
            metadata?: components["schemas"]["InventoryUpdate"]["metadata"];
        };
        /** @description One change of a batch, in the documented form */
        DocumentedBatchItem: {
            /** @description The product to change */
            productId: string;
            data: components["schemas"]["InventoryUpdate"];
        };
        /** @description Many changes */
        BatchUpdate: {
            /**
             * @description Each for itself, or all or none
             * @default per_item
             * @enum {string}
             */
            mode?: "per_item" | "atomic";
            /**
             * @description In `per_item`, skip what comes after the first failure
             * @default false
             */
            stop_on_error?: boolean;
            /** @description In `per_item` an item that is wrong fails alone; in `atomic` it fails the batch with 400 */
            updates: (components["schemas"]["BatchItem"] | components["schemas"]["DocumentedBatchItem"])[];
        };
        /** @description What became of each item */
        BatchUpdateResult: {
            /**
             * @description As requested
             * @enum {string}
             */
            mode: "per_item" | "atomic";
            /** @description How many items there were */
            total: number;
            /** @description Items that were applied */
            successful: {
                /** @description Place in the list */
                index: number;
                /** @description The product */
                product_id: string;
                result: components["schemas"]["InventoryUpdateResult"];
            }[];
            /** @description Items that were refused */
            failed: {
                /** @description Place in the list */
                index: number;
                /** @description The product, as far as it could be read */
                product_id: string | null;
                /** @description The status that a request of its own would have had */
                status: number;
                error: components["schemas"]["Problem"];
            }[];
            /** @description Items that were not tried, after a failure with `stop_on_error` */
            skipped: {
                /** @description Place in the list */
                index: number;
                /** @description The product, as far as it could be read */
                product_id: string | null;
            }[];
            /** @description Over the successful items */
            summary: {
                /** @description The sum of their adjustments */
                total_adjustment: number;
                /** @description That, divided by their number; 0 without any */
                average_adjustment: number;
                /** @description How many products they changed */
                affected_products: number;
                /** @description The stock of these products afterwards */
                total_stock_after: number;
            };
        };
        /** @description What is in the way of one item */
        BatchItemError: {
            /** @description Place in the list */
            index: number;
            /** @description The product */
            product_id: string;
            /** @description The code that a request of its own would have had */
            code: string;
            /** @description The item's path */
            field: string;
            /** @description What happened */
            message: string;
        };
        BatchRefusedProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "batch-refused";
            errors: components["schemas"]["BatchItemError"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "batch-refused";
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
            reservation?: components["schemas"]["Reservation"];
            /** @description Whether the change promised pieces that are not there */
            backorder_created: boolean;
            /** @description How many */
            backorder_quantity: number;
            /** @description The backorder that was created, to be fulfilled later */
            backorder_id: string | null;
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
        /**
         * @description `applied` changed something, `replayed` got the stored answer of an earlier attempt, `previewed` was checked and waits to be
         *     confirmed, `refused` changed nothing, `failed` met a fault of the server
         * @enum {string}
         */
        AuditOutcome: "applied" | "replayed" | "previewed" | "refused" | "failed";
        /** @description One attempt; holds no token, key or body, and never changes again */
        AuditRecord: {
            /** @description Names the record */
            id: string;
            /** @description Position among all records, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it was decided
             */
            at: string;
            /** @description The request's X-Request-Id; the changes of a batch share it */
            request_id: string;
            /** @description The subject of the token; null when none was accepted */
            actor: string | null;
            /** @description The client's address, as far as the server knows it */
            ip: string | null;
            /** @description The request's User-Agent, at most 256 characters of it */
            user_agent: string | null;
            /** @description The claim `sid` of the token */
            session_id: string | null;
            /** @description The `operationId` of what was attempted */
            action: string;
            /** @description The product, where the attempt names one */
            product_id: string | null;
            outcome: components["schemas"]["AuditOutcome"];
            /** @description The HTTP status of the answer */
            status: number;
            /** @description The `code` of the problem that was answered */
            code: string | null;
            /** @description The history entry that was made, or repeated in a stored answer */
            inventory_history_id: string | null;
            /** @description The `hash` of the record before */
            prev_hash: string;
            /** @description The SHA-256 of all the other members */
            hash: string;
        };
        /** @description Whether the audit records are what was written */
        AuditVerification: {
            /** @description Whether every record that is kept holds */
            valid: boolean;
            /** @description How many records are kept */
            count: number;
            /** @description The first place that does not hold */
            first_broken_seq: number | null;
            /**
             * @description What is wrong there
             * @enum {string|null}
             */
            reason: "changed" | "removed" | "reordered" | null;
            /** @description The hash of the last record, or 64 zeros */
            head_hash: string;
        };
        /**
         * @description Critical is at or below half of the threshold
         * @enum {string}
         */
        LowStockStatus: "critical" | "warning";
        /** @description A product that is low */
        LowStockProduct: {
            /** @description The product's id */
            product_id: string;
            /** @description What is available */
            current_stock: number;
            /** @description Pieces that are physically there */
            total_stock: number;
            /** @description Pieces that are promised */
            reserved: number;
            /** @description The line that it was judged by */
            threshold: number;
            status: components["schemas"]["LowStockStatus"];
            /**
             * Format: date-time
             * @description When the last change was committed
             */
            last_updated: string;
        };
        /** @description What is low */
        LowStockReport: {
            /** @description This page of them */
            low_stock_products: components["schemas"]["LowStockProduct"][];
            /** @description Products that have a line to be judged by */
            total_checked: number;
            /** @description Critical ones, over all pages */
            critical_count: number;
            /** @description The other low ones, over all pages */
            warning_count: number;
        };
        /** @description What a role may do */
        PermissionList: components["schemas"]["Permission"][];
        /** @description The reading of the API that this server has in force; null is no limit */
        InventoryRules: {
            /**
             * @description `open` is arithmetic alone, `documented` adds the limits of a business
             * @enum {string}
             */
            policy: "open" | "documented";
            /** @description Whether `set` needs `If-Match` */
            strict: boolean;
            /** @description Whether only an admin changes anything */
            admin_only: boolean;
            /** @description Pieces that one product can have */
            max_stock: number;
            /** @description Pieces that one change may move */
            max_single_adjustment: number | null;
            /** @description Of the stock, when reserved rises */
            max_reserved_percentage: number | null;
            /** @description By hand, of one product on one UTC day: no reservations, shipments, repeats or refusals, and no decrement with an `order_id` */
            max_daily_adjustments: number | null;
            /** @description Adjustments that one user may ask for; a batch is one */
            hourly_adjustments_per_user: number | null;
            /** @description Adjustments that one address may ask for; a batch is one */
            hourly_adjustments_per_ip: number | null;
            /** @description Items of one batch */
            max_batch_items: number;
            reservation_expires_in_seconds: {
                /** @description Unless the request says otherwise */
                default: number;
                /** @description At least */
                min: number;
                /** @description At most */
                max: number;
            };
            /** @description How long an answer is kept for its key */
            idempotency_retention_seconds: number;
            /** @description What each role may do */
            permissions: {
                admin: components["schemas"]["PermissionList"];
                manager: components["schemas"]["PermissionList"];
                staff: components["schemas"]["PermissionList"];
                sales: components["schemas"]["PermissionList"];
                auditor: components["schemas"]["PermissionList"];
            };
        };
        /** @description What stands for the caller when a stream is opened, once */
        RealtimeTicket: {
            /** @description Opaque; goes into the query of the stream */
            ticket: string;
            /**
             * Format: date-time
             * @description Until when the stream must be opened
             */
            expires_at: string;
        };
        /** @description The whole state of a product, from which its changes go on */
        RealtimeSnapshot: {
            /**
             * @description The version of this format
             * @constant
             */
            v: 1;
            /**
             * @description What the message tells
             * @constant
             */
            type: "snapshot";
            /** @description The newest number when the state was read; where a stream begins with several snapshots, all have the same */
            seq: number;
            /**
             * Format: date-time
             * @description When the state was read
             */
            at: string;
            /** @description The product's id */
            product_id: string;
            /** @description The same as in the data */
            version: number;
            data: components["schemas"]["Inventory"];
        };
        /** @description A change, told after it was committed */
        RealtimeUpdate: {
            /**
             * @description The version of this format
             * @constant
             */
            v: 1;
            /**
             * @description What the message tells
             * @constant
             */
            type: "inventory.updated";
            /** @description Position among the events of all products; rises, with gaps where other products changed */
            seq: number;
            /**
             * Format: date-time
             * @description When it was committed
             */
            at: string;
            /** @description The product's id */
            product_id: string;
            /** @description The version that the change made, one more than the one before */
            version: number;
            data: components["schemas"]["Inventory"];
            change: components["schemas"]["HistoryEntry"];
        };
        /**
         * @description A change led the product over a line. `inventory.low_stock`: `available` is at or below `reorder_threshold` and was not before.
         *     `inventory.recovered`: it no longer is. `inventory.out_of_stock`: `available` is 0 and was not before. The change itself was told
         *     just before, with the same version.
         */
        RealtimeCrossing: {
            /**
             * @description The version of this format
             * @constant
             */
            v: 1;
            /**
             * @description Which line
             * @enum {string}
             */
            type: "inventory.low_stock" | "inventory.recovered" | "inventory.out_of_stock";
            /** @description Position among the events of all products */
            seq: number;
            /**
             * Format: date-time
             * @description When it was committed
             */
            at: string;
            /** @description The product's id */
            product_id: string;
            /** @description The version that the change made */
            version: number;
            data: components["schemas"]["Inventory"];
        };
        /**
         * @description Says something of the stream itself. `resumed`: everything since `since` has been told. `resync`: it cannot be; snapshots follow.
         *     `ping`: the stream lives; its `seq` is the newest that the stream was told, so a client that knows less has missed something. The
         *     same is so where the versions that a client knows of the stream's products add up to less than `version_sum`.
         */
        RealtimeMark: {
            /**
             * @description The version of this format
             * @constant
             */
            v: 1;
            /**
             * @description What the message tells
             * @enum {string}
             */
            type: "resumed" | "resync" | "ping";
            /** @description The newest number of the stream */
            seq: number;
            /** @description The versions of the products of the stream, added up; in `ping` and `resumed` */
            version_sum?: number;
            /**
             * Format: date-time
             * @description When it was said
             */
            at: string;
        };
        /** @description One message of a stream; `type` tells which. A client ignores types that it does not know */
        RealtimeMessage: components["schemas"]["RealtimeSnapshot"] | components["schemas"]["RealtimeUpdate"] | components["schemas"]["RealtimeCrossing"] | components["schemas"]["RealtimeMark"];
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
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "product-not-found";
        };
        ReservationNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "reservation-not-found";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "reservation-not-found";
        };
        ReservationNotActiveProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "reservation-not-active";
            /**
             * @description What became of it
             * @enum {string}
             */
            state: "released" | "committed" | "expired";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "reservation-not-active";
        };
        BackorderNotFoundProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "backorder-not-found";
        };
        BackorderNotOpenProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "backorder-not-open";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "backorder-not-open";
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
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "version-mismatch";
        };
        ConfirmationInvalidProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "confirmation-invalid";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "confirmation-invalid";
        };
        PreconditionRequiredProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "precondition-required";
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
            code: "below-reserved" | "release-exceeds-reserved" | "below-active-reservations" | "release-exceeds-reservation" | "max-stock" | "max-single-adjustment" | "max-reserved-percentage" | "max-daily-adjustments" | "available-mismatch";
            errors: components["schemas"]["FieldError"][];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            code: "below-reserved" | "release-exceeds-reserved" | "below-active-reservations" | "release-exceeds-reservation" | "max-stock" | "max-single-adjustment" | "max-reserved-percentage" | "max-daily-adjustments" | "available-mismatch";
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
        QuotaExceededProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            code: "quota-exceeded";
            /**
             * @description By what the requests are counted
             * @enum {string}
             */
            quota: "ip" | "user";
            /** @description Adjustments that may be asked for in an hour, or streams that may be open at a time */
            limit: number;
            /** @description The same as the header Retry-After */
            retry_after_seconds: number;
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
        /** @description No product, or no reservation of this product, has this id */
        ProductOrReservationNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProductNotFoundProblem"] | components["schemas"]["ReservationNotFoundProblem"];
            };
        };
        /** @description A request with this key is still running */
        IdempotencyConflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description The atomic batch cannot be made whole, or its key belongs to another; nothing was changed */
        BatchUnprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BatchRefusedProblem"] | components["schemas"]["IdempotencyKeyReusedProblem"];
            };
        };
        /** @description No backorder has this id */
        BackorderNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BackorderNotFoundProblem"];
            };
        };
        /** @description The backorder is fulfilled, or is being fulfilled */
        BackorderConflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["BackorderNotOpenProblem"] | components["schemas"]["IdempotencyInProgressProblem"];
            };
        };
        /** @description Identity or life cycle is in the way; this very change exists already or is being made, or the hold is closed */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["AdjustmentAlreadyProcessedProblem"] | components["schemas"]["IdempotencyInProgressProblem"] | components["schemas"]["ReservationNotActiveProblem"];
            };
        };
        /** @description The inventory has changed since the version named by `If-Match` */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                /**
                 * @description The version now; absent for `confirmation-invalid`
                 * @example "inv-7"
                 */
                ETag?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["VersionMismatchProblem"] | components["schemas"]["ConfirmationInvalidProblem"];
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
        /** @description This server is strict; a `set` must name the version that it was decided on */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["PreconditionRequiredProblem"];
            };
        };
        /** @description The hour's adjustments of this user or address are used up; nothing was changed */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["QuotaExceededProblem"];
            };
        };
        /** @description The user has as many streams open as one may have; close one, or wait */
        TooManyStreams: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["QuotaExceededProblem"];
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
         * @description The reservation's id, as its holder chose it
         * @example cart_8
         */
        ReservationId: string;
        /**
         * @description The backorder's id, as the answer that created it said
         * @example bo_0f8c1d2e
         */
        BackorderId: string;
        /**
         * @description At most this many items
         * @example 100
         */
        PageLimit: number;
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
         * @description Only attempts of this subject
         * @example admin_user
         */
        FilterActor: string;
        /**
         * @description Only attempts of this operation, by its `operationId`
         * @example updateInventory
         */
        FilterAction: string;
        /**
         * @description Only attempts on this product
         * @example prod_789
         */
        FilterProductId: string;
        /**
         * @description Only attempts that ended so
         * @example refused
         */
        FilterOutcome: components["schemas"]["AuditOutcome"];
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
         * @description Only reservations in this state
         * @example active
         */
        FilterReservationState: components["schemas"]["ReservationState"];
        /**
         * @description Only backorders in this state
         * @example open
         */
        FilterBackorderState: components["schemas"]["BackorderState"];
        /**
         * @description Judge every product by this line instead of its own
         * @example 20
         */
        Threshold: number;
        /**
         * @description Only products with this status
         * @example critical
         */
        FilterLowStockStatus: components["schemas"]["LowStockStatus"];
        /**
         * @description A product to follow; named as often as there are products, 1 to 100 times
         * @example [
         *       "prod_789",
         *       "prod_790"
         *     ]
         */
        StreamProducts: string[];
        /**
         * @description The `seq` of the last message that came; what came after it follows. Only for the same products
         * @example 1768473000000001
         */
        Since: number;
        /**
         * @description A ticket in the place of `Authorization`; it is used up by this
         * @example rt_0f8c1d2e
         */
        Ticket: string;
        /**
         * @description The same as `since`, as an `EventSource` sends it when it reconnects; goes before `since`
         * @example 1768473000000001
         */
        LastEventId: number;
        /**
         * @description 1 to 255 visible ASCII characters, chosen by the caller, one per intent. The same key with the same body (`notes`
         *     and `metadata` aside) is answered with the stored answer for 24 hours and has no second effect. A refused request
         *     does not use up its key. A key is its caller's, for one method and path: other callers and other products may use
         *     the same.
         * @example 0198f1d2-6c1e-7b7a-9d0a-2f1f6f6f0a11
         */
        IdempotencyKey: string;
        /**
         * @description The same as `adjustment_id` in the body; when both are given they must be equal
         * @example count_2026_q1_prod_789
         */
        AdjustmentId: string;
        /**
         * @description `true` applies nothing; it answers 202 with what the change would do and a token to confirm it
         * @example true
         */
        RequireConfirmation: "true" | "false";
        /**
         * @description Applies a previewed change, once, within 10 minutes, if the caller, the body (`notes` and `metadata` aside) and the version are
         *     those of the preview.
         * @example confirm_0f8c1d2e
         */
        ConfirmationToken: string;
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
         * @description The version of the inventory, as a strong validator: `"inv-<version>"`
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
         * @description The hourly limits that this request counts against, `"ip"` and `"user"`: `q` requests in a window of `w` seconds
         *     (draft-ietf-httpapi-ratelimit-headers-11); absent where nothing is limited
         * @example "ip";q=1000;w=3600, "user";q=100;w=3600
         */
        "RateLimit-Policy": string;
        /**
         * @description What is left of them, `r` requests, and after how many seconds, `t`, all of it is there again
         * @example "ip";r=999;t=3600, "user";r=0;t=1800
         */
        RateLimit: string;
        /**
         * @description How to authenticate
         * @example Bearer
         */
        "WWW-Authenticate": string;
        /**
         * @description `no`: asks a proxy on the way to pass on each message at once
         * @example no
         */
        "X-Accel-Buffering": "no";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description At most this many items
                 * @example 100
                 */
                limit?: components["parameters"]["PageLimit"];
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
                 *     does not use up its key. A key is its caller's, for one method and path: other callers and other products may use
                 *     the same.
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
                /**
                 * @description `true` applies nothing; it answers 202 with what the change would do and a token to confirm it
                 * @example true
                 */
                "X-Require-Confirmation"?: components["parameters"]["RequireConfirmation"];
                /**
                 * @description Applies a previewed change, once, within 10 minutes, if the caller, the body (`notes` and `metadata` aside) and the version are
                 *     those of the preview.
                 * @example confirm_0f8c1d2e
                 */
                "X-Confirmation-Token"?: components["parameters"]["ConfirmationToken"];
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
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryUpdateResult"];
                };
            };
            /** @description Nothing was applied; this is what the change would do, and the token that confirms it */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationRequired"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrReservationNotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
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
    listReservations: {
        parameters: {
            query?: {
                /**
                 * @description At most this many items
                 * @example 100
                 */
                limit?: components["parameters"]["PageLimit"];
                /**
                 * @description Where the page begins, as given by the previous page's `Link`; opaque
                 * @example cHJvZF83ODk
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only reservations in this state
                 * @example active
                 */
                state?: components["parameters"]["FilterReservationState"];
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
            /** @description One page of reservations */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"][];
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
    getReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The product's id; an id that no product has is answered with 404
                 * @example prod_789
                 */
                productId: components["parameters"]["ProductId"];
                /**
                 * @description The reservation's id, as its holder chose it
                 * @example cart_8
                 */
                reservationId: components["parameters"]["ReservationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrReservationNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listBackorders: {
        parameters: {
            query?: {
                /**
                 * @description At most this many items
                 * @example 100
                 */
                limit?: components["parameters"]["PageLimit"];
                /**
                 * @description Where the page begins, as given by the previous page's `Link`; opaque
                 * @example cHJvZF83ODk
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only backorders in this state
                 * @example open
                 */
                state?: components["parameters"]["FilterBackorderState"];
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
            /** @description One page of backorders */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backorder"][];
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
    fulfillBackorder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1 to 255 visible ASCII characters, chosen by the caller, one per intent. The same key with the same body (`notes`
                 *     and `metadata` aside) is answered with the stored answer for 24 hours and has no second effect. A refused request
                 *     does not use up its key. A key is its caller's, for one method and path: other callers and other products may use
                 *     the same.
                 * @example 0198f1d2-6c1e-7b7a-9d0a-2f1f6f6f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The backorder's id, as the answer that created it said
                 * @example bo_0f8c1d2e
                 */
                backorderId: components["parameters"]["BackorderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backorder was fulfilled, now or by an earlier request with the same `Idempotency-Key` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryUpdateResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BackorderNotFound"];
            409: components["responses"]["BackorderConflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    batchUpdateInventory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 1 to 255 visible ASCII characters, chosen by the caller, one per intent. The same key with the same body (`notes`
                 *     and `metadata` aside) is answered with the stored answer for 24 hours and has no second effect. A refused request
                 *     does not use up its key. A key is its caller's, for one method and path: other callers and other products may use
                 *     the same.
                 * @example 0198f1d2-6c1e-7b7a-9d0a-2f1f6f6f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The changes, at most 1 MiB of UTF-8 JSON */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchUpdate"];
            };
        };
        responses: {
            /** @description What became of each item, now or in an earlier request with the same `Idempotency-Key` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchUpdateResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["BatchUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listLowStock: {
        parameters: {
            query?: {
                /**
                 * @description Judge every product by this line instead of its own
                 * @example 20
                 */
                threshold?: components["parameters"]["Threshold"];
                /**
                 * @description Only products with this status
                 * @example critical
                 */
                status?: components["parameters"]["FilterLowStockStatus"];
                /**
                 * @description At most this many items
                 * @example 100
                 */
                limit?: components["parameters"]["PageLimit"];
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
            /** @description One page of low products, and how many there are in all */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LowStockReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getInventoryRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryRules"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listAuditRecords: {
        parameters: {
            query?: {
                /**
                 * @description At most this many items
                 * @example 100
                 */
                limit?: components["parameters"]["PageLimit"];
                /**
                 * @description Only entries whose `seq` is smaller
                 * @example 42
                 */
                before?: components["parameters"]["Before"];
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
                 * @description Only attempts of this subject
                 * @example admin_user
                 */
                actor?: components["parameters"]["FilterActor"];
                /**
                 * @description Only attempts of this operation, by its `operationId`
                 * @example updateInventory
                 */
                action?: components["parameters"]["FilterAction"];
                /**
                 * @description Only attempts on this product
                 * @example prod_789
                 */
                product_id?: components["parameters"]["FilterProductId"];
                /**
                 * @description Only attempts that ended so
                 * @example refused
                 */
                outcome?: components["parameters"]["FilterOutcome"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of records */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Total-Count": components["headers"]["X-Total-Count"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecord"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    verifyAuditChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the chain holds */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createRealtimeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeTicket"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    openRealtimeStream: {
        parameters: {
            query: {
                /**
                 * @description A product to follow; named as often as there are products, 1 to 100 times
                 * @example [
                 *       "prod_789",
                 *       "prod_790"
                 *     ]
                 */
                product_id: components["parameters"]["StreamProducts"];
                /**
                 * @description The `seq` of the last message that came; what came after it follows. Only for the same products
                 * @example 1768473000000001
                 */
                since?: components["parameters"]["Since"];
                /**
                 * @description A ticket in the place of `Authorization`; it is used up by this
                 * @example rt_0f8c1d2e
                 */
                ticket?: components["parameters"]["Ticket"];
            };
            header?: {
                /**
                 * @description The same as `since`, as an `EventSource` sends it when it reconnects; goes before `since`
                 * @example 1768473000000001
                 */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream; it ends when either side ends it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Accel-Buffering": components["headers"]["X-Accel-Buffering"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyStreams"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
}
