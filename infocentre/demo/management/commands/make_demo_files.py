import json
import os

import markdown
from django.core.management.base import BaseCommand, CommandError

from infocentre.content.languages import LANGUAGES
from infocentre.covers.previews.picture import backdrop
from infocentre.demo import speech
from infocentre.demo.entries import FOLDER, read
from infocentre.demo.printing import print_pdf

FOOT = {
    "kk": "БЯЗИ-дің Алматыдағы ақпараттық орталығы",
    "ru": "Информационный центр ОИЯИ в Алматы",
    "en": "JINR Information Centre in Almaty",
}


class Command(BaseCommand):
    help = (
        "Makes the files of the demo anew from its texts: sound with captions (needs espeak-ng and lame) and "
        "PDF (needs Chromium and the development packages). The files are kept in the repository."
    )

    def handle(self, *args, **options):
        try:
            self.pictures()
            self.sound()
            self.documents()
        except FileNotFoundError as error:
            raise CommandError(f"This program is not installed: {error.filename}") from error

    def sound(self):
        folder = FOLDER / "audio"
        folder.mkdir(exist_ok=True)
        for entry in read("podcast")["episodes"]:
            for language in LANGUAGES:
                stem = f"{entry['key']}.{language}"
                episode = speech.read_aloud(entry["script"][language], language)
                speech.write_mp3(episode, folder / f"{stem}.mp3", entry["title"][language])
                (folder / f"{stem}.vtt").write_text(speech.captions(episode), encoding="utf-8")
                facts = {"seconds": round(episode.seconds), "chapters": speech.chapter_lines(episode)}
                text = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
                (folder / f"{stem}.json").write_text(text, encoding="utf-8")

    def pictures(self):
        """The drawings that stand where photographs will hang."""
        folder = FOLDER / "pictures"
        folder.mkdir(exist_ok=True)
        for gallery in read("programmes")["galleries"]:
            for number, motif in enumerate(gallery["motifs"], 1):
                stem = f"{gallery['event']}-{number}"
                backdrop(motif, stem, (960, 600), veiled=False).save(folder / f"{stem}.jpg", quality=85)

    def documents(self):
        from playwright.sync_api import sync_playwright

        folder = FOLDER / "documents"
        folder.mkdir(exist_ok=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
            )
            for entry in read("materials"):
                for language in entry["title"]:
                    self.material(browser, folder, entry, language)
            for number, entry in enumerate(read("programmes")["papers"], 1):
                self.paper(browser, folder, entry, number)
            browser.close()

    def material(self, browser, folder, entry, language):
        print_pdf(
            browser,
            folder / f"{entry['key']}.{language}.pdf",
            language=language,
            title=entry["title"][language],
            line=entry["summary"][language],
            body=markdown.markdown(entry["body"][language]),
            foot=FOOT[language],
        )

    def paper(self, browser, folder, entry, number):
        language = entry["language"]
        print_pdf(
            browser,
            folder / f"paper-{number}.{language}.pdf",
            language=language,
            title=entry["title"][language],
            line=entry["authors"][language],
            body=markdown.markdown(entry["abstract"][language]),
            foot=FOOT[language],
        )
