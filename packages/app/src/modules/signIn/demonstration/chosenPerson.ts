const KEY = 'policing-demo-person';

/** Whom this browser signs in as, kept between visits. */
export const chosenPerson = {
  /** Full reference of the person; none where nobody has been chosen. */
  read: (): string | undefined => window.localStorage.getItem(KEY) ?? undefined,
  remember: (ref: string): void => window.localStorage.setItem(KEY, ref),
  forget: (): void => window.localStorage.removeItem(KEY),
};
