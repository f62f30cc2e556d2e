import '@testing-library/jest-dom';

// jsdom draws nothing, so charts and tables only need these to exist.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Clicking through tables takes long where two cores run every suite at once.
jest.setTimeout(60_000);

// What one test chose is not remembered in the next.
afterEach(() => sessionStorage.clear());
