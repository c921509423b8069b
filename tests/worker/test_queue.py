from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone, translation

from infocentre.worker import running, timetable
from infocentre.worker.jobs import purge
from infocentre.worker.models import Job, State, Turn
from infocentre.worker.queue import enqueue

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def later():
    """Let time pass for every waiting job."""
    Job.objects.filter(state=State.WAITING).update(run_at=timezone.now() - timedelta(seconds=1))


class TestEnqueue:
    def test_job_is_given_its_payload_in_the_default_language(self, handle):
        seen = []
        kind = handle(lambda **payload: seen.append((payload, translation.get_language())))

        with translation.override("en"):
            enqueue(kind, {"pk": 7})
            running.run_due()

        assert seen == [({"pk": 7}, "kk")]
        assert Job.objects.get().state == State.DONE

    def test_job_of_a_rolled_back_transaction_is_not_stored(self, handle):
        kind = handle(lambda: None)
        with transaction.atomic():
            enqueue(kind)
            transaction.set_rollback(True)

        assert running.run_due() == 0

    def test_jobs_with_one_key_are_merged_at_the_earlier_time(self, handle):
        kind, now = handle(lambda: None), timezone.now()

        first = enqueue(kind, key="a", run_at=now + DAY)

        assert enqueue(kind, key="a", run_at=now) == first
        assert enqueue(kind, key="b") != first
        assert Job.objects.get(pk=first).run_at == now

    def test_a_job_begun_does_not_stand_for_a_later_one_of_its_key(self, handle):
        """It may have read what was there before the later one's changes."""
        kind = handle(lambda: enqueue(kind, key="a", run_at=timezone.now() + DAY))
        first = enqueue(kind, key="a")

        running.run_due()

        assert Job.objects.exclude(pk=first).get().state == State.WAITING

    def test_job_not_yet_due_or_of_an_unknown_kind_is_left_alone(self, handle):
        enqueue(handle(lambda: None), run_at=timezone.now() + DAY)
        Job.objects.create(kind="of.another.version", max_attempts=1)

        assert running.run_due() == 0


class TestFailure:
    def test_failed_job_leaves_nothing_and_is_tried_later_with_growing_pauses(self, handle):
        def work():
            Turn.objects.create(pk="trace", due_at=timezone.now())
            raise ValueError("No luck\0")

        job, pauses = Job.objects.get(pk=enqueue(handle(work))), []
        for _attempt in range(3):
            later()
            assert running.run_due() == 1
            job.refresh_from_db()
            pauses.append((job.run_at - timezone.now()).total_seconds())

        assert not Turn.objects.exists()
        assert job.error.endswith("ValueError: No luck\n")
        assert pauses[0] > 10
        assert pauses[1] > 1.5 * pauses[0]
        assert pauses[2] > 1.5 * pauses[1]

    def test_job_fails_for_good_after_its_last_attempt_and_can_be_retried(self, handle):
        outcomes = iter([ValueError, ValueError, None])

        def work():
            if error := next(outcomes):
                raise error

        job = Job.objects.get(pk=enqueue(handle(work, max_attempts=2)))
        for _attempt in range(4):
            later()
            running.run_due()
        job.refresh_from_db()
        assert (job.state, job.attempts) == (State.FAILED, 2)

        assert Job.objects.all().retry() == 1
        running.run_due()

        job.refresh_from_db()
        assert (job.state, job.error) == (State.DONE, "")

    def test_job_that_kills_its_worker_each_time_comes_to_an_end(self, handle):
        job = Job.objects.get(pk=enqueue(handle(lambda: None, max_attempts=2)))
        for _attempt in range(3):
            later()
            running.claim()  # and never performed

        job.refresh_from_db()
        assert (job.state, job.error) == (State.FAILED, running.CUT_OFF)

    def test_log_does_not_contain_the_error_message(self, handle, caplog):
        def work():
            raise ValueError("aigerim@example.kz")

        enqueue(handle(work))
        running.run_due()

        assert "failed at attempt 1" in caplog.text
        assert "aigerim" not in caplog.text


class TestTimetable:
    def test_regular_work_is_added_once_an_interval(self, handle):
        kind, now = handle(lambda: None, every=DAY), timezone.now()

        turns = [kind in timetable.enqueue_due(now + DAY * passed) for passed in (0, 0.5, 1, 1.5, 2)]

        assert turns == [True, False, True, False, True]
        assert Job.objects.filter(kind=kind).count() == 1  # none has been begun

    def test_finished_jobs_are_forgotten_after_two_weeks(self, handle):
        for state, days in ((State.DONE, 15), (State.DONE, 13), (State.FAILED, 15), (State.FAILED, 91)):
            values = {"state": state, "finished_at": timezone.now() - DAY * days, "key": f"{state}-{days}"}
            Job.objects.create(kind="a", max_attempts=1, **values)

        purge()

        assert set(Job.objects.values_list("key", flat=True)) == {"done-13", "failed-15"}


@pytest.mark.django_db(transaction=True)
class TestSeveralWorkers:
    def in_thread(self, function):
        def run():
            try:
                return function()
            finally:
                connection.close()

        with ThreadPoolExecutor() as pool:
            return pool.submit(run).result()

    def test_job_being_done_is_passed_over_by_another_worker(self, handle):
        taken = []

        def work():
            later()
            taken.append(self.in_thread(running.run_due))

        enqueue(handle(work))
        running.run_due()

        assert taken == [0]

    def test_timetable_is_left_to_the_machine_that_holds_its_lock(self, handle):
        kind = handle(lambda: None, every=DAY)
        with transaction.atomic():
            assert kind in timetable.enqueue_due()
            assert self.in_thread(timetable.enqueue_due) == []

    def test_regular_work_is_not_done_twice_at_a_time(self, handle):
        done = []

        def work():
            done.append("begun")
            if len(done) == 1:
                enqueue(kind)
                self.in_thread(lambda: enqueue(kind) and running.run_due())

        kind = handle(work, every=DAY)
        enqueue(kind)
        running.run_next()

        assert done == ["begun"]

    def test_job_whose_key_waits_is_not_begun_before_the_change_it_is_about_is_committed(self, handle):
        kind = handle(lambda: None)
        enqueue(kind, key="a")
        with transaction.atomic():
            enqueue(kind, key="a")
            assert self.in_thread(running.run_due) == 0

        assert running.run_due() == 1
