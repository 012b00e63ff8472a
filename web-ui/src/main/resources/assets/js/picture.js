// Shows a chosen picture as it will look, and tells what the site would refuse before megabytes are sent.
(() => {
  const SIDE = 96;

  function refuse(input, text) {
    const field = input.closest(".field");
    field.querySelector(".field-error")?.remove();
    field.classList.toggle("field-wrong", Boolean(text));
    input.toggleAttribute("data-refused", Boolean(text));
    if (!text) { input.removeAttribute("aria-invalid"); return; }
    const error = Object.assign(document.createElement("p"), { className: "field-error", id: "image-error", textContent: text });
    error.setAttribute("role", "alert");
    input.after(error);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", "image-help image-error");
  }

  // The square in the middle, upright, as the site cuts it. What the browser cannot read is left to the site to judge.
  async function preview(input) {
    const place = input.closest(".field").querySelector(".picture-now");
    place.querySelector("canvas")?.remove();
    place.querySelector("img").hidden = false;
    const file = input.files[0];
    if (!file || input.hasAttribute("data-refused")) return;
    let picture;
    try { picture = await createImageBitmap(file); } catch { return; }
    const side = Math.min(picture.width, picture.height);
    const scale = window.devicePixelRatio || 1;
    const canvas = Object.assign(document.createElement("canvas"), { className: "avatar avatar-large", width: SIDE * scale, height: SIDE * scale });
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", input.dataset.preview);
    canvas.getContext("2d").drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, canvas.width, canvas.height);
    picture.close();
    place.querySelector("canvas")?.remove();
    place.querySelector("img").hidden = true;
    place.append(canvas);
  }

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!input.matches("input[data-picture]")) return;
    const file = input.files[0];
    refuse(input, file && file.size > Number(input.dataset.maxBytes) ? input.dataset.tooLarge : "");
    const remove = input.form.elements.remove_image;
    if (file && remove) remove.checked = false;
    preview(input);
  });
})();
