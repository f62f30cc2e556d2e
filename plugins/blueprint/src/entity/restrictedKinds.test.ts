import {
  type KindName,
  kinds,
  restrictedKinds,
} from '@policing/plugin-blueprint-common';
import { restrictedKind } from './restrictedKinds';

it('knows the restricted kinds of the model, and no other', () => {
  const known = (Object.keys(kinds) as KindName[]).filter(restrictedKind);
  expect(known.sort()).toEqual([...restrictedKinds].sort());
});
