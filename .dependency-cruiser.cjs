/**
 * The arrows between the layers: renderer -> electron/api -> core, electron -> data -> core; renderer may import
 * core. swc reads the files, because dependency-cruiser reads nothing through TypeScript 7's compiler; a test plants
 * a wrong import and sees it fail.
 */
const arrow = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    arrow(
      'core-imports-no-layer',
      { path: '^core/' },
      { path: '^(data|electron|renderer|test)/' },
      'core is the bottom: pass what it needs in as an argument.',
    ),
    arrow(
      'core-is-pure',
      { path: '^core/', pathNot: '\\.config\\.js$' },
      { dependencyTypes: ['core'] },
      'core knows no Node module.',
    ),
    arrow(
      'core-packages',
      { path: '^core/', pathNot: '\\.config\\.js$' },
      {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@lingui/core|delaunator|robust-predicates|flatbush|flatqueue|culori|d3-geo|d3-array|topojson-client)/',
      },
      'core uses pure packages only.',
    ),
    arrow(
      'data-imports-core-only',
      { path: '^data/' },
      { path: '^(electron|renderer|test)/' },
      'data knows core, nothing above it.',
    ),
    arrow(
      'electron-not-renderer',
      { path: '^electron/' },
      { path: '^(renderer|test)/' },
      'nothing imports the renderer.',
    ),
    arrow(
      'api-is-pure',
      { path: '^electron/api/' },
      { path: '^(data/|electron/(?!api/))' },
      'the contract is shared with the renderer: core and valibot only.',
    ),
    arrow(
      'renderer-through-the-contract',
      { path: '^renderer/', pathNot: '(vite\\.config|basemap/plugin)\\.ts$' },
      { path: '^(data/|test/|electron/(?!api/))' },
      'the renderer talks to electron/api only.',
    ),
    arrow(
      'renderer-no-node',
      { path: '^renderer/', pathNot: '(vite\\.config|basemap/plugin)\\.ts$' },
      { dependencyTypes: ['core'] },
      'the renderer runs in a sandbox.',
    ),
    arrow(
      'no-circular',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'a circle means a piece is in the wrong room.',
    ),
    arrow(
      'resolvable',
      {},
      {
        couldNotResolve: true,
        pathNot: '(\\?worker&url|\\?url|\\?worker|virtual:|^geojson$|^topojson-specification$)',
      },
      'the import leads nowhere.',
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^\\.build/|locales/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
};
