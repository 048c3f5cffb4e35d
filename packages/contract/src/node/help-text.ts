import { profileIds } from '../profiles/profile.ts';

export const helpText = `onhand-contract: proves a server of the inventory API right or wrong, through the API alone.

Usage
  onhand-contract URL [flags]                check every promise of the API
  onhand-contract URL --against URL2 [flags] send the same sequences to two servers, show where they differ
  onhand-contract proxy --target URL [flags] watch real clients: forward what they send, report what breaks the API

URL holds the base path: http://localhost:8000/api

What may be used
  --token T          bearer token of an admin
  --token-manager T, --token-staff T, --token-sales T, --token-auditor T
                     without one, the checks that need it are not run
  --expired-token T  one that was good, to see that it is refused
  --product ID       a product that may be changed; repeatable. Two let every
                     check run, more save time; without one nothing is changed
                     and only the checks that read are run
  --yes              check a host that is not this machine

What is checked
  --profile P        only this part; repeatable, and then required:
                     ${profileIds.slice(0, 5).join(', ')},
                     ${profileIds.slice(5).join(', ')}
  --check ID         only this check; repeatable
  --seed N           where the generated sequences begin             (1)
  --runs N           how many sequences are generated                (50)
  --replay R         play one failed sequence again, as the report says
  --patient          wait three minutes to see holds and tickets expire
  --timeout MS       how long one answer may take                    (10000)
  --list             print the checks and end

Reports
  --reporter R       pretty, junit, json, html, github; repeatable.
                     R=FILE writes it to a file                      (pretty)
  --output FILE      where the report goes that is not pretty
  --no-color

Flags of proxy
  --target URL       the server, with its base path
  --port N           port to listen on; 0 takes any free one         (8001)
  --host H           address to listen on                            (127.0.0.1)
  --reporter, --output, --yes as above; ends at Ctrl-C

Either
  --help, --version

Exit code: 0 all promises hold, 1 one is broken, 2 it could not run.

An environment variable stands in for a flag that is absent, so that tokens are not seen in the list of processes:
ONHAND_TOKEN for --token, ONHAND_TOKEN_SALES for --token-sales; values of a repeatable flag on lines of their own.`;
