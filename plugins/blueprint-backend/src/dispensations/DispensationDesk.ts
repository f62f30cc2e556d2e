import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type DispensationDecisionBody,
  type DispensationEvent,
  type DispensationName,
  type DispensationRequestBody,
  type DispensationTerms,
  formatDay,
  longestMonthsOf,
  HIGHEST_MARKING,
} from '@policing/plugin-blueprint-common';
import { randomBytes } from 'node:crypto';
import type { RegisterSource, RegisterView } from '../estate/RegisterView';
import { WHOM_TO_ASK } from '../permissions/Access';
import type { Clock } from '../scoring/Clock';
import type { Writing } from '../service/RouteContext';
import type { Deciders } from './Deciders';
import type { DispensationBook, HeldDispensation } from './DispensationBook';
import type { DispensationEvents } from './DispensationEvents';
import { eventOfDecision } from './eventOfDecision';
import { invalidFields } from './invalidFields';
import { problemsOfFacts } from './problemsOfFacts';
import { mayRead, sayOf } from './standing';

const taken: Readonly<Record<DispensationEvent['type'], string>> = {
  request: 'asked for it',
  grant: 'granted it',
  refuse: 'refused it',
  revoke: 'revoked it',
};

/** What a {@link DispensationDesk} works with. */
export interface DeskOptions {
  book: DispensationBook;
  events: DispensationEvents;
  source: RegisterSource;
  clock: Clock;
  deciders: Deciders;
}

/** Takes requests for dispensations and decisions about them. */
export class DispensationDesk {
  readonly book: DispensationBook;
  readonly deciders: Deciders;
  readonly #events: DispensationEvents;
  readonly #source: RegisterSource;
  readonly #clock: Clock;

  constructor(options: DeskOptions) {
    this.book = options.book;
    this.deciders = options.deciders;
    this.#events = options.events;
    this.#source = options.source;
    this.#clock = options.clock;
  }

  /** On which terms the Blueprint lets a principle be broken today. */
  terms(): DispensationTerms {
    const longestMonths = longestMonthsOf(
      this.#source.register.directory.definitions(),
    );
    return {
      today: this.#clock.today(),
      ...(longestMonths !== undefined && { longestMonths }),
    };
  }

  /**
   * A dispensation that a person may read.
   *
   * @throws NotFoundError where there is none, or none for this person
   */
  find(
    { namespace, name }: DispensationName,
    { reading }: Pick<Writing, 'reading'>,
  ): HeldDispensation {
    const held = this.book.get(refOf({ namespace, name }));
    if (
      !held ||
      !mayRead(held, reading.access.dispensations, reading.register)
    ) {
      throw new NotFoundError(
        `There is no dispensation ${namespace}/${name}, or none that you may see`,
      );
    }
    return held;
  }

  /**
   * Keeps a request.
   *
   * @throws NotAllowedError where the person has no role in the force
   * @throws InputError with `fields` where something is wrong with it
   * @throws ConflictError where the same was asked for and waits for a decision
   */
  async request(
    writing: Writing,
    body: DispensationRequestBody,
  ): Promise<HeldDispensation> {
    const { classification = HIGHEST_MARKING } = body;
    const owner = lowerCase(body.force);
    if (!writing.scope.covers([owner], classification)) {
      throw new NotAllowedError(
        `You need a role in the force, up to the marking ${classification}, to ask for a dispensation for it. ${WHOM_TO_ASK}`,
      );
    }
    const request = {
      owner,
      classification,
      principle: lowerCase(body.principle),
      ...(body.checks && { checks: [...new Set(body.checks)].sort() }),
      systems: [...new Set(body.systems.map(lowerCase))].sort(),
      reason: body.reason.trim(),
      compensatingControls: linesOf(body.compensatingControls),
      wishedUntil: body.wishedUntil,
    };
    const { register } = this.#source;
    const problems = problemsOfFacts(request, this.terms(), register);
    if (problems.length > 0) {
      throw invalidFields(problems);
    }
    await this.book.refresh();
    this.#refuseTwins(request, writing, register);
    const event: DispensationEvent = {
      type: 'request',
      ...this.#step(writing.person),
      ...request,
    };
    const name = {
      namespace: owner.slice('group:'.length, owner.indexOf('/')),
      name: `di-${randomBytes(5).toString('hex')}`,
    };
    return this.#keep(name, [], event);
  }

