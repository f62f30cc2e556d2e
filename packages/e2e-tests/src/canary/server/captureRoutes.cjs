'use strict';

/*
 * Loaded before the server: remembers every route that Express is given, and
 * writes the list to the file named in CANARY_ROUTES on the signal SIGUSR2.
 * Only the canary loads it.
 */

const fs = require('node:fs');
const http = require('node:http');
const Module = require('node:module');

const layerPath = Symbol('path as registered');
const apps = new Set();

// Express keeps only a regular expression of the path a router is mounted at.
function rememberingLayer(Layer) {
  function RememberingLayer(path, options, handler) {
    const layer = new Layer(path, options, handler);
    layer[layerPath] = path;
    return layer;
  }
  RememberingLayer.prototype = Layer.prototype;
  return RememberingLayer;
}

const wrapped = new Map();
const load = Module._load;
Module._load = function loadRemembering(request, parent, isMain) {
  const exported = load.call(this, request, parent, isMain);
  if (
    typeof exported !== 'function' ||
    exported.name !== 'Layer' ||
    !/layer(\.js)?$/.test(request)
  ) {
    return exported;
  }
  if (!wrapped.has(exported)) {
    wrapped.set(exported, rememberingLayer(exported));
  }
  return wrapped.get(exported);
};

const { createServer } = http;
http.createServer = function createRememberedServer(...args) {
  args.filter(arg => typeof arg === 'function').forEach(arg => apps.add(arg));
  return createServer.apply(this, args);
};

function pathsOf(path) {
  return (Array.isArray(path) ? path : [path]).map(each => String(each ?? ''));
}

function join(base, path) {
  return `${base}/${path}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function* routesIn(stack, base) {
  for (const { handle, route, name, [layerPath]: mounted } of stack) {
    if (route) {
      for (const path of pathsOf(route.path)) {
        for (const layer of route.stack) {
          yield {
            method: (layer.method ?? 'all').toUpperCase(),
            path: join(base, path),
          };
        }
      }
    } else if (Array.isArray(handle?.stack)) {
      for (const path of pathsOf(mounted)) {
        yield* routesIn(handle.stack, join(base, path));
      }
    } else if (pathsOf(mounted).some(path => path !== '/') || isApp(name)) {
      for (const path of pathsOf(mounted)) {
        yield { method: 'USE', path: join(base, path) };
      }
    }
  }
}

// An app within an app hides its routes: it must be looked at by hand.
function isApp(name) {
  return name === 'mounted_app';
}

process.on('SIGUSR2', () => {
  const routes = new Map();
  for (const app of apps) {
    for (const route of routesIn(
      (app._router ?? app.router ?? app).stack,
      '',
    )) {
      routes.set(`${route.method} ${route.path}`, route);
    }
  }
  const file = process.env.CANARY_ROUTES;
  fs.writeFileSync(`${file}.part`, JSON.stringify([...routes.values()]));
  fs.renameSync(`${file}.part`, file);
});
