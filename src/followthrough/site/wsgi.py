"""The site as a WSGI application."""

import os

from django.core.wsgi import get_wsgi_application

from followthrough.site.parent import end_without_parent

SERVED = "FOLLOWTHROUGH_SERVED"
"""Set where `serve` runs the site: its process ends with that command. Other servers look after theirs themselves."""

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.site.settings")
application = get_wsgi_application()
if os.environ.get(SERVED):
    end_without_parent(lambda: os._exit(1))
