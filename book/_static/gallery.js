// Orders the cards of the gallery and passes over some, with no kernel and no server. It moves what
// Python wrote and states no number. A link such as #cards?sort=gain&order=down sets the controls.

const title = (card) => card.querySelector("h3").textContent;
const chosen = (select) => select.selectedOptions[0].textContent;

for (const gallery of document.querySelectorAll("[data-rectified-gallery]")) {
  const panel = gallery.querySelector(".rectified-orders");
  const [sort, order, show] = ["sort", "order", "show"].map((name) =>
    panel.querySelector(`[name=${name}]`),
  );
  const cards = [...gallery.querySelectorAll(".rectified-card")]; // as taught
  const number = (card) => Number(card.getAttribute(`data-${sort.value}`) ?? NaN);

  function inOrder() {
    if (!sort.value) return cards;
    const has = cards.filter((card) => !Number.isNaN(number(card)));
    const rest = cards.filter((card) => Number.isNaN(number(card)));
    const sign = order.value === "down" ? -1 : 1;
    // Where both are infinite the difference is NaN, which sorts as equal.
    has.sort((one, other) => sign * (number(one) - number(other)) || 0);
    return [...has, ...rest];
  }

  function arrange() {
    const ordered = inOrder();
    const shown = ordered.filter((card) => {
      card.hidden = show.value !== "" && !card.dataset.facts.split(" ").includes(show.value);
      return !card.hidden;
    });
    ordered[0].parentElement.append(...ordered);
    for (const row of gallery.querySelectorAll("[data-of]"))
      row.classList.toggle("rectified-by", row.dataset.of === sort.value);
    order.disabled = !sort.value;
    const way = sort.value ? `, ${chosen(order)}` : "";
    const few = shown.slice(0, 3).map(title).join(", ");
    const which = show.value ? ` with ${chosen(show)}` : "";
    panel.querySelector("[role=status]").textContent =
      `${shown.length} cards${which}, by ${chosen(sort)}${way}: ${few} …`;
  }

  function follow() {
    const [id, query] = location.hash.slice(1).split("?");
    if (id !== gallery.id || !query) return;
    const asked = new URLSearchParams(query);
    for (const select of [sort, order, show]) {
      const value = asked.get(select.name) ?? select.options[0].value;
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    arrange();
    gallery.scrollIntoView();
  }

  panel.hidden = false;
  order.disabled = !sort.value;
  panel.addEventListener("change", arrange);
  addEventListener("hashchange", follow);
  follow();
}
