/** Something went wrong that a person can be told about in a sentence. */
export class Failure extends Error {
  /**
   * @param {string} message - what was wrong and what to do
   * @param {{ details?: string, exitCode?: number }} [options] - lines to show
   *   beneath, and the exit code of the script
   */
  constructor(message, { details, exitCode = 1 } = {}) {
    super(message);
    this.details = details;
    this.exitCode = exitCode;
  }
}

/** Somebody told this run to stop. */
export class Interruption extends Failure {
  constructor() {
    super('Stopped.', { exitCode: 130 });
  }
}

const knownCauses = [
  {
    sign: /ENOSPC|EDQUOT|no space left on device/i,
    advice: 'The disk is full. Free about 3 GB and try again.',
  },
  {
    sign: /UNABLE_TO_(GET|VERIFY)|SELF_SIGNED|CERT_|self.signed certificate|unable to get (local )?issuer/i,
    advice:
      'The package registry showed a certificate that is not trusted here. Give npm the authority of your network ("npm config set cafile FILE") and try again.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|network socket disconnected/i,
    advice:
      'The package registry cannot be reached. A first start fetches packages: check the network, or the registry and proxy that npm is set to use, and try again.',
  },
  {
    sign: /YN0028|lockfile would have been modified/i,
    advice:
      'yarn.lock does not fit the package.json files. Run "yarn install" and commit yarn.lock.',
  },
  {
    sign: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    advice:
      'A file could not be written. Check that this folder belongs to you and is not read-only.',
  },
  {
    sign: /E404|ETARGET|YN0035|No candidates found/i,
    advice:
      'The package registry does not have a package that is needed. Check the registry that npm is set to use.',
  },
];

/**
 * The advice for a cause that the text gives away, such as a full disk or a
 * missing network.
 *
 * @param {string} text - what a command printed, or the message of an error
 * @returns {string | undefined}
 */
export function adviceFor(text) {
  return knownCauses.find(({ sign }) => sign.test(text))?.advice;
}
