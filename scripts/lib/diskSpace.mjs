import fs from 'node:fs';
import { Failure } from './failure.mjs';

/**
 * Fails when the disk has no room for what is about to be fetched.
 *
 * @param {string} folder - on the disk in question
 * @param {number} gigabytes - how much is needed
 */
export function checkDiskSpace(folder, gigabytes) {
  // Node before 18.15 cannot tell.
  const stats = fs.statfsSync?.(folder);
  const free = stats ? (stats.bavail * stats.bsize) / 1e9 : Infinity;
  if (free < gigabytes) {
    throw new Failure(
      `Only ${free.toFixed(1)} GB are free on the disk of ${folder}, and about ${gigabytes} GB are needed. Free some and try again.`,
    );
  }
}
