"""Editors: who may sign in at the desk."""

from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from followthrough.errors import InputError


def set_password(name: str, password: str) -> bool:
    """Give an editor a password and let them sign in; true where the editor was not known before.

    An `InputError` says what is wrong with the name or the password.
    """
    editor = User.objects.filter(username=name).first()
    fresh = editor is None
    editor = editor or User(username=name)
    try:
        editor.full_clean(exclude=["password"])
        validate_password(password, editor)
    except ValidationError as error:
        raise InputError(" ".join(error.messages), where=name) from error
    editor.set_password(password)
    editor.is_active = True
    editor.save()
    return fresh


def turn_off(name: str) -> None:
    """Let an editor no longer sign in; an `InputError` where there is none of that name."""
    if not User.objects.filter(username=name).update(is_active=False):
        raise InputError("there is no editor of that name.", where=name)
