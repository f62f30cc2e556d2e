import { useEffect, useState } from 'react';

/**
 * A value once it has not changed for a while, so that not every key that is
 * pressed asks the server.
 *
 * @param value - as it is now
 * @param after - milliseconds
 */
export function useSettled<T>(value: T, after: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
