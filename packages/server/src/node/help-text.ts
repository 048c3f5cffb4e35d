export const helpText = `onhand-server: the reference server of the inventory API, with its state in memory.

Usage
  onhand-server [flags]         serve until it is stopped (Ctrl-C)
  onhand-server token [flags]   print a bearer token

Flags of the server
  --port N           port to listen on; 0 takes any free one         (8000)
  --host H           address to listen on                            (127.0.0.1)
  --products FILE    JSON array of {id, name, stock, reserved?,
                     reorder_threshold?, backorder_allowed?}         (three products)
  --jwt-secret S     secret of the tokens, at least 32 bytes; must
                     be given when other machines can connect        (a development secret)
  --cors-origin O    web page origin that may call; repeatable       (*)
  --log FORMAT       pretty, json or silent                          (pretty)
  --policy P         open: arithmetic alone; documented: also the
                     limits of the documentation                     (open)
  --strict           take a set only with If-Match
  --admin-only       let only an admin change anything
  --trust-proxy N    proxies of yours before the server, for the
                     client's address                                (0)
  --no-check-responses
                     do not hold each answer against openapi.yaml
  --control          keeps a journal, and opens /__control, which
                     is for tests, to hosts that are not loopback
  --fault SPEC       what goes wrong on purpose; repeatable. Words:
                     which requests (PATCH, updateInventory,
                     /products/**, product=ID), how often (times=N,
                     rate=0.1 seed=N) and one effect: a status
                     (503 code=overloaded retry-after=2),
                     latency=MS, drop-before, drop-after-commit,
                     truncate, malformed or wrong-content-type;
                     or the JSON of a fault
  --seed N           makes ids and the chances of faults the same
                     each time

Flags of token
  --role R           admin, manager, staff, sales or auditor
  --sub U            who the token is for                            (<role>_user)
  --expires-in T     how long it is good: 90s, 15m, 8h, 7d           (8h)
  --jwt-secret S     the server's secret                             (the development secret)

Either
  --help, --version

An environment variable stands in for a flag that is absent: ONHAND_PORT for --port, ONHAND_JWT_SECRET for
--jwt-secret; ONHAND_STRICT=true for --strict; each value of a repeatable flag on a line of its own.`;
