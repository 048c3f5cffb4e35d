import { defineConfig, type Options } from 'tsup';

const library: Options = {
  entry: ['src/index.ts', 'src/node.ts'],
  dts: true,
  platform: 'neutral',
  target: 'es2022',
  external: [/^node:/],
  shims: true,
};

export default defineConfig([
  { ...library, format: 'esm', clean: true },
  // These have no CommonJS of their own, and Jest, for one, cannot require anything else.
  { ...library, format: 'cjs', noExternal: [/^@noble\/hashes/, 'jose'] },
  {
    // All in one, since finding and reading hundreds of small files is most of what starting takes; what a plain start
    // does not need is in pieces of its own, or, where it is CommonJS as yaml and ws are, not in it. Named in third-party-notices.md.
    entry: ['src/cli.ts'],
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    noExternal: [/^(?!(yaml|ws)$)/],
    splitting: true,
  },
]);
