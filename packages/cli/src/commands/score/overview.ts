import type { SystemResult } from '@policing/plugin-blueprint-common';
import { alignColumns } from '../../output/alignColumns';
import { count } from '../../output/count';
import { paint, type Style, type Terminal } from '../../output/Terminal';
import {
  cloudText,
  legacyText,
  levelText,
  ratioText,
  riskText,
} from './figures';
import type { ScoreReport } from './ScoreReport';
import { scoringLine } from './scoringLine';

const headings = [
  'System',
  'Level',
  'Conformance',
  'Known',
  'Assured',
  'Legacy',
  'Risk',
  'In cloud',
];

const levelStyles: Record<SystemResult['conformance']['level'], Style> = {
  aligned: 'good',
  'partly-aligned': 'warning',
  diverging: 'error',
  unassessed: 'quiet',
};

/**
 * Writes one line for each system, and how many there are at each level.
 *
 * @param report - the scores
 * @param terminal - where it is written, for its colours
 */
export function overview(
  report: ScoreReport,
  terminal: Pick<Terminal, 'colours'>,
): string {
  const [head, ...rows] = alignColumns([
    headings,
    ...report.systems.map(cellsOf),
  ]);
  const lines = rows.map((row, index) => {
    const style = levelStyles[report.systems[index].conformance.level];
    return row
      .map((cell, column) =>
        column === 1 ? paint(terminal, style, cell) : cell,
      )
      .join('  ');
  });
  return `${[
    paint(terminal, 'strong', head.join('  ')),
    ...lines,
    '',
    countsLine(report),
    paint(terminal, 'quiet', scoringLine(report)),
  ].join('\n')}\n`;
}

function cellsOf(system: SystemResult): string[] {
  const { conformance, legacy, risk, cloud, ref } = system;
  return [
    ref.replace(/^system:/, ''),
    levelText(conformance),
    ratioText(conformance.conformance),
    ratioText(conformance.coverage),
    ratioText(conformance.assuredConformance),
    legacyText(legacy),
    riskText(risk),
    cloudText(cloud),
  ];
}

function countsLine({ systems }: ScoreReport): string {
  const texts = systems.map(({ conformance }) => levelText(conformance));
  const counts = ['aligned', 'partly aligned', 'diverging', 'not assessed'].map(
    level => `${texts.filter(text => text === level).length} ${level}`,
  );
  return `${count(systems.length, 'system')}: ${counts.join(', ')}`;
}
