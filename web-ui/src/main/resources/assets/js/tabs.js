// A row of links that is wider than a phone begins where one is.
document.addEventListener("DOMContentLoaded", () => {
  const row = document.querySelector(".admin-nav");
  const here = row?.querySelector("[aria-current]");
  if (here) row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - here.clientWidth) / 2;
});
