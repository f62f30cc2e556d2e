/** Fonts that a computer already has: none is ever fetched. */
export const fontFamily =
  '"Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
