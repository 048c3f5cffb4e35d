import { InventoryManager } from '@onhand/sdk';
import { useEffect } from 'react';
import { work } from '../../shop/colleague.ts';
import products from '../../shop/products.json' with { type: 'json' };
import { useStored } from '../stored.ts';
import { beginChronicle } from './chronicle.ts';

const productIds = products.map(({ id }) => id);

interface DemoBarProps {
  readonly apiUrl: string;
  readonly colleagueToken: string;
}

/** Says what the demo is, and lets a colleague come and go. */
export function DemoBar({ apiUrl, colleagueToken }: DemoBarProps) {
  const [absence, setAbsence] = useStored('onhand-admin colleague away');
  const isAtWork = absence === undefined;
  useEffect(() => {
    if (!isAtWork) return;
    const goingHome = new AbortController();
    const { signal } = goingHome;
    // Their requests go the way of the page's, so that all tabs hear of them.
    const manager = new InventoryManager({ baseUrl: apiUrl, accessToken: colleagueToken });
    // One colleague for all tabs: the others wait for the lock.
    navigator.locks
      .request('onhand-admin colleague', { signal }, () => work({ manager, productIds, signal }))
      .catch((reason: unknown) => {
        if (!signal.aborted) throw reason;
      });
    return () => goingHome.abort();
  }, [apiUrl, colleagueToken, isAtWork]);
  return (
    <aside aria-label="Demo">
      <details className="demo-bar">
        <summary>
          Demo: all of it runs in this browser
          {isAtWork && ', and Ben, a colleague, sells something now and then'}
        </summary>
        <p>There is no server. What you change is kept in this browser, and shown in all its tabs.</p>
        <label>
          <input
            type="checkbox"
            checked={isAtWork}
            onChange={({ target }) => setAbsence(target.checked ? undefined : 'yes')}
          />
          Ben is at work
        </label>
        <button type="button" onClick={beginAgain}>
          Begin again
        </button>
      </details>
    </aside>
  );
}

/** The other tabs see that the world is another one, and follow. */
function beginAgain(): void {
  beginChronicle();
  location.reload();
}
