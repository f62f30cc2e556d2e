/** Most items on one page. */
export const LARGEST_PAGE = 200;

/** Items on a page, where nothing is asked for. */
export const USUAL_PAGE = 25;

/** Query parameters of a page of a list. */
export interface PageParameters {
  limit?: number;
  cursor?: string;
}
