import {
  type CloudChangeBody,
  type CloudChangeForm,
  type EditableDocument,
  isSame,
} from '@policing/plugin-blueprint-common';
import { useCallback, useState } from 'react';

/** What is wanted of the facts that are touched; undefined where one is no longer known. */
type Wanted = ReadonlyMap<string, unknown>;

/** What a person wants changed, upon what they saw. */
export interface ChangeDraft {
  /** The facts as the person saw them. */
  form: CloudChangeForm;
  /** What is wanted, or what is there. */
  valueOf(document: EditableDocument, fact: string): unknown;
  change(document: EditableDocument, fact: string, value: unknown): void;
  isTouched(document: EditableDocument, fact: string): boolean;
  /** How many facts are to change. */
  count: number;
  /** What is sent. */
  documents: CloudChangeBody['documents'];
  /** Goes on upon facts as they are now; without what is dropped. */
  goOnFrom(form: CloudChangeForm, dropped?: readonly FactKey[]): void;
  /** Takes everything back. */
  forget(): void;
}

/** Names a fact of one of the documents. */
export interface FactKey {
  document: EditableDocument;
  fact: string;
}

interface Held {
  form: CloudChangeForm;
  wanted: Wanted;
}

/**
 * What was typed and not written yet, by person and system. It is held in memory
 * only: what is restricted is never written to the disk of the reader.
 */
const drafts = new Map<string, Held>();

const keyOf = ({ document, fact }: FactKey) => `${document}:${fact}`;

/**
 * Keeps what a person wants changed while they look elsewhere in the app.
 *
 * @param key - says whose draft it is and of which system
 * @param latest - the facts as they are; the draft starts from them
 */
export function useChangeDraft(
  key: string,
  latest: CloudChangeForm,
): ChangeDraft {
  const [, setCount] = useState(0);
  const { form, wanted } = drafts.get(key) ?? {
    form: latest,
    wanted: new Map<string, unknown>(),
  };
  const hold = useCallback(
    (held: Held | undefined) => {
      if (held && held.wanted.size > 0) {
        drafts.set(key, held);
      } else {
        drafts.delete(key);
      }
      setCount(count => count + 1);
    },
    [key],
  );
  const seenOf = (document: EditableDocument) =>
    form.documents.find(each => each.document === document);
  return {
    form,
    valueOf: (document, fact) => {
      const own = keyOf({ document, fact });
      return wanted.has(own) ? wanted.get(own) : seenOf(document)?.facts[fact];
    },
    change: (document, fact, value) => {
      const next = new Map(wanted);
      if (isSame(value, seenOf(document)?.facts[fact])) {
        next.delete(keyOf({ document, fact }));
      } else {
        next.set(keyOf({ document, fact }), value);
      }
      hold({ form, wanted: next });
    },
    isTouched: (document, fact) => wanted.has(keyOf({ document, fact })),
    count: wanted.size,
    documents: documentsOf(form, wanted),
    goOnFrom: (now, dropped = []) => {
      const next = new Map(wanted);
      for (const each of dropped) {
        next.delete(keyOf(each));
      }
      for (const { document, facts } of now.documents) {
        for (const [own, value] of next) {
          const fact = own.slice(document.length + 1);
          if (own === keyOf({ document, fact }) && isSame(value, facts[fact])) {
            next.delete(own);
          }
        }
      }
      hold({ form: now, wanted: next });
    },
    forget: () => hold(undefined),
  };
}

function documentsOf(
  form: CloudChangeForm,
  wanted: Wanted,
): CloudChangeBody['documents'] {
  return form.documents.flatMap(({ document, digest, facts }) => {
    const changes = [...wanted].flatMap(([key, value]) => {
      const [own, fact] = key.split(':');
      return own === document
        ? { fact, ...(value !== undefined && { value }) }
        : [];
    });
    return changes.length > 0 ? { document, digest, seen: facts, changes } : [];
  });
}
