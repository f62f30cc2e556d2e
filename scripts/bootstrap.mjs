/**
 * Runs a script of this repository on a machine that has only Node 18 or later
 * and npm: fetches the right Node and Yarn when they are missing, installs the
 * packages, then does what was asked. `npm start` and `npm test` come here.
 */
const [major] = process.versions.node.split('.').map(Number);

if (major < 18) {
  // No syntax newer than this check may stand in this file.
  process.stderr.write(
    `This register needs Node 18 or later; this is Node ${process.versions.node}. Install a current Node from your system or https://nodejs.org and try again.\n`,
  );
  process.exit(1);
}

import('./lib/main.mjs').then(({ main }) => main(process.argv.slice(2)));
