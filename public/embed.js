/* Dwengo lessons: gives frames with a lesson the height of their content. MIT licence. Optional: without it, frames
   keep the height that is written in the page. Also passes on what a frame tells, as an event "dwengo-les" on the
   iframe: frame.addEventListener('dwengo-les', ({ detail }) => ...). */
(() => {
  const frames = () => document.querySelectorAll('iframe[src*="/embed/"]');
  const originOf = (frame) => new URL(frame.src, location.href).origin;

  addEventListener('message', ({ source, origin, data }) => {
    if (!data || data.source !== 'dwengo-les' || data.version !== 1) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
      const { height } = data;
      if (height > 0 && height < 50000) frame.style.height = Math.max(150, Math.ceil(height)) + 'px';
      frame.dispatchEvent(new CustomEvent('dwengo-les', { detail: data, bubbles: true }));
    }
  });

  // Frames that were ready before this script say so again.
  const hello = { target: 'dwengo-les', version: 1, type: 'hello' };
  for (const frame of frames()) frame.contentWindow.postMessage(hello, originOf(frame));
})();
