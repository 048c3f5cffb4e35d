/** For workerd: `workerd test` calls it with the bindings of the configuration. */
import { sellMugs } from './sell-mugs.mjs';

export default {
  async test(_controller, { target }) {
    await sellMugs(target);
  },
};
