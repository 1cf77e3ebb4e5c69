"""Addresses of the desk. Everything but signing in asks for an editor."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from followthrough.site.desk import views
from followthrough.site.desk.signing import SignIn

urlpatterns = [
    path("desk/sign-in", SignIn.as_view(), name="sign-in"),
    path("desk/sign-out", LogoutView.as_view(), name="sign-out"),
    path("desk", views.desk, name="desk"),
]
