import type { InventoryManager } from '@onhand/sdk';
import { useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PageConfig } from './config.ts';
import { Header } from './header.tsx';
import { InventoryScreen } from './inventory-screen.tsx';
import { MainContent } from './main-content.tsx';
import { ProductsScreen } from './products-screen.tsx';
import { type Session, useSession } from './session.ts';
import { SignInScreen } from './sign-in-screen.tsx';
import { SignedIn } from './signed-in.tsx';
import { Words } from './words.tsx';

/** The shop's stock: a list, and a page for each product, at addresses that can be shared. */
export function App({ apiUrl, signIns, banner }: PageConfig) {
  const [session, setSession] = useSession(apiUrl);
  const signOut = () => setSession(undefined);
  return (
    <Words>
      <Router hook={useHashLocation}>
        <Header session={session} onSignOut={signOut} />
        {banner}
        <MainContent>
          {session === undefined ? (
            <SignInScreen apiUrl={apiUrl} signIns={signIns} onSignIn={setSession} />
          ) : (
            <SignedIn key={session.token} apiUrl={apiUrl} token={session.token}>
              {(manager) => <Screens manager={manager} session={session} onSignIn={signOut} />}
            </SignedIn>
          )}
        </MainContent>
      </Router>
    </Words>
  );
}

interface ScreensProps {
  readonly manager: InventoryManager;
  readonly session: Session;
  readonly onSignIn: () => void;
}

function Screens({ manager, session, onSignIn }: ScreensProps) {
  // Whoever comes back from a product is looking for the next one.
  const [search, setSearch] = useState('');
  return (
    <Switch>
      <Route path="/products/:productId">
        {({ productId }) => (
          <InventoryScreen
            key={productId}
            productId={productId}
            manager={manager}
            role={session.role}
            onSignIn={onSignIn}
          />
        )}
      </Route>
      <Route>
        <ProductsScreen search={search} onSearch={setSearch} onSignIn={onSignIn} />
      </Route>
    </Switch>
  );
}
