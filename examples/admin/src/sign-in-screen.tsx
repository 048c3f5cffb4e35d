import type { SignInOffer } from './config.ts';
import type { Session } from './session.ts';
import { TokenForm } from './token-form.tsx';
import { useTitle } from './use-title.ts';

interface SignInScreenProps {
  readonly apiUrl: string;
  readonly signIns: readonly SignInOffer[];
  readonly onSignIn: (session: Session) => void;
}

/** By a button, where the page was given somebody's token, or with a token of one's own. */
export function SignInScreen({ apiUrl, signIns, onSignIn }: SignInScreenProps) {
  useTitle('Sign in');
  return (
    <div className="sign-in">
      <h1>Sign in</h1>
      {signIns.length === 0 ? (
        <TokenForm apiUrl={apiUrl} onSignIn={onSignIn} />
      ) : (
        <>
          <Offers signIns={signIns} onSignIn={onSignIn} />
          <details>
            <summary>With a token</summary>
            <TokenForm apiUrl={apiUrl} onSignIn={onSignIn} />
          </details>
        </>
      )}
    </div>
  );
}

function Offers({ signIns, onSignIn }: Pick<SignInScreenProps, 'signIns' | 'onSignIn'>) {
  return (
    <ul className="sign-in-offers">
      {signIns.map(({ name, role, may, token }) => (
        <li key={token}>
          <button type="button" onClick={() => onSignIn({ name, role, token })}>
            <strong>
              {name}, {role}
            </strong>
            <span>may {may}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
