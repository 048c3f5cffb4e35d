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

Flags of token
  --role R           admin, manager, staff, sales or auditor
  --sub U            who the token is for                            (<role>_user)
  --expires-in T     how long it is good: 90s, 15m, 8h, 7d           (8h)
  --jwt-secret S     the server's secret                             (the development secret)

Either
  --help, --version`;
