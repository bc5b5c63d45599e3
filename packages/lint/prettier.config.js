/** @type {import('prettier').Config} */
export default {
  singleQuote: true,
  printWidth: 110,
  trailingComma: 'all',
  overrides: [{ files: '*.yaml', options: { singleQuote: false, proseWrap: 'preserve' } }],
};
