/** Serves two products for the contract, with the tokens that `onhand-contract` finds in the same environment. */
import { readTokens } from './actors.ts';
import { createShopServer } from './server.ts';

const port = Number(process.env.PORT ?? 8000);
createShopServer({ mug: 100, pot: 40 }, readTokens(process.env)).listen(port, '127.0.0.1', () => {
  console.log(`The shop answers at http://127.0.0.1:${port}`);
});
