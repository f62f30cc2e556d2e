import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  type CloudChangeBody,
  type CloudChangeForm,
  type CloudChangePreview,
  type CloudChangeResult,
  type EditableDocument,
  editableFacts,
  factLabels,
  markingOf,
  type SystemAssessmentEntity,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../../answers/Reading';
import { isDemonstration, registryOf } from '../../estate/registryOf';
import { WHOM_TO_ASK } from '../../permissions/Access';
import type { RecordScope } from '../../permissions/RecordScope';
import { decidingForces } from '../decidingForces';
import type { RegisterWriter } from '../RegisterWriter';
import { ChangeRefused } from './ChangeRefused';
import { conflictsOf } from './conflictsOf';
import {
  describeDocument,
  openDocument,
  type OpenedDocument,
} from './OpenedDocument';
import { type PlannedEdits, plannedEdits } from './plannedEdits';

/** Namespace and name of a system. */
export interface SystemName {
  namespace: string;
  name: string;
}

/** A person before the desk: what they may read, and what they may change. */
export interface Changing {
  reading: Reading;
  /** Records for which the person may change facts. */
  scope: RecordScope;
}

/** A system with what the person may do about it. */
interface Subject {
  ref: string;
  system: SystemEntity;
  forces: readonly string[];
  mayChange: boolean;
  /** The restricted document; absent where there is none, or none for the person. */
  assessment?: SystemAssessmentEntity;
  mayReadAssessment: boolean;
}

/** Shows which facts of a system may be changed, and changes them in its files. */
export class FactDesk {
  readonly #writer: RegisterWriter;
  readonly #nameOf: (person: string) => Promise<string>;
  readonly #appUrl?: string;

  constructor(options: {
    writer: RegisterWriter;
    /** Name of a person by reference. */
    nameOf: (person: string) => Promise<string>;
    /** Address of the app, for links back from change requests. */
    appUrl?: string;
  }) {
    this.#writer = options.writer;
    this.#nameOf = options.nameOf;
    this.#appUrl = options.appUrl;
  }

  /**
   * The facts as their files have them now.
   *
   * @throws NotFoundError where there is no such system
   */
  async form(
    { reading, scope }: Changing,
    name: SystemName,
  ): Promise<CloudChangeForm> {
    const subject = subjectOf({ reading, scope }, name);
    const { system, forces } = subject;
    const registry = registryOf(system);
    const opened = await this.#open(subject);
    const problem = opened.find(each => 'problem' in each)?.problem;
    const method = this.#writer.methodOf(registry);
    return {
      system: { ref: subject.ref, title: titleOf(system) },
      registry,
      demonstration: isDemonstration(system),
      forces: forces.map(force => reading.register.directory.label(force)),
      mayChange: subject.mayChange,
      ...(!subject.mayChange && { whyNot: whyNot(subject, reading) }),
      method:
        problem === undefined || method.kind === 'none'
          ? method
          : { kind: 'none', why: problem },
      documents: opened.flatMap(each =>
        'problem' in each ? [] : describeDocument(each),
      ),
      assessment: stateOfAssessment(subject),
    };
  }

  /**
   * What a change would do to the files.
   *
   * @throws as {@link apply}, except that problems are part of the answer
   */
  async preview(
    changing: Changing,
    name: SystemName,
    body: CloudChangeBody,
  ): Promise<CloudChangePreview> {
    const { differences, problems } = await this.#plan(changing, name, body);
    return { files: differences, problems };
  }

