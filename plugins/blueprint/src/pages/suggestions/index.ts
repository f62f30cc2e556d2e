export * from './SuggestionsPage';
