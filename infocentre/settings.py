"""Settings of the site, read from the environment and grouped by task.

Without any variable the project is a demonstration on this machine: it keeps its secret key, its
database and its mail below `var/`. `ENVIRONMENT=production` refuses to start without its secrets.
"""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from infocentre.accounts import conf as accounts
from infocentre.secrets import stored_secret, weakness

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
if env.bool("READ_DOT_ENV", True):
    env.read_env(BASE_DIR / ".env")

VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))
PRODUCTION = env.str("ENVIRONMENT", "demo") == "production"
DEBUG = env.bool("DEBUG", False)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG must stay off in production: it shows secrets to visitors.")

# --- Secrets and hosts --------------------------------------------------------------------------
SECRET_KEY = env.str("SECRET_KEY", "")
if not SECRET_KEY and not PRODUCTION:
    SECRET_KEY = stored_secret(VAR_DIR / "secret-key")
# Former keys: what they signed and sealed stays readable while the key is being changed.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
if PRODUCTION and (refusal := weakness([SECRET_KEY, *SECRET_KEY_FALLBACKS])):
    raise ImproperlyConfigured(refusal)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
# The public address, for absolute links in mails and files; empty: taken from the request.
SITE_ORIGIN = env.str("SITE_ORIGIN", "")
# How many proxies of ours stand before gunicorn and append to X-Forwarded-For; 0: the peer is the visitor.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", 0)

# --- Applications -------------------------------------------------------------------------------
INSTALLED_APPS = [
    # Before the admin, as modeltranslation asks.
    "modeltranslation",
    "infocentre.content",
    "infocentre.library",
    "infocentre.catalogues",
    "infocentre.pages",
    "infocentre.contact",
    "infocentre.audit",
    "infocentre.worker",
    "infocentre.links",
    "infocentre.visits",
    *([] if PRODUCTION else ["infocentre.demo"]),
    "news",
    "events",
    "lectures",
    "people",
    "taggit",
    "reversion",
    "django_prose_editor",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "infocentre.office.config.OfficeAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    # After the admin, whose forms say what is kept of each item.
    "infocentre.history",
    "infocentre.publishing",
    "infocentre.office",
    "infocentre.translations",
    # Last: it grants the roles their permissions when those of every app exist.
    "infocentre.accounts",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "infocentre.web.middleware.response_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "infocentre.web.middleware.TextGZipMiddleware",
    "infocentre.web.middleware.DamagedRequests",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "infocentre.audit.current_request.remember_request",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "infocentre.accounts.middleware.AccountsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "infocentre.urls"
WSGI_APPLICATION = "infocentre.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "infocentre.assets.loaders.TightLoader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                ),
            ],
            "builtins": [
                "infocentre.web.templatetags.content",
                "infocentre.pages.templatetags.structured",
                "django.templatetags.i18n",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "infocentre.pages.context_processors.site",
            ],
        },
    },
]

# --- Database -----------------------------------------------------------------------------------
DATABASE_URL = env.str("DATABASE_URL", "")
if DATABASE_URL:
    DATABASES = {"default": env.db_url("DATABASE_URL", engine="django.db.backends.postgresql")}
elif PRODUCTION:
    raise ImproperlyConfigured("Set DATABASE_URL: production uses a PostgreSQL server of its own.")
else:
    DATABASES = {"default": {"ENGINE": "infocentre.postgres", "NAME": "infocentre"}}
    EMBEDDED_POSTGRES_DIR = Path(env.str("EMBEDDED_POSTGRES_DIR", str(VAR_DIR / "postgres")))
    # Off only for tests: a power cut may then cost the data.
    EMBEDDED_POSTGRES_FSYNC = env.bool("EMBEDDED_POSTGRES_FSYNC", True)
if database_name := env.str("DATABASE_NAME", ""):
    DATABASES["default"]["NAME"] = database_name
DATABASES["default"] |= {"CONN_MAX_AGE": env.int("CONN_MAX_AGE", 600), "CONN_HEALTH_CHECKS": True}
# Whether the queries of visitors' pages are compiled once (`infocentre.web.compiled`) or built on each call.
COMPILED_QUERIES = env.bool("COMPILED_QUERIES", True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Languages, dates, time ---------------------------------------------------------------------
LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]
# The second folder holds what Django and the libraries lack in Kazakh; `makemessages` leaves it alone.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "upstream"]
FORMAT_MODULE_PATH = ["infocentre.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"
MODELTRANSLATION_DEFAULT_LANGUAGE = "kk"
MODELTRANSLATION_FALLBACK_LANGUAGES = {"default": ("kk", "ru", "en"), "en": ("ru", "kk")}
TAGGIT_CASE_INSENSITIVE = True

# --- Files --------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Style sheets are written in parts, which the first finder joins.
STYLE_SHEETS = BASE_DIR / "styles"
STATICFILES_FINDERS = [
    "infocentre.assets.finders.StyleSheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "infocentre.library.storage.WholeFileStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o644
FILE_UPLOAD_HANDLERS = [
    "infocentre.library.files.receiving.StaffOnlyHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "infocentre.library.files.receiving.LimitedFileHandler",
]
# Bytes that the library of pictures and files may fill.
LIBRARY_QUOTA = env.int("LIBRARY_QUOTA", 20 * 1024**3)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# --- Mail ---------------------------------------------------------------------------------------
if PRODUCTION and not env.str("EMAIL_URL", ""):
    raise ImproperlyConfigured(
        "Set EMAIL_URL: without it nobody is told of enquiries or gets a link to sign in."
    )
EMAIL_CONFIG = env.email_url("EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}")
if PRODUCTION and not EMAIL_CONFIG["EMAIL_BACKEND"].endswith(".smtp.EmailBackend"):
    raise ImproperlyConfigured("EMAIL_URL must name a mail server (smtp://, smtp+tls://, smtp+ssl://).")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "infocentre@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# --- Enquiries ----------------------------------------------------------------------------------
ENQUIRIES_PER_HOUR = env.int("ENQUIRIES_PER_HOUR", 5)
ENQUIRIES_PER_DAY = env.int("ENQUIRIES_PER_DAY", 20)
# Seconds for one attempt: the worker waits for it, and an editor who asks for it.
ENQUIRY_MAIL_TIMEOUT = 5

# --- Import and export --------------------------------------------------------------------------
# Our own writers guard every cell (`infocentre.cells`); this is for whatever uses the library's.
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True

# --- Links to other sites -----------------------------------------------------------------------
# Whether the worker looks at them; a demonstration asks nobody.
LINK_CHECK = env.bool("LINK_CHECK", PRODUCTION)
# How often the page of an item is asked for, a number a day: what is read most is translated first.
COUNT_VISITS = env.bool("COUNT_VISITS", True)

# --- Security -----------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        # The nonce appears only where a template asks for it: the admin's import map.
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": ["https://www.youtube-nocookie.com"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "infocentre.web.errors.csrf_failure"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 365 * 24 * 3600)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
vars().update(accounts.SETTINGS)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Journal ------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"brief": {"()": "infocentre.web.logs.Brief"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["brief"]}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "WARNING")},
    # A page that is not there is the visitor's news, not ours.
    "loggers": {"django.request": {"level": "ERROR"}},
}
