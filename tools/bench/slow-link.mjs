/** A slow line in front of a server on this machine: a TCP proxy, so that everything is slowed, workers included. */
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const MBIT_PER_SECOND = 10;
/** Milliseconds there and back. */
const ROUND_TRIP = 40;

/** Waits until a moment of `performance.now()`. */
const until = (moment) => setTimeout(Math.max(0, moment - performance.now()));

/** When the last byte of a piece has passed a line that is shared by all connections. */
function sharedLine() {
  let free = 0;
  return (bytes) => {
    free = Math.max(free, performance.now()) + (bytes * 8) / (MBIT_PER_SECOND * 1000);
    return free;
  };
}

/**
 * Starts the line.
 *
 * @param port of the server behind it
 * @returns its own port, and how to close it
 */
export async function slowLink(port) {
  const passes = sharedLine();
  const sockets = new Set();
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => client.destroy() && server.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    // Opening the connection costs a round trip on a real line, and none on this machine.
    let up = setTimeout(ROUND_TRIP);
    client.on('data', (data) => {
      const arrives = performance.now() + ROUND_TRIP / 2;
      up = up.then(() => until(arrives)).then(() => void server.write(data));
    });
    let down = Promise.resolve();
    server.on('data', (data) => {
      const arrives = passes(data.length) + ROUND_TRIP / 2;
      server.pause();
      down = down.then(() => until(arrives)).then(() => void client.write(data));
      // The line is never filled further ahead than the piece that is on it.
      void until(arrives - ROUND_TRIP / 2).then(() => server.resume());
    });
    client.on('end', () => void up.then(() => server.end()));
    server.on('end', () => void down.then(() => client.end()));
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = () => {
    sockets.forEach((socket) => socket.destroy());
    proxy.close();
  };
  return { port: proxy.address().port, close };
}
