/** For Bun and Deno (and Node): the target is the JSON of the first argument. */
import { sellMugs } from './sell-mugs.mjs';

const [target] = globalThis.Deno?.args ?? process.argv.slice(2);
await sellMugs(JSON.parse(target));
