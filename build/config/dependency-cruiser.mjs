// Who may import whom (see "The floor plan" in the README): held by machine, not by memory.

/** The stations of a score, in order. Data walks forward only. */
const STATIONS = ['file', 'edition', 'ballot', 'merge', 'tally', 'insight', 'decision', 'stage'];

const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

const backwards = STATIONS.slice(0, -1).map((station, at) =>
  forbid(
    `${station}-knows-nothing-later`,
    { path: `^shared/${station}/` },
    { path: `^shared/(${STATIONS.slice(at + 1).join('|')})/` },
    'A station never imports a later one.',
  ),
);

const purity = [
  forbid('shared-is-pure', { path: '^shared/' }, { path: '^(electron|renderer|build|test)/' }),
  forbid('shared-has-no-node', { path: '^shared/' }, { dependencyTypes: ['core'] }),
  forbid(
    'shared-has-few-packages',
    { path: '^shared/' },
    { path: 'node_modules', pathNot: 'node_modules/(zod|@noble/(hashes|curves)|i18next)/' },
  ),
  forbid(
    'words-are-said-at-the-edges',
    {
      path: '^shared/',
      pathNot:
        '^shared/(words/|decision/(minutes|announcement|certificate|feedback|palmares|score-table|web-fragment))',
    },
    { path: '^shared/words/' },
  ),
];

const shell = [
  forbid(
    'shell-knows-no-jury',
    { path: '^electron/', pathNot: '^electron/cli/' },
    {
      path: '^shared/',
      pathNot: '^shared/((ipc|ipc-draft|ipc-windows|result|ids)\\.ts$|file/|words/)',
    },
    'If main needs to know what a criterion is, the design is wrong.',
  ),
  forbid('shell-has-no-rooms', { path: '^electron/' }, { path: '^(renderer|test|build)/' }),
  forbid(
    'shell-does-not-use-the-command-line',
    { path: '^electron/', pathNot: '^electron/cli/' },
    { path: '^electron/cli/' },
  ),
  forbid(
    'keys-run-without-electron',
    { path: '^electron/(keys|cli)/' },
    { path: '(^|node_modules/)electron($|/(electron|index))' },
    'The command line opens the same files in plain Node.',
  ),
];

const rooms = [
  forbid('rooms-have-no-shell', { path: '^renderer/' }, { path: '^electron/' }),
  forbid('rooms-have-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
  forbid(
    'one-door-to-dexie',
    { path: '^renderer/', pathNot: '^renderer/store/' },
    { path: 'node_modules/dexie' },
  ),
  forbid(
    'one-door-to-zustand',
    { path: '^renderer/', pathNot: '^renderer/ui/' },
    { path: 'node_modules/zustand' },
  ),
  forbid(
    'stage-holds-the-frame-only',
    { path: '^renderer/stage/' },
    {
      path: '^(renderer|shared)/',
      pathNot:
        '^(renderer/(stage|i18n|parts|theme)|shared/(stage|words))/|^shared/ipc(-windows)?\\.ts$',
    },
  ),
  forbid(
    'lectern-holds-the-prompt-only',
    { path: '^renderer/lectern/' },
    {
      path: '^(renderer|shared)/',
      pathNot: '^(renderer/lectern|shared/(stage|words))/|^shared/ipc(-windows)?\\.ts$',
    },
  ),
  forbid(
    'rooms-do-not-import-rooms',
    { path: '^renderer/desk/.+/([a-z]+)-room/' },
    { path: '^renderer/desk/.+-room/', pathNot: '/$1-room/' },
  ),
  forbid(
    'parts-know-no-domain',
    { path: '^renderer/(parts|theme)/' },
    { path: '^renderer/(desk|stage|store|derive|verifier)/' },
  ),
];

const everywhere = [
  forbid('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  forbid('resolvable', {}, { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)' }),
  forbid(
    'declared-packages-only',
    { path: '^(electron|renderer|shared)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

export default {
  forbidden: [...backwards, ...purity, ...shell, ...rooms, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
