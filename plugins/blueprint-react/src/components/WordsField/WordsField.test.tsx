import { act, fireEvent, render, screen } from '@testing-library/react';
import { WordsField } from './WordsField';

const field = (words: string, onWords: (words: string) => void) => (
  <WordsField label="Find" placeholder="Name" words={words} onWords={onWords} />
);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('asks once, when the typing pauses', () => {
  const onWords = jest.fn();
  render(field('', onWords));
  const box = screen.getByLabelText('Find');
  for (const value of ['r', 'ra', 'radio']) {
    fireEvent.change(box, { target: { value } });
  }
  expect(onWords).not.toHaveBeenCalled();
  act(() => jest.runAllTimers());
  expect(onWords.mock.calls).toEqual([['radio']]);
});

it('follows the address without asking again', () => {
  const onWords = jest.fn();
  const { rerender } = render(field('radio', onWords));
  rerender(field('', onWords));
  act(() => jest.runAllTimers());
  expect(screen.getByLabelText('Find')).toHaveValue('');
  expect(onWords).not.toHaveBeenCalled();
});
