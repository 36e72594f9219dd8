// The layers of the house: who may import whom. Run by `npm run check`.
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const core = '^src/core/';
const packages = '^node_modules/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('core-imports-core', core, [core, packages, '^mdast$']),
    layer('node-imports-core', '^src/node/', [core, '^src/node/', '^(node:)?[a-z_/]+$', packages]),
    layer('cli-imports-core-and-node', '^src/cli/', [
      core,
      '^src/node/',
      '^src/cli/',
      '^package\\.json$',
      '^(node:)?[a-z_/]+$',
      packages,
    ]),
    layer('host-imports-core-and-vscode', '^src/host/', [core, '^src/host/', '^vscode$']),
    layer('web-root-imports-host', '^src/extension\\.web\\.ts$', ['^src/host/', '^vscode$']),
    layer('desktop-root-imports-host-and-node', '^src/extension\\.ts$', ['^src/host/', '^src/node/', '^vscode$']),
    {
      name: 'vscode-only-in-host',
      severity: 'error',
      from: { pathNot: '^(src/host/|src/extension|test/host/)' },
      to: { path: '^vscode$' },
    },
    {
      name: 'yaml-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/text/yaml\\.ts$' },
      to: { path: '^node_modules/yaml/' },
    },
    {
      name: 'gray-matter-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/text/frontMatter\\.ts$' },
      to: { path: '^node_modules/gray-matter/' },
    },
    {
      name: 'markdown-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/text/markdown\\.ts$' },
      to: { path: '^node_modules/(remark|unified|mdast|micromark)' },
    },
    {
      name: 'core-has-no-node',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
