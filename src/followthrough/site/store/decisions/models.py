"""Decisions, which are only added to, and where each stands now, which is derived."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What is decided."""

    LABEL = "label", _("what it is about")
    ECHO = "echo", _("the same recommendation")
    CHECK = "check", _("checked against the source")
    PUBLICATION = "publication", _("shown to the public")
    DOUBT = "doubt", _("a doubt looked at")
    GROUP = "group", _("group for follow-up")
    BODY = "body", _("body in charge")
    PLAN = "plan", _("planned action")
    ASSESSMENT = "assessment", _("assessment")
    UNDO = "undo", _("undone")


class Decision(models.Model):
    """What somebody decided about a record, on which words, and why.

    `subject` is the record's id; `other` a second record's, where two are concerned (an echo's earlier one); `key`
    tells decisions of one kind on one subject apart (a label's scheme and term). Of decisions with the same kind,
    subject, other and key the last that is not undone holds. `whose` is the State or speaker that the subject belongs
    to, by which it is looked for when its document has gone. `verdict` is the decision in a word, `value` the rest.
    """

    kind = models.TextField(choices=Kind.choices)
    subject = models.TextField(db_index=True)
    other = models.TextField(default="")
    key = models.TextField(default="")
    document = models.TextField(db_index=True)
    whose = models.TextField(default="")
    words = models.TextField(default="")
    other_words = models.TextField(default="")
    verdict = models.TextField(default="")
    value = models.JSONField(default=dict)
    reason = models.TextField(default="")
    by = models.TextField()
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")

    class Meta:
        """In the order in which they were made."""

        ordering = ("pk",)


class State(models.TextChoices):
    """How a decision stands to the record as it is now."""

    KEPT = "kept", _("on the same words")
    CARRIED = "carried", _("carried over to similar words")
    GONE = "gone", _("on words that are no longer there")
    SUPERSEDED = "superseded", _("replaced by a later decision")


class Standing(models.Model):
    """Derived: where a decision that was not undone stands now, on which record and words.

    `likeness`, from 0 to 1, compares the words that it was made on with those that are there now; `changed` names
    what else is not as it was when it was made.
    """

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, primary_key=True, related_name="standing")
    kind = models.TextField()
    state = models.TextField(choices=State.choices)
    subject = models.TextField(db_index=True)
    other = models.TextField(default="", db_index=True)
    document = models.TextField(db_index=True)
    verdict = models.TextField(default="")
    words = models.TextField(default="")
    other_words = models.TextField(default="")
    likeness = models.FloatField(default=1.0)
    changed = models.JSONField(default=list)

    class Meta:
        """Asked for by kind and state, too."""

        indexes: ClassVar = [models.Index(fields=["kind", "state"], name="standing_by_kind")]
