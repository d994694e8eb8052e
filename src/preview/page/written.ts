/** In each page that `portal --serve` sends: loads it anew once the portal was written again. */
const own = document.currentScript?.dataset.written;
new EventSource('/.preview/written').addEventListener('message', ({ data }) => {
  if (data !== own) location.reload();
});
