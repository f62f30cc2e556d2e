import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiFilePaper2Line } from '@remixicon/react';
import { boardPaperRouteRef } from '@policing/plugin-blueprint-react';

const boardPaperPage = PageBlueprint.make({
  name: 'board-paper',
  params: {
    path: '/board-paper',
    title: 'Board paper',
    icon: <RiFilePaper2Line />,
    routeRef: boardPaperRouteRef,
    loader: () => import('.').then(m => <m.BoardPaperPage />),
  },
});

/** The page of the paper for the design authority. */
export const boardPaperExtensions = [boardPaperPage];
