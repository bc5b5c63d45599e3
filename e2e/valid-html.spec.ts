import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { ALL_PAGES, at } from './pages/addresses';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React writes `<br/>` and boolean attributes its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Telephone numbers are the agencies' own words.
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
});

test('every page is valid HTML', async ({ request }) => {
  test.slow();
  const problems: string[] = [];
  for (const path of ALL_PAGES) {
    const html = await (await request.get(at(path))).text();
    const report = await validator.validateString(html);
    for (const message of report.results.flatMap((result) => result.messages)) {
      problems.push(`${path}: ${message.ruleId}: ${message.message} (${message.selector ?? ''})`);
    }
  }
  expect(problems).toEqual([]);
});

test('a page that does not exist is valid HTML too', async ({ request }) => {
  for (const path of ['/tidak-ada', '/en/tidak-ada/sekali', '/pontianak/layanan/tidak-ada', '/en/kalbar/x']) {
    const report = await validator.validateString(await (await request.get(at(path))).text());
    expect(
      report.results.flatMap((result) => result.messages.map((message) => message.message)),
      path,
    ).toEqual([]);
  }
});
