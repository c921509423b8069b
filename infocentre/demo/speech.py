"""The sound of the demo's podcast: read by espeak-ng, packed by lame, with captions that fit.

Both programs are needed only to regenerate the demo; the results are in the repository.
"""

import re
import subprocess
import tempfile
import wave
from dataclasses import dataclass, field
from pathlib import Path

RATE = 22050
ESPEAK, LAME = "espeak-ng", "lame"
# Words a minute, and the silence after a sentence and after a chapter in seconds.
PACE, PAUSE, LONG_PAUSE = 135, 0.35, 1.1
SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass
class Spoken:
    """An episode as it is read: its samples, what is said when, where its chapters begin."""

    samples: bytearray = field(default_factory=bytearray)
    cues: list = field(default_factory=list)
    chapters: list = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return len(self.samples) / 2 / RATE

    def say(self, sentence, language):
        start = self.seconds
        self.samples += spoken(sentence, language)
        self.cues.append((start, self.seconds, sentence))
        self.rest(PAUSE)

    def rest(self, seconds):
        self.samples += bytes(2 * round(RATE * seconds))


def spoken(sentence, language) -> bytes:
    """A sentence as samples of 16 bits, one channel."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        command = [ESPEAK, "-v", language, "-s", str(PACE), "-w", file.name, sentence]
        subprocess.run(command, check=True)
        with wave.open(file.name) as sound:
            return sound.readframes(sound.getnframes())


def read_aloud(script, language) -> Spoken:
    """The chapters of a script one after the other."""
    episode = Spoken()
    for chapter in script:
        episode.chapters.append((episode.seconds, chapter["chapter"]))
        for sentence in SENTENCE.split(chapter["text"].strip()):
            episode.say(sentence, language)
        episode.rest(LONG_PAUSE)
    return episode


def write_mp3(episode: Spoken, target: Path, title: str):
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        with wave.open(file.name, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(RATE)
            sound.writeframes(bytes(episode.samples))
        options = ["--quiet", "-m", "m", "-b", "32", "--cbr", "--id3v2-only", "--tt", title]
        subprocess.run([LAME, *options, file.name, str(target)], check=True)


def written_time(seconds) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}:{rest:06.3f}"


def captions(episode: Spoken) -> str:
    """The sentences in WebVTT."""
    cues = (f"{written_time(start)} --> {written_time(end)}\n{text}\n" for start, end, text in episode.cues)
    return "WEBVTT\n\n" + "\n".join(cues)


def chapter_lines(episode: Spoken) -> str:
    """The chapters as a recording keeps them: a line each."""
    return "".join(f"{int(start) // 60}:{int(start) % 60:02} {title}\n" for start, title in episode.chapters)
