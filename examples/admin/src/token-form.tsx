import { describeProblem, ProblemNotice, type ViewProblem } from '@onhand/react';
import { InventoryManager, isInventoryError } from '@onhand/sdk';
import { type FormEvent, useState } from 'react';
import { type Session, toSession } from './session.ts';

interface TokenFormProps {
  readonly apiUrl: string;
  readonly onSignIn: (session: Session) => void;
}

/** Takes a token, and signs in once the server has taken it too. */
export function TokenForm({ apiUrl, onSignIn }: TokenFormProps) {
  const [token, setToken] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ViewProblem>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
    setProblem(undefined);
    const refusal = await findRefusal(apiUrl, token.trim());
    setAsking(false);
    if (refusal === undefined) onSignIn(toSession(token.trim()));
    else setProblem(describeProblem(refusal));
  };

  return (
    <form className="token-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor="token">Access token for {apiUrl}</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        required
        value={token}
        onChange={({ target }) => setToken(target.value)}
      />
      <p>
        <code>npx onhand-server token --role manager</code> prints one for a server of this machine. It stays
        in this browser until you sign out.
      </p>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <button type="submit" disabled={isAsking}>
        {isAsking ? 'Asking the server …' : 'Sign in'}
      </button>
    </form>
  );
}

/** Why the server cannot be used with this token. That a role may not see the rules speaks for the token. */
async function findRefusal(apiUrl: string, token: string): Promise<unknown> {
  try {
    await new InventoryManager({ baseUrl: apiUrl, accessToken: token, deadlineMs: 10_000 }).rules();
    return undefined;
  } catch (error) {
    return isInventoryError(error) && error.code === 'forbidden' ? undefined : error;
  }
}
