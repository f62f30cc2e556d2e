// For scripts/ only: each package brings its own rules.
module.exports = {
  root: true,
  extends: ['eslint:recommended', 'prettier'],
  env: { es2023: true, node: true },
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
};
