"""Addresses of the desk. Everything but signing in asks for an editor."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from followthrough.site.desk.signing import SignIn
from followthrough.site.desk.views import (
    checking,
    corrections,
    decisions,
    doubts,
    follow_up,
    overview,
    record,
    statements,
    uploads,
)

urlpatterns = [
    path("desk/sign-in", SignIn.as_view(), name="sign-in"),
    path("desk/sign-out", LogoutView.as_view(), name="sign-out"),
    path("desk", overview.page, name="desk"),
    path("desk/statements", statements.page, name="desk-statements"),
    path("desk/statements/decide", statements.decide, name="desk-statement-decide"),
    path("desk/doubts", doubts.page, name="desk-doubts"),
    path("desk/doubts/<int:row>/decide", doubts.decide, name="desk-doubt-decide"),
    path("desk/decisions", decisions.page, name="desk-decisions"),
    path("desk/decisions/all", decisions.history, name="desk-history"),
    path("desk/decisions/<int:number>/decide", decisions.decide, name="desk-decide"),
    path("desk/record", record.page, name="desk-record"),
    path("desk/record/check", record.check, name="desk-check"),
    path("desk/record/label", record.label, name="desk-label"),
    path("desk/record/relate", record.relate, name="desk-relate"),
    path("desk/record/plan", follow_up.plan, name="desk-plan"),
    path("desk/record/assess", follow_up.assess, name="desk-assess"),
    path("desk/checking", checking.page, name="desk-checking"),
    path("desk/checking/check", checking.check, name="desk-checking-check"),
    path("desk/corrections.jsonl", corrections.lines, name="desk-corrections"),
    path("desk/follow-up", follow_up.page, name="desk-follow-up"),
    path("desk/follow-up/assign", follow_up.assign, name="desk-assign"),
    path("desk/follow-up.csv", follow_up.table, name="desk-follow-up-table"),
    path("desk/follow-up.xlsx", follow_up.workbook, name="desk-follow-up-workbook"),
    path("desk/follow-up.docx", follow_up.matrix, name="desk-matrix"),
    path("desk/upload", uploads.upload, name="desk-upload"),
    path("desk/jobs", uploads.jobs, name="desk-jobs"),
    path("desk/jobs/index", uploads.index, name="desk-index"),
    path("desk/jobs/<int:number>", uploads.job, name="desk-job"),
]
