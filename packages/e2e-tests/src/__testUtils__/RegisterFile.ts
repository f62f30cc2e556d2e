import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A file of the product's private catalogue, to be changed as a person would. */
export class RegisterFile {
  readonly #path: string;
  readonly #original: string;

  constructor(path: string) {
    this.#path = path;
    this.#original = readFileSync(path, 'utf8');
  }

  /**
   * Replaces a piece of the original text and saves the file.
   *
   * @returns number of the line on which the change stands, from 1
   */
  replace(text: string, by: string): number {
    const at = this.#original.indexOf(text);
    assert.notEqual(at, -1, `${this.#path} does not hold "${text}"`);
    writeFileSync(
      this.#path,
      this.#original.replace(text, () => by),
    );
    return this.#original.slice(0, at).split('\n').length;
  }

  /** Deletes the file. */
  delete(): void {
    rmSync(this.#path);
  }

  /** Puts the original text back. */
  restore(): void {
    writeFileSync(this.#path, this.#original);
  }
}
