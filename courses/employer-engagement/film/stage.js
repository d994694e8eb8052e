// Plays a film in the page, or gives build.mjs what it needs to render one frame after the other.
const stage = document.getElementById('stage');
window.show = (name, time) => {
  const svg = films[name].draw(time);
  if (stage.dataset.svg === String(svg.length) && stage.innerHTML === svg) return;
  stage.innerHTML = svg;
};
window.describe = (name) => {
  const { title, poster, size, seconds, scenes, cues } = films[name];
  return {
    title, poster, size, seconds,
    scenes: scenes.map(({ start, describe }) => ({ start, describe })),
    cues: cues.map(({ who, text, from, to, scene }) => ({ who, text, from, to, scene: scenes.indexOf(scene) })),
    hasFont: widthOf('Ragout 0123', 40, 500) !== (() => {
      ruler.font = '500 40px sans-serif';
      return ruler.measureText('Ragout 0123').width;
    })(),
  };
};

const [name, second] = location.hash.slice(1).split(',');
if (films[name]) {
  if (second) window.show(name, Number(second));
  else {
    const began = performance.now();
    const play = () => {
      window.show(name, ((performance.now() - began) / 1000) % films[name].seconds);
      requestAnimationFrame(play);
    };
    play();
  }
}
