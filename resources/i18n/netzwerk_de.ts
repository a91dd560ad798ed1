<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>Noted for %1.</source>
        <translation>Eingetragen bei %1.</translation>
    </message>
    <message>
        <source>The data file is damaged: %1. Nothing was changed. A copy lies in the folder backups.</source>
        <translation>Die Datendatei ist beschädigt: %1. Nichts wurde verändert. Eine Sicherung liegt im Ordner backups.</translation>
    </message>
    <message>
        <source>The photo “%1” is missing. All else is kept. Look for it in the folder backups.</source>
        <translation>Das Foto «%1» fehlt. Alles andere ist da. Sehen Sie im Ordner backups nach.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) checked.</source>
        <translation>
            <numerusform>%n Kontakt geprüft.</numerusform>
            <numerusform>%n Kontakte geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) checked.</source>
        <translation>
            <numerusform>%n Foto geprüft.</numerusform>
            <numerusform>%n Fotos geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy could be written to “%1”. The data are unchanged. Choose another folder.</source>
        <translation>In «%1» ließ sich keine Sicherung schreiben. Die Daten sind unverändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Bietet</translation>
    </message>
    <message>
        <source>Seeks</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Heute steht nichts an.</translation>
    </message>
    <message>
        <source>still worth a line</source>
        <translation>lohnt sich noch</translation>
    </message>
    <message>
        <source>first message until %1</source>
        <translation>erste Nachricht bis %1</translation>
    </message>
    <message>
        <source>The data in “%1” are open in a running window. Nothing was changed. Close it first.</source>
        <translation>Die Daten in «%1» sind in einem Fenster geöffnet. Nichts wurde verändert. Schließen Sie zuerst das Fenster.</translation>
    </message>
    <message>
        <source>The data in “%1” belong to a newer version. Nothing was changed. Install that version.</source>
        <translation>Die Daten in «%1» gehören zu einer neueren Version. Nichts wurde verändert. Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>“%1” belongs to another program. Nothing was changed. Choose another folder with --data-dir.</source>
        <translation>«%1» gehört zu einem anderen Programm. Nichts wurde verändert. Wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing was changed. Copies lie in the folder backups beside it.</source>
        <translation>«%1» ist beschädigt. Nichts wurde verändert. Sicherungen liegen daneben im Ordner backups.</translation>
    </message>
    <message>
        <source>The data in “%1” are busy. Nothing was changed. Try again in a moment.</source>
        <translation>Die Daten in «%1» sind gerade belegt. Nichts wurde verändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>“%1” cannot be used. Nothing was changed. Look at its permissions.</source>
        <translation>«%1» lässt sich nicht verwenden. Nichts wurde verändert. Sehen Sie die Zugriffsrechte an.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed, what you had is safe. Make room and try again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde verändert, alles Bisherige ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no contact with the number %1. Nothing was changed. Look at the list.</source>
        <translation>Es gibt keinen Kontakt mit der Nummer %1. Nichts wurde verändert. Sehen Sie in der Liste nach.</translation>
    </message>
    <message>
        <source>“%1” cannot be found; it was left out. Look whether it was moved.</source>
        <translation>«%1» ist nicht zu finden und wurde ausgelassen. Sehen Sie nach, ob die Datei verschoben wurde.</translation>
    </message>
    <message>
        <source>“%1” cannot be read; it was left out. Look at its permissions.</source>
        <translation>«%1» lässt sich nicht lesen und wurde ausgelassen. Sehen Sie die Zugriffsrechte an.</translation>
    </message>
    <message>
        <source>“%1” is empty; nothing was taken from it. Choose another photo.</source>
        <translation>«%1» ist leer und wurde ausgelassen. Wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>“%1” is not a photo this program knows; it was left out. JPEG and PNG work.</source>
        <translation>«%1» ist kein Foto, das dieses Programm kennt, und wurde ausgelassen. JPEG und PNG gehen.</translation>
    </message>
    <message>
        <source>“%1” is a HEIC photo; it was left out. Save it as JPEG and try again.</source>
        <translation>«%1» ist ein HEIC-Foto und wurde ausgelassen. Speichern Sie es als JPEG und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is incomplete or damaged; it was left out. Copy it from the phone again.</source>
        <translation>«%1» ist unvollständig oder beschädigt und wurde ausgelassen. Kopieren Sie es noch einmal vom Telefon.</translation>
    </message>
    <message>
        <source>“%1” is too large to be shown; it was left out. Make it smaller and try again.</source>
        <translation>«%1» ist zu groß und wurde ausgelassen. Verkleinern Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No business card was found on “%1”; it was left out. Take the photo again, closer.</source>
        <translation>Auf «%1» wurde keine Visitenkarte gefunden; das Foto wurde ausgelassen. Nehmen Sie es noch einmal auf, näher.</translation>
    </message>
    <message>
        <source>“%1” was not read: this installation has no reader. Install the extra cards.</source>
        <translation>«%1» wurde nicht gelesen: Hier ist kein Kartenleser eingerichtet. Richten Sie die Zugabe «cards» ein.</translation>
    </message>
    <message>
        <source>“%1” could not be used. Your data are unchanged. Try again.</source>
        <translation>«%1» ließ sich nicht verwenden. Ihre Daten sind unverändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no display here to open a window on; “netzwerk-desktop screenshot FILE.png” draws a page instead.</source>
        <translation>Hier gibt es keinen Bildschirm für ein Fenster; «netzwerk-desktop screenshot FILE.png» zeichnet stattdessen eine Seite.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was stored before is kept. Details: %1</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte geschehen dürfen. Was vorher gespeichert war, ist erhalten. Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Date …</source>
        <translation>Datum …</translation>
    </message>
    <message>
        <source>No message needed</source>
        <translation>Keine Nachricht nötig</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Let rest until …</source>
        <translation>Ruhen lassen bis …</translation>
    </message>
    <message>
        <source>Rest no more</source>
        <translation>Nicht mehr ruhen lassen</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message>
        <source>this evening</source>
        <translation>heute Abend</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>nächste Woche</translation>
    </message>
    <message>
        <source>Own number of days …</source>
        <translation>Eigene Zahl von Tagen …</translation>
    </message>
    <message>
        <source>None</source>
        <comment>rhythm</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>New tag …</source>
        <translation>Neues Stichwort …</translation>
    </message>
    <message>
        <source>Remove pin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg C</translation>
    </message>
    <message>
        <source>Copy as vCard</source>
        <translation>Als vCard kopieren</translation>
    </message>
    <message>
        <source>Show as QR code</source>
        <translation>Als QR-Code zeigen</translation>
    </message>
    <message>
        <source>Into the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Be in touch every so many days:</source>
        <translation>Rhythmus in Tagen:</translation>
    </message>
    <message>
        <source>Name of the tag:</source>
        <translation>Stichwort:</translation>
    </message>
    <message>
        <source>While the computer slept</source>
        <translation>Während der Rechner schlief</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>last two names</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Networking time</source>
        <translation>Netzwerkzeit</translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>Heute: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n first message(s)</source>
        <translation>
            <numerusform>%n erste Nachricht</numerusform>
            <numerusform>%n erste Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n Wiedervorlage</numerusform>
            <numerusform>%n Wiedervorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything stands under Today.</source>
        <translation>Alles steht unter Heute.</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Versprochen: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n people from “%1”</source>
        <translation>
            <numerusform>%n Person vom «%1»</numerusform>
            <numerusform>%n Personen vom «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1: %2.</source>
        <translation>Bis %1: %2.</translation>
    </message>
    <message>
        <source>Netzwerk Desktop</source>
        <translation>Netzwerk Desktop</translation>
    </message>
    <message>
        <source>This is how a reminder looks.</source>
        <translation>So sieht eine Erinnerung aus.</translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation>Heute öffnen</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window stays minimised and can remind you. Ctrl+Q ends it.</source>
        <translation>Hier gibt es keinen Infobereich. Das Fenster bleibt minimiert und kann so erinnern. Strg Q beendet das Programm.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>These twelve people are invented. They can be removed with one click.</source>
        <translation>Diese zwölf Personen sind erfunden. Ein Klick entfernt sie wieder.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A copy of everything is made.</source>
        <translation>Alles ist gesichert.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Add the front</source>
        <translation>Vorderseite dazu</translation>
    </message>
    <message>
        <source>Add the back</source>
        <translation>Rückseite dazu</translation>
    </message>
    <message>
        <source>Note a key word …</source>
        <translation>Stichwort notieren …</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Rhythm: %1</source>
        <translation>Rhythmus: %1</translation>
    </message>
    <message>
        <source>Birthday: %1</source>
        <translation>Geburtstag: %1</translation>
    </message>
    <message>
        <source>Reminder.</source>
        <translation>Wiedervorlage.</translation>
    </message>
    <message>
        <source>Met.</source>
        <translation>Getroffen.</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>academic</comment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>24 Dec 1980, or 24 Dec</source>
        <comment>how a birthday may be typed</comment>
        <translation>24.12.1980, oder 24.12.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>Austausch eintragen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Somebody else was there …</source>
        <translation>Noch jemand war dabei …</translation>
    </message>
    <message>
        <source>%1: one sentence of their own</source>
        <translation>%1: ein Satz nur dazu</translation>
    </message>
    <message>
        <source>send the slides on Friday at 2 pm</source>
        <translation>am Freitag um 14 Uhr die Folien schicken</translation>
    </message>
    <message>
        <source>What, and when</source>
        <translation>Was, und wann</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>day, time and text of a reminder</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>from me</source>
        <translation>von mir</translation>
    </message>
    <message>
        <source>from them</source>
        <translation>vom Kontakt</translation>
    </message>
    <message>
        <source>One sentence about it (may stay empty)</source>
        <translation>Ein Satz dazu (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Write to this address</source>
        <translation>An diese Adresse schreiben</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Diese Nummer anrufen</translation>
    </message>
    <message>
        <source>Open this page in the browser</source>
        <translation>Diese Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy this address</source>
        <translation>Diese Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Not answered after all</source>
        <translation>Doch keine Antwort</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Antwort erhalten</translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation>Diese Zeile löschen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Edit name and details</source>
        <translation>Name und Angaben bearbeiten</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg E</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Austausch eintragen</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg I</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Strg R</translation>
    </message>
    <message>
        <source>Into the network</source>
        <translation>Ins Netzwerk</translation>
    </message>
    <message>
        <source>Remove portrait</source>
        <translation>Porträt entfernen</translation>
    </message>
    <message>
        <source>Remove front of the card</source>
        <translation>Vorderseite entfernen</translation>
    </message>
    <message>
        <source>Remove back of the card</source>
        <translation>Rückseite entfernen</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Who else was there?</source>
        <translation>Wer war noch dabei?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Let single letters act</source>
        <translation>Einzelne Buchstaben wirken lassen</translation>
    </message>
    <message>
        <source>N for a note, W to write, D for done: in tiles and lists, never while you are typing.</source>
        <translation>N für eine Notiz, W zum Schreiben, D für Erledigt: in Kacheln und Listen, nie während Sie tippen.</translation>
    </message>
    <message>
        <source>Single keys</source>
        <translation>Einzelne Tasten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Netzwerk Desktop helps you remember the people you meet: their faces, where you met and what was said. It works without a connection; everything stays on this computer.</source>
        <translation>Netzwerk Desktop hilft Ihnen, sich an die Menschen zu erinnern, die Sie treffen: an das Gesicht, den Ort und das Gespräch. Es arbeitet ohne Verbindung; alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT, free to use, change and pass on</source>
        <translation>MIT: frei verwenden, ändern und weitergeben</translation>
    </message>
    <message>
        <source>Made with the work of others</source>
        <translation>Mit der Arbeit anderer gebaut</translation>
    </message>
    <message>
        <source>Copy diagnosis</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>View it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>For help</source>
        <translation>Für Hilfe</translation>
    </message>
    <message>
        <source>Versions, this system, numbers and the end of the log, for somebody who helps. No names, no notes, nothing of your contacts.</source>
        <translation>Versionen, dieses System, Zahlen und das Ende des Protokolls, für jemanden, der hilft. Keine Namen, keine Notizen, nichts von Ihren Kontakten.</translation>
    </message>
    <message>
        <source>The diagnosis is copied.</source>
        <translation>Die Diagnose ist kopiert.</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fade notices in</source>
        <translation>Hinweise einblenden</translation>
    </message>
    <message>
        <source>Always show the labels</source>
        <translation>Beschriftungen immer zeigen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Otherwise a narrow window shows icons only.</source>
        <translation>Sonst zeigt die Leiste in einem schmalen Fenster nur Symbole.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Dates, times and numbers follow. What you have written stays as it is.</source>
        <translation>Daten, Zeiten und Zahlen folgen. Was Sie geschrieben haben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one folder.</source>
        <translation>Alles bleibt auf diesem Computer, in einem Ordner.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sicherung jetzt</translation>
    </message>
    <message>
        <source>The day before is copied at the first start of each day; %1 copies are kept.</source>
        <translation>Beim ersten Start des Tages wird der Stand vom Vortag gesichert; %1 Sicherungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>backup</comment>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Deleted contacts stay here for 30 days and are then removed for good.</source>
        <translation>Wer gelöscht ist, bleibt 30 Tage hier und wird dann endgültig entfernt.</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted contacts stay here for 30 days.</source>
        <translation>Der Papierkorb ist leer. Wer gelöscht ist, bleibt 30 Tage hier.</translation>
    </message>
    <message>
        <source>The path is copied.</source>
        <translation>Der Pfad ist kopiert.</translation>
    </message>
    <message>
        <source>No program for folders was found. The path is copied.</source>
        <translation>Kein Programm für Ordner gefunden. Der Pfad ist kopiert.</translation>
    </message>
    <message>
        <source>at</source>
        <comment>before a time of day</comment>
        <translation>um</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation>Dann erinnern</translation>
    </message>
    <message>
        <source>Let rest until then</source>
        <translation>Bis dann ruhen lassen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In tiles and lists</source>
        <translation>In Kacheln und Listen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Who is …?</source>
        <translation>Wer ist …?</translation>
    </message>
    <message>
        <source>Ctrl+1 … 5</source>
        <translation>Strg 1 … 5</translation>
    </message>
    <message>
        <source>The five pages</source>
        <translation>Die fünf Seiten</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg O</translation>
    </message>
    <message>
        <source>Take in cards</source>
        <translation>Karten aufnehmen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg V</translation>
    </message>
    <message>
        <source>Paste image or address</source>
        <translation>Bild oder Adresse einfügen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg Umschalt Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg B</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg P</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Drucken oder als PDF speichern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Strg +</translation>
    </message>
    <message>
        <source>Large tiles</source>
        <translation>Große Kacheln</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Strg -</translation>
    </message>
    <message>
        <source>Small tiles</source>
        <translation>Kleine Kacheln</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Strg 0</translation>
    </message>
    <message>
        <source>Medium tiles</source>
        <translation>Mittlere Kacheln</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg Q</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Groß zeigen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Put aside, or back</source>
        <translation>Beiseite oder zurück</translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation>Alt ←</translation>
    </message>
    <message>
        <source>Alt+→</source>
        <translation>Alt →</translation>
    </message>
    <message>
        <source>Aside, network</source>
        <translation>Beiseite, Netzwerk</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg A</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt F10</translation>
    </message>
    <message>
        <source>Menu of the selected</source>
        <translation>Menü der Gewählten</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg Umschalt C</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg D</translation>
    </message>
    <message>
        <source>Du or Sie</source>
        <translation>Du oder Sie</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Zurück, woher Sie kamen</translation>
    </message>
    <message>
        <source>Later, the one before</source>
        <translation>Später, die vorige</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Namen schreiben</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Other readings of a line</source>
        <translation>Andere Lesarten einer Zeile</translation>
    </message>
    <message>
        <source>A line with the time, in the note</source>
        <translation>Zeile mit Uhrzeit, im Stichwort</translation>
    </message>
    <message>
        <source>Turn the card over</source>
        <translation>Karte umdrehen</translation>
    </message>
    <message>
        <source>Turn the photo, cut it out</source>
        <translation>Foto drehen, zuschneiden</translation>
    </message>
    <message>
        <source>It is the back of the card before</source>
        <translation>Ist die Rückseite der vorigen</translation>
    </message>
    <message>
        <source>It is the same person as …</source>
        <translation>Ist dieselbe Person wie …</translation>
    </message>
    <message>
        <source>Merge with the proposed contact</source>
        <translation>Mit dem Vorschlag zusammenführen</translation>
    </message>
    <message>
        <source>From a field back to the card</source>
        <translation>Vom Feld zurück zur Karte</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Auf Vorgabe zurück</translation>
    </message>
    <message>
        <source>Undo: back to default</source>
        <translation>Rückgängig: auf Vorgabe zurück</translation>
    </message>
    <message>
        <source>Sections of the preferences</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>A fixed time in the working day, and one or two people in it: that is enough.</source>
        <translation>Eine feste Zeit im Arbeitstag und darin eine oder zwei Personen: Das genügt.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Start of the networking time</source>
        <translation>Beginn der Netzwerkzeit</translation>
    </message>
    <message>
        <source>End of the networking time</source>
        <translation>Ende der Netzwerkzeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>time span</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>People a day</source>
        <translation>Personen am Tag</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Start of the quiet hours</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause reminders for an hour</source>
        <translation>Erinnerungen eine Stunde ruhen lassen</translation>
    </message>
    <message>
        <source>Pause reminders until tomorrow</source>
        <translation>Erinnerungen bis morgen ruhen lassen</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>Wieder erinnern</translation>
    </message>
    <message>
        <source>Show a sample</source>
        <translation>Probe zeigen</translation>
    </message>
    <message>
        <source>This is how a reminder looks on your desktop.</source>
        <translation>So sieht eine Erinnerung auf Ihrem Bildschirm aus.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>It then waits in the tray, without a window, so that no reminder is missed.</source>
        <translation>Es wartet dann ohne Fenster im Infobereich, damit keine Erinnerung verloren geht.</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>Beim Anmelden</translation>
    </message>
    <message>
        <source>There are no quiet hours: they begin and end at the same time.</source>
        <translation>Es gibt keine Ruhezeit: Beginn und Ende sind gleich.</translation>
    </message>
    <message>
        <source>What comes due in these hours is said when they end.</source>
        <translation>Was in dieser Zeit ansteht, wird an ihrem Ende gesagt.</translation>
    </message>
    <message>
        <source>Reminders rest until %1.</source>
        <translation>Bis %1 ruhen die Erinnerungen.</translation>
    </message>
    <message>
        <source>Reminders come. What is due stands under Today in any case.</source>
        <translation>Erinnerungen kommen. Was ansteht, steht in jedem Fall unter Heute.</translation>
    </message>
    <message>
        <source>Without days nobody comes up by rhythm; first messages and reminders do.</source>
        <translation>Ohne Tage kommt niemand nach Rhythmus an die Reihe; erste Nachrichten und Wiedervorlagen bleiben.</translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2: that fits.</source>
        <translation>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, die Netzwerkzeit fasst %2: Das passt.</translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2. With %3 people a day it fits.</source>
        <translation>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, die Netzwerkzeit fasst %2. Mit %3 Personen am Tag passt es.</translation>
    </message>
    <message>
        <source>Your rhythms ask for %1 contacts a day, the networking time holds %2. Longer rhythms would fit.</source>
        <translation>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, die Netzwerkzeit fasst %2. Mit längeren Rhythmen passt es.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <comment>today, yesterday or a day</comment>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Veranstaltung ändern</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>My topic</source>
        <translation>Mein Thema</translation>
    </message>
    <message>
        <source>Use for new cards</source>
        <translation>Für neue Karten verwenden</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <comment>button and key</comment>
        <translation>Speichern (%1)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg Enter</translation>
    </message>
    <message>
        <source>The event needs a name. Everything else may stay empty.</source>
        <translation>Die Veranstaltung braucht einen Namen. Alles andere darf leer bleiben.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n noch nicht</numerusform>
            <numerusform>%n noch nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>people, not yet reached</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>times of one day</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days with times</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add cards</source>
        <translation>Karten dazu</translation>
    </message>
    <message>
        <source>Who was reached?</source>
        <translation>Wer wurde erreicht?</translation>
    </message>
    <message>
        <source>My topic: %1</source>
        <translation>Mein Thema: %1</translation>
    </message>
    <message>
        <source>Nobody from this event yet.</source>
        <translation>Noch niemand von dieser Veranstaltung.</translation>
    </message>
    <message>
        <source>An evening, one list.</source>
        <translation>Ein Abend, eine Liste.</translation>
    </message>
    <message>
        <source>within 12 h</source>
        <comment>reached</comment>
        <translation>innert 12 Std.</translation>
    </message>
    <message>
        <source>within 48 h</source>
        <comment>reached</comment>
        <translation>innert 48 Std.</translation>
    </message>
    <message>
        <source>later</source>
        <comment>reached</comment>
        <translation>später</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>reached</comment>
        <translation>noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n getroffen</numerusform>
            <numerusform>%n getroffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the network</source>
        <translation>
            <numerusform>%n im Netzwerk</numerusform>
            <numerusform>%n im Netzwerk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n im Eingang</numerusform>
            <numerusform>%n im Eingang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aside</source>
        <translation>
            <numerusform>%n beiseite</numerusform>
            <numerusform>%n beiseite</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <comment>day and time</comment>
        <translation>bis %1, %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Not yet</source>
        <comment>group of an event</comment>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Reached within 12 hours</source>
        <translation>Innert 12 Stunden erreicht</translation>
    </message>
    <message>
        <source>Reached within 48 hours</source>
        <translation>Innert 48 Stunden erreicht</translation>
    </message>
    <message>
        <source>Reached later</source>
        <translation>Später erreicht</translation>
    </message>
    <message>
        <source>In the inbox</source>
        <translation>Im Eingang</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>Write one after the other</source>
        <translation>Der Reihe nach schreiben</translation>
    </message>
    <message>
        <source>Sort in the inbox</source>
        <translation>Im Eingang sortieren</translation>
    </message>
    <message>
        <source>Put this card aside (← or Alt+←)</source>
        <translation>Diese Karte beiseitelegen (← oder Alt+←)</translation>
    </message>
    <message>
        <source>Put this card into the network (→ or Alt+→)</source>
        <translation>Diese Karte ins Netzwerk (→ oder Alt+→)</translation>
    </message>
    <message>
        <source>This is the same person as …</source>
        <translation>Das ist dieselbe Person wie …</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>For all the rest</source>
        <translation>Für alle übrigen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Reading card %1 of %2 …</source>
        <translation>Karte %1 von %2 wird gelesen …</translation>
    </message>
    <message>
        <source>Reading goes on at the next start.</source>
        <translation>Beim nächsten Start wird weitergelesen.</translation>
    </message>
    <message>
        <source>Where did you meet?</source>
        <translation>Wo getroffen?</translation>
    </message>
    <message>
        <source>New event …</source>
        <translation>Neue Veranstaltung …</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Keine Veranstaltung</translation>
    </message>
    <message>
        <source>All into the network</source>
        <translation>Alle ins Netzwerk</translation>
    </message>
    <message>
        <source>All aside</source>
        <translation>Alle beiseite</translation>
    </message>
    <message>
        <source>Tag …</source>
        <translation>Stichwort …</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <comment>cards in the inbox</comment>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>can be found,
does not remind,
back any time</source>
        <translation>bleibt auffindbar,
erinnert nicht,
jederzeit zurück</translation>
    </message>
    <message>
        <source>Choose photos …</source>
        <translation>Fotos wählen …</translation>
    </message>
    <message>
        <source>Note only a name</source>
        <translation>Nur einen Namen notieren</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP · Ctrl+V pastes a copied picture</source>
        <translation>JPEG, PNG, WebP · Strg V fügt ein kopiertes Bild ein</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one folder. No account, no connection to the net.</source>
        <translation>Alles bleibt auf diesem Computer, in einem Ordner. Keine Anmeldung, keine Verbindung ins Netz.</translation>
    </message>
    <message>
        <source>Try it with twelve invented contacts</source>
        <translation>Mit zwölf erfundenen Kontakten ausprobieren</translation>
    </message>
    <message>
        <source>Put your business cards here</source>
        <translation>Legen Sie Ihre Visitenkarten hier ab</translation>
    </message>
    <message>
        <source>Drag photos in, as many at once as you have. Every card becomes a tile.</source>
        <translation>Ziehen Sie Fotos herein, so viele auf einmal, wie Sie haben. Aus jeder Karte wird eine Kachel.</translation>
    </message>
    <message>
        <source>Names and addresses are read off the cards.</source>
        <translation>Namen und Adressen werden von den Karten gelesen.</translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation>Eingang leer</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in the network wait for a first message, the next one until %1.</source>
        <translation>
            <numerusform>1 Person im Netzwerk wartet auf eine erste Nachricht, bis %1.</numerusform>
            <numerusform>%n im Netzwerk warten auf eine erste Nachricht, die nächste bis %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is sorted. Drag in the photos of the next cards, or write to somebody.</source>
        <translation>Alles ist sortiert. Ziehen Sie die Fotos der nächsten Karten herein oder schreiben Sie jemandem.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one and paste again.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie eines und fügen Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>What is this picture?</source>
        <translation>Als was ist das Bild gemeint?</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Photos (%1)</source>
        <translation>Fotos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Where did you meet these people?</source>
        <translation>Wo haben Sie diese Personen getroffen?</translation>
    </message>
    <message>
        <source>Name the event</source>
        <translation>Veranstaltung nennen</translation>
    </message>
    <message>
        <source>Choose what of the photo is the card</source>
        <translation>Wählen, was auf dem Foto die Karte ist</translation>
    </message>
    <message>
        <source>Turn the photo by a quarter</source>
        <translation>Foto um ein Viertel drehen</translation>
    </message>
    <message>
        <source>Choose what of the photo is shown …</source>
        <translation>Wählen, was vom Foto gezeigt wird …</translation>
    </message>
    <message>
        <source>Choose another photo</source>
        <translation>Anderes Foto wählen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Another person, the event stays</source>
        <translation>Noch jemand, Veranstaltung bleibt</translation>
    </message>
    <message>
        <source>Key words: How will you know this person? What do they offer or seek? What was promised?</source>
        <translation>Stichworte: Woran erkennen Sie die Person wieder? Was bietet, was sucht sie? Was haben Sie versprochen?</translation>
    </message>
    <message>
        <source>Drag the corners · Enter: keep · 0: whole photo · Esc: leave</source>
        <translation>Ecken ziehen · Enter: übernehmen · 0: ganzes Foto · Esc: verlassen</translation>
    </message>
    <message>
        <source>Drop or choose a photo of the card</source>
        <translation>Foto der Karte hierherziehen oder wählen</translation>
    </message>
    <message>
        <source>Drop or choose a photo of the back</source>
        <translation>Foto der Rückseite hierherziehen oder wählen</translation>
    </message>
    <message>
        <source>Front</source>
        <comment>side of the card</comment>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>side of the card</comment>
        <translation>Rückseite</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Andere Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>These %n cards fit “%1” (%2).</source>
        <translation>
            <numerusform>Diese Karte passt zu «%1» (%2).</numerusform>
            <numerusform>Diese %n Karten passen zu «%1» (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Where did you meet these people? Most photos are from %1.</source>
        <translation>Wo haben Sie diese Personen getroffen? Die meisten Fotos sind vom %1.</translation>
    </message>
    <message numerus="yes">
        <source>These %n cards belong to “%1” now.</source>
        <translation>
            <numerusform>Diese Karte gehört nun zu «%1».</numerusform>
            <numerusform>Diese %n Karten gehören nun zu «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read either.</source>
        <translation>
            <numerusform>Auch %n weiteres ließ sich nicht lesen.</numerusform>
            <numerusform>Auch %n weitere ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n are in.</source>
        <translation>
            <numerusform>Das übrige ist da.</numerusform>
            <numerusform>Die übrigen %n sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose other photos</source>
        <translation>Andere Fotos wählen</translation>
    </message>
    <message>
        <source>The cards are in, but this installation cannot read them. Names are typed by hand.</source>
        <translation>Die Karten sind da, aber hier ist kein Kartenleser eingerichtet. Namen werden von Hand geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>No card was found on %n photo(s). They stay as tiles with their photo.</source>
        <translation>
            <numerusform>Auf %n Foto wurde keine Karte gefunden. Es bleibt als Kachel mit seinem Foto.</numerusform>
            <numerusform>Auf %n Fotos wurde keine Karte gefunden. Sie bleiben als Kacheln mit ihrem Foto.</numerusform>
        </translation>
    </message>
    <message>
        <source>The watched folder “%1” is not there. Photos are taken from it again once it is back.</source>
        <translation>Der beobachtete Ordner «%1» ist nicht da. Sobald er zurück ist, werden wieder Fotos daraus übernommen.</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Der Text ist kopiert.</translation>
    </message>
    <message>
        <source>The text is too long to be handed over, so it is copied. Paste it into the mail.</source>
        <translation>Der Text ist zu lang zum Übergeben und darum kopiert. Setzen Sie ihn in die Mail ein.</translation>
    </message>
    <message>
        <source>No mail program was found. The text is copied.</source>
        <translation>Kein Mailprogramm gefunden. Der Text ist kopiert.</translation>
    </message>
    <message>
        <source>Is the message to %1 gone?</source>
        <translation>Ist die Nachricht an %1 weg?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Noted. How often do you want to be in touch with %1?</source>
        <translation>Notiert. Wie oft möchten Sie mit %1 in Verbindung sein?</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>Anderer …</translation>
    </message>
    <message>
        <source>There is no mail address of %1 yet.</source>
        <translation>Von %1 gibt es noch keine Mailadresse.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Take in cards …</source>
        <translation>Karten aufnehmen …</translation>
    </message>
    <message>
        <source>New contact …</source>
        <translation>Neuer Kontakt …</translation>
    </message>
    <message>
        <source>Print or save as PDF …</source>
        <translation>Drucken oder als PDF speichern …</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Undo one of the last</source>
        <translation>Früheres rückgängig machen</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Nobody found for “%1”.</source>
        <translation>Niemand gefunden für «%1».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche lösen</translation>
    </message>
    <message>
        <source>Nothing lies here. What you put aside can always be found again.</source>
        <translation>Hier liegt nichts. Was Sie beiseitelegen, bleibt auffindbar.</translation>
    </message>
    <message>
        <source>Nobody fits this filter.</source>
        <translation>Niemand passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter lösen</translation>
    </message>
    <message>
        <source>Nobody is in the network yet. Take cards in and sort them.</source>
        <translation>Noch ist niemand im Netzwerk. Nehmen Sie Karten auf und sortieren Sie sie.</translation>
    </message>
    <message>
        <source>Reached: %1</source>
        <translation>Erreicht: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>as portrait</source>
        <translation>als Porträt</translation>
    </message>
    <message>
        <source>as business card</source>
        <translation>als Visitenkarte</translation>
    </message>
    <message>
        <source>Take in new cards</source>
        <translation>Neue Karten aufnehmen</translation>
    </message>
    <message>
        <source>Nobody waits yet.</source>
        <translation>Noch niemand wartet.</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>Reminders</source>
        <comment>section of Today</comment>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>In rhythm</source>
        <translation>Im Rhythmus</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Geburtstage</translation>
    </message>
    <message>
        <source>noted on %1</source>
        <translation>am %1 notiert</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>versprochen</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>All of the next two weeks</source>
        <translation>Alle der nächsten zwei Wochen</translation>
    </message>
    <message>
        <source>Does it fit your time?</source>
        <translation>Passt das in Ihre Zeit?</translation>
    </message>
    <message>
        <source>Without rhythm</source>
        <translation>Ohne Rhythmus</translation>
    </message>
    <message>
        <source>Choose rhythms</source>
        <translation>Rhythmen wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <translation>%1 gewünscht</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a choice. Nobody gets lost.</source>
        <translation>
            <numerusform>%n Person wartet auf eine Wahl. Niemand geht verloren.</numerusform>
            <numerusform>%n Personen warten auf eine Wahl. Niemand geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change it like this</source>
        <translation>So ändern</translation>
    </message>
    <message>
        <source>Or:</source>
        <comment>other proposals</comment>
        <translation>Oder:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>erste Nachricht</translation>
    </message>
    <message>
        <source>Choose photos of business cards (Ctrl+O)</source>
        <translation>Fotos von Visitenkarten wählen (Strg O)</translation>
    </message>
    <message numerus="yes">
        <source>%n in rhythm</source>
        <translation>
            <numerusform>%n im Rhythmus</numerusform>
            <numerusform>%n im Rhythmus</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders rest until %1</source>
        <translation>Erinnerungen ruhen bis %1</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>Wieder erinnern</translation>
    </message>
    <message>
        <source>Let reminders rest</source>
        <translation>Erinnerungen ruhen lassen</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>until tomorrow</source>
        <translation>bis morgen</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <comment>time span, done of quota</comment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>no fixed days</source>
        <translation>keine festen Tage</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <comment>key</comment>
        <translation>Strg %1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day with year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day with weekday</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>title of a day</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>weekday, day and year</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>near day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time of the past</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>good from %1</source>
        <translation>gut ab %1</translation>
    </message>
    <message>
        <source>good moment</source>
        <translation>guter Moment</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>noch %n Std.</numerusform>
            <numerusform>noch %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>state and deadline</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>just talked</source>
        <translation>eben gesprochen</translation>
    </message>
    <message>
        <source>in rhythm</source>
        <translation>im Takt</translation>
    </message>
    <message>
        <source>their turn</source>
        <translation>an der Reihe</translation>
    </message>
    <message>
        <source>quiet for a while</source>
        <translation>länger still</translation>
    </message>
    <message>
        <source>without rhythm</source>
        <translation>ohne Rhythmus</translation>
    </message>
    <message>
        <source>rests until %1</source>
        <translation>ruht bis %1</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Back into the inbox</source>
        <translation>Zurück in den Eingang</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>An der Reihe</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald an der Reihe</translation>
    </message>
    <message>
        <source>Not heard for a while</source>
        <translation>Länger nichts gehört</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>Zuletzt getroffen</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Zuletzt aufgenommen</translation>
    </message>
    <message>
        <source>As taken in</source>
        <translation>Wie aufgenommen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of interaction</comment>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>The networking time is changed.</source>
        <translation>Die Netzwerkzeit ist geändert.</translation>
    </message>
    <message>
        <source>%1 is in the network.</source>
        <translation>%1 ist im Netzwerk.</translation>
    </message>
    <message>
        <source>%1 is put aside.</source>
        <translation>%1 ist beiseite.</translation>
    </message>
    <message>
        <source>%1 is back in the inbox.</source>
        <translation>%1 ist wieder im Eingang.</translation>
    </message>
    <message>
        <source>%1 is in the trash for 30 days.</source>
        <translation>%1 ist gelöscht, 30 Tage im Papierkorb.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>Noted as done: %1.</source>
        <translation>Als erledigt eingetragen: %1.</translation>
    </message>
    <message>
        <source>%1 is skipped; the rhythm counts from today.</source>
        <translation>%1 ist übersprungen; der Rhythmus zählt ab heute.</translation>
    </message>
    <message>
        <source>%1 comes back later.</source>
        <translation>%1 kommt später wieder.</translation>
    </message>
    <message>
        <source>No message to %1.</source>
        <translation>Keine Nachricht an %1.</translation>
    </message>
    <message>
        <source>%1 may rest for now.</source>
        <translation>%1 darf ruhen.</translation>
    </message>
    <message>
        <source>%1 rests no more.</source>
        <translation>%1 ruht nicht mehr.</translation>
    </message>
    <message>
        <source>The rhythm of %1 is changed.</source>
        <translation>Der Rhythmus von %1 ist geändert.</translation>
    </message>
    <message>
        <source>The photo of %1 is removed.</source>
        <translation>Das Foto von %1 ist entfernt.</translation>
    </message>
    <message>
        <source>Done: the reminder about %1.</source>
        <translation>Erledigt: die Wiedervorlage zu %1.</translation>
    </message>
    <message>
        <source>Reminder about %1 is set.</source>
        <translation>Die Wiedervorlage zu %1 ist eingetragen.</translation>
    </message>
    <message>
        <source>%1 is in.</source>
        <translation>%1 ist aufgenommen.</translation>
    </message>
    <message>
        <source>The promise to %1 is noted.</source>
        <translation>Das Versprechen an %1 ist notiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in the network.</source>
        <translation>
            <numerusform>%n Kontakt ist im Netzwerk.</numerusform>
            <numerusform>%n Kontakte sind im Netzwerk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are put aside.</source>
        <translation>
            <numerusform>%n Kontakt ist beiseite.</numerusform>
            <numerusform>%n Kontakte sind beiseite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back in the inbox.</source>
        <translation>
            <numerusform>%n Kontakt ist wieder im Eingang.</numerusform>
            <numerusform>%n Kontakte sind wieder im Eingang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted, 30 days in the trash.</source>
        <translation>
            <numerusform>%n Kontakt gelöscht, 30 Tage im Papierkorb.</numerusform>
            <numerusform>%n Kontakte gelöscht, 30 Tage im Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are back.</source>
        <translation>
            <numerusform>%n Kontakt ist wieder da.</numerusform>
            <numerusform>%n Kontakte sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted as done: %n contact(s).</source>
        <translation>
            <numerusform>Als erledigt eingetragen: %n Kontakt.</numerusform>
            <numerusform>Als erledigt eingetragen: %n Kontakte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) skipped; the rhythm counts from today.</source>
        <translation>
            <numerusform>%n Kontakt übersprungen; der Rhythmus zählt ab heute.</numerusform>
            <numerusform>%n Kontakte übersprungen; der Rhythmus zählt ab heute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) come back later.</source>
        <translation>
            <numerusform>%n Kontakt kommt später wieder.</numerusform>
            <numerusform>%n Kontakte kommen später wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No message to %n contact(s).</source>
        <translation>
            <numerusform>Keine Nachricht an %n Kontakt.</numerusform>
            <numerusform>Keine Nachricht an %n Kontakte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) may rest for now.</source>
        <translation>
            <numerusform>%n Kontakt darf ruhen.</numerusform>
            <numerusform>%n Kontakte dürfen ruhen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) rest no more.</source>
        <translation>
            <numerusform>%n Kontakt ruht nicht mehr.</numerusform>
            <numerusform>%n Kontakte ruhen nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rhythm of %n contact(s) is changed.</source>
        <translation>
            <numerusform>Der Rhythmus von %n Kontakt ist geändert.</numerusform>
            <numerusform>Der Rhythmus von %n Kontakten ist geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) tagged.</source>
        <translation>
            <numerusform>%n Kontakt hat das Stichwort.</numerusform>
            <numerusform>%n Kontakte haben das Stichwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken in.</source>
        <translation>
            <numerusform>%n Karte aufgenommen.</numerusform>
            <numerusform>%n Karten aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>Zusammengeführt.</translation>
    </message>
    <message>
        <source>It is the back of the card before now.</source>
        <translation>Das ist jetzt die Rückseite der vorigen Karte.</translation>
    </message>
    <message>
        <source>“%1” is a HEIC photo; it was left out. Save it as JPEG and drop it again.</source>
        <translation>«%1» ist ein HEIC-Foto und wurde ausgelassen. Speichern Sie es als JPEG und legen Sie es noch einmal ab.</translation>
    </message>
    <message>
        <source>Nobody was found in this text. Copy a mail address, a signature or a vCard.</source>
        <translation>In diesem Text wurde niemand gefunden. Kopieren Sie eine Mailadresse, eine Signatur oder eine vCard.</translation>
    </message>
    <message>
        <source>“%1” was not read: this installation has no reader. Its photo is kept.</source>
        <translation>«%1» wurde nicht gelesen: Hier ist kein Kartenleser eingerichtet. Das Foto ist aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” could not be read in time. Its photo is kept; write the name yourself.</source>
        <translation>«%1» ließ sich nicht rechtzeitig lesen. Das Foto ist aufbewahrt; schreiben Sie den Namen selbst.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Nothing was changed. Look at its permissions.</source>
        <translation>Der Datenordner lässt sich nicht beschreiben. Nichts wurde verändert. Sehen Sie die Zugriffsrechte an.</translation>
    </message>
    <message>
        <source>The data file is damaged. Nothing was changed. A copy lies in the folder backups.</source>
        <translation>Die Datendatei ist beschädigt. Nichts wurde verändert. Eine Sicherung liegt im Ordner backups.</translation>
    </message>
    <message>
        <source>These data belong to a newer version. Nothing was changed. Install that version.</source>
        <translation>Diese Daten gehören zu einer neueren Version. Nichts wurde verändert. Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>The data file belongs to another program. Nothing was changed. Choose another folder.</source>
        <translation>Die Datendatei gehört zu einem anderen Programm. Nichts wurde verändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>These data are open in another window. Nothing was changed. Use that window.</source>
        <translation>Diese Daten sind in einem anderen Fenster geöffnet. Nichts wurde verändert. Arbeiten Sie dort weiter.</translation>
    </message>
    <message>
        <source>The data are busy. Nothing was changed. Try again in a moment.</source>
        <translation>Die Daten sind gerade belegt. Nichts wurde verändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This contact is gone. Nothing was changed.</source>
        <translation>Diesen Kontakt gibt es nicht mehr. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Something went wrong. Your data are unchanged. Try again.</source>
        <translation>Etwas ist schiefgegangen. Ihre Daten sind unverändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>first message
