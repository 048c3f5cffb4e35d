/** The doors of the house: which part may import which. docs/architecture.md draws them. */

const source = (room) => `^packages/${room}/src/`;

/** Packages of ours that a package's sources may import. What is not listed is forbidden. */
const packageDoors = {
  spec: [],
  server: ['spec'],
  msw: ['server', 'spec'],
  sdk: ['spec'],
  contract: ['spec'],
  react: ['sdk', 'spec'],
};

const packageRules = Object.entries(packageDoors).map(([room, mayImport]) => ({
  name: `${room}-imports-only-${mayImport.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: source(room) },
  to: { path: '^packages/', pathNot: [room, ...mayImport].map((name) => `^packages/${name}/`) },
}));

/** A layer of the server and the layers that it must not see. */
const layerRule = (layer, forbidden) => ({
  name: `server-${layer}-sees-no-${forbidden.join('-')}`,
  severity: 'error',
  from: { path: `^packages/server/src/${layer}/` },
  to: { path: `^packages/server/src/(${forbidden.join('|')})(/|\\.ts$)` },
});

export default {
  forbidden: [
    ...packageRules,
    {
      name: 'engine-imports-only-itself-and-spec',
      comment: 'The rules are pure: no clock, chance, input or output, and no library that might bring one.',
      severity: 'error',
      from: { path: '^packages/server/src/engine/' },
      to: { pathNot: ['^packages/server/src/engine/', '^packages/spec/'] },
    },
    layerRule('store', ['http', 'realtime', 'control', 'node']),
    layerRule('realtime', ['http', 'control', 'node']),
    layerRule('http', ['control', 'node']),
    layerRule('control', ['node']),
    {
      name: 'parts-take-props-alone',
      comment: 'Whoever has data of their own can show it with them.',
      severity: 'error',
      from: { path: '^packages/react/src/parts/' },
      to: { path: '^packages/react/src/', pathNot: '^packages/react/src/(parts|problems)/' },
    },
    {
      name: 'node-only-behind-its-door',
      comment: 'Everything else runs in browsers and workers too.',
      severity: 'error',
      from: {
        path: '^packages/[^/]+/src/',
        pathNot: '^packages/(server|msw|contract)/src/(node/|node\\.ts|cli\\.ts)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-reaching-into-another-package',
      comment: 'Import the published name; what is in src may change without notice.',
      severity: 'error',
      from: { path: '^(packages|examples|benchmarks)/([^/]+)/' },
      to: { path: '^packages/[^/]+/(src|test)/', pathNot: '^$1/$2/' },
    },
    { name: 'no-cycles', comment: 'Types included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '/src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-undeclared-dependency',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'sources-import-no-dev-dependency',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // A package's tests may use the tools of the root; its sources may not (sources-import-no-dev-dependency).
    combinedDependencies: true,
    // These see installed packages, which are not here.
    exclude: { path: ['^tests/packed', '^tests/snippets/'] },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
