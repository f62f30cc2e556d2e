import { boardPaperDocument } from '../../boardPaper/boardPaperDocument';
import { boardPaperTables } from '../../boardPaper/boardPaperTables';
import { getBoardPaper } from '../../boardPaper/getBoardPaper';
import { withheldWords } from '../../boardPaper/paperWords';
import { writePdf } from '../../boardPaper/writePdf';
import { type ExportAbout, sendFile, sendTable } from '../../exports';
import type { SuggestionReader } from '../../suggestions/SuggestionReader';
import type { AddRoutes } from '../RouteContext';

/**
 * Routes for the paper for the design authority.
 *
 * @param suggestions - what the collaboration finder suggests
 */
export function addBoardPaperRoutes(suggestions: SuggestionReader): AddRoutes {
  return (router, { audited }) => {
    router.get('/board-paper', async (request, response) => {
      response.json(
        await audited('board-paper-read', request, reading =>
          getBoardPaper(suggestions, reading, request.query),
        ),
      );
    });

    router.get('/exports/board-paper', (request, response) =>
      audited('board-paper-export', request, async reading => {
        reading.access.requireExports();
        const { format, ...query } = request.query;
        const paper = await getBoardPaper(suggestions, reading, query);
        const withheld = withheldWords(paper);
        const about: ExportAbout = {
          title: `Board paper ${paper.force ? paper.scope.title : ''}`,
          scope: paper.scope.title,
          registry: paper.registry,
          blueprintVersion: paper.blueprintVersion,
          date: paper.date,
          coverage: paper.position.conformance?.coverage,
          classification: paper.classification,
          notes: withheld ? [withheld] : [],
        };
        await (format === 'pdf'
          ? sendFile(
              response,
              await writePdf(boardPaperDocument(paper)),
              about,
              format,
            )
          : sendTable(response, boardPaperTables(paper), about, format));
      }),
    );
  };
}
