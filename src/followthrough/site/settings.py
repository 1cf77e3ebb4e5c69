"""Django's settings. Everything that a person may want to change is an environment variable with a default.

FOLLOWTHROUGH_HOME      the data folder: database, index, cache and secret; default the user's own data folder
FOLLOWTHROUGH_DATABASE  `postgresql://user:password@host:port/name`; default an SQLite file in the data folder
"""

import os
from pathlib import Path

from followthrough.site.places import data_folder, database_from, secret_key

HOME: Path = data_folder()
SECRET_KEY = secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOLLOWTHROUGH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
INSTALLED_APPS = ["followthrough.site.store"]
DATABASES = {"default": database_from(os.environ.get("FOLLOWTHROUGH_DATABASE", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
