/** Counts what leaves: every request of this page that takes something along, whoever makes it. */
class SentCounter {
  count = $state(0);
  #watching = false;

  /** Looks on at the four ways in which a page can send; each goes on as before. */
  watch(page: Window & typeof globalThis): void {
    if (this.#watching) return;
    this.#watching = true;
    const count = (body: unknown) => {
      if (body !== undefined && body !== null) this.count += 1;
    };
    const { fetch } = page;
    page.fetch = (input, init) => {
      count(init?.body ?? (input instanceof Request ? input.body : null));
      return fetch.call(page, input, init);
    };
    const beacon = page.navigator.sendBeacon.bind(page.navigator);
    page.navigator.sendBeacon = (url, data) => {
      count(data);
      return beacon(url, data);
    };
    const send = page.XMLHttpRequest.prototype.send as (body?: XMLHttpRequestBodyInit | null) => void;
    page.XMLHttpRequest.prototype.send = function (body?: XMLHttpRequestBodyInit | null) {
      count(body);
      send.call(this, body);
    };
    const socket = page.WebSocket.prototype.send;
    page.WebSocket.prototype.send = function (data) {
      count(data);
      socket.call(this, data);
    };
  }
}

export const sent = new SentCounter();
