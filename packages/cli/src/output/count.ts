/**
 * Says how many there are of something: `1 error`, `2 errors`, `no errors`.
 *
 * @param number - how many
 * @param one - word for one of them
 * @param many - word for several of them
 */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number === 0 ? 'no' : number} ${number === 1 ? one : many}`;
}
