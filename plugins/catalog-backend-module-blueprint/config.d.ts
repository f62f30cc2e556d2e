import type { HumanDuration } from '@backstage/types';

export interface Config {
  blueprint?: {
    /**
     * Where the documents of the register are. The order matters: where two
     * registries define the same entity, the first one counts.
     */
    registries?: Array<
      {
        /** Name, unique among the registries: lower-case letters, digits, hyphens. */
        name: string;
        /** Name that people see. The name where it is left out. */
        title?: string;
        /**
         * Whether everything in it is fictional; pages then say so.
         * No where it is left out.
         */
        demonstration?: boolean;
        /**
         * Whose roles its role groups may give: only those in the forces that it
         * defines, or `everywhere`, national ones among them. Whoever may change
         * its files can then give any role. Own forces where it is left out.
         */
        roles?: 'own-forces' | 'everywhere';
        /** Namespace of documents that name none. `default` where it is left out. */
        namespace?: string;
        /**
         * How often the whole source is looked through. A folder is watched
         * besides, so that this only finds what the watch missed; a repository
         * is read at these times. Five minutes where it is left out.
         */
        schedule?: HumanDuration | string;
        /**
         * How changes that people make in the app reach its files: `write` puts
         * them into the folder, `change-request` opens one at the repository
         * (GitHub or GitLab, through `integrations`), `none` lets nobody make
         * any. `none` where it is left out.
         */
        changes?: 'write' | 'change-request' | 'none';
      } & (
        | {
            /**
             * A folder, relative to the nearest folder with a `backstage.json`
             * at or above the one where the server is started.
             */
            path: string;
          }
        | {
            /**
             * A folder of a repository, such as
             * `https://github.com/force/register/tree/main/catalog`, on a host
             * that `integrations` knows.
             */
            url: string;
          }
      )
    >;
  };
}
