import type { EditableDocument } from '../../cloud/changes';
import type { EntityLabel } from '../types';

/** Values of editable facts, by path within `spec`; a fact that is not known is absent. */
export type FactValues = Record<string, unknown>;

/** How changes reach the files of the system's registry. */
export type ChangeMethodAnswer =
  | { kind: 'folder' }
  | {
      kind: 'change-request';
      /** The repository. */
      where: string;
    }
  | {
      kind: 'none';
      /** Why nothing can be changed, and what to do. */
      why: string;
    };

/** One of the two documents of a system, as its file says it now. */
export interface ChangeableDocument {
  document: EditableDocument;
  /** The file, as people know it, such as `catalog/demo/eastvale/systems/x.yaml`. */
  file: string;
  /** Digest of what the document says, to tell whether it changed since. */
  digest: string;
  facts: FactValues;
  /** Whether the register has taken in what the file says. */
  inRegister: boolean;
}

/** Answer of `GET /cloud/changes/{namespace}/{name}`. */
export interface CloudChangeForm {
  system: EntityLabel;
  registry: string;
  demonstration: boolean;
  /** Forces whose say it is; none for a national system. */
  forces: EntityLabel[];
  mayChange: boolean;
  /** Why not, and whom to ask. */
  whyNot?: string;
  method: ChangeMethodAnswer;
  documents: ChangeableDocument[];
  /** What there is to know of the other document. */
  assessment: 'shown' | 'withheld' | 'none';
}

/** What a person wants of one document. */
export interface DocumentChange {
  document: EditableDocument;
  /** Of the document as the person saw it. */
  digest: string;
  /** The facts as the person saw them. */
  seen: FactValues;
  changes: {
    /** Path of the fact, such as `cloud.status`. */
    fact: string;
    /** What it is to be; absent where it is not known any more. */
    value?: unknown;
  }[];
}

/** What `POST /cloud/changes/{namespace}/{name}` and its preview take. */
export interface CloudChangeBody {
  documents: DocumentChange[];
  /** Why, for whoever reviews the change request. Nothing restricted. */
  reason?: string;
}

/** Something that the rules of the register have against a change. */
export interface ChangeProblem {
  document: EditableDocument;
  /** Path of the fact within `spec`, as far as it is one that can be edited. */
  fact?: string;
  severity: 'error' | 'warning';
  message: string;
}

/** One line of a difference. */
export interface DifferenceLine {
  kind: 'same' | 'removed' | 'added';
  /** Number of the line before and after, from 1. */
  before?: number;
  after?: number;
  text: string;
}

/** How the file of one document changes. */
export interface FileDifference {
  document: EditableDocument;
  file: string;
  /** Changed lines with some around them, piece by piece. */
  pieces: DifferenceLine[][];
  /** The same as text that `patch` and `git apply` read. */
  unified: string;
}

/** Answer of `POST /cloud/changes/{namespace}/{name}/preview`. */
export interface CloudChangePreview {
  files: FileDifference[];
  problems: ChangeProblem[];
}

/** Answer of `POST /cloud/changes/{namespace}/{name}`. */
export type CloudChangeResult =
  | { kind: 'written'; files: string[] }
  | { kind: 'change-request'; url: string; branch: string };

/** A fact that somebody else changed since a person read it. */
export interface FactConflict {
  document: EditableDocument;
  fact: string;
  /** What the person saw; absent where it was not known. */
  seen?: unknown;
  /** What is there now. */
  now?: unknown;
  /** What the person wants; absent where they did not touch it or take it out. */
  wanted?: unknown;
  /** Whether the person wants to change this very fact. */
  touched: boolean;
}

/** Longest reason of a change, in characters. */
export const changeReasonLength = 2_000;

/** Longest text of a fact that the app takes, in characters. */
export const factTextLength = 4_000;

/** Most items of a list of a fact that the app takes. */
export const factListLength = 50;
