export * from './DispensationsPages';
