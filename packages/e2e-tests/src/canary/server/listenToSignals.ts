/** What comes over the socket of an open page. */
export interface Listening {
  /** Number of messages so far. */
  count(): number;
  /** Ends it and gives the messages. */
  stop(): string[];
}

/** Channels that plugins send on; a page subscribes to those it shows. */
const CHANNELS = ['blueprint:scores', 'notifications', 'blueprint'];

/**
 * Listens to what the server pushes to open pages.
 *
 * @param url - address of the server
 * @param token - token of the person whose page it is
 */
export async function listenToSignals(
  url: string,
  token: string,
): Promise<Listening> {
  const address = `${url.replace(/^http/, 'ws')}/api/signals`;
  // The server begins to listen for sockets when it is first asked for one,
  // and leaves that one waiting.
  const socket = await openSocket(address, token).catch(() =>
    openSocket(address, token),
  );
  const messages: string[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(String(data)));
  for (const channel of CHANNELS) {
    socket.send(JSON.stringify({ action: 'subscribe', channel }));
  }
  return {
    count: () => messages.length,
    stop: () => {
      socket.close();
      return messages;
    },
  };
}

const PATIENCE_MS = 2000;

async function openSocket(address: string, token: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, token);
    const fail = () => {
      socket.close();
      reject(new Error(`No socket can be opened at ${address}.`));
    };
    const patience = setTimeout(fail, PATIENCE_MS);
    socket.addEventListener('open', () => {
      clearTimeout(patience);
      resolve(socket);
    });
    socket.addEventListener('error', fail);
  });
}