good after 12 hours,
until %1</source>
        <translation>erste Nachricht
nach 12 Std. gut,
bis %1</translation>
    </message>
    <message>
        <source>first message
good from now on,
until %1</source>
        <translation>erste Nachricht
ab sofort gut,
bis %1</translation>
    </message>
    <message>
        <source>first message
best right now,
until %1</source>
        <translation>erste Nachricht
am besten jetzt,
bis %1</translation>
    </message>
    <message>
        <source>first message
still worth a line</source>
        <translation>erste Nachricht
lohnt sich noch</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>birthday with year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>birthday</comment>
        <translation>d. MMMM</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>jedes Jahr</numerusform>
            <numerusform>alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2 too.</source>
        <translation>%1, auch mit %2.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Beantwortet.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>hardly legible</source>
        <translation>kaum lesbar</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
    <message>
        <source>No rhythm is chosen yet.</source>
        <translation>Noch ist kein Rhythmus gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. That fits.</source>
        <translation>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz hat %n. Das passt.</numerusform>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz haben %n. Das passt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.</source>
        <translation>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz hat %n. Längere Rhythmen helfen.</numerusform>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz haben %n. Längere Rhythmen helfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing asks for this person until then.</source>
        <translation>Bis dahin fragt nichts nach dieser Person.</translation>
    </message>
    <message>
        <source>met %1</source>
        <comment>when</comment>
        <translation>%1 getroffen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1</source>
        <translation>
            <numerusform>einmal ohne Antwort, darum %1</numerusform>
            <numerusform>%n-mal ohne Antwort, darum %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your rhythms ask for %1 contacts a day, there is room for %n.</source>
        <translation>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz hat %n.</numerusform>
            <numerusform>Die Rhythmen verlangen zusammen %1 Kontakte am Tag, Platz haben %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people a day it fits.</source>
        <translation>
            <numerusform>Mit einer Person am Tag passt es.</numerusform>
            <numerusform>Mit %n Personen am Tag passt es.</numerusform>
        </translation>
    </message>
    <message>
        <source>With networking time on %1 too it fits.</source>
        <translation>Mit Netzwerkzeit auch am %1 passt es.</translation>
    </message>
    <message numerus="yes">
        <source>It fits when %n people get a longer rhythm: %1 instead of %2.</source>
        <translation>
            <numerusform>Es passt, wenn eine Person einen längeren Rhythmus bekommt: %1 statt %2.</numerusform>
            <numerusform>Es passt, wenn %n Personen einen längeren Rhythmus bekommen: %1 statt %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people a day</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>eine Person am Tag</numerusform>
            <numerusform>%n Personen am Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>also on %1</source>
        <translation>auch am %1</translation>
    </message>
    <message numerus="yes">
        <source>longer rhythm for %n people</source>
        <comment>on a button</comment>
        <translation>
            <numerusform>längerer Rhythmus für eine Person</numerusform>
            <numerusform>längerer Rhythmus für %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last on %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message>
        <source>Nothing more is needed today.</source>
        <translation>Mehr muss heute nicht sein.</translation>
    </message>
    <message>
        <source>Today is no networking time.</source>
        <translation>Heute ist keine Netzwerkzeit.</translation>
    </message>
    <message>
        <source>What stands here can wait.</source>
        <translation>Was hier steht, kann warten.</translation>
    </message>
    <message>
        <source>That is enough for today. It continues %1.</source>
        <translation>Für heute ist es gut. %1 geht es weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for you.</source>
        <translation>
            <numerusform>%n Person wartet auf Sie.</numerusform>
            <numerusform>%n Personen warten auf Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done already.</source>
        <translation>
            <numerusform>Eine Person ist geschafft.</numerusform>
            <numerusform>%n Personen sind geschafft.</numerusform>
        </translation>
    </message>
    <message>
        <source>turns %1</source>
        <comment>age on a birthday</comment>
        <translation>wird %1</translation>
    </message>
    <message>
        <source>Meeting.</source>
        <translation>Getroffen.</translation>
    </message>
    <message>
        <source>Mail from them.</source>
        <translation>Mail erhalten.</translation>
    </message>
    <message>
        <source>Call from them.</source>
        <translation>Anruf erhalten.</translation>
    </message>
    <message>
        <source>Message from them.</source>
        <translation>Nachricht erhalten.</translation>
    </message>
    <message>
        <source>From them.</source>
        <translation>Hat sich gemeldet.</translation>
    </message>
    <message>
        <source>Mail.</source>
        <translation>Mail geschrieben.</translation>
    </message>
    <message>
        <source>Call.</source>
        <translation>Angerufen.</translation>
    </message>
    <message>
        <source>Message.</source>
        <translation>Nachricht geschrieben.</translation>
    </message>
    <message>
        <source>In touch.</source>
        <translation>Austausch.</translation>
    </message>
    <message>
        <source>Good moment for the first message</source>
        <translation>Guter Moment für die erste Nachricht</translation>
    </message>
    <message>
        <source>Now is the time for the first message</source>
        <translation>Jetzt ist Zeit für die erste Nachricht</translation>
    </message>
    <message>
        <source>A first line is still worth it</source>
        <translation>Eine erste Zeile lohnt sich noch</translation>
    </message>
    <message>
        <source>good from %1, at the latest %2</source>
        <translation>gut ab %1, spätestens %2</translation>
    </message>
    <message>
        <source>at the latest %2</source>
        <translation>spätestens %2</translation>
    </message>
    <message>
        <source>until %2</source>
        <translation>bis %2</translation>
    </message>
    <message>
        <source>A short greeting is always welcome.</source>
        <translation>Ein kurzer Gruß ist immer willkommen.</translation>
    </message>
    <message>
        <source>next: %1, spread with the others</source>
        <translation>nächstes Mal: %1, mit den anderen verteilt</translation>
    </message>
    <message>
        <source>next: %1, because of the rest</source>
        <translation>nächstes Mal: %1, wegen der Ruhe</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) without an answer, so %1 instead of %2; next: %3</source>
        <translation>
            <numerusform>einmal ohne Antwort, darum %1 statt %2; nächstes Mal: %3</numerusform>
            <numerusform>%n-mal ohne Antwort, darum %1 statt %2; nächstes Mal: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>nächstes Mal: %1</translation>
    </message>
    <message>
        <source>next: %1, because last on %2</source>
        <translation>nächstes Mal: %1, weil zuletzt am %2</translation>
    </message>
    <message>
        <source>A contact needs a name or a photo; nothing was added.</source>
        <translation>Ein Kontakt braucht einen Namen oder ein Foto; nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>TIME is ISO 8601, such as 2026-03-04T19:00; without an offset it is local time.</source>
        <translation>TIME ist ISO 8601, etwa 2026-03-04T19:00; ohne Abstand zu UTC gilt die Ortszeit.</translation>
    </message>
    <message>
        <source>use the data in this folder</source>
        <translation>die Daten in diesem Ordner verwenden</translation>
    </message>
    <message>
        <source>use invented people; nothing of it is kept</source>
        <translation>erfundene Personen verwenden; nichts davon bleibt</translation>
    </message>
    <message>
        <source>write JSON instead of words</source>
        <translation>JSON statt Worten schreiben</translation>
    </message>
    <message>
        <source>add a contact and print its number</source>
        <translation>einen Kontakt anlegen und seine Nummer ausgeben</translation>
    </message>
    <message>
        <source>contacts in name order</source>
        <translation>Kontakte nach Namen</translation>
    </message>
    <message>
        <source>one contact</source>
        <translation>ein Kontakt</translation>
    </message>
    <message>
        <source>note that something happened with a contact</source>
        <translation>einen Austausch mit einem Kontakt eintragen</translation>
    </message>
    <message>
        <source>what today holds</source>
        <translation>was heute ansteht</translation>
    </message>
    <message>
        <source>look whether everything is whole</source>
        <translation>nachsehen, ob alles heil ist</translation>
    </message>
    <message>
        <source>make a copy beside the data, or in another folder</source>
        <translation>eine Sicherung neben den Daten oder in einem anderen Ordner anlegen</translation>
    </message>
    <message>
        <source>read business cards, save nothing</source>
        <translation>Visitenkarten lesen, nichts speichern</translation>
    </message>
    <message>
        <source>read business cards into the inbox</source>
        <translation>Visitenkarten in den Eingang lesen</translation>
    </message>
    <message>
        <source>draw a page into a PNG file</source>
        <translation>eine Seite in eine PNG-Datei zeichnen</translation>
    </message>
    <message>
        <source>look whether the program is whole</source>
        <translation>nachsehen, ob das Programm heil ist</translation>
    </message>
    <message>
        <source>when you met</source>
        <translation>wann Sie sich getroffen haben</translation>
    </message>
    <message>
        <source>where you met</source>
        <translation>wo Sie sich getroffen haben</translation>
    </message>
    <message>
        <source>the business card; - reads it from standard input</source>
        <translation>die Visitenkarte; - liest sie von der Standardeingabe</translation>
    </message>
    <message>
        <source>how often you want to be in touch</source>
        <translation>wie oft Sie in Kontakt sein wollen</translation>
    </message>
    <message>
        <source>a photo with one card or several; - reads it from standard input</source>
        <translation>ein Foto mit einer oder mehreren Karten; - liest es von der Standardeingabe</translation>
    </message>
    <message>
        <source>when it happened; now if left out</source>
        <translation>wann es war; ohne Angabe jetzt</translation>
    </message>
    <message>
        <source>it came from them</source>
        <translation>es kam vom Kontakt</translation>
    </message>
    <message>
        <source>- writes it to standard output</source>
        <translation>- schreibt auf die Standardausgabe</translation>
    </message>
    <message>
        <source>The folder needs a name.</source>
        <translation>Der Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file; nothing was opened.</source>
        <translation>«%1» ist weder ein Befehl noch eine Datei; nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is no time such as 2026-03-04T19:00; nothing was changed.</source>
        <translation>«%1» ist keine Zeit wie 2026-03-04T19:00; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>“%1” is no number that fits here; nothing was changed.</source>
        <translation>«%1» ist keine Zahl, die hier passt; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>“%1” is no scale from 0.5 to 4; nothing was drawn.</source>
        <translation>«%1» ist kein Maßstab von 0.5 bis 4; nichts wurde gezeichnet.</translation>
    </message>
    <message>
        <source>What is he or she like?</source>
        <translation>Wie ist er oder sie?</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Remind me of the promise</source>
        <translation>An das Versprechen erinnern</translation>
    </message>
    <message>
        <source>Corners of the card</source>
        <translation>Ecken der Karte</translation>
    </message>
    <message>
        <source>Tab: next corner. Arrows: move it. Enter: keep. 0: whole photo. Esc: leave.</source>
        <translation>Tab: nächste Ecke. Pfeile: verschieben. Enter: übernehmen. 0: ganzes Foto. Esc: verlassen.</translation>
    </message>
    <message>
        <source>key word</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>turn over</source>
        <translation>umdrehen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>back</source>
        <comment>undo</comment>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>The same mail address as %1</source>
        <translation>Gleiche Mailadresse wie %1</translation>
    </message>
    <message>
        <source>The same number and name as %1</source>
        <translation>Gleiche Nummer und gleicher Name wie %1</translation>
    </message>
    <message>
        <source>check</source>
        <comment>a line that may be misread</comment>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>%1, please check. Alt+Down shows other readings.</source>
        <translation>%1, bitte prüfen. Alt+Abwärts zeigt andere Lesarten.</translation>
    </message>
    <message>
        <source>Name, organisation, mail …</source>
        <translation>Name, Organisation, Mail …</translation>
    </message>
    <message>
        <source>This installation cannot read cards. The photos are taken in all the same. Install the extra cards.</source>
        <translation>Diese Installation kann keine Karten lesen. Die Fotos sind trotzdem aufgenommen. Installieren Sie das Extra cards.</translation>
    </message>
    <message>
        <source>Drag the corners, or Tab and the arrow keys</source>
        <translation>Ecken ziehen, oder Tab und die Pfeiltasten</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Alt → into the network</source>
        <translation>Alt → ins Netzwerk</translation>
    </message>
    <message>
        <source>Reading cards</source>
        <translation>Karten lesen</translation>
    </message>
    <message>
        <source>Names, mail addresses and numbers are read on this computer.</source>
        <translation>Namen, Mailadressen und Nummern werden auf diesem Computer gelesen.</translation>
    </message>
    <message>
        <source>Read photographed cards</source>
        <translation>Fotografierte Karten lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>none</source>
        <comment>folder</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>Beobachteten Ordner wählen</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>watch no folder</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>Keinen Ordner beobachten</translation>
    </message>
    <message>
        <source>This installation cannot read cards. Names are typed by hand.</source>
        <translation>Diese Installation kann keine Karten lesen. Namen werden von Hand geschrieben.</translation>
    </message>
    <message>
        <source>What was read stands in the inbox, to be checked. Your own words are never replaced.</source>
        <translation>Das Gelesene steht im Eingang und wartet auf Ihren Blick. Was Sie selbst geschrieben haben, wird nie ersetzt.</translation>
    </message>
    <message>
        <source>This installation cannot read cards, so nothing is taken from a folder.</source>
        <translation>Diese Installation kann keine Karten lesen, darum wird aus einem Ordner nichts übernommen.</translation>
    </message>
    <message>
        <source>While reading is off, nothing is taken from a folder.</source>
        <translation>Solange das Lesen aus ist, wird aus einem Ordner nichts übernommen.</translation>
    </message>
    <message>
        <source>New photos in it become contacts when a card is on them. Nothing in it is changed or deleted, and what lies there already is not taken.</source>
        <translation>Neue Fotos darin werden zu Kontakten, wenn eine Karte darauf ist. Im Ordner wird nichts verändert oder gelöscht; was schon darin liegt, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>%1 of %2 networking days kept</source>
        <translation>an %1 von %2 Netzwerktagen</translation>
    </message>
    <message>
        <source>%1 of %2 in time</source>
        <comment>reached</comment>
        <translation>%1 von %2 rechtzeitig</translation>
    </message>
    <message>
        <source>Rhythms</source>
        <translation>Rhythmen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Nothing to look back on yet. Take in the first cards.</source>
        <translation>Noch gibt es nichts zurückzublicken. Nehmen Sie die ersten Karten auf.</translation>
    </message>
    <message>
        <source>In the last twelve weeks somebody was written to on %1 of %2 networking days.</source>
        <translation>In den letzten zwölf Wochen haben Sie an %1 von %2 Netzwerktagen jemandem geschrieben oder mit jemandem gesprochen.</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche vom</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>genutzt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Where the people of the network stand in their rhythm.</source>
        <translation>Wo die Personen im Netzwerk in ihrem Rhythmus stehen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>When the people of an event heard from you first: the first 12 hours, 48 hours, later, not yet.</source>
        <translation>Wann die Personen einer Veranstaltung zuerst von Ihnen hörten: innert 12 Stunden, innert 48 Stunden, später, noch nicht.</translation>
    </message>
    <message>
        <source>written by yourself, left as it is</source>
        <translation>selbst geschrieben, nicht angepasst</translation>
    </message>
    <message>
        <source>Take the template</source>
        <translation>Vorlage einsetzen</translation>
    </message>
    <message>
        <source>Take the template: %1</source>
        <translation>Vorlage einsetzen: %1</translation>
    </message>
    <message>
        <source>%1 as a QR code</source>
        <translation>%1 als QR-Code</translation>
    </message>
    <message>
        <source>Point the camera of the phone at it.</source>
        <translation>Halten Sie die Kamera des Telefons darauf.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Like the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Stands below every message.</source>
        <translation>Steht unter jeder Nachricht.</translation>
    </message>
    <message>
        <source>For people with whom nothing else was chosen yet.</source>
        <translation>Für Personen, bei denen noch nichts anderes gewählt ist.</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anredeform</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Form of address of the template</source>
        <translation>Anredeform der Vorlage</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Language of the template</source>
        <translation>Sprache der Vorlage</translation>
    </message>
    <message>
        <source>Restore this template</source>
        <translation>Diese Vorlage zurücksetzen</translation>
    </message>
    <message>
        <source>To somebody invented</source>
        <translation>An eine erfundene Person</translation>
    </message>
    <message>
        <source>What stands in braces is filled in; where it is not known, its sentence is left out. [one|other] takes the first that can be filled.</source>
        <translation>Was in geschweiften Klammern steht, wird eingesetzt; wo nichts bekannt ist, fällt der Satz weg. [eins|anderes] nimmt das erste, das sich füllen lässt.</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>Number as QR code</source>
        <translation>Nummer als QR-Code</translation>
    </message>
    <message>
        <source>Nothing is sent by itself. Afterwards the program asks once whether the message is gone.</source>
        <translation>Es wird nichts von selbst gesendet. Danach fragt das Programm einmal, ob die Nachricht weg ist.</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Business card of %1</source>
        <translation>Visitenkarte von %1</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>In die Nachricht setzen</translation>
    </message>
    <message>
        <source>Put into the message: %1</source>
        <translation>In die Nachricht setzen: %1</translation>
    </message>
    <message>
        <source>Promised, until %1</source>
        <translation>Versprochen, bis %1</translation>
    </message>
    <message>
        <source>A click on a line puts it into the block with the cursor.</source>
        <translation>Ein Klick auf eine Zeile setzt sie in den Block, in dem der Cursor steht.</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>Noch nichts notiert.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>for the conversation</source>
        <translation>für das Gespräch</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>anbieten</translation>
    </message>
    <message>
        <source>Meeting again</source>
        <translation>Wiedersehen</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Gruß</translation>
    </message>
    <message>
        <source>After a talk</source>
        <translation>Nach einem Vortrag</translation>
    </message>
    <message>
        <source>After meeting</source>
        <translation>Nach einer Begegnung</translation>
    </message>
    <message>
        <source>Keeping in touch</source>
        <translation>In Verbindung bleiben</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Du, the familiar form</source>
        <translation>Du, die vertraute Anrede</translation>
    </message>
    <message>
        <source>Sie, the formal form</source>
        <translation>Sie, die förmliche Anrede</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message numerus="yes">
        <source>%n people, in the order of their names</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen, nach Namen geordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards to cut out, eight on a page</source>
        <translation>Karten zum Ausschneiden, acht auf einer Seite</translation>
    </message>
    <message>
        <source>Telephone list of those who have a number</source>
        <translation>Telefonliste aller, die eine Nummer haben</translation>
    </message>
    <message>
        <source>vCard, which every address book reads</source>
        <translation>vCard, die jedes Adressbuch liest</translation>
    </message>
    <message>
        <source>vCard 4.0, for newer programs</source>
        <translation>vCard 4.0, für neuere Programme</translation>
    </message>
    <message>
        <source>Table for other programs (CSV)</source>
        <translation>Tabelle für andere Programme (CSV)</translation>
    </message>
    <message>
        <source>Table for spreadsheets, safe from formulas (CSV)</source>
        <translation>Tabelle für Excel und Verwandte, vor Formeln geschützt (CSV)</translation>
    </message>
    <message>
        <source>Calendar of what is due, reminders and birthdays</source>
        <translation>Kalender mit Fälligem, Wiedervorlagen und Geburtstagen</translation>
    </message>
    <message>
        <source>Everything with photos and history, for this program</source>
        <translation>Alles mit Fotos und Verlauf, für dieses Programm</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Export as a file</source>
        <translation>Als Datei ausgeben</translation>
    </message>
    <message>
        <source>Keep this calendar up to date, to subscribe to</source>
        <translation>Diesen Kalender auf dem neuesten Stand halten, zum Abonnieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>name of a file</comment>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Everybody, whoever is selected</source>
        <translation>Alle, gleich wer gewählt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in “%1”.</source>
        <translation>
            <numerusform>%n Kontakt liegt in «%1».</numerusform>
            <numerusform>%n Kontakte liegen in «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are in “%1”.</source>
        <translation>
            <numerusform>%n Termin liegt in «%1».</numerusform>
            <numerusform>%n Termine liegen in «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Nothing was changed; choose another folder.</source>
        <translation>«%1» lässt sich nicht schreiben. Nichts wurde verändert; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Telephone list</source>
        <translation>Telefonliste</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>None of these people has a telephone number. Nothing was printed.</source>
        <translation>Niemand davon hat eine Telefonnummer. Nichts wurde gedruckt.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%n Seite ist unterwegs zum Drucker.</numerusform>
            <numerusform>%n Seiten sind unterwegs zum Drucker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are in “%1”.</source>
        <translation>
            <numerusform>%n Seite liegt in «%1».</numerusform>
            <numerusform>%n Seiten liegen in «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <comment>of a printed list</comment>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Umfeld</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg G</translation>
    </message>
    <message>
        <source>Surroundings: who knows whom</source>
        <translation>Umfeld: wer wen kennt</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Noted who knows whom.</source>
        <translation>Die Beziehung ist festgehalten.</translation>
    </message>
    <message>
        <source>That was noted already.</source>
        <translation>Das war schon festgehalten.</translation>
    </message>
    <message>
        <source>They are no longer noted as acquainted.</source>
        <translation>Die Beziehung ist entfernt.</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Met through …</source>
        <translation>Bekannt über …</translation>
    </message>
    <message>
        <source>Knows …</source>
        <translation>Kennt …</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Kennt</translation>
    </message>
    <message>
        <source>What are they to each other?</source>
        <translation>Was verbindet die beiden?</translation>
    </message>
    <message>
        <source>Introduced …</source>
        <translation>Hat vorgestellt …</translation>
    </message>
    <message>
        <source>Works with …</source>
        <translation>Arbeitet mit …</translation>
    </message>
    <message>
        <source>Partner of …</source>
        <translation>Partnerschaft mit …</translation>
    </message>
    <message>
        <source>In other words …</source>
        <translation>Mit eigenem Wort …</translation>
    </message>
    <message>
        <source>Through whom did you meet %1?</source>
        <translation>Über wen kennen Sie %1?</translation>
    </message>
    <message>
        <source>Whom did you meet through %1?</source>
        <translation>Wen kennen Sie über %1?</translation>
    </message>
    <message>
        <source>With whom does %1 work?</source>
        <translation>Mit wem arbeitet %1?</translation>
    </message>
    <message>
        <source>Whose partner is %1?</source>
        <translation>Wer ist Partner oder Partnerin von %1?</translation>
    </message>
    <message>
        <source>Whom does %1 know?</source>
        <translation>Wen kennt %1?</translation>
    </message>
    <message>
        <source>met through %1</source>
        <translation>bekannt über %1</translation>
    </message>
    <message>
        <source>introduced you</source>
        <translation>hat Sie bekannt gemacht</translation>
    </message>
    <message>
        <source>work together</source>
        <translation>arbeiten zusammen</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>Partnerschaft</translation>
    </message>
    <message>
        <source>know each other</source>
        <translation>kennen sich</translation>
    </message>
    <message>
        <source>introduced %1</source>
        <translation>hat %1 vorgestellt</translation>
    </message>
    <message>
        <source>works with %1</source>
        <translation>arbeitet mit %1</translation>
    </message>
    <message>
        <source>partner of %1</source>
        <translation>Partnerschaft mit %1</translation>
    </message>
    <message>
        <source>knows %1 (%2)</source>
        <translation>kennt %1 (%2)</translation>
    </message>
    <message>
        <source>knows %1</source>
        <translation>kennt %1</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>vorgestellt</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person dazu</translation>
    </message>
    <message>
        <source>No relations yet. Note who introduced, works with or knows this person.</source>
        <translation>Noch keine Beziehungen. Halten Sie fest, wer diese Person vorgestellt hat, mit ihr arbeitet oder sie kennt.</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>Umfeld von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people within two steps</source>
        <translation>
            <numerusform>%n Person in zwei Schritten</numerusform>
            <numerusform>%n Personen in zwei Schritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere Person</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter puts somebody in the middle, Ctrl+Enter opens the sheet, Alt+← goes back.</source>
        <translation>Enter stellt jemanden in die Mitte, Strg Enter öffnet den Kontakt, Alt ← führt zurück.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Name of the event:</source>
        <translation>Name der Veranstaltung:</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg F</translation>
    </message>
    <message>
        <source>Filter tiles</source>
        <translation>Kacheln filtern</translation>
    </message>
    <message>
        <source>Pocket</source>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Without …</source>
        <translation>Ohne …</translation>
    </message>
    <message>
        <source>within a week</source>
        <translation>in einer Woche</translation>
    </message>
    <message>
        <source>within two weeks</source>
        <translation>in zwei Wochen</translation>
    </message>
    <message>
        <source>met %1</source>
        <comment>filter by month or year</comment>
        <translation>getroffen %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>filter</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>filter</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>None</source>
        <comment>grouping</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Without event</source>
        <translation>Ohne Veranstaltung</translation>
    </message>
    <message>
        <source>rhythm</source>
        <comment>without ...</comment>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>mail address</source>
        <comment>without ...</comment>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>phone number</source>
        <comment>without ...</comment>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>picture</source>
        <comment>without ...</comment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>note</source>
        <comment>without ...</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>event</source>
        <comment>without ...</comment>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>without ...</comment>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Strg F)</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Filter «%1» lösen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The event of %1 is changed.</source>
        <translation>Die Veranstaltung von %1 ist geändert.</translation>
    </message>
    <message>
        <source>The filter “%1” is kept.</source>
        <translation>Der Filter «%1» ist gemerkt.</translation>
    </message>
    <message>
        <source>The filter is called “%1” now.</source>
        <translation>Der Filter heißt jetzt «%1».</translation>
    </message>
    <message>
        <source>The filter “%1” is removed.</source>
        <translation>Der Filter «%1» ist entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>The event of %n contact(s) is changed.</source>
        <translation>
            <numerusform>Die Veranstaltung von %n Kontakt ist geändert.</numerusform>
            <numerusform>Die Veranstaltung von %n Kontakten ist geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name</source>
        <translation>
            <numerusform>%n weiterer: einen Teil des Namens tippen</numerusform>
            <numerusform>%n weitere: einen Teil des Namens tippen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Search …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Keep this filter …</source>
        <translation>Diesen Filter merken …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>a filter</comment>
        <translation>Merken</translation>
    </message>
    <message>
        <source>What is chosen can be kept under a name.</source>
        <translation>Was gewählt ist, lässt sich unter einem Namen merken.</translation>
    </message>
    <message>
        <source>No filter is kept yet.</source>
        <translation>Noch kein Filter gemerkt.</translation>
    </message>
    <message>
        <source>Nobody here has one.</source>
        <translation>Hier hat niemand so etwas.</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>filters</comment>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>The index of words differs from the data. Nothing was lost. Close the window and check again.</source>
        <translation>Das Wortverzeichnis weicht von den Daten ab. Verloren ist nichts. Schließen Sie das Fenster und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The index of words differed from the data and was made anew. Nothing was lost.</source>
        <translation>Das Wortverzeichnis wich von den Daten ab und wurde neu angelegt. Verloren ist nichts.</translation>
    </message>
    <message>
        <source>who is ...? find people by whatever is remembered</source>
        <translation>Wer ist …? findet Leute nach allem, woran man sich erinnert</translation>
    </message>
    <message>
        <source>a name, a note, a number, tag:NAME; - reads a mail from standard input</source>
        <translation>ein Name, eine Notiz, eine Nummer, tag:NAME; - liest eine Mail von der Standardeingabe</translation>
    </message>
    <message>
        <source>Nobody you know. The text names %1.</source>
        <translation>Noch nicht bekannt. Der Text nennt %1.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>choose photos, scan, import business cards</source>
        <translation>Fotos wählen, scannen, Visitenkarten importieren</translation>
    </message>
    <message>
        <source>add a person, a name</source>
        <translation>Person hinzufügen, Name, anlegen, erfassen</translation>
    </message>
    <message>
        <source>import, vCard, Google, Outlook, LinkedIn, CSV</source>
        <translation>importieren, vCard, Google, Outlook, LinkedIn, CSV</translation>
    </message>
    <message>
        <source>find, search</source>
        <translation>finden, suchen</translation>
    </message>
    <message>
        <source>narrow, tag, event, organisation</source>
        <translation>einschränken, Stichwort, Veranstaltung, Firma</translation>
    </message>
    <message>
        <source>relations, introduced, colleagues, partner</source>
        <translation>Beziehungen, bekannt über, Kollegen, Partner</translation>
    </message>
    <message>
        <source>telephone list, paper</source>
        <translation>Telefonliste, Papier</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Strg Umschalt E</translation>
    </message>
    <message>
        <source>vCard, CSV, calendar, archive</source>
        <translation>vCard, CSV, Kalender, Archiv, exportieren</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>do again</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>clipboard, vCard</source>
        <translation>Zwischenablage, vCard</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg 1</translation>
    </message>
    <message>
        <source>agenda, page</source>
        <translation>Agenda, Seite</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg 2</translation>
    </message>
    <message>
        <source>sort, page</source>
        <translation>sortieren, Seite</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Strg 3</translation>
    </message>
    <message>
        <source>contacts, people, page</source>
        <translation>Kontakte, Personen, Seite</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Strg 4</translation>
    </message>
    <message>
        <source>conferences, page</source>
        <translation>Anlässe, Tagungen, Seite</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg 5</translation>
    </message>
    <message>
        <source>archive, page</source>
        <translation>Archiv, Seite</translation>
    </message>
    <message>
        <source>merge, the same person twice</source>
        <translation>zusammenführen, doppelt, dieselbe Person</translation>
    </message>
    <message>
        <source>statistics, numbers, charts, page</source>
        <translation>Statistik, Zahlen, Diagramme, Seite</translation>
    </message>
    <message>
        <source>settings, language, networking time, reminders, trash</source>
        <translation>Optionen, Sprache, Netzwerkzeit, Erinnerungen, Papierkorb</translation>
    </message>
    <message>
        <source>save a copy</source>
        <translation>Kopie sichern, speichern, Backup</translation>
    </message>
    <message>
        <source>zoom in, size</source>
        <translation>vergrößern, Größe</translation>
    </message>
    <message>
        <source>zoom out, size</source>
        <translation>verkleinern, Größe</translation>
    </message>
    <message>
        <source>zoom, size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Darstellung</translation>
    </message>
    <message>
        <source>bright, colours, day</source>
        <translation>Farben, Tag</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Darstellung</translation>
    </message>
    <message>
        <source>colours, night</source>
        <translation>Farben, Nacht</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>Darstellung wie der Rechner</translation>
    </message>
    <message>
        <source>colours, system</source>
        <translation>Farben, System</translation>
    </message>
    <message>
        <source>help, keyboard, shortcuts</source>
        <translation>Hilfe, Tastatur, Kürzel</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Umschalt F6</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>exit, end the program</source>
        <translation>Programm schließen, verlassen</translation>
    </message>
    <message>
        <source>change mail, phone, address</source>
        <translation>Mail, Telefon, Adresse ändern</translation>
    </message>
    <message>
        <source>call, meeting, mail, noted</source>
        <translation>Anruf, Treffen, Mail, notieren</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>Wiedervorlage setzen</translation>
    </message>
    <message>
        <source>remind me, follow up</source>
        <translation>erinnern, nachfassen</translation>
    </message>
    <message>
        <source>message, mail</source>
        <translation>Nachricht, Mail</translation>
    </message>
    <message>
        <source>log, talked</source>
        <translation>eintragen, gesprochen</translation>
    </message>
    <message>
        <source>not this time</source>
        <translation>diesmal nicht, auslassen</translation>
    </message>
    <message>
        <source>unpin, important</source>
        <translation>lösen, wichtig</translation>
    </message>
    <message>
        <source>archive, pocket</source>
        <translation>Archiv, Tasche</translation>
    </message>
    <message>
        <source>clipboard, address</source>
        <translation>Zwischenablage, Adresse</translation>
    </message>
    <message>
        <source>delete, remove</source>
        <translation>löschen, entfernen</translation>
    </message>
    <message>
        <source>Copy the mail address</source>
        <translation>Mailadresse kopieren</translation>
    </message>
    <message>
        <source>Paste a whole mail</source>
        <translation>Ganze Mail einfügen</translation>
    </message>
    <message>
        <source>Make a contact of it</source>
        <translation>Einen Kontakt daraus machen</translation>
    </message>
    <message>
        <source>Commands only</source>
        <translation>Nur Befehle</translation>
    </message>
    <message>
        <source>Opens the box that finds people and commands</source>
        <translation>Öffnet das Feld, das Personen und Befehle findet</translation>
    </message>
    <message>
        <source>sounds like %1</source>
        <translation>klingt ähnlich wie %1</translation>
    </message>
    <message>
        <source>spelled much like %1</source>
        <translation>ähnlich geschrieben wie %1</translation>
    </message>
    <message>
        <source>in the name</source>
        <translation>im Namen</translation>
    </message>
    <message>
        <source>in the organisation</source>
        <translation>in der Organisation</translation>
    </message>
    <message>
        <source>in the job title</source>
        <translation>in der Funktion</translation>
    </message>
    <message>
        <source>in the note</source>
        <translation>in der Notiz</translation>
    </message>
    <message>
        <source>the event fits</source>
        <translation>Veranstaltung passt</translation>
    </message>
    <message>
        <source>the place fits</source>
        <translation>Ort passt</translation>
    </message>
    <message>
        <source>the tag fits</source>
        <translation>Stichwort passt</translation>
    </message>
    <message>
        <source>in the mail address</source>
        <translation>in der Mailadresse</translation>
    </message>
    <message>
        <source>in the phone number</source>
        <translation>in der Telefonnummer</translation>
    </message>
    <message>
        <source>in the web address</source>
        <translation>in der Webadresse</translation>
    </message>
    <message>
        <source>read on the card</source>
        <translation>auf der Karte gelesen</translation>
    </message>
    <message>
        <source>The name is exactly the same</source>
        <translation>Name stimmt genau überein</translation>
    </message>
    <message>
        <source>The mail address is exactly the same</source>
        <translation>Mailadresse stimmt genau überein</translation>
    </message>
    <message>
        <source>The phone number is exactly the same</source>
        <translation>Telefonnummer stimmt genau überein</translation>
    </message>
    <message>
        <source>The organisation is exactly the same</source>
        <translation>Organisation stimmt genau überein</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a word of a text</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>looked for: %1</source>
        <translation>gesucht nach: %1</translation>
    </message>
    <message>
        <source>Pasted vCard</source>
        <translation>Eingefügte vCard</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>Pasted mail, %n line(s)</source>
        <translation>
            <numerusform>Eingefügte Mail, %n Zeile</numerusform>
            <numerusform>Eingefügte Mail, %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasted text, %n line(s)</source>
        <translation>
            <numerusform>Eingefügter Text, %n Zeile</numerusform>
            <numerusform>Eingefügter Text, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Stichwort: %1</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Veranstaltung: %1</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Ort: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Fällig: %1</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Getroffen: %1</translation>
    </message>
    <message>
        <source>without mail</source>
        <translation>ohne Mail</translation>
    </message>
    <message>
        <source>without phone</source>
        <translation>ohne Telefon</translation>
    </message>
    <message>
        <source>without photo</source>
        <translation>ohne Foto</translation>
    </message>
    <message>
        <source>without note</source>
        <translation>ohne Notiz</translation>
    </message>
    <message>
        <source>without event</source>
        <translation>ohne Veranstaltung</translation>
    </message>
    <message>
        <source>without tag</source>
        <translation>ohne Stichwort</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>in two weeks</source>
        <translation>in zwei Wochen</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>due day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Show them as tiles</source>
        <translation>Alle als Kacheln zeigen</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>There is no mail address yet.</source>
        <translation>Es gibt noch keine Mailadresse.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
    <message>
        <source>Make a new contact</source>
        <translation>Als neuen Kontakt anlegen</translation>
    </message>
    <message>
        <source>Any part of a name, place, note, number or mail; “&gt;” finds commands</source>
        <translation>Irgendein Teil von Name, Ort, Notiz, Nummer oder Mail; mit «&gt;» nur Befehle</translation>
    </message>
    <message>
        <source>Who is …? Name, place, key word, or a whole mail</source>
        <translation>Wer ist …? Name, Ort, Stichwort oder ganze Mail einfügen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>paste a whole mail</source>
        <translation>ganze Mail einfügen</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>nur Befehle</translation>
    </message>
    <message>
        <source>Make a new contact of it (Ctrl+N)</source>
        <translation>Als neuen Kontakt anlegen (Strg N)</translation>
    </message>
    <message>
        <source>Not among them?</source>
        <translation>Niemand dabei?</translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <comment>hits of all contacts</comment>
        <translation>mehr als %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a note</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>keine Karte</translation>
    </message>
    <message>
        <source>There is no import with the number %1. Nothing was changed.</source>
        <translation>Es gibt keinen Import mit der Nummer %1. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The import %1 was taken back already. Nothing was changed.</source>
        <translation>Der Import %1 wurde schon zurückgenommen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The import %1 is older than 30 days. Nothing was changed. Copies lie in backups.</source>
        <translation>Der Import %1 ist älter als 30 Tage. Nichts wurde verändert. Kopien liegen in backups.</translation>
    </message>
    <message>
        <source>The archive “%1” is damaged. Nothing was changed. Look for another copy of it.</source>
        <translation>Das Archiv «%1» ist beschädigt. Nichts wurde verändert. Suchen Sie eine andere Kopie davon.</translation>
    </message>
    <message>
        <source>The archive “%1” is of a newer version. Nothing was changed. Install that version.</source>
        <translation>Das Archiv «%1» stammt von einer neueren Version. Nichts wurde verändert. Installieren Sie jene Version.</translation>
    </message>
    <message>
        <source>“%1” ends in none of .vcf .csv .ics .zip; nothing was written.</source>
        <translation>«%1» endet auf keines von .vcf .csv .ics .zip; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>Es wurde abgebrochen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>take people from contact files</source>
        <translation>Personen aus Kontaktdateien übernehmen</translation>
    </message>
    <message>
        <source>only say what would be done</source>
        <translation>nur sagen, was geschehen würde</translation>
    </message>
    <message>
        <source>take an import back</source>
        <translation>einen Import zurücknehmen</translation>
    </message>
    <message>
        <source>write people, or everything, into a file</source>
        <translation>Personen oder alles in eine Datei schreiben</translation>
    </message>
    <message>
        <source>its ending decides: .vcf .csv .ics or .zip; - writes vCards to standard output</source>
        <translation>ihre Endung entscheidet: .vcf .csv .ics oder .zip; - schreibt vCards in die Standardausgabe</translation>
    </message>
    <message>
        <source>vCard, CSV, LDIF, Monica or an archive; - reads standard input</source>
        <translation>vCard, CSV, LDIF, Monica oder ein Archiv; - liest die Standardeingabe</translation>
    </message>
    <message>
        <source>This was import number %1; “undo-import %1” takes it back.</source>
        <translation>Das war Import Nummer %1; «undo-import %1» nimmt ihn zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are as before.</source>
        <translation>
            <numerusform>%n Kontakt ist wie zuvor.</numerusform>
            <numerusform>%n Kontakte sind wie zuvor.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed since and stays.</source>
        <translation>%1 wurde seither verändert und bleibt.</translation>
    </message>
    <message>
        <source>“%1” could not be written. The data are unchanged. Choose another folder.</source>
        <translation>«%1» konnte nicht geschrieben werden. Die Daten sind unverändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1: %2 read, %3 new, %4 changed, %5 unchanged, %6 left out, %7 perhaps known already</source>
        <translation>%1: %2 gelesen, %3 neu, %4 geändert, %5 unverändert, %6 ausgelassen, %7 vielleicht schon bekannt</translation>
    </message>
    <message>
        <source>%1: %2 was changed here and in the file; yours is kept. The file says “%3”.</source>
        <translation>%1: %2 wurde hier und in der Datei geändert; Ihre Fassung bleibt. In der Datei steht «%3».</translation>
    </message>
    <message>
        <source>another photo</source>
        <translation>ein anderes Foto</translation>
    </message>
    <message>
        <source>This entry is too large; it was left out.</source>
        <translation>Dieser Eintrag ist zu groß; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This entry has no end; it was taken as far as it goes.</source>
        <translation>Dieser Eintrag hat kein Ende; er wurde übernommen, so weit er reicht.</translation>
    </message>
    <message>
        <source>This is no contact file that is understood; nothing was taken from it.</source>
        <translation>Das ist keine Kontaktdatei, die verstanden wird; nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>The file is empty; nothing was taken from it.</source>
        <translation>Die Datei ist leer; nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>The file is too large; nothing was taken from it.</source>
        <translation>Die Datei ist zu groß; nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>There are too many entries; the rest was left out. Split the file.</source>
        <translation>Es sind zu viele Einträge; der Rest wurde ausgelassen. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>This entry has no end; it was left out.</source>
        <translation>Dieser Eintrag hat kein Ende; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>There is text outside of any entry; it was left out.</source>
        <translation>Es steht Text außerhalb aller Einträge; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This line cannot be understood; the rest of the entry was taken.</source>
        <translation>Diese Zeile ist nicht zu verstehen; der Rest des Eintrags wurde übernommen.</translation>
    </message>
    <message>
        <source>Entries lie within entries too deeply; these were left out.</source>
        <translation>Einträge liegen zu tief in Einträgen; diese wurden ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” is a group, not a person; it was left out.</source>
        <translation>«%1» ist eine Gruppe, keine Person; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>This entry names nobody; it was left out.</source>
        <translation>Dieser Eintrag nennt niemanden; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>It does not say how its letters are written; look at umlauts and accents.</source>
        <translation>Es ist nicht gesagt, wie die Buchstaben geschrieben sind; achten Sie auf Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>It names an unknown way of writing letters; look at umlauts and accents.</source>
        <translation>Die genannte Schreibweise der Buchstaben ist unbekannt; achten Sie auf Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>Packed data are damaged; what could be read was taken.</source>
        <translation>Verpackte Daten sind beschädigt; was lesbar war, wurde übernommen.</translation>
    </message>
    <message>
        <source>The photo of %1 cannot be used; the person was taken without it.</source>
        <translation>Das Foto von %1 ist nicht zu gebrauchen; die Person wurde ohne es übernommen.</translation>
    </message>
    <message>
        <source>The photo lies on the internet; it was not fetched.</source>
        <translation>Das Foto liegt im Internet; es wurde nicht geholt.</translation>
    </message>
    <message>
        <source>A date is none that is understood; it stands in the note.</source>
        <translation>Ein Datum ist nicht zu verstehen; es steht in der Notiz.</translation>
    </message>
    <message>
        <source>Signs that no text has were taken out.</source>
        <translation>Zeichen, die kein Text enthält, wurden entfernt.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns; they stand in the note.</source>
        <translation>Die Zeile hat mehr Zellen, als es Spalten gibt; sie stehen in der Notiz.</translation>
    </message>
    <message>
        <source>The row has fewer cells than there are columns; the rest is empty.</source>
        <translation>Die Zeile hat weniger Zellen, als es Spalten gibt; der Rest ist leer.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed; what follows it may be wrong.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen; was ihm folgt, kann falsch sein.</translation>
    </message>
    <message>
        <source>It points to another file; that was not opened.</source>
        <translation>Es wird auf eine andere Datei verwiesen; sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>It is not clear what the columns are; nothing was taken. Say it in the window.</source>
        <translation>Es ist nicht klar, was die Spalten sind; nichts wurde übernommen. Sagen Sie es im Fenster.</translation>
    </message>
    <message>
        <source>It cannot be read; it was left out.</source>
        <translation>Das ist nicht lesbar; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>It cannot be found; it was left out. Look whether it was moved.</source>
        <translation>Die Datei ist nicht zu finden; sie wurde ausgelassen. Sehen Sie nach, ob sie verschoben wurde.</translation>
    </message>
    <message>
        <source>%1 stands in the files twice with the same words; taken once.</source>
        <translation>%1 steht zweimal mit denselben Worten in den Dateien; einmal übernommen.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the organisation</source>
        <translation>die Organisation</translation>
    </message>
    <message>
        <source>the job title</source>
        <translation>die Funktion</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>der Geburtstag</translation>
    </message>
    <message>
        <source>the photo</source>
        <translation>das Foto</translation>
    </message>
    <message>
        <source>Netzwerk</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Get in touch with %1</source>
        <translation>Bei %1 melden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reminder in a calendar</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Birthday of %1</source>
        <translation>Geburtstag von %1</translation>
    </message>
    <message>
        <source>Inbox: no clock starts</source>
        <translation>Eingang: keine Uhr läuft</translation>
    </message>
    <message>
        <source>for example the name of the file</source>
        <translation>zum Beispiel der Name der Datei</translation>
    </message>
    <message>
        <source>Into which pocket do those who are new go?</source>
        <translation>In welche Tasche kommen die Neuen?</translation>
    </message>
    <message>
        <source>Rhythm for all of them</source>
        <translation>Rhythmus für alle</translation>
    </message>
    <message>
        <source>Tag for everybody</source>
        <translation>Stichwort für alle</translation>
    </message>
    <message>
        <source>A rhythm is for people of the network. Whoever is known already stays where he or she is.</source>
        <translation>Ein Rhythmus gilt im Netzwerk. Wer schon bekannt ist, bleibt, wo er oder sie ist.</translation>
    </message>
    <message>
        <source>Without a rhythm they stand under “Without rhythm”; nobody disappears.</source>
        <translation>Ohne Rhythmus stehen sie unter «Ohne Rhythmus»; niemand geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>Spread over the days of the rhythm, at most %n a day where that is possible.</source>
        <translation>
            <numerusform>Über die Tage des Rhythmus verteilt, wenn möglich höchstens %n am Tag.</numerusform>
            <numerusform>Über die Tage des Rhythmus verteilt, wenn möglich höchstens %n am Tag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over contacts …</source>
        <translation>Kontakte übernehmen …</translation>
    </message>
    <message>
        <source>Contacts are being taken over. Nothing else was changed; try again in a moment.</source>
        <translation>Kontakte werden gerade übernommen. Sonst wurde nichts verändert; gleich geht es wieder.</translation>
    </message>
    <message>
        <source>This import was taken back already. Nothing was changed.</source>
        <translation>Dieser Import ist schon zurückgenommen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>This import is older than 30 days. Nothing was changed. Copies lie in backups.</source>
        <translation>Dieser Import ist älter als 30 Tage. Nichts wurde verändert. Kopien liegen im Ordner backups.</translation>
    </message>
    <message>
        <source>Former imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the import of %1</source>
        <translation>Import von %1 zurücknehmen</translation>
    </message>
    <message>
        <source>%1 new, %2 added to</source>
        <translation>%1 neu, %2 ergänzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Added to</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Differs here</source>
        <translation>Hier anders</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to</source>
        <translation>
            <numerusform>%n ergänzt</numerusform>
            <numerusform>%n ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read: %1.</source>
        <translation>
            <numerusform>%n gelesen: %1.</numerusform>
            <numerusform>%n gelesen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of everybody</source>
        <translation>Was aus allen wird</translation>
    </message>
    <message>
        <source>Save report …</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Look at those who may be there twice</source>
        <translation>Mögliche Doppelte ansehen</translation>
    </message>
    <message>
        <source>Take import back</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an import was looked at</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt übernehmen</numerusform>
            <numerusform>%n Kontakte übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>place in a file</comment>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>The photo here stays; the file has another one.</source>
        <translation>Das Foto hier bleibt; die Datei hat ein anderes.</translation>
    </message>
    <message>
        <source>%1: “%2” stays, the file says “%3”</source>
        <translation>%1: «%2» bleibt, in der Datei steht «%3»</translation>
    </message>
    <message>
        <source>Perhaps the same person as %1; to be looked at afterwards</source>
        <translation>Vielleicht dieselbe Person wie %1; danach ansehen</translation>
    </message>
    <message>
        <source>Perhaps twice in the files; to be looked at afterwards</source>
        <translation>Vielleicht doppelt in den Dateien; danach ansehen</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Further given names</source>
        <translation>Weitere Vornamen</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Addition after the name</source>
        <translation>Zusatz nach dem Namen</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Ganze Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Number in the other program</source>
        <translation>Nummer im anderen Programm</translation>
    </message>
    <message>
        <source>Nothing of these: keep it in the note</source>
        <translation>Nichts davon: in der Notiz behalten</translation>
    </message>
    <message>
        <source>The answer is remembered for files with the same columns.</source>
        <translation>Die Antwort gilt auch für spätere Dateien mit denselben Spalten.</translation>
    </message>
    <message>
        <source>Do not read this file</source>
        <translation>Diese Datei nicht lesen</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>What are the columns of “%1”?</source>
        <translation>Was steht in den Spalten von «%1»?</translation>
    </message>
    <message>
        <source>One column has to be a name or an organisation.</source>
        <translation>Eine Spalte muss ein Name oder eine Firma sein.</translation>
    </message>
    <message>
        <source>Take over contacts</source>
        <translation>Kontakte übernehmen</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Drop vCards, tables (Google, Outlook, LinkedIn, Thunderbird), LDIF, Monica or an export of this program here. You see what would happen before anything is changed, and all of it can be taken back.</source>
        <translation>Hierher ziehen: vCards, Tabellen (Google, Outlook, LinkedIn, Thunderbird), LDIF, Monica oder eine Ausgabe dieses Programms. Was geschähe, steht da, bevor sich etwas ändert, und alles lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Contacts (%1)</source>
        <translation>Kontakte (%1)</translation>
    </message>
    <message>
        <source>Looking into the files …</source>
        <translation>Die Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>Looking into the files … %1</source>
        <translation>Die Dateien werden angesehen … %1</translation>
    </message>
    <message>
        <source>Keeping the photos … %1</source>
        <translation>Die Fotos werden abgelegt … %1</translation>
    </message>
    <message>
        <source>Taking people over … %1</source>
        <translation>Kontakte werden übernommen … %1</translation>
    </message>
    <message>
        <source>Pair before, next pair</source>
        <translation>Voriges, nächstes Paar</translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation>gleiche Mailadresse</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
    <message>
        <source>a number that others have too</source>
        <translation>eine Nummer, die auch andere haben</translation>
    </message>
    <message>
        <source>same profile</source>
        <translation>gleiches Profil</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>name sounds alike</source>
        <translation>Name klingt gleich</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>gleicher Geburtstag</translation>
    </message>
    <message>
        <source>but another year of birth</source>
        <translation>aber anderer Jahrgang</translation>
    </message>
    <message>
        <source>but junior and senior</source>
        <translation>aber junior und senior</translation>
    </message>
    <message>
        <source>but another given name</source>
        <translation>aber anderer Vorname</translation>
    </message>
    <message>
        <source>mail</source>
        <comment>in common</comment>
        <translation>Mail</translation>
    </message>
    <message>
        <source>number</source>
        <comment>in common</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>shared number</source>
        <comment>in common</comment>
        <translation>geteilte Nummer</translation>
    </message>
    <message>
        <source>profile</source>
        <comment>in common</comment>
        <translation>Profil</translation>
    </message>
    <message>
        <source>name</source>
        <comment>in common</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>sound of the name</source>
        <comment>in common</comment>
        <translation>Klang des Namens</translation>
    </message>
    <message>
        <source>birthday</source>
        <comment>in common</comment>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>another year of birth</source>
        <comment>not in common</comment>
        <translation>anderer Jahrgang</translation>
    </message>
    <message>
        <source>junior, senior</source>
        <comment>not in common</comment>
        <translation>junior, senior</translation>
    </message>
    <message>
        <source>another given name</source>
        <comment>not in common</comment>
        <translation>anderer Vorname</translation>
    </message>
    <message>
        <source>%1; but %2</source>
        <comment>what is in common, and what is not</comment>
        <translation>%1; aber %2</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>very likely the same person</source>
        <translation>sehr wahrscheinlich dieselbe Person</translation>
    </message>
    <message>
        <source>perhaps the same person</source>
        <translation>vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>comes along</source>
        <translation>kommt dazu</translation>
    </message>
    <message>
        <source>Is like</source>
        <translation>Ist so</translation>
    </message>
    <message>
        <source>this portrait</source>
        <translation>dieses Porträt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pocket and rhythm</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Look at duplicates</source>
        <translation>Doppelte ansehen</translation>
    </message>
    <message>
        <source>Noted: these are two people.</source>
        <translation>Gemerkt: Das sind zwei Personen.</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Pair before</source>
        <translation>Voriges Paar</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt ↑</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>Nächstes Paar</translation>
    </message>
    <message>
        <source>Enter or M</source>
        <translation>Enter oder M</translation>
    </message>
    <message>
        <source>Two people: never propose them again</source>
        <translation>Zwei Personen: nicht mehr vorschlagen</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>Der andere Kontakt bleibt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Proposed pairs</source>
        <translation>Vorgeschlagene Paare</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are being compared …</source>
        <translation>
            <numerusform>%n Kontakt wird verglichen …</numerusform>
            <numerusform>%n Kontakte werden verglichen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be in here twice.</source>
        <translation>Niemand scheint doppelt zu sein.</translation>
    </message>
    <message>
        <source>The contacts could not be compared.</source>
        <translation>Die Kontakte ließen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how sure, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Interactions, reminders and what files said of both stay. A value not chosen is noted.</source>
        <translation>Austausch, Wiedervorlagen und was Dateien über beide sagten, bleiben. Ein nicht gewählter Wert kommt in die Notiz.</translation>
    </message>
    <message>
        <source>A photo that finds no room stays in the trash for 30 days, with the contact it was of.</source>
        <translation>Ein Foto, das keinen Platz findet, bleibt 30 Tage mit seinem Kontakt im Papierkorb.</translation>
    </message>
    <message>
        <source>Note after it</source>
        <translation>Notiz danach</translation>
    </message>
    <message>
        <source>Front of the card</source>
        <translation>Vorderseite der Karte</translation>
    </message>
    <message>
        <source>Back of the card</source>
        <translation>Rückseite der Karte</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>goes into it</source>
        <translation>geht darin auf</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation>Alles ausgeben …</translation>
    </message>
    <message>
        <source>Everything with photos and history, in one file. Another Netzwerk imports it.</source>
        <translation>Alles mit Fotos und Verlauf in einer Datei. Ein anderes Netzwerk nimmt sie auf.</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Keep a file up to date, to subscribe to</source>
        <translation>Eine Datei zum Abonnieren aktuell halten</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>What is due, reminders and birthdays, for the calendar you use.</source>
        <translation>Was ansteht, Wiedervorlagen und Geburtstage, für Ihren Kalender.</translation>
    </message>
    <message>
        <source>Keep a calendar up to date</source>
        <translation>Einen Kalender aktuell halten</translation>
    </message>
    <message>
        <source>Everybody, not only these</source>
        <translation>Alle, nicht nur diese</translation>
    </message>
    <message>
        <source>Your contacts are made ready for the new version</source>
        <translation>Ihre Kontakte werden für die neue Version vorbereitet</translation>
    </message>
    <message>
        <source>Only this once. Nothing is lost if you switch the computer off meanwhile: it begins anew then.</source>
        <translation>Nur dieses eine Mal. Auch wenn der Rechner dabei ausgeht, geht nichts verloren: Es beginnt dann von vorn.</translation>
    </message>
    <message>
        <source>“%1” is no copy of this program&apos;s data. Nothing was changed. Choose another file.</source>
        <translation>«%1» ist keine Sicherung dieses Programms. Nichts wurde verändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The copy “%1” is damaged. Nothing was changed. Choose an older copy.</source>
        <translation>Die Sicherung «%1» ist beschädigt. Nichts wurde verändert. Wählen Sie eine ältere.</translation>
    </message>
    <message>
        <source>The copy “%1” is of a newer version. Nothing was changed. Install that version.</source>
        <translation>Die Sicherung «%1» stammt von einer neueren Version. Nichts wurde verändert. Installieren Sie diese Version.</translation>
    </message>
    <message>
        <source>Bring a copy back …</source>
        <translation>Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Is being brought back …</source>
        <translation>Wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Bring a copy back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Copies and archives (%1)</source>
        <translation>Sicherungen und Archive (%1)</translation>
    </message>
    <message>
        <source>The state of now is kept as a copy, so this can be undone.</source>
        <translation>Der jetzige Stand wird vorher gesichert; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>The photo “%1” is neither in the copy nor here. All else is back. Look for an older copy.</source>
        <translation>Das Foto «%1» liegt weder in der Sicherung noch hier. Alles andere ist zurück. Suchen Sie eine ältere Sicherung.</translation>
    </message>
    <message>
        <source>The state before lies in “%1”; “restore” brings it back.</source>
        <translation>Der Stand davor liegt in «%1»; «restore» holt ihn zurück.</translation>
    </message>
    <message>
        <source>bring a copy back; the present data are copied before</source>
        <translation>eine Sicherung zurückholen; der jetzige Stand wird vorher gesichert</translation>
    </message>
    <message>
        <source>a copy that “backup” made, or an archive of everything (.zip)</source>
        <translation>eine Sicherung von «backup» oder ein Archiv mit allem (.zip)</translation>
    </message>
    <message>
        <source>A copy was brought back.</source>
        <translation>Eine Sicherung wurde zurückgeholt.</translation>
    </message>
    <message>
        <source>Copy, %1</source>
        <comment>of today, yesterday or a day</comment>
        <translation>Sicherung, %1</translation>
    </message>
    <message>
        <source>Before an import, %1</source>
        <translation>Vor einer Übernahme, %1</translation>
    </message>
    <message>
        <source>Brought back: “%1”.</source>
        <translation>Zurückgeholt: «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are neither in the copy nor here.</source>
        <translation>
            <numerusform>%n Foto liegt weder in der Sicherung noch hier.</numerusform>
            <numerusform>%n Fotos liegen weder in der Sicherung noch hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The state before is kept as a copy.</source>
        <translation>Der Stand davor ist gesichert.</translation>
    </message>
    <message>
        <source>Licence of %1</source>
        <translation>Lizenz von %1</translation>
    </message>
    <message>
        <source>Version %1 was installed. Restart to use it.</source>
        <translation>Version %1 ist installiert. Starten Sie neu, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>Another version was installed. Restart to use it.</source>
        <translation>Eine andere Version ist installiert. Starten Sie neu, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Another version was installed, and this part of the old one no longer opens. Restart; nothing is lost.</source>
        <translation>Inzwischen ist eine andere Version installiert, und dieser Teil der alten lässt sich nicht mehr öffnen. Starten Sie neu; nichts geht verloren.</translation>
    </message>
    <message>
        <source>what they offer</source>
        <translation>das Angebot</translation>
    </message>
    <message>
        <source>what they seek</source>
        <translation>das Gesuchte</translation>
    </message>
    <message>
        <source>what they are like</source>
        <translation>die Eigenart</translation>
    </message>
    <message>
        <source>the promise</source>
        <translation>das Versprechen</translation>
    </message>
    <message>
        <source>State of %1</source>
        <comment>a copy, of a day and a time</comment>
        <translation>Stand von %1</translation>
    </message>
    <message>
        <source>Bring the latest copy back</source>
        <translation>Letzte Sicherung zurückholen</translation>
    </message>
    <message>
        <source>No copy in “%1” can be used. Nothing was changed. Look for one elsewhere; “netzwerk-desktop restore FILE” brings it back.</source>
        <translation>In «%1» lässt sich keine Sicherung verwenden. Nichts wurde verändert. Suchen Sie anderswo eine; «netzwerk-desktop restore FILE» holt sie zurück.</translation>
    </message>
    <message>
        <source>Remember the people you meet. Without a command the window opens; FILE is a photo or a contact file to take in.</source>
        <translation>Sich an die Menschen erinnern, die man trifft. Ohne Befehl öffnet sich das Fenster; FILE ist ein Foto oder eine Kontaktdatei zum Übernehmen.</translation>
    </message>
    <message>
        <source>Only the people are taken; interactions, reminders and cards come only where nobody is yet.</source>
        <translation>Es kommen nur die Personen; Austausch, Wiedervorlagen und Karten nur, wo noch niemand ist.</translation>
    </message>
</context>
</TS>