  /**
   * Changes the files, or asks for that at their repository.
   *
   * @param person - who asks for it
   * @throws NotFoundError where there is no such system
   * @throws NotAllowedError where the person may not, or nobody may
   * @throws InputError where the change names a fact that is not edited here
   * @throws ChangeRefused where the rules of the register are against it, or
   *   somebody else was first
   */
  async apply(
    changing: Changing & { person: string },
    name: SystemName,
    body: CloudChangeBody,
  ): Promise<CloudChangeResult> {
    const { files, problems } = await this.#plan(changing, name, body);
    if (problems.some(({ severity }) => severity === 'error')) {
      throw new ChangeRefused(
        'The register would not take the change in: it is against its rules. Nothing was changed.',
        { problems },
      );
    }
    if (files.length === 0) {
      throw new InputError('documents: they say already what is wanted');
    }
    const { system } = subjectOf(changing, name);
    return this.#writer.apply({
      registry: registryOf(system),
      title: `Change the cloud facts of ${titleOf(system)}`,
      description: this.#describe(name, body),
      person: await this.#nameOf(changing.person.toLocaleLowerCase('en-US')),
      files,
    });
  }

  async #plan(
    changing: Changing,
    name: SystemName,
    { documents }: CloudChangeBody,
  ): Promise<PlannedEdits> {
    const subject = subjectOf(changing, name);
    if (!subject.mayChange) {
      throw new NotAllowedError(whyNot(subject, changing.reading));
    }
    const method = this.#writer.methodOf(registryOf(subject.system));
    if (method.kind === 'none') {
      throw new NotAllowedError(method.why);
    }
    refuseMisplaced(documents);
    const opened = await this.#open(subject);
    const wanted = documents.map(change => {
      const found = opened.find(each => each.document === change.document);
      if (!found) {
        throw new NotAllowedError(
          'This system has no assessment that you may change.',
        );
      }
      if ('problem' in found) {
        throw new InputError(found.problem);
      }
      return { opened: found, change };
    });
    if (new Set(wanted.map(each => each.opened.registry)).size > 1) {
      throw new InputError(
        'documents: the two documents are in different registries; change one after the other',
      );
    }
    const conflicts = wanted.flatMap(each =>
      conflictsOf(each.opened, each.change),
    );
    if (conflicts.length > 0) {
      throw new ChangeRefused(
        'Somebody else changed facts of this system since you read them. Nothing was changed. Look at what is there now, then decide.',
        { conflicts, form: await this.form(changing, name) },
      );
    }
    return plannedEdits(
      wanted.map(each => ({
        opened: each.opened,
        changes: each.change.changes,
      })),
    );
  }

  /** The documents of a system that the person may read. */
  async #open({
    system,
    assessment,
  }: Subject): Promise<
    (OpenedDocument | { document: EditableDocument; problem: string })[]
  > {
    const entities = { system, ...(assessment && { assessment }) };
    return Promise.all(
      Object.entries(entities).map(async ([key, entity]) => {
        const document = key as EditableDocument;
        const opened = await openDocument(this.#writer, document, entity);
        return 'problem' in opened ? { document, ...opened } : opened;
      }),
    );
  }

  #describe(
    { namespace, name }: SystemName,
    { documents, reason }: CloudChangeBody,
  ): string {
    const facts = documents.flatMap(({ document, changes }) =>
      document === 'system'
        ? changes.map(({ fact }) => `- ${factLabels[fact] ?? fact}`)
        : '- facts of its assessment',
    );
    const link =
      this.#appUrl &&
      `${this.#appUrl.replace(/\/$/, '')}/catalog/${namespace}/system/${name}`;
    return [
      ...(reason ? [reason.trim(), ''] : []),
      'What changes:',
      ...facts,
      ...(link ? ['', link] : []),
    ].join('\n');
  }
}

function subjectOf(
  { reading, scope }: Changing,
  { namespace, name }: SystemName,
): Subject {
  const { register, access } = reading;
  const ref = `system:${namespace}/${name}`.toLocaleLowerCase('en-US');
  const system = register.estate.system(ref);
  if (!system) {
    throw new NotFoundError(`There is no system ${namespace}/${name}`);
  }
  const forces = decidingForces(ref, register);
  const assessment = register.estate.assessment(ref);
  const marking = markingOf(assessment?.spec.classification);
  const mayReadAssessment = access.assessment.covers(
    register.estate.forcesOf(ref),
    marking,
  );
  const mayChangeAssessment =
    assessment !== undefined &&
    mayReadAssessment &&
    scope.covers([assessment.spec.owner], marking);
  return {
    ref,
    system,
    forces,
    mayChange:
      forces.length > 0 && forces.every(force => scope.reaches([force])),
    ...(mayChangeAssessment && { assessment }),
    mayReadAssessment,
  };
}

function titleOf({ metadata }: SystemEntity): string {
  return metadata.title ?? metadata.name;
}

function stateOfAssessment({
  assessment,
  mayReadAssessment,
}: Subject): CloudChangeForm['assessment'] {
  if (assessment) {
    return 'shown';
  }
  return mayReadAssessment ? 'none' : 'withheld';
}

function whyNot({ forces }: Subject, { register }: Reading): string {
  if (forces.length === 0) {
    return 'The register knows no force that runs this system, so nobody can change it from here: change its file where it is kept.';
  }
  const titles = forces.map(force => register.directory.label(force).title);
  const whose =
    titles.length === 1 ? titles[0] : `each of ${titles.join(', ')}`;
  return `You need to be the CTO or an enterprise architect of ${whose} to change these facts. ${WHOM_TO_ASK}`;
}

/** Refuses what names a document or a fact twice, or a fact of the other document. */
function refuseMisplaced(documents: CloudChangeBody['documents']): void {
  if (new Set(documents.map(each => each.document)).size < documents.length) {
    throw new InputError('documents: each may stand there once only');
  }
  for (const { document, changes } of documents) {
    const facts = changes.map(({ fact }) => fact);
    const foreign = facts.find(fact => !editableFacts[document].includes(fact));
    if (foreign !== undefined) {
      throw new InputError(
        `documents: ${foreign} is no fact of the document "${document}"`,
      );
    }
    if (new Set(facts).size < facts.length) {
      throw new InputError('documents: each fact may stand there once only');
    }
  }
}
