// Goes on counting what the server wrote: "29 d 23 h 59 min 58 s". A timer is not read out at every tick.
(() => {
  const SIZES = [86400, 3600, 60, 1];

  function show(element) {
    const units = element.dataset.units.split(" ");
    let left = Math.ceil((Date.parse(element.dataset.countdown) - Date.now()) / 1000);
    if (left <= 0) {
      element.textContent = element.dataset.over;
      element.removeAttribute("data-countdown");
      return;
    }
    const parts = SIZES.map((size, i) => {
      const count = Math.floor(left / size);
      left -= count * size;
      return count + " " + units[i];
    });
    element.textContent = parts.join(" ");
  }

  setInterval(() => document.querySelectorAll("[data-countdown]").forEach(show), 1000);
})();
