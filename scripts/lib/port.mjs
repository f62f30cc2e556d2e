import net from 'node:net';

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} whether nobody listens there
 */
export function isPortFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', error =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
