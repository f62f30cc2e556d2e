export { chosenPerson } from './demonstration/chosenPerson';
export { signInModule } from './signInModule';
