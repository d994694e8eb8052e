/**
 * The whole stage on the whole screen, with our controls and captions. Where the LMS's frame forbids it,
 * the stage fills the frame; a telephone that shows only its own player full screen shows that.
 */
export interface FullScreen {
  readonly on: boolean;
  toggle(): void;
}

/** Old iPhones. */
type WithOwn = HTMLVideoElement & { webkitEnterFullscreen?(): void };

export function fullScreen(stage: HTMLElement, video: WithOwn, changed: () => void): FullScreen {
  const fill = (on: boolean) => {
    stage.classList.toggle('fills', on);
    changed();
  };
  const isFilling = () => stage.classList.contains('fills');
  stage.addEventListener('focusout', ({ relatedTarget }) => {
    if (isFilling() && relatedTarget instanceof Node && !stage.contains(relatedTarget)) fill(false);
  });
  stage.addEventListener('fullscreenchange', changed);
  return {
    get on() {
      return isFilling() || document.fullscreenElement === stage;
    },
    toggle: () => {
      if (isFilling()) fill(false);
      else if (document.fullscreenElement === stage) void document.exitFullscreen();
      else if (document.fullscreenEnabled) stage.requestFullscreen().catch(() => fill(true));
      else if (video.webkitEnterFullscreen) video.webkitEnterFullscreen();
      else fill(true);
    },
  };
}
