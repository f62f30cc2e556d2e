import { InputError } from '@backstage/errors';
import { tableLimits } from '@policing/plugin-blueprint-node';
import { raw } from 'express';
import type { Reading } from '../../answers/Reading';
import { sendTable } from '../../exports';
import type { ImportCaller, ImportDesk } from '../../imports/ImportDesk';
import { importProblemsExport } from '../../imports/importProblemsExport';
import type { AccessResolver } from '../../permissions/AccessResolver';
import type { AddRoutes, AnyRequest, Writing } from '../RouteContext';

/** What stands for a file whose name is not given. */
const UNNAMED = 'file';

/** Letters of the name of a file that are kept. */
const LONGEST_NAME = 120;

/**
 * Routes for bringing in systems from files.
 *
 * @param desk - takes files and decisions
 * @param access - says for which forces the caller may import
 */
export function addImportRoutes(
  desk: ImportDesk,
  access: Pick<AccessResolver, 'scopeOf'>,
): AddRoutes {
  return (router, { audited, changing, credentialsOf }) => {
    const readerOf = async (
      request: AnyRequest,
      reading: Reading,
    ): Promise<ImportCaller> => {
      const credentials = await credentialsOf(request);
      const principal = credentials.principal as { userEntityRef?: string };
      return {
        reading,
        ref: principal.userEntityRef?.toLocaleLowerCase('en-US') ?? '',
        reach: {
          importing: await access.scopeOf('imports.create', credentials),
          assessments: reading.access.assessment,
        },
      };
    };

    router.get('/imports', async (request, response) => {
      response.json(
        await audited('imports-read', request, async reading =>
          desk.list(await readerOf(request, reading), request.query),
        ),
      );
    });

    // A file comes as it is: the middle part reads it, and only here.
    router.post(
      '/imports',
      raw({ type: () => true, limit: tableLimits.bytes }),
      async (request, response) => {
        response.status(201).json(
          await changing(
            'import-create',
            'imports.create',
            request,
            async writing => {
              const started = await desk.start(writerOf(writing), {
                registry: request.query.registry,
                force: request.query.force.toLocaleLowerCase('en-US'),
                fileName: nameOf(request.header('x-file-name')),
                content: contentOf(request.body),
              });
              writing.note({ id: started.id, rows: started.rows });
              return started;
            },
          ),
        );
      },
    );

    router.get('/imports/:id', async (request, response) => {
      response.json(
        await audited('import-read', request, async reading =>
          desk.read(await readerOf(request, reading), request.params.id),
        ),
      );
    });

    router.delete('/imports/:id', async (request, response) => {
      await changing('import-discard', 'imports.create', request, writing =>
        desk.discard(
          writerOf(writing),
          request.params.id,
          request.query.revision,
        ),
      );
      response.status(204).end();
    });

    router.put('/imports/:id/mapping', async (request, response) => {
      response
        .status(202)
        .json(
          await changing('import-map', 'imports.create', request, writing =>
            desk.map(writerOf(writing), request.params.id, request.body),
          ),
        );
    });

    router.get('/imports/:id/rows', async (request, response) => {
      response.json(
        await audited('import-rows-read', request, async reading =>
          desk.rows(
            await readerOf(request, reading),
            request.params.id,
            request.query,
          ),
        ),
      );
    });

    router.post('/imports/:id/acceptance', async (request, response) => {
      response.status(202).json(
        await changing(
          'import-accept',
          'imports.create',
          request,
          async writing => {
            const accepted = await desk.accept(
              writerOf(writing),
              request.params.id,
              request.body,
            );
            writing.note({
              ...accepted.counts,
              leftOut: request.body.leaveOut?.length ?? 0,
              takenOut: request.body.takeOut?.length ?? 0,
            });
            return accepted;
          },
        ),
      );
    });

    router.get('/exports/import-problems', (request, response) =>
      audited('import-problems-export', request, async reading => {
        const { tables, about } = await importProblemsExport(
          desk,
          await readerOf(request, reading),
          request.query.import,
        );
        await sendTable(response, tables, about, request.query.format);
      }),
    );
  };
}

function writerOf({ person, scope, reading }: Writing): ImportCaller {
  return {
    reading,
    ref: person.toLocaleLowerCase('en-US'),
    reach: { importing: scope, assessments: reading.access.assessment },
  };
}

/** The name of a file without its folders and without what cannot be shown. */
function nameOf(header: string | undefined): string {
  let name = header ?? '';
  try {
    name = decodeURIComponent(name);
  } catch {
    throw new InputError('X-File-Name is not percent-encoded');
  }
  const last = name.split(/[/\\]/).at(-1)!;
  return (
    last
      .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME) || UNNAMED
  );
}

function contentOf(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array) || body.length === 0) {
    throw new InputError('The file is empty');
  }
  return body;
}
