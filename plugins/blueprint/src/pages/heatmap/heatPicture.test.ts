import { heatmap } from '@policing/plugin-blueprint-react/testUtils';
import { arrange } from './arrangement';
import { gridPicture, mapPicture } from './heatPicture';
import { svgDocument } from './svg';

const about = {
  title: 'Conformance <by> "force" & enabler',
  lines: ['Demonstration · 21 Nov 2026'],
  legend: ['First number: per cent of the known weight that passes.'],
};
const rows = arrange(heatmap, {
  words: '',
  sort: { by: 'title', descending: false },
  pins: [],
});

function textsOf(document: string): string[] {
  const parsed = new DOMParser().parseFromString(document, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return [...parsed.querySelectorAll('text')].map(
    ({ textContent }) => textContent ?? '',
  );
}

it('draws the grid with its figures, their coverage and what explains it', () => {
  const document = svgDocument(
    gridPicture(heatmap, heatmap.columnHeadings, rows, about),
  );
  const texts = textsOf(document);
  expect(texts).toEqual(
    expect.arrayContaining([
      about.title,
      ...about.lines,
      ...about.legend,
      'Eastvale Police',
      '64',
      'of\u00a071\u00a0%',
      '◌ 18',
    ]),
  );
  expect(document).not.toMatch(/href|url\(http/);
});

it('draws the map', () => {
  const texts = textsOf(svgDocument(mapPicture(heatmap, undefined, about)));
  expect(texts).toEqual(expect.arrayContaining(['EAS', '64', about.title]));
});
