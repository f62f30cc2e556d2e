import type { CloudChangeBody } from '@policing/plugin-blueprint-common';
import { ChangeRefused } from '../../changes/facts/ChangeRefused';
import type { FactDesk } from '../../changes/facts/FactDesk';
import type { AccessResolver } from '../../permissions/AccessResolver';
import type { AddRoutes } from '../RouteContext';

/**
 * Routes for changing the cloud facts of a system in its files.
 *
 * @param desk - changes them
 * @param access - says which the caller may change
 */
export function addCloudChangeRoutes(
  desk: FactDesk,
  access: Pick<AccessResolver, 'scopeOf'>,
): AddRoutes {
  return (router, { audited, changing, credentialsOf }) => {
    router.get('/cloud/changes/:namespace/:name', async (request, response) => {
      const credentials = await credentialsOf(request);
      response.json(
        await audited('cloud-facts-read', request, async reading =>
          desk.form(
            {
              reading,
              scope: await access.scopeOf('facts.update', credentials),
            },
            request.params,
          ),
        ),
      );
    });

    router.post(
      '/cloud/changes/:namespace/:name/preview',
      async (request, response) => {
        response.json(
          await withDetails(
            changing('cloud-facts-preview', 'facts.update', request, writing =>
              desk.preview(writing, request.params, request.body),
            ),
          ),
        );
      },
    );

    router.post(
      '/cloud/changes/:namespace/:name',
      async (request, response) => {
        response.status(201).json(
          await withDetails(
            changing(
              'cloud-facts-change',
              'facts.update',
              request,
              async writing => {
                writing.note({ facts: pathsOf(request.body) });
                const result = await desk.apply(
                  writing,
                  request.params,
                  request.body,
                );
                writing.note(
                  result.kind === 'written'
                    ? { files: result.files }
                    : { changeRequest: result.url },
                );
                return result;
              },
            ),
          ),
        );
      },
    );
  };
}

/** Gives a refusal its details back after it was audited without them. */
async function withDetails<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ChangeRefused ? error.toAnswer() : error;
  }
}

/** Which facts a change is about, without their values. */
function pathsOf({ documents }: CloudChangeBody): string[] {
  return documents.flatMap(({ document, changes }) =>
    changes.map(({ fact }) => `${document}:${fact}`),
  );
}
