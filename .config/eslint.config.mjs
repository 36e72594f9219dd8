import tseslint from 'typescript-eslint';

const noNodeInEditor = {
  patterns: [
    {
      group: ['node:*', 'fs', 'path', 'child_process'],
      message: 'src/host also runs in the browser: take a port from the root instead.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'test/fixtures/**', '.vscode-test/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true, IIFEs: true }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'TSModuleDeclaration', message: 'Use a module, not a namespace.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from where it is.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['src/host/**/*.ts', 'src/extension.web.ts'], rules: { 'no-restricted-imports': ['error', noNodeInEditor] } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // A test's `describe` is one long function by nature.
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/extension.ts', 'src/extension.web.ts'], rules: { 'max-lines': ['error', { max: 60 }] } },
);
