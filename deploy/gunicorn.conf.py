"""How gunicorn serves the site; each value can be overridden on the command line."""

import multiprocessing
import os

# One a core: pages are made of computing, not of waiting.
workers = int(os.environ.get("WEB_CONCURRENCY", min(multiprocessing.cpu_count(), 8)))
# Threads, so that a browser's idle connection never blocks a worker.
worker_class = "gthread"
threads = 2
keepalive = 5
max_requests = 5000
max_requests_jitter = 500
timeout = 60
graceful_timeout = 20
# Heartbeat files in memory: a slow disk must not get a worker killed.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
# Nothing is written outside of the project; its workers are steered by signals.
control_socket_disable = True
