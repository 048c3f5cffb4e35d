/** For a browser: the page's script, which a test calls. */
import { sellMugs } from './sell-mugs.mjs';

globalThis.sellMugs = sellMugs;
