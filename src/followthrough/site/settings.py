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
INSTALLED_APPS = ["django.contrib.staticfiles", "followthrough.site.store", "followthrough.site.pages"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "followthrough.site.pages.answers.PlainAnswers",
]
ROOT_URLCONF = "followthrough.site.pages.urls"
WSGI_APPLICATION = "followthrough.site.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "followthrough.site.pages.context.every_page",
            ]
        },
    }
]
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATABASES = {"default": database_from(os.environ.get("FOLLOWTHROUGH_DATABASE", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True
FORMAT_MODULE_PATH = ["followthrough.site.pages.formats"]
LANGUAGES = [("en", "English"), ("fr", "Français"), ("ar", "العربية")]
