import { NotFoundError } from '@backstage/errors';
import {
  toDispensationDocument,
  type DispensationName,
} from '@policing/plugin-blueprint-common';
import { describeDispensation } from '../../dispensations/describeDispensation';
import type { DispensationDesk } from '../../dispensations/DispensationDesk';
import { dispensationsExport } from '../../dispensations/dispensationsExport';
import {
  type DispensationReader,
  listDispensations,
} from '../../dispensations/listDispensations';
import type { Reading } from '../../answers/Reading';
import { sendTable } from '../../exports';
import type { AccessResolver } from '../../permissions/AccessResolver';
import type { AddRoutes, AnyRequest, Writing } from '../RouteContext';

/**
 * Routes for dispensations: the register of them, requests and decisions.
 *
 * @param desk - takes requests and decisions
 * @param access - says on which the caller may decide
 */
export function addDispensationRoutes(
  desk: DispensationDesk,
  access: Pick<AccessResolver, 'scopeOf'>,
): AddRoutes {
  return (router, { audited, changing, credentialsOf }) => {
    const readerOf = async (
      request: AnyRequest,
      reading: Reading,
    ): Promise<DispensationReader> => {
      const credentials = await credentialsOf(request);
      const principal = credentials.principal as { userEntityRef?: string };
      return {
        reading,
        person: principal.userEntityRef?.toLocaleLowerCase('en-US'),
        deciding: await access.scopeOf('dispensations.update', credentials),
      };
    };
    const described = async (
      request: AnyRequest,
      { reading }: Pick<Writing, 'reading'>,
      name: DispensationName,
    ) =>
      describeDispensation(
        desk,
        await readerOf(request, reading),
        desk.find(name, { reading }),
      );

    router.get('/dispensations', async (request, response) => {
      response.json(
        await audited('dispensations-read', request, async reading =>
          listDispensations(
            desk,
            await readerOf(request, reading),
            request.query,
          ),
        ),
      );
    });

    router.post('/dispensations', async (request, response) => {
      response.status(201).json(
        await changing(
          'dispensation-request',
          'dispensations.create',
          request,
          async writing => {
            const { entity } = await desk.request(writing, request.body);
            const { namespace = 'default', name } = entity.metadata;
            return described(request, writing, { namespace, name });
          },
        ),
      );
    });

    router.get('/dispensations/:namespace/:name', async (request, response) => {
      response.json(
        await audited('dispensation-read', request, reading =>
          described(request, { reading }, request.params),
        ),
      );
    });

    router.get(
      '/dispensations/:namespace/:name/document',
      async (request, response) => {
        const { namespace, name } = request.params;
        const document = await audited(
          'dispensation-document-read',
          request,
          async reading => {
            const { raised } = desk.find({ namespace, name }, { reading });
            if (!raised) {
              throw new NotFoundError(
                'It was not raised in the app: a file of the register holds it already',
              );
            }
            return toDispensationDocument(raised.entity);
          },
        );
        response
          .attachment(`${name}.yaml`)
          .type('application/yaml')
          .send(document);
      },
    );

    router.post(
      '/dispensations/:namespace/:name/decisions',
      async (request, response) => {
        response.status(201).json(
          await changing(
            'dispensation-decide',
            'dispensations.update',
            request,
            async writing => {
              await desk.decide(writing, request.params, request.body);
              return described(request, writing, request.params);
            },
          ),
        );
      },
    );

    router.get('/exports/dispensations', (request, response) =>
      audited('dispensations-export', request, async reading => {
        const { format, ...query } = request.query;
        const { tables, about } = await dispensationsExport(
          desk,
          await readerOf(request, reading),
          query,
        );
        await sendTable(response, tables, about, format);
      }),
    );
  };
}
