import { mapOver } from './LayeredMap';
import { Multimap } from './Multimap';

const NONE: readonly never[] = [];

/**
 * Documents of one kind, found by the entities that they are about.
 */
export class RecordsBySystem<T> {
  private readonly documents: Map<string, T>;
  private readonly subjects: Multimap<string, string>;
  private readonly sorted: Map<string, readonly T[]>;

  /**
   * @param subjectsOf - full references of what a document is about
   * @param under - documents that these lie over; see {@link LayeredMap}
   */
  constructor(
    private readonly subjectsOf: (document: T) => readonly string[],
    under?: RecordsBySystem<T>,
  ) {
    this.documents = mapOver(under?.documents);
    this.subjects = new Multimap(under?.subjects);
    this.sorted = mapOver(under?.sorted);
  }

  /** Documents that lie over these and leave them as they are. */
  layer(): RecordsBySystem<T> {
    return new RecordsBySystem(this.subjectsOf, this);
  }

  /**
   * Puts a document in place of the one of the same reference, or takes it away.
   *
   * @param ref - full reference of the document
   * @param document - the document; absent to take it away
   * @returns what the old and the new document are about
   */
  put(ref: string, document: T | undefined): string[] {
    const old = this.documents.get(ref);
    const before = old ? this.subjectsOf(old) : [];
    const after = document ? this.subjectsOf(document) : [];
    before.forEach(subject => this.subjects.delete(subject, ref));
    after.forEach(subject => this.subjects.add(subject, ref));
    if (document) {
      this.documents.set(ref, document);
    } else {
      this.documents.delete(ref);
    }
    const touched = [...before, ...after];
    touched.forEach(subject => this.sorted.delete(subject));
    return touched;
  }

  /** Everything that a document is about, in no particular order. */
  allSubjects(): Iterable<string> {
    return this.subjects.keys();
  }

  /** References of the documents about a subject, in no particular order. */
  refsAbout(subject: string): string[] {
    return [...this.subjects.get(subject)];
  }

  /** The documents about a subject, by reference. */
  about(subject: string): readonly T[] {
    if (!this.subjects.has(subject)) {
      return NONE;
    }
    let documents = this.sorted.get(subject);
    if (!documents) {
      documents = this.refsAbout(subject)
        .sort()
        .map(ref => this.documents.get(ref)!);
      this.sorted.set(subject, documents);
    }
    return documents;
  }
}
