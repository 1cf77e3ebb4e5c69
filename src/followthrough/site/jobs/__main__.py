"""`python -m followthrough.site.jobs`: the worker, as the site starts it."""

from followthrough.site.setup import start

start()

from followthrough.site.jobs.worker import main  # noqa: E402 - models need a started Django

main()
