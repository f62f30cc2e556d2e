import { stringifyEntityRef } from '@backstage/catalog-model';
import { registerRule } from './registerRule';

const oneAssessment = registerRule({
  id: 'one-assessment-per-system',
  kinds: ['SystemAssessment'],
  severity: 'error',
  description: 'A system has one assessment.',
  check: (entity, register) => {
    const first = register.assessmentOf(entity.spec.system);
    return first && first.entity !== entity
      ? [
          {
            field: 'spec.system',
            message: `The system has an assessment already: ${first.parsed.file}, line ${first.parsed.line}. Only that one counts.`,
            found: entity.spec.system,
          },
        ]
      : [];
  },
});

const noParentCycle = registerRule({
  id: 'no-parent-cycle',
  kinds: ['Group', 'Capability'],
  severity: 'error',
  description: 'No group or capability is its own ancestor.',
  check: (entity, register) => {
    const own = stringifyEntityRef(entity);
    const path: string[] = [];
    let parent = entity.spec.parent;
    while (parent !== undefined && parent !== own && !path.includes(parent)) {
      path.push(parent);
      parent = register.find(entity.kind, parent)?.spec.parent;
    }
    return parent === own && path.length > 0
      ? [
          {
            field: 'spec.parent',
            message: 'Following the parents leads back to this one.',
            found: [...path, own].join(' → '),
          },
        ]
      : [];
  },
});

/** Rules about how documents hang together. */
export const structureRules = [oneAssessment, noParentCycle];
