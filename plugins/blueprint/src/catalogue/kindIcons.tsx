import {
  type RemixiconComponentType,
  RiBarChartBoxLine,
  RiBuilding2Line,
  RiCheckboxMultipleLine,
  RiCompass3Line,
  RiFlagLine,
  RiFlowChart,
  RiLineChartLine,
  RiLockLine,
  RiPlugLine,
  RiScales3Line,
  RiServerLine,
  RiShoppingBag3Line,
  RiTeamLine,
} from '@remixicon/react';
import type { KindName } from '@policing/plugin-blueprint-common';
import type { SVGProps } from 'react';

// The platform gives the size by name, or by width, height and place within a
// drawing.
type KindIcon = (
  props: { fontSize?: string } & SVGProps<SVGSVGElement>,
) => JSX.Element;

function sized(Icon: RemixiconComponentType): KindIcon {
  return ({ fontSize, ref, children, ...place }) => (
    <Icon size={fontSize === 'small' ? 20 : '1em'} {...place} />
  );
}

/** The icon of each kind of the register; people keep the platform's. */
export const kindIcons: Record<Exclude<KindName, 'User'>, KindIcon> = {
  Group: sized(RiTeamLine),
  System: sized(RiServerLine),
  API: sized(RiPlugLine),
  Product: sized(RiShoppingBag3Line),
  Principle: sized(RiCompass3Line),
  Capability: sized(RiFlowChart),
  StrategyGoal: sized(RiFlagLine),
  Scorecard: sized(RiCheckboxMultipleLine),
  RiskFramework: sized(RiScales3Line),
  Initiative: sized(RiLineChartLine),
  CapabilityAssessment: sized(RiBarChartBoxLine),
  SystemAssessment: sized(RiLockLine),
  RiskAssessment: sized(RiLockLine),
  Dispensation: sized(RiBuilding2Line),
};
