// Runs in a page before anything of its own, as it is written here.
window.paint = { first: 0, largest: 0, blocked: 0, shift: 0 };
const notes = {
  paint: ({ name, startTime }) => {
    if (name === "first-contentful-paint") window.paint.first = startTime;
  },
  "largest-contentful-paint": ({ startTime }) => {
    window.paint.largest = startTime;
  },
  longtask: ({ duration }) => {
    window.paint.blocked += duration - 50;
  },
  "layout-shift": ({ value }) => {
    window.paint.shift += value;
  },
};
for (const type of Object.keys(notes)) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes[type](entry);
  }).observe({ type, buffered: true });
}
