"""Django's settings. Everything that a person may want to change is an environment variable with a default.

FOLLOWTHROUGH_HOME      the data folder: database, index, cache and secret; default the user's own data folder
FOLLOWTHROUGH_DATABASE  `postgresql://user:password@host:port/name`; default an SQLite file in the data folder
FOLLOWTHROUGH_HOSTS     names under which the site is asked for, with commas between
FOLLOWTHROUGH_HTTPS     `yes` where a proxy speaks HTTPS for the site: cookies go over HTTPS alone
FOLLOWTHROUGH_PROXIES   how many proxies stand before the site; default none, and one with FOLLOWTHROUGH_HTTPS
FOLLOWTHROUGH_UPLOAD    MiB that an editor may send at once; default 100
FOLLOWTHROUGH_LOG       name of this process's file in the folder `log` of the data folder
"""

import os
from pathlib import Path

from followthrough.site.places import data_folder, database_from, secret_key
from followthrough.site.safety.limits import Limit
from followthrough.site.safety.logs import log_settings

HOME: Path = data_folder()
SECRET_KEY = secret_key(HOME)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOLLOWTHROUGH_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
HTTPS = os.environ.get("FOLLOWTHROUGH_HTTPS", "").lower() in ("yes", "true", "1", "on")
PROXIES = int(os.environ.get("FOLLOWTHROUGH_PROXIES", "1" if HTTPS else "0"))
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "followthrough.site.store",
    "followthrough.site.store.decisions",
    "followthrough.site.jobs",
    "followthrough.site.safety",
    "followthrough.site.desk",
    "followthrough.site.pages",
    "followthrough.site.api",
]
MIDDLEWARE = [
    "followthrough.site.safety.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "followthrough.site.safety.compressing.Compressing",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "followthrough.site.safety.limits.Limits",
    "followthrough.site.pages.answers.PlainAnswers",
]
ROOT_URLCONF = "followthrough.site.urls"
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
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
DATABASES = {"default": database_from(os.environ.get("FOLLOWTHROUGH_DATABASE", ""), HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = True
FORMAT_MODULE_PATH = ["followthrough.site.pages.formats"]
LOCALE_PATHS = [Path(__file__).parent / "pages" / "locale"]  # before the words of Django's own applications
LANGUAGES = [("en", "English"), ("fr", "Français"), ("ar", "العربية")]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 50_000}}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
RATE_LIMITS = (
    Limit("sign-in", ("/desk/sign-in",), 10, 300, ("POST",)),
    Limit("search", ("/search", "/compare", "/feeds/", "/threads/"), 120, 60),
    Limit("lists", ("/recommendations",), 900, 60),
    Limit("export", ("/export", "/api/v1/export"), 12, 60),
    Limit("brief", ("/draft",), 30, 60, endings=("/brief",)),
    Limit("changes", (), 120, 60, endings=("/changes",)),
    Limit("api", ("/api/",), 300, 60),
)
"""What is dear, and how often one address may ask for it; people do not notice, programs are told to wait."""

LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "followthrough.site.safety.errors.form_expired"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS and host != "*"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_SSL_REDIRECT = HTTPS
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # other sites of the same domain are not ours to bind
UPLOAD_ADDRESS = "/desk/upload"
UPLOAD_BYTES = int(os.environ.get("FOLLOWTHROUGH_UPLOAD", "100")) * 2**20
DATA_UPLOAD_MAX_MEMORY_SIZE = 2**20
DATA_UPLOAD_MAX_NUMBER_FILES = 500
LOGGING = log_settings(HOME, os.environ.get("FOLLOWTHROUGH_LOG", "site"))
