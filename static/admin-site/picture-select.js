/* Choosing a picture from the library: the list shows thumbnails, the form shows the chosen one. */
const $ = window.django.jQuery;

const thumbnail = (element, pk) => element.dataset.thumbnailUrl.replace("/0/", `/${pk}/`);

function option(element, item) {
  if (!item.id || item.loading) return item.text;
  const row = document.createElement("span");
  const image = document.createElement("img");
  row.className = "picture-option";
  image.src = thumbnail(element, item.id);
  image.alt = "";
  row.append(image, item.text);
  return $(row);
}

function preview(element) {
  const image = element.parentElement.querySelector(".picture-thumbnail");
  image.hidden = !element.value;
  if (element.value) image.src = thumbnail(element, element.value);
}

function start(element) {
  $(element).select2({
    ajax: {
      data: (params) => ({
        term: params.term,
        page: params.page,
        app_label: element.dataset.appLabel,
        model_name: element.dataset.modelName,
        field_name: element.dataset.fieldName,
      }),
    },
    templateResult: (item) => option(element, item),
  });
  $(element).on("change", () => preview(element));
}

for (const element of document.querySelectorAll(".picture-autocomplete:not([name*=__prefix__])")) start(element);
document.addEventListener("formset:added", (event) => {
  for (const element of event.target.querySelectorAll(".picture-autocomplete")) start(element);
});
