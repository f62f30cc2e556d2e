import { closestName } from './closestName';

describe('closestName', () => {
  const names = ['public-saas', 'public-paas', 'force-data-centre'];

  it.each([
    ['publc-saas', 'public-saas'],
    ['Public SaaS', 'public-saas'],
    ['force_data_center', 'force-data-centre'],
    ['mainframe', undefined],
    ['', undefined],
  ])('takes %j for %j', (text, expected) => {
    expect(closestName(text, names)).toBe(expected);
  });
});
