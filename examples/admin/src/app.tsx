import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PageConfig } from './config.ts';
import { Header } from './header.tsx';
import { InventoryScreen } from './inventory-screen.tsx';
import { MainContent } from './main-content.tsx';
import { ProductsScreen } from './products-screen.tsx';
import { useSession } from './session.ts';
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
              {(manager) => (
                <Switch>
                  <Route path="/products/:productId">
                    {({ productId }) => (
                      <InventoryScreen
                        key={productId}
                        productId={productId}
                        manager={manager}
                        role={session.role}
                        onSignIn={signOut}
                      />
                    )}
                  </Route>
                  <Route>
                    <ProductsScreen onSignIn={signOut} />
                  </Route>
                </Switch>
              )}
            </SignedIn>
          )}
        </MainContent>
      </Router>
    </Words>
  );
}
