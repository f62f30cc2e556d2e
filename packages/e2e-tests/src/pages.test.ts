import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { caseworks, refreshCaseworks } from './__testUtils__/caseworks';
import { checkAccessibility } from './__testUtils__/checkAccessibility';
import { openPage, settle } from './__testUtils__/openPage';
import { useStage } from './__testUtils__/useStage';

const { walk } = useStage({ prepare: refreshCaseworks });

const pages: Record<string, string> = {
  Home: '/?registry=demo',
  'Home of the public register': '/?registry=public',
  'Heat map': '/blueprint/heat-map?registry=demo',
  Dispensations: '/blueprint/dispensations?registry=demo',
  'A dispensation': '/blueprint/dispensations/demo/di-b20c5389e7',
  'Asking for a dispensation':
    '/blueprint/dispensations/ask?system=system:demo/eastvale-caseworks-rms&check=second-factor',
  'Heat map by principle':
    '/blueprint/heat-map?registry=demo&columns=principles',
  'Heat map as a table': '/blueprint/heat-map?registry=demo&view=table',
  'Heat map of the public register': '/blueprint/heat-map?registry=public',
  'Heat map, grouped and pinned':
    '/blueprint/heat-map?registry=demo&group=region&pin=group%3Ademo%2Feastvale&sort=-total',
  'Heat map of maturity':
    '/blueprint/heat-map?registry=demo&measure=maturity&columns=capabilities',
  'Heat map on a map':
    '/blueprint/heat-map?registry=public&view=map&measure=systems&columns=capabilities',
  Systems: '/blueprint/systems?registry=demo&level=diverging',
  'Capability map': '/blueprint/capabilities?registry=demo&open=investigation',
  'Capability map of a force':
    '/blueprint/capabilities?registry=demo&force=group:demo/eastvale&capability=capability:default/digital-evidence-management',
  'Compare forces':
    '/collaboration/compare?registry=demo&force=group:demo/eastvale&force=group:demo/northmoor&only=differences',
  Principles: '/blueprint/principles?registry=demo',
  'Versions of the Blueprint': '/blueprint/versions?registry=demo',
  'Who breaks a principle in a force':
    '/catalog/default/principle/nptc-26/blueprint?registry=demo&force=group:demo/eastvale',
  'Register health': '/blueprint/register-health',
  'Scores of a system': caseworks.tab,
  'A system': '/catalog/demo/system/eastvale-caseworks-rms',
  'A force': '/catalog/demo/group/eastvale/blueprint',
  'A force of the public register': '/catalog/default/group/kent/blueprint',
  'A principle': '/catalog/default/principle/nptc-26/blueprint?registry=demo',
  'A capability': '/catalog/default/capability/crime-and-case-management',
  'A strategy goal': '/catalog/default/strategygoal/enabler-e1',
  'A scorecard': '/catalog/default/scorecard/policing-technology-blueprint',
  'A risk framework': '/catalog/default/riskframework/legacy-official',
  'A product': '/catalog/demo/product/caseworks-rms',
  'An interface': '/catalog/demo/api/eastvale-crime-export',
  'An initiative': '/catalog/demo/initiative/eastvale-drones',
  Catalogue: '/catalog',
  'Catalogue of principles': '/catalog?filters[kind]=principle',
  Search: '/search?query=caseworks',
  'Search for one sort': '/search?query=nptc-26&type=principles',
  Suggestions: '/collaboration/suggestions?registry=demo',
  'Suggestions that were put aside':
    '/collaboration/suggestions?registry=demo&state=put-aside',
  'Cloud position': '/cloud/position?registry=demo&force=group:demo/eastvale',
  'Cloud position of the nation on a day gone by':
    '/cloud/position?registry=demo&on=2025-06-01',
  'Cloud horizon of a force':
    '/cloud/horizon?registry=demo&force=group:demo/eastvale',
  'Cloud horizon of the nation by month':
    '/cloud/horizon?registry=demo&step=month&by=places',
  'Cloud conflicts': '/cloud/conflicts?registry=demo&force=group:demo/eastvale',
  'Cloud conflicts that cannot be ruled out':
    '/cloud/conflicts?registry=demo&state=cannot-be-ruled-out&sort=force&show=without',
  'Changing the cloud facts of a system, for somebody who may not':
    '/cloud/change/demo/eastvale-caseworks-rms',
  'Import from a spreadsheet': '/cloud/import?registry=demo',
  'What-if scenarios': '/cloud/scenarios?registry=demo',
  'A new what-if scenario': '/cloud/scenarios?registry=demo&scenario=new',
  'Cloud tab of a system': '/catalog/demo/system/eastvale-caseworks-rms/cloud',
  'Cloud tab of a force': '/catalog/demo/group/eastvale/cloud',
  'Cloud, forces side by side': '/cloud/forces?registry=demo',
  'Cloud pipeline':
    '/cloud/pipeline?registry=demo&force=group:demo/eastvale&open=eastvale-2',
  'Cloud pipeline of the nation': '/cloud/pipeline?registry=demo&period=all',
  Strategy: '/strategy/alignment?registry=demo',
  Initiatives: '/strategy/initiatives?registry=demo',
  'Initiatives over time': '/strategy/initiatives?registry=demo&view=timeline',
  'Board paper': '/board-paper?registry=demo&force=group:demo/eastvale',
  'Relations of a system':
    '/catalog/demo/system/eastvale-caseworks-rms/relations?depth=2',
  'Relations of a system as a table':
    '/catalog/demo/system/eastvale-caseworks-rms/relations?view=table',
  Interfaces: '/api-docs',
  'Your access': '/your-access',
  'An address that leads nowhere': '/nowhere',
  Settings: '/settings',
  Notifications: '/notifications',
  'Choice of notifications': '/settings/notifications',
};

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

// Each width and each scheme once: colours do not hang on the width, nor the
// layout on the scheme.
for (const [name, address] of Object.entries(pages)) {
  walk(
    `${name}: no complaint, accessible, fits a narrow screen`,
    async ({ product, page, complaints }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(WIDE);
      await openPage(page, product.url, address);
      await checkAccessibility(page, 'wide and light');

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize(NARROW);
      await settle(page, 2);
      await checkWidth(page);
      await checkAccessibility(page, 'narrow and dark');
      complaints.check();
    },
  );
}

/** Fails when the page, not just a table in it, can be scrolled sideways. */
async function checkWidth(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, article')]
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .map(
        ({ tagName, scrollWidth, clientWidth }) =>
          `${tagName.toLowerCase()} is ${scrollWidth} px wide in ${clientWidth} px`,
      ),
  );
  assert.deepEqual(tooWide, []);
}
