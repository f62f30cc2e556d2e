import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key before what was typed is asked for. */
const TYPING_PAUSE = 250;

/** Properties of {@link WordsField}. */
export interface WordsFieldProps {
  className?: string;
  label: string;
  placeholder: string;
  maxLength?: number;
  /** The words that are asked for, as the address has them. */
  words: string;
  /** Called with what was typed, after a pause. */
  onWords: (words: string) => void;
}

/** A field for words to look for, which asks once the typing pauses. */
export function WordsField({ words, onWords, ...field }: WordsFieldProps) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const tell = useRef(onWords);
  tell.current = onWords;

  // The address may change by itself: by going back, or by clearing filters.
  if (words !== sent.current) {
    sent.current = words;
    setTyped(words);
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== sent.current) {
        sent.current = typed;
        tell.current(typed);
      }
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return <SearchField {...field} value={typed} onChange={setTyped} />;
}
