import type {
  ImportDetailResponse,
  ImportQuestion,
  ImportValue,
} from '@policing/plugin-blueprint-common';
import type { Answers } from './QuestionsTable';

/** Names a question among all. */
export function keyOf({ field, text }: ImportQuestion): string {
  return JSON.stringify([field, text]);
}

/** Answers that somebody gave before. */
export function answersOf({ questions }: ImportDetailResponse): Answers {
  return Object.fromEntries(
    questions.flatMap(question =>
      question.answer === undefined
        ? []
        : [[keyOf(question), question.answer] as const],
    ),
  );
}

/** Answers as the server takes them; an empty one means that the word says nothing. */
export function valuesOfAnswers(answers: Answers): ImportValue[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    if (answer === undefined) {
      return [];
    }
    const [field, text] = JSON.parse(key) as [string, string];
    return [{ field, text, ...(answer !== '' && { value: answer }) }];
  });
}