  /**
   * Keeps a decision.
   *
   * @throws NotFoundError where there is no such dispensation for this person
   * @throws NotAllowedError where the person may not decide
   * @throws ConflictError where it has moved on since the person read it
   * @throws InputError with `fields` where something is wrong with the decision
   */
  async decide(
    writing: Writing,
    name: DispensationName,
    body: DispensationDecisionBody,
  ): Promise<HeldDispensation> {
    const ref = refOf(name);
    this.book.take(await this.#events.read(parts(ref)));
    const held = this.find(name, writing);
    const events = held.raised?.events ?? [];
    if (held.source === 'app' && body.version !== events.length) {
      throw new ConflictError(await this.#sinceThen(events));
    }
    const terms = this.terms();
    const say = sayOf(
      held,
      lowerCase(writing.person),
      writing.scope,
      terms.today,
    );
    if (!say.decisions.includes(body.decision)) {
      if (held.source === 'register') {
        throw new ConflictError(say.why!);
      }
      if (say.why) {
        throw new NotAllowedError(say.why);
      }
      throw new ConflictError(
        `It cannot be decided so any more: ${await this.#sinceThen(events)}`,
      );
    }
    const event = eventOfDecision(body, this.#step(writing.person), terms);
    return this.#keep(parts(ref), events, event);
  }

  async #keep(
    name: DispensationName,
    before: readonly DispensationEvent[],
    event: DispensationEvent,
  ): Promise<HeldDispensation> {
    await this.#events.append(name, before.length, event);
    this.book.take([{ ...name, events: [...before, event] }]);
    return this.book.get(refOf(name))!;
  }

  #step(person: string) {
    return {
      by: lowerCase(person),
      at: this.#clock.now(),
      on: this.#clock.today(),
    };
  }

  /** What happened last, for somebody who did not know. */
  async #sinceThen(events: readonly DispensationEvent[]): Promise<string> {
    const last = events.at(-1)!;
    const name = await this.deciders.nameOf(last.by);
    return `${name} ${taken[last.type]} on ${formatDay(last.on)}. Look at it as it is now.`;
  }

  /** The same request twice is a slip, or a reply that got lost. */
  #refuseTwins(
    request: {
      owner: string;
      principle: string;
      checks?: string[];
      systems: string[];
    },
    { reading }: Writing,
    register: RegisterView,
  ): void {
    const overlap = (a: readonly string[] = [], b: readonly string[] = []) =>
      a.some(each => b.includes(each));
    const twin = this.book.all().find(held => {
      const { spec } = held.entity;
      return (
        spec.state === 'requested' &&
        spec.owner === request.owner &&
        spec.principle === request.principle &&
        overlap(spec.systems, request.systems) &&
        (!spec.checks ||
          !request.checks ||
          overlap(spec.checks, request.checks)) &&
        mayRead(held, reading.access.dispensations, register)
      );
    });
    if (twin) {
      throw new ConflictError(
        `The same is asked for already and waits for a decision: ${twin.ref.slice(
          'dispensation:'.length,
        )}`,
      );
    }
  }
}

function refOf({ namespace, name }: DispensationName): string {
  return lowerCase(
    stringifyEntityRef({ kind: 'dispensation', namespace, name }),
  );
}

function parts(ref: string): DispensationName {
  const [namespace, name] = ref.slice('dispensation:'.length).split('/');
  return { namespace, name };
}

function lowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

/** Lines that say something. */
function linesOf(lines: readonly string[] = []): string[] {
  return lines.map(line => line.trim()).filter(line => line !== '');
}
