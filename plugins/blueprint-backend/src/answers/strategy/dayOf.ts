import type { ResultsReader } from '../../store/ResultsStore';

/** Day at which facts are read, ISO 8601: that of the last scoring, else today. */
export async function dayOf(store: ResultsReader): Promise<string> {
  const state = await store.readScoringState();
  return state?.day ?? new Date().toISOString().slice(0, 10);
}
