import '@testing-library/jest-dom';

// jsdom draws nothing, so charts and tables only need these to exist.
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
