import '@testing-library/jest-dom';

// jsdom draws nothing, so charts and tables only need these to exist.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// What one test chose is not remembered in the next.
afterEach(() => sessionStorage.clear());
