import type { ComparisonRule } from '@policing/plugin-blueprint-common';

/**
 * The rules of the two lists in words, in the order in which they are applied.
 * They are this register's own; each rests on a lesson that is public (domain
 * reference 2.2 and 5.4).
 *
 * @param windowMonths - `collaboration.contractWindowMonths` of the scorecard
 */
export function comparisonRules(
  windowMonths: number | undefined,
): ComparisonRule[] {
  const window =
    windowMonths === undefined
      ? 'the window that the scorecard does not set'
      : `${windowMonths} months`;
  return [
    {
      id: 'shared-system',
      title: 'Systems shared already',
      explanation:
        'One instance serves several of the forces: what a merger asks for is done.',
    },
    {
      id: 'same-product',
      title: 'The same product',
      explanation:
        'The forces run instances of one product, which could come under one contract. Instances may still differ: see different configurations.',
    },
    {
      id: 'contracts-together',
      title: 'Contracts that can end together',
      explanation: `For one capability, contracts of different systems end or can be left within ${window} of each other, so that one purchase could follow. Only dates that are recorded and lie ahead count.`,
    },
    {
      id: 'same-landing-zone',
      title: 'The same landing zone',
      explanation:
        'Systems of the forces stand in one landing zone, whose controls and agreements hold for both.',
    },
    {
      id: 'same-hosting',
      title: 'The same class of hosting',
      explanation:
        'For the same capability the forces run different systems in the same known class of hosting.',
    },
    {
      id: 'reviewed-interface',
      title: 'Interfaces that are looked after',
      explanation:
        'An interface joins the forces, and the next review of every one of its code tables is known and not overdue.',
    },
    {
      id: 'different-products',
      title: 'Different products under long contracts',
      explanation: `For a core capability the forces run different products, and none of these contracts can end within ${window} from today.`,
    },
    {
      id: 'different-configurations',
      title: 'Different configurations of the same product',
      explanation:
        'Instances of one product are recorded with different configurations or versions. Sixteen variants of one product were the case that shows why it matters.',
    },
    {
      id: 'other-consortium',
      title: 'Shared with others',
      explanation:
        'For one capability a force shares a system with forces outside the comparison, and another compared force does not use it: joining one leaves the other.',
    },
    {
      id: 'lead-elsewhere',
      title: 'Led from outside',
      explanation:
        'A shared system is led by a force outside the comparison, without which nothing about it can be decided.',
    },
    {
      id: 'code-tables-not-reviewed',
      title: 'Interfaces whose code tables may disagree',
      explanation:
        'An interface joins the forces, and the next review of one of its code tables is overdue or not known. The same product at both ends is not interoperability: in April 2026 the IOPC recommended action after an incident lost its meaning between two systems of one product whose code tables were out of date.',
    },
    {
      id: 'interface-without-partner',
      title: 'Interfaces with no described partner',
      explanation:
        'Of an interface only one end is in the register, or a force declares links that no interface describes: what a merger would cut is not known.',
    },
  ];
}
