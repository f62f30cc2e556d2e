module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // All of these are tests, though only their entries have the name of one.
      files: [
        'src/canary/**',
        'src/cloud/**',
        'src/cloudChanges/**',
        'src/desk/**',
        'src/use/**',
      ],
      rules: {
        'no-restricted-imports': 'off',
        '@backstage/no-undeclared-imports': 'off',
      },
    },
  ],
});
