/**
 * Copies the citation of a claim where its button is pressed, and says so on the button. It stands by itself: the
 * dashboard's page runs it outside of the map's frame, perhaps more than once.
 */
if (!window.copiesCitations) {
  window.copiesCitations = true;

  /** Pages that did not come safely (plain http) have no clipboard but that of the selected text. */
  const copySelected = (text) => {
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.(".fm-cite");
    if (!button) return;
    const text = button.dataset.citation;
    await (navigator.clipboard?.writeText(text) ?? Promise.reject()).catch(() => copySelected(text));
    button.classList.add("fm-copied");
    setTimeout(() => button.classList.remove("fm-copied"), 1500);
  });
}
