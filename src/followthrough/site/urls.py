"""All addresses of the site, room by room; the pages come last, since they take any name of a document."""

from django.urls import include, path

urlpatterns = [
    path("", include("followthrough.site.desk.urls")),
    path("", include("followthrough.site.api.urls")),
    path("", include("followthrough.site.pages.urls")),
]

handler404 = "followthrough.site.pages.views.missing.page"
handler500 = "followthrough.site.safety.errors.broke_down"
