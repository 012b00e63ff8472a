// Stands in for reCAPTCHA's script: a check box in every .g-recaptcha, also in those that htmx brings later.
(() => {
  const LABELS = { en: "I am not a robot", pl: "Nie jestem robotem" };
  let count = 0;

  function render(place) {
    if (place.querySelector("[name='g-recaptcha-response']")) {
      return;
    }
    const box = document.createElement("input");
    box.type = "checkbox";
    box.name = "g-recaptcha-response";
    box.value = "sandbox-pass";
    box.id = `g-recaptcha-${++count}`;
    box.className = "form-check-input";
    const label = document.createElement("label");
    label.htmlFor = box.id;
    label.className = "form-check-label";
    label.textContent = LABELS[document.documentElement.lang] ?? LABELS.en;
    const row = document.createElement("div");
    row.className = "form-check";
    row.append(box, label);
    place.append(row);
  }

  function renderAll() {
    document.querySelectorAll(".g-recaptcha").forEach(render);
  }

  function boxes() {
    return [...document.querySelectorAll(".g-recaptcha [name='g-recaptcha-response']")];
  }

  window.grecaptcha = {
    ready: (callback) => callback(),
    render: (place) => render(typeof place === "string" ? document.getElementById(place) : place),
    reset: () => boxes().forEach((box) => { box.checked = false; }),
    getResponse: () => boxes().find((box) => box.checked)?.value ?? "",
  };

  renderAll();
  document.addEventListener("DOMContentLoaded", renderAll);
  document.addEventListener("htmx:load", renderAll);
})();
