import type { CanaryWord } from './CanaryWord';
import type { Mint } from './Mint';

/** Names the identifier of the import that is kept in the app, among the words. */
export const IMPORT_ID = 'kept import id';

/** A file that is to be brought in, with a word in every cell that takes one. */
export interface PlantedImport {
  fileName: string;
  /** The file, CSV. */
  content: string;
}

/** The file of an import of systems of the force: a new one, and a bad row. */
export function importOf(mint: Mint): PlantedImport {
  const word = (field: string) => mint.word('imports', `kept import ${field}`);
  return {
    fileName: `${word('file name')}.csv`,
    content: [
      ['Name', 'Purpose', 'Migration status', word('heading')],
      [word('name'), word('purpose'), 'planned', word('cell')],
      [word('bad name'), '', word('bad cell'), ''],
    ]
      .map(cells => cells.join(','))
      .join('\r\n'),
  };
}

interface ImportAnswer {
  id: string;
  state: string;
  revision: number;
  columns: { heading: string; field?: string }[];
}

const CHECKED_WITHIN_LOOKS = 120;
const LOOK_AGAIN_MS = 250;

/**
 * Brings the file in as far as its difference, and adds the identifier of the
 * import to the words.
 *
 * @param url - address of the product
 * @param force - full reference
 * @param token - of somebody who plans for the force
 */
export async function keepImport(
  url: string,
  { fileName, content }: PlantedImport,
  force: string,
  token: string,
): Promise<CanaryWord> {
  const ask = async (
    path: string,
    init: RequestInit,
  ): Promise<ImportAnswer> => {
    const response = await fetch(`${url}/api/blueprint/imports${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
    if (!response.ok) {
      throw new Error(
        `Nobody can bring in what the canary plants: ${response.status} ${await response.text()}`,
      );
    }
    return (await response.json()) as ImportAnswer;
  };
  const { id, revision, columns } = await ask(
    `?${new URLSearchParams({ registry: 'demo', force })}`,
    {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-file-name': fileName },
      body: content,
    },
  );
  await ask(`/${id}/mapping`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      revision,
      columns: columns.map(({ heading, field }) => ({
        heading,
        ...(field && { field }),
      })),
    }),
  });
  for (let look = 0; look < CHECKED_WITHIN_LOOKS; look += 1) {
    const { state } = await ask(`/${id}`, {});
    if (state === 'ready') {
      return {
        text: id,
        secret: 'imports',
        field: IMPORT_ID,
        namedIn: ['log'],
        pattern: new RegExp(id, 'i'),
      };
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error('The import that the canary plants was not checked in time.');
}
